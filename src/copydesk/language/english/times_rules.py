"""English: the ways to write a time, as rules over classes of words.

The longest match wins; of equally long ones the first rule. `TimeRule` says how a pattern is read.
"""

from copydesk.language.times import TimeRule, TimeShape

_EARLY = "(the? early hyphen? (in the?)?|(the|early)? edge of (the? early hyphen?)?|the)?"
_ABOUT = "(about|(more|less|fewer|no more) than|at (least|most)|up to|as (long|many) as|(just|well)? over)?"
_NUMBER = "n=(number (hyphen? number){0,3} (and? (a half|fraction))?) ((to|or) n2=number)?"
_COUNT = f"({_NUMBER}|(a|the)? x=vague of?|one=(a|another))"
_ALIKE = "(comparable|corresponding|same)"
_OLD = "(?! hyphen? (old|olds))"
_SHIFT = "(this|the)? rel=shift"
_UNIT = "(fiscal|full)? u=one_unit"
_OF_YEAR = "(comma? of? (fiscal? y=yyyy|yrel=shift fiscal? year|that yback=year)|of (the|its) fiscal? year)?"
_DAY = "d=dd th?"
_NTH = "d=((number hyphen?)? ordinal)"
_SPELLED = "ya=(nineteen|two) yb=(number|thousand) ((hyphen|and)? yc=number)?"
_YEAR = f"(y=yyyy|{_SPELLED})"
_MONTH = "m=(month|short_month dot?)"

