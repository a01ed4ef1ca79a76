"""What a story is about, over all its origins."""

from collections import defaultdict
from collections.abc import Sequence

from copydesk.analysis.own_topics import OWN
from copydesk.domain.annotation import AnalysedArticle, Topic
from copydesk.domain.story import Origins

SECOND_TOPIC = 0.45  # of the first topic's score: less is a side matter


def story_topics(items: Sequence[AnalysedArticle], origins: Origins) -> tuple[Topic, ...]:
    """Return one or two Media Topics, then those of the reader's own that half of the origins are about.

    Scores are the mean of the articles', every origin weighing the same. What decided is told in the words
    of the article that is most about it.
    """
    scores: dict[str, float] = defaultdict(float)
    told: dict[str, Topic] = {}
    about: dict[str, int] = defaultdict(int)
    groups = by_origin(items, origins)
    for group in groups:
        for code in {topic.code for item in group for topic in item.analysis.topics}:
            about[code] += 1
        for topic in (topic for item in group for topic in item.analysis.topics):
            scores[topic.code] += topic.score / len(group)
            if topic.code not in told or told[topic.code].score < topic.score:
                told[topic.code] = topic
    ordered = sorted(scores, key=lambda code: (-scores[code], code))
    media = [code for code in ordered if not code.startswith(OWN)][:2]
    own = [code for code in ordered if code.startswith(OWN) and 2 * about[code] >= len(groups)]
    kept = [code for code in media if scores[code] >= SECOND_TOPIC * scores[media[0]]]
    total = max(1, len(groups))
    return tuple(
        Topic(code, told[code].name, round(scores[code] / total, 4), (), None, told[code].why)
        for code in (*kept, *own)
    )


def by_origin(items: Sequence[AnalysedArticle], origins: Origins) -> list[list[AnalysedArticle]]:
    """Return the articles of each origin, in the order of the origins' names."""
    groups: dict[str, list[AnalysedArticle]] = defaultdict(list)
    for item in items:
        groups[origins.origin_of(item.article.id)].append(item)
    return [groups[name] for name in sorted(groups)]
