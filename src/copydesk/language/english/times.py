"""English: months, weekdays, relative times and holidays."""

from copydesk.language.english.times_holidays import HOLIDAYS
from copydesk.language.english.times_rules import RULES
from copydesk.language.times import TimeWords

_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SMALL = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth", "twenty-first",
)  # fmt: skip
_UNITS = (
    "second", "minute", "hour", "day", "week", "fortnight", "weekend", "month", "quarter", "year",
    "decade", "century",
)  # fmt: skip
_PLURALS = {f"{unit}s": unit for unit in _UNITS[:-1]} | {"centuries": "century"}

_SHORT_MONTHS = (
    *((name[:3], number) for number, name in enumerate(_MONTHS, 1) if name != "may"),
    ("sept", 9),
)

TIMES = TimeWords(
    months=(
        *((name, number) for number, name in enumerate(_MONTHS, 1)),
        *_SHORT_MONTHS,
    ),
    weekdays=tuple((name, number) for number, name in enumerate(_WEEKDAYS, 1)),
    classes=(
        (
            "short_weekday",
            ("mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri", "sat", "sun"),
        ),
        ("many_weekdays", tuple(f"{name}s" for name in _WEEKDAYS)),
        ("many_parts", ("mornings", "afternoons", "evenings", "nights")),
        ("short_month", tuple(name for name, _ in _SHORT_MONTHS)),
        ("one_unit", tuple(unit for unit in _UNITS if unit not in {"second", "fortnight"})),
        ("long_unit", ("week", "month", "quarter", "year")),
        ("many_units", tuple(unit for unit in _PLURALS if unit not in {"quarters", "seconds"})),
        (
            "opener",
            (
                "nineteen", "thousand", "overnight", "o", "q", "fy", "century", "weekend", "quarter",
                "half",
            ),
        ),
        ("early", ("early", "late", "mid", "earlier", "later")),
        ("edge", ("end", "beginning", "start", "middle", "close", "rest", "remainder", "turn", "eve")),
        ("about", ("about", "around", "nearly", "almost", "over", "approximately", "roughly", "some")),
        ("fiscal", ("fiscal", "financial", "calendar", "tax", "school", "academic")),
        ("full", ("full", "whole", "entire", "straight", "consecutive", "trading", "business", "working")),
        ("hyphen", ("-", "‐", "–", "‑")),
        ("apos", ("'", "’", "‘")),
        ("comma", (",",)),
        ("dot", (".",)),
        (
            "before_clock",
            (
                "at", "by", "from", "around", "until", "till", "before", "after", "since", "about",
            ),
        ),
        ("a", ("a", "an")),
        ("each", ("each", "every")),
        ("th", ("th", "st", "nd", "rd")),
        (
            "before_year",
            (
                "in", "of", "since", "until", "by", "from", "to", "spring", "summer", "fall", "autumn",
                "winter",
            ),
        ),
        ("second_unit", ("second", "seconds")),
    ),
    seasons=(("spring", 1), ("summer", 2), ("fall", 3), ("autumn", 3), ("winter", 4)),
    parts=(
        ("dawn", "MO"), ("morning", "MO"), ("afternoon", "AF"), ("evening", "EV"), ("night", "NI"),
        ("dusk", "EV"), ("mornings", "MO"), ("afternoons", "AF"), ("evenings", "EV"), ("nights", "NI"),
    ),
    units=(
        *((unit, unit) for unit in _UNITS if unit != "second"),
        *_PLURALS.items(),
        ("yr", "year"), ("yrs", "year"), ("hrs", "hour"), ("mins", "minute"),
        ("hr", "hour"), ("min", "minute"), ("half", "half"),
    ),
    plurals=frozenset(_PLURALS),
    numbers=(
        *((name, number) for number, name in enumerate(_SMALL, 1)),
        *zip(_TENS, range(20, 100, 10), strict=True),
        ("hundred", 100), ("thousand", 1000),
    ),
    vague=("few", "several", "many", "couple", "dozen", "dozens", "multiple", "various", "numerous"),
    amounts=(("couple", 2), ("dozen", 12)),
    halves=frozenset({"half"}),
    steps=(("ago", -1), ("earlier", -1), ("later", 1), ("hence", 1), ("afterwards", 1), ("afterward", 1)),
    from_other=frozenset({"earlier", "later", "afterwards", "afterward"}),
    ordinals=tuple((name, number) for number, name in enumerate(_ORDINALS, 1)),
    shifts=(
        ("last", -1), ("past", -1), ("previous", -1), ("prior", -1), ("preceding", -1),
        ("this", 0), ("current", 0), ("latest", 0),
        ("next", 1), ("coming", 1), ("following", 1), ("upcoming", 1),
    ),
    latest=frozenset({"latest"}),
    elsewhere=(
        ("previous", True), ("preceding", True), ("prior", True), ("following", True), ("next", False),
    ),
    windows=frozenset({"past", "coming"}),
    rates=frozenset({"a", "an"}),
    days=(("yesterday", -1), ("today", 0), ("tonight", 0), ("tomorrow", 1)),
    clocks=(("noon", 720), ("midday", 720), ("midnight", 1440)),
    meridiems=(("am", 0), ("a.m.", 0), ("a.m", 0), ("pm", 12), ("p.m.", 12), ("p.m", 12)),
    zones=(
        ("utc", 0), ("gmt", 0), ("bst", 60), ("cet", 60), ("cest", 120), ("msk", 180), ("ist", 330),
        ("hkt", 480), ("sgt", 480), ("jst", 540), ("kst", 540), ("aest", 600), ("aedt", 660),
        ("est", -300), ("edt", -240), ("et", -300), ("cst", -360), ("cdt", -300), ("ct", -360),
        ("mst", -420), ("mdt", -360), ("pst", -480), ("pdt", -420), ("pt", -480),
    ),
    repeats=(
        ("hourly", "PT1H"), ("daily", "P1D"), ("nightly", "XXXX-XX-XXTNI"), ("weekly", "P1W"),
        ("monthly", "P1M"), ("yearly", "P1Y"), ("annually", "P1Y"),
    ),
    references=(
        ("now", "PRESENT_REF"), ("currently", "PRESENT_REF"),
        ("these days", "PRESENT_REF"), ("nowadays", "PRESENT_REF"), ("at present", "PRESENT_REF"),
        ("recently", "PAST_REF"), ("more recently", "PAST_REF"), ("most recently", "PAST_REF"),
        ("the past", "PAST_REF"), ("the recent past", "PAST_REF"),
        ("the future", "FUTURE_REF"), ("the near future", "FUTURE_REF"),
        ("the near term", "FUTURE_REF"), ("the short term", "FUTURE_REF"),
        ("the foreseeable future", "FUTURE_REF"), ("current", "PRESENT_REF"),
    ),
    decades=(
        ("twenties", 2), ("thirties", 3), ("forties", 4), ("fifties", 5), ("sixties", 6),
        ("seventies", 7), ("eighties", 8), ("nineties", 9),
    ),
    holidays=HOLIDAYS,
    rules=RULES,
    capitalised=frozenset({"may", "march", "mar", "dec", "jan", "sep", "jun", "et", "pt", "ct", "ist"}),
    nouns=frozenset({"fall", "spring"}),
    also_verbs=frozenset({"last", "past", "coming", "following"}),
    since=frozenset({"since"}),
    from_event=frozenset({"after", "since", "before"}),
    backwards=frozenset({"before"}),
    articles=frozenset({"the"}),
    before_year=frozenset({"in", "since", "of", "from", "until", "by", "before", "after", "during", "circa"}),
    numbered=frozenset({
        "flight", "route", "highway", "interstate", "room", "page", "number", "no", "model", "version",
        "section",
        "article", "bus", "train", "chapter", "channel", "windows", "office", "unit", "gate", "lot", "orion",
    }),
    between=frozenset({",", "on", "at", "of", "from", "(", ";"}),
    also=frozenset({"and", ","}),
    future_verbs=frozenset({"will", "would", "shall", "should", "may", "might", "can", "could", "'ll"}),
    planning=frozenset({"plan", "schedule", "slate"}),
    promising=frozenset({"set", "expect", "agree", "intend", "hope", "prepare", "vow", "promise", "pledge"}),
    infinitive=frozenset({"to"}),
)  # fmt: skip
"""The words of `times_rules`, with their values. Zones are those of news wires; ET and PT are read as
standard time, an hour off in summer."""