_PATTERNS: tuple[tuple[TimeShape, tuple[str, ...]], ...] = (
    (
        "iso",
        (
            "y=yyyy hyphen mm=dd hyphen d=dd (t? c=hhmm (z=zone|zulu=z)?)?",
            "mm=dd hyphen b=dd hyphen y=yyyy",
        ),
    ),
    ("slashed", ("sl=slashed",)),
    (
        "calendar",
        (
            # months and days
            f"(the|early|last|this)? {_MONTH} the? {_DAY} (hyphen l=dd th?)? (comma? y=yyyy)?",
            f"{_MONTH} {_DAY} of? yrel=shift year",
            f"{_MONTH} the? {_NTH} (comma? {_YEAR})?",
            "d=dd hyphen m=(month|short_month) hyphen y=(yyyy|short_year)",
            f"the? {_DAY} (hyphen l=dd th?)? of? {_MONTH} (comma? y=yyyy)?",
            f"the? {_NTH} of {_MONTH} (comma? {_YEAR})?",
            f"{_MONTH} {_DAY} comma? {_SPELLED}",
            # days told by their week or month
            f"the? nth=(ordinal|last|final) w=weekday (of|in) {_MONTH} (comma? y=yyyy)?",
            "the? nth=(ordinal|last|final) w=weekday (of|in) the? mrel=shift u=one_unit",
            "the? d=(dd th|(number hyphen?)? ordinal) of mrel=shift u=one_unit",
            "w=weekday the d=(dd th|(number hyphen?)? ordinal)",
            "w=weekday of? wrel=shift week",
            "wrel=shift week on? w=weekday",
            f"{_EARLY} {_MONTH} (comma|of)? y=yyyy",
            f"{_EARLY} {_MONTH}",
            f"{_EARLY} {_MONTH} of? yrel=shift year",
            f"{_EARLY} {_SHIFT} {_MONTH} (?! dd)",
            # weekdays and holidays
            f"{_EARLY} ({_SHIFT}|the)? w=weekday (before? p=part|edge)?",
            "w=weekday this rel=shift? week",
            f"sw=short_weekday dot? comma? {_MONTH} {_DAY} (comma? y=yyyy)?",
            f"({_SHIFT}|the)? h=holiday ((comma|of)? y=yyyy)?",
            # seasons
            f"{_EARLY} ({_SHIFT}|the)? s=season",
            f"{_EARLY} s=season of? (y=yyyy|yrel=shift year)",
            # quarters and halves
            f"{_EARLY} fiscal? hyphen? q=ordinal hyphen? fiscal? hyphen? qu=quarter {_OF_YEAR}",
            f"{_EARLY} q=ordinal hyphen? qu=half {_OF_YEAR}",
            "(the|its)? yrel=shift fiscal? year apos s (fiscal? q=ordinal|final) hyphen? qu=(quarter|half)",
            "(the|its)? fiscal? y=yyyy apos? s? q=ordinal hyphen? qu=(quarter|half)",
            f"the? {_ALIKE}? year hyphen yago=(earlier|ago) q=ordinal hyphen? qu=quarter",
            "q hyphen? qn=dd (comma? of? fiscal? y=yyyy)?",
            "qn=dd q (comma? of? fiscal? y=yyyy)?",
            # years
            f"{_EARLY} (the? fiscal? year)? y=yyyy",
            f"{_EARLY} fiscal year? y=yyyy",
            "the? y=yyyy (period|quarter|half)",
            "the? y=yyyy (hyphen|slash) y2=number",
            "fy hyphen? apos? y=(yyyy|number)",
            f"{_EARLY} (the? year)? ya=nineteen yb=number (hyphen? yc=number)?",
            f"{_EARLY} (the? year)? ya=two yb=thousand (and? yc=number)?",
            "(?<=before_year) apos y=short_year",
        ),
    ),
    (
        "counted",
        (
            f"{_ABOUT} {_COUNT} u=unit (or (so|more))? back=step",
            f"{_ABOUT} {_COUNT} u=unit (or so)? from ahead=now",
            f"the=the rel=shift {_UNIT}",
            f"{_EARLY} {_SHIFT} {_UNIT} (or so)?",
            f"{_COUNT} u=unit beside=(before|after|from) t=dayword",
            "the u=day beside=(before|after) t=dayword",
            f"{_EARLY} that=(that|same) same? {_UNIT}",
            f"the? early hyphen? in the=the {_UNIT}", "the=the (fiscal|full)? u=long_unit",
            f"the? edge of the=the {_UNIT}",
            "year hyphen? end=end", "year apos s end=end",
            f"{_EARLY} t=dayword (p=part)?",
            f"{_EARLY} p=part t=dayword",
            f"(the|its)? {_ALIKE}? year hyphen? yago=(earlier|ago) (period|quarter|month|year)?",
            f"the {_ALIKE} period (yrel=shift year|a year yago=(earlier|ago))",
            "(the|this? rel=shift) we=weekend",
            "the (latest|current|same) qper=period",
        ),
    ),
    (
        "window",
        (
            f"(the|these|those)? rel=shift ({_NUMBER}|a? x=vague of?) (full|more)? u=unit (or (so|more))?",
            "(the|these)? rel=shift many=many_units",
            "recent=recent many=many_units (and units)?",
            "(the|its)? first=(first|final|last) n=(number (hyphen? number)?) u=unit",
            "the many=many_units ahead=ahead", "many=many_units to ahead=come",
        ),
    ),
    (
        "span",
        (
            f"the? {_ABOUT} {_COUNT} (more|additional|full|further)? hyphen? u=unit (hyphen? long)? {_OLD}",
            f"the? {_ABOUT} {_COUNT} u=unit and half=a half",
            "the? (all|full|whole|entire) hyphen? u=one_unit",
            "half=half hyphen? a? hyphen? u=unit (?! hyphen? (old|olds))",
            "many=many_units (hyphen? long)? (?! hyphen? (old|olds|of age))",
            f"{_ABOUT} sn=number hyphen? second_unit",
        ),
    ),
    (
        "repeated",
        (
            "r=repeat",
            "each other? u=unit", "each n=number u=unit",
            f"each (w=weekday|{_MONTH}|s=season)? p=part", f"each (w=weekday|{_MONTH}|s=season)",
            "ws=many_weekdays (mp=many_parts)?", "ws=many_weekdays p=part", "w=weekday mp=many_parts",
            "(once|twice|number times) (a|each|per) u=unit",
        ),
    ),
    (
        "clock",
        (
            "(about|early)? k=clockword",
            "(about|early)? (c=(hhmm|hh)|cd=clock_dot) a=meridiem (z=zone|local time)?",
            "c=(hhmm|number) z=zone",
            "(?<=before_clock) c=hhmm",
            "c=hh o apos clock (in the p=part)?",
            "c=(hhmm|hh) in the p=part",
        ),
    ),
    (
        "part",
        (
            f"{_EARLY} (this|the)? rel=shift p=part", f"{_EARLY} that=that same? p=part",
            "overnight=overnight",
            "(?<=in) the=the (early hyphen?)? p=part", "mid hyphen? p=part",
        ),
    ),
    (
        "decade",
        (
            "the? (early hyphen?)? apos? y=yyyy s",
            "the? (early hyphen?)? apos y=short_year s",
            "the (early hyphen?)? y=short_year s",
            "the (early hyphen?)? dec=decade_word",
        ),
    ),
    ("century", ("(the|early)? (early hyphen?)? (c=dd th|co=ordinal) hyphen? century",)),
    ("reference", ("ref=reference",)),
)  # fmt: skip

RULES: tuple[TimeRule, ...] = tuple(
    TimeRule(shape, pattern) for shape, patterns in _PATTERNS for pattern in patterns
)
