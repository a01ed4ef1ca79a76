"""Topics: IPTC Media Topics of a text."""

from collections.abc import Sequence

from copydesk.analysis.models import Encoder
from copydesk.domain.annotation import Entity, Topic


def find_topics(
    lemmas: tuple[tuple[str, ...], ...],
    entities: tuple[Entity, ...],
    vector: Sequence[float],
    encoder: Encoder | None,
) -> tuple[Topic, ...]:
    """Return the Media Topics of a text, best first, at most three."""
    del lemmas, entities, vector, encoder
    return ()


def label_for(topics: tuple[Topic, ...]) -> str:
    """Return a short label of one or two topics (placeholder until the real one lands)."""
    return " and ".join(topic.name for topic in topics) or "Unsorted"
