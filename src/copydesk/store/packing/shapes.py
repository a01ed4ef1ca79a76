"""Values of the domain without the names of their fields: rows, in an order that never changes.

Names are half of a value's bytes. What they are stands here once instead. A field that a kind of value gets
is added at the end of its line, one that it loses stays: so what is stored can be read for good.
"""

import types
from collections.abc import Mapping
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import msgspec

SHAPES: Mapping[str, str] = {
    "Analysis": (
        "article_id text_digest analyser sentences entities mentions quantities times quotes "
        "claims tone entity_tones topics lemmas parse vector tone_parts reads_entities"
    ),
    "Article": (
        "id source outlet text text_digest blocks language url published updated found authors agency notes"
    ),
    "Attribution": "kind name span role organisation entity relays",
    "Block": "span kind",
    "Brief": (
        "story_id label categories tone tone_phrase headline earliest latest origins key_points "
        "summary agreed differences single implications market findings people organisations "
        "places sources figures owners_unknown tones"
    ),
    "BriefPoint": "text evidence standing origins modality attribution unnamed edits notes shared",
    "Claim": (
        "kind span sentence quantity quote time attribution modality negated as_of subject "
        "predicate terms entities place probability horizon"
    ),
    "ClaimRef": "article_id claim",
    "Comparison": "story_id questions findings",
    "Copy": "article_id original_id share whole copied reasons",
    "Difference": "label kind reason sides moves",
    "Edit": "kind span",
    "Entity": "key name type aliases role organisation",
    "EntityTone": "entity tone speaker",
    "Evidence": "article_id outlet span excerpt",
    "FigureReport": "time value evidence",
    "FigureRow": "label values left_out",
    "FigureValue": "words first evidence origins",
    "Finding": "verdict reason claims",
    "Identifier": "scheme value given_by",
    "Interval": "earliest latest",
    "MarketAngle": "subject kind what direction size horizon moved account point identifiers why",
    "Measure": "span head",
    "Mention": "span kind entity",
    "NamedEntity": (
        "name aliases role articles evidence id organisation country sector identifiers why tone "
        "tone_evidence told_by"
    ),
    "Outlet": "name domain known",
    "Quantity": "span low high bound unit role direction moment measure whole owner sentence",
    "Question": "id kind label claims relations standing origins",
    "Quote": "content kind verbatim cue source occasion sentence act",
    "Relation": "kind a b reason",
    "Relay": "name span",
    "Revision": "article_id source time text changes",
    "Sentence": "span block",
    "SharedFigure": "words origins evidence",
    "SourceEntry": (
        "number article_id outlet title source url published origin notes text original revisions"
    ),
    "Span": "start end",
    "StoryTones": "headline body quoted evidence quoted_evidence reads_entities",
    "TextChange": "before after figures",
    "TimeExpression": "span kind granularity interval timex_type timex_value sentence reading",
    "Word": "start end lemma pos dep head sentence",
    "TimeReading": (
        "shape unit shift year year_shift last_year month day last_day weekday nth week_shift "
        "month_shift number part further clock zone lean anchored onwards holiday value type"
    ),
    "ToldBy": "speaker tone evidence",
    "Tone": "polarity strength confidence words sentences why",
    "ToneParts": "headline body quoted",
    "Topic": "code name score sentences confidence why",
    "Unit": "kind code per",
}
"""Kind of value → its fields in the order in which they are stored. Only ever add at a line's end."""

Parts = tuple[tuple[str, tuple[str, ...]], ...]
"""Kind of value → the fields of it that are wanted; of a kind that is not named, all are."""

Value = TypeVar("Value")

_ENCODER = msgspec.msgpack.Encoder()


def rows_of(value: msgspec.Struct) -> bytes:
    """Return a value as rows within rows."""
    return _ENCODER.encode(msgspec.convert(value, row_kind(type(value)), from_attributes=True))


def read_rows(body: bytes, kind: type[Value]) -> Value:
    """Return the value that was made rows. msgspec.MsgspecError where it is none."""
    held = _decoder(kind).decode(body)  # type: ignore[arg-type]  # a type can be cached by
    return msgspec.convert(held, kind, from_attributes=True)


@cache
def _decoder(kind: Any) -> Any:
    return msgspec.msgpack.Decoder(row_kind(kind))


def read_parts(body: bytes, kind: type[msgspec.Struct], parts: Parts) -> Any:
    """Return rows of which only some columns are read: of each kind of value named in `parts` these alone.

    What comes back has the value's attributes, not its type, and is there in a tenth of the time.
    """
    return _parts_decoder(kind, parts).decode(body)


@cache
def _parts_decoder(kind: type[msgspec.Struct], parts: Parts) -> Any:
    return msgspec.msgpack.Decoder(row_kind(kind, parts))


@cache
def row_kind(kind: type[msgspec.Struct], parts: Parts = ()) -> Any:
    """Return the kind of rows that stands for a kind of value; columns that are not wanted stay unread."""
    hints = get_type_hints(kind)
    fields = {field.name: field for field in msgspec.structs.fields(kind)}
    names = SHAPES[kind.__name__].split()
    wanted = dict(parts).get(kind.__name__, names)
    columns: list[Any] = []
    for name in names:
        if name not in fields:
            columns.append((name, Any, None))
            continue
        held = _rowed(hints[name], parts) if name in wanted else msgspec.Raw
        columns.append((name, held) if fields[name].required else (name, held, fields[name].default))
    return msgspec.defstruct(kind.__name__, columns, array_like=True, frozen=True)


def _rowed(kind: Any, parts: Parts) -> Any:
    """Return a type with rows in the place of every kind of value in it."""
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return row_kind(kind, parts)
    origin, held = get_origin(kind), get_args(kind)
    if origin is None or origin is Literal:
        return kind
    rowed = tuple(part if part is Ellipsis else _rowed(part, parts) for part in held)
    return Union[rowed] if origin in {Union, types.UnionType} else origin[rowed]  # noqa: UP007 - of a tuple
