"""Tone in words: its strength, its parts, what carried it, and how somebody is spoken of."""

from collections.abc import Mapping

from copydesk.domain.annotation import Polarity, Tone
from copydesk.domain.brief import Brief, NamedEntity
from copydesk.render.cleaning import clean

WHY_TOLD = "in which sentences"
WHY_TONE = "whose tone, and why"
UNREAD = (
    "Tone towards people and organisations is not judged: it needs the encoder that Copydesk installs, "
    "and words alone mistake two in five."
)
TOLD_WORDS: Mapping[Polarity, str] = {
    "negative": "told negatively",
    "positive": "told positively",
    "mixed": "told both ways",
    "neutral": "told neutrally",
}


def signed(tone: Tone) -> str:
    """Say a tone's strength with its sign; a minus sign, not a hyphen."""
    return f"{tone.strength:+.1f}".replace("-", "−").replace("+0.0", "0.0").replace("−0.0", "0.0")


def said(tone: Tone) -> str:
    """Say a tone: "negative: concern, caution (−0.5)"."""
    words = ", ".join(clean(word) for word in tone.words if word != tone.polarity)
    return f"{tone.polarity}{f': {words}' if words else ''} ({signed(tone)})"


def tone_words(brief: Brief) -> str:
    """Say the tone of a story: "Negative: concern, caution (−0.5)"."""
    phrase = clean(brief.tone_phrase) or "not judged"
    phrase = phrase[:1].upper() + phrase[1:]
    return f"{phrase} ({signed(brief.tone)})" if brief.tone else f"Tone {phrase[:1].lower()}{phrase[1:]}"


def parts_words(brief: Brief) -> str:
    """Say the tones of headlines, bodies and those quoted, each apart; empty where there is none."""
    tones = brief.tones
    named = (("headlines", tones.headline), ("articles", tones.body), ("people quoted", tones.quoted))
    return " · ".join(f"{name} {said(tone)}" for name, tone in named if tone is not None)


def why_words(tone: Tone | None) -> str:
    """Say what carried a tone, in one line; empty where nothing is known of it."""
    return "; ".join(clean(reason) for reason in tone.why) if tone is not None else ""


def tone_notes(brief: Brief) -> tuple[str, ...]:
    """Return the lines under a story's tone: its parts, what carried it, and what could not be judged."""
    why, quoted = why_words(brief.tone), why_words(brief.tones.quoted)
    lines = (
        f"Tone: {parts_words(brief)}" if parts_words(brief) else "",
        f"Tone carried by {why}" if why else "",
        f"Tone of those quoted carried by {quoted}" if quoted else "",
        "" if brief.tones.reads_entities else UNREAD,
    )
    return tuple(line for line in lines if line)


def tone_towards(entity: NamedEntity) -> str:
    """Say how the articles, and those they quote, speak of an entity; empty where all are neutral.

    "told negatively: loss; told positively by Helen Moss: approval".
    """
    parts = [_told(entity.tone, "")] if entity.tone is not None else []
    parts += [_told(one.tone, f" by {clean(one.speaker) or 'somebody quoted'}") for one in entity.told_by]
    return "; ".join(parts)


def _told(tone: Tone, by: str) -> str:
    words = ", ".join(map(clean, tone.words))
    return f"{TOLD_WORDS[tone.polarity]}{by}{f': {words}' if words else ''}"
