"""The trained model: the same sum every time, and refused where its weights are not the published ones."""

import subprocess
import sys

import pytest

from copydesk.analysis import entailment
from copydesk.analysis.entailment import EntailmentModel, entailment_model_of
from copydesk.analysis.models import Encoder, load_encoder
from copydesk.errors import ModelError

PASSAGE = (
    "Prosecutors in Velmont suspect that the ferry was overloaded, and its owner, Halden Lines, denies it. "
    "Tessel Foods bought the bakery chain Ovenly from the Quint family in May after months of talks."
)
TWINS = [  # borne out in other words; and in nearly the same words, not borne out
    ("Ovenly was sold to Tessel Foods by the Quint family.", "Tessel Foods was sold to the Quint family."),
    ("Investigators believe that the ferry carried too much.", "The ferry was found to be overloaded."),
    ("Halden Lines rejects the suspicion.", "Halden Lines admits the suspicion."),
    ("The owner of the ferry says that it was not overloaded.", "The crew say that it was not overloaded."),
    ("The sale of Ovenly took months to negotiate.", "The sale of Ovenly took years to negotiate."),
    ("Tessel Foods acquired a chain of bakeries in May.", "Tessel Foods acquired a chain of hotels in May."),
    ("Talks on Ovenly came before the purchase.", "Talks on Ovenly came after the purchase."),
    ("Halden Lines owns the ferry.", "Tessel Foods owns the ferry."),
    ("The ferry may have been overloaded.", "The ferry sank because it was overloaded."),
    ("The Quint family parted with its bakeries.", "The Quint family kept its bakeries."),
]
FEWEST = 8  # of the ten are told apart: a model of this size is no judge of every single pair


@pytest.fixture(scope="module")
def model() -> EntailmentModel:
    return EntailmentModel(load_encoder())


def test_true_paraphrases_are_likelier_than_false_sentences_in_like_words(
    model: EntailmentModel,
) -> None:
    told = [model.probability(true, PASSAGE) > model.probability(false, PASSAGE) for true, false in TWINS]
    assert sum(told) >= FEWEST


def test_a_passage_on_something_else_bears_nothing_out(model: EntailmentModel) -> None:
    assert (
        model.probability("The Quint family sold Ovenly to Tessel Foods.", "Rain fell on the pass all day.")
        < 0.5
    )


def test_shares_lie_between_nought_and_one(model: EntailmentModel) -> None:
    for sentence in ("", "A.", "word " * 400, "\x1b[31m<script>"):
        assert 0 <= model.probability(sentence, PASSAGE) <= 1


def test_what_was_read_before_changes_nothing() -> None:
    sentence = TWINS[0][0]
    fresh, used = EntailmentModel(load_encoder()), EntailmentModel(load_encoder())
    for true, false in TWINS:
        used.probability(true, PASSAGE)
        used.probability(false, PASSAGE)
    assert fresh.probability(sentence, PASSAGE) == used.probability(sentence, PASSAGE)


def test_another_process_gives_the_same_share(model: EntailmentModel) -> None:
    program = (
        "from copydesk.analysis.entailment import EntailmentModel;"
        "from copydesk.analysis.models import load_encoder;"
        f"print(EntailmentModel(load_encoder()).probability({TWINS[0][0]!r}, {PASSAGE!r}))"
    )
    out = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert float(out.stdout) == model.probability(TWINS[0][0], PASSAGE)


def test_altered_weights_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(entailment, "WEIGHTS_SHA256", "0" * 64)
    entailment._layers.cache_clear()
    with pytest.raises(ModelError, match="not the published ones"):
        EntailmentModel(load_encoder()).probability("A.", "B.")
    monkeypatch.undo()
    entailment._layers.cache_clear()


def test_without_the_published_encoder_nobody_reads() -> None:
    published = load_encoder()
    other = object.__new__(Encoder)
    other.__dict__.update(published.__dict__)
    other.published = False
    assert entailment_model_of(None) is None
    assert entailment_model_of(other) is None
    with pytest.raises(ValueError, match="published"):
        EntailmentModel(other)
