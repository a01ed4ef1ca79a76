"""English: number words, scales and the words around them; bounds, units and currencies stand beside."""

from decimal import Decimal

from copydesk.domain.annotation import Direction
from copydesk.language.english.numbers_bounds import BOUNDS_AFTER, BOUNDS_BEFORE
from copydesk.language.english.numbers_currencies import currency_marks, currency_names
from copydesk.language.english.numbers_people import PEOPLE, STATES
from copydesk.language.english.numbers_units import (
    GLUED_ONLY,
    symbols,
    units,
)
from copydesk.language.numbers import NumberWords, UnitForm

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
)
_TEENS = "seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_CARDINALS = (
    {word: value for value, word in enumerate(f"{_UNITS} {_TEENS}".split())}
    | {"nought": 0, "naught": 0}
    | {word: 10 * value for value, word in enumerate(_TENS.split(), start=2)}
)
_ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
]
_TENTHS = {
    "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70,
    "eightieth": 80, "ninetieth": 90, "hundredth": 100, "thousandth": 1000, "millionth": 1000000,
}  # fmt: skip
_ORDINAL_VALUES = {word: value for value, word in enumerate(_ORDINALS, start=1)} | _TENTHS
# A denominator: any ordinal but the first two, in the plural where the top is not one.
_SINGULAR_FRACTIONS = {
    word: value for word, value in _ORDINAL_VALUES.items() if value > 2
} | {"half": 2, "quarter": 4}  # fmt: skip
_PLURAL_FRACTIONS = {f"{word}s": value for word, value in _SINGULAR_FRACTIONS.items() if word != "half"} | {
    "halves": 2
}
_SCALES = {
    "hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12, "quadrillion": 15, "lakh": 5,
    "lakhs": 5, "crore": 7, "crores": 7, "mln": 6, "bln": 9, "tln": 12, "mn": 6, "bn": 9, "tn": 12, "trn": 12,
    "mil": 6,
}  # fmt: skip
_SCALE_VALUES = {word: Decimal(10) ** power for word, power in _SCALES.items()} | {
    "dozen": Decimal(12), "dozens": Decimal(12),
}  # fmt: skip
_SCALE_MARKS = {
    "k": 3, "K": 3, "m": 6, "M": 6, "mn": 6, "mln": 6, "MM": 6, "bn": 9, "Bn": 9, "BN": 9, "b": 9, "B": 9,
    "bln": 9, "tn": 12, "trn": 12, "tln": 12, "T": 12, "mil": 6, "cr": 7,
}  # fmt: skip


def _vague(low: str, high: str) -> tuple[Decimal, Decimal]:
    return Decimal(low), Decimal(high)


# From where to where a writer uses the word. "Dozens" and "hundreds" follow the convention of newsrooms'
# style guides as annotators applied it (24-99, 200-999); "thousands" still serves for tens of thousands.
_VAGUE = {
    "tens": _vague("20", "99"),
    "dozens": _vague("24", "99"),
    "scores": _vague("40", "199"),
    "hundreds": _vague("200", "999"),
    "thousands": _vague("2000", "99999"),
    "millions": _vague("2000000", "999999999"),
    "billions": _vague("2000000000", "999999999999"),
    "trillions": _vague("2000000000000", "999999999999999"),
}
_BARE_VAGUE = frozenset({"dozens", "hundreds", "thousands", "millions", "billions", "trillions"})
_SEVERAL = {"several": _vague("3", "9"), "few": _vague("3", "9"), "couple": _vague("2", "3")}


def _phrases(words: str) -> frozenset[str]:
    return frozenset(words.split())


_DIRECTED: dict[Direction, str] = {
    "up": "higher up more larger bigger faster better greater stronger longer ahead",
    "down": "lower down less fewer smaller slower cheaper weaker worse shorter",
}
_COMPARATIVES: dict[str, Direction] = {
    word: direction for direction, words in _DIRECTED.items() for word in words.split()
}

NUMBERS = NumberWords(
    cardinals=_CARDINALS,
    scales=_SCALE_VALUES,
    scale_marks={mark: Decimal(10) ** power for mark, power in _SCALE_MARKS.items()},
    ordinals=_ORDINAL_VALUES,
    ordinal_endings=_phrases("st nd rd th"),
    fractions=_SINGULAR_FRACTIONS | _PLURAL_FRACTIONS,
    plural_fractions=frozenset(_PLURAL_FRACTIONS) | {"half"},
    articles=_phrases("a an"),
    conjunctions=_phrases("and"),
    points=_phrases("point"),
    negatives=_phrases("minus negative"),
    vague=_VAGUE,
    bare_vague=_BARE_VAGUE,
    several=_SEVERAL,
    partitives=_phrases("of"),
    share_joints=(
        ("in",),
        ("out", "of"),
        ("out", "of", "every"),
        ("in", "every"),
        ("of", "every"),
        ("-", "in", "-"),
    ),
    one="one",
    multiples={
        f"{word}fold": Decimal(value)
        for word, value in (_CARDINALS | {"hundred": 100, "thousand": 1000}).items()
        if value > 1
    },
    bounds_before=BOUNDS_BEFORE,
    bounds_after=BOUNDS_AFTER,
    climbing_up=("up",),
    climbs=_phrases(
        "edge edged edges edging tick ticked ticking inch inched inching creep crept creeping move moved "
        "moving nudge nudged climb climbed climbing rise rose risen rising go went gone going jump jumped "
        "shoot shot pick picked bump bumped push pushed pushing drive drove driving bring brought raise "
        "raised open opened"
    ),
    change_leads=_phrases("by"),
    not_rates=_phrases("earlier ago before later previously"),
    spanning=_phrases("over"),
    over_nouns=_phrases(
        "control power authority dispute jurisdiction concern concerns fight battle row sovereignty "
        "advantage lead victory win rule worries anger fears influence oversight"
    ),
    spanning_leads=_phrases(
        "for just well of after lasted lasting takes took taking been is was were are little slightly and"
    ),
    range_joints=_phrases("to - – — ~ through"),
    range_leads={"between": "and", "from": "to"},
    from_words=_phrases("from"),
    moves=_phrases("go change move shift revise double triple quadruple amend turn swing"),
    choices=_phrases("or"),
    currency_marks=currency_marks(),
    currency_names=currency_names(),
    dollar_marks=_phrases("$ dollar dollars"),
    dollar_countries={
        "us": "USD",
        "u.s.": "USD",
        "american": "USD",
        "canadian": "CAD",
        "cdn": "CAD",
        "australian": "AUD",
        "aud": "AUD",
        "usd": "USD",
        "cad": "CAD",
        "nzd": "NZD",
    },
    minor_words=_phrases("cent cents ¢ penny"),
    minor_units={
        ("foot", "inch"): Decimal(12),
        ("pound", "ounce"): Decimal(16),
        ("stone", "pound"): Decimal(14),
        ("hour", "minute"): Decimal(60),
        ("minute", "second"): Decimal(60),
    },
    units=units(),
    minor_symbols={"in": UnitForm("physical", "inch"), "ins": UnitForm("physical", "inch")},
    sterling_marks=frozenset({"£", "sterling", "pence"}),
    weights={form: UnitForm("physical", "pound") for form in ("pound", "pounds")},
    weight_words=_phrases(
        "weigh weighs weighed weighing weight thrust payload lift lifts lifted heavy heavier kilogram "
        "kilograms kg kilo kilos lb lbs cargo fuel propellant cocaine heroin marijuana fentanyl meth "
        "beef meat pork chicken explosives tnt catch carry ton tons tonne tonnes ounce ounces force "
        "waste garbage trash rocket bomb"
    ),
    bound_phrases={
        "exact": "",
        "about": "about",
        "nearly": "nearly",
        "more_than": "more than",
        "at_least": "at least",
        "less_than": "less than",
        "at_most": "up to",
    },
    currency_signs={
        "USD": "$",
        "GBP": "£",
        "EUR": "€",
        "JPY": "¥",
        "INR": "₹",
        "AUD": "A$",
        "CAD": "C$",
        "NZD": "NZ$",
        "HKD": "HK$",
        "SGD": "S$",
        "BRL": "R$",
        "TWD": "NT$",
    },
    scale_names=tuple((_SCALE_VALUES[name], name) for name in ("trillion", "billion", "million")),
    plurals={
        "person": "people",
        "foot": "feet",
        "inch": "inches",
        "man": "men",
        "woman": "women",
        "child": "children",
        "century": "centuries",
        "hertz": "hertz",
        "kilohertz": "kilohertz",
        "megahertz": "megahertz",
        "gigahertz": "gigahertz",
        "horsepower": "horsepower",
        "celsius": "celsius",
        "aircraft": "aircraft",
        "spacecraft": "spacecraft",
        "series": "series",
        "species": "species",
        "crisis": "crises",
        "life": "lives",
        "wife": "wives",
        "knife": "knives",
        "half": "halves",
        "medium": "media",
        "goose": "geese",
        "tooth": "teeth",
        "mouse": "mice",
        "sheep": "sheep",
        "fish": "fish",
        "staff": "staff",
        "police": "police",
        "sqm": "sqm",
        "degree celsius": "degrees celsius",
        "degree fahrenheit": "degrees fahrenheit",
        "mile per hour": "mph",
        "pound-force": "pounds of thrust",
        "foot pound": "foot pounds",
    },
    fraction_phrases={
        (1, 3): "a third",
        (2, 3): "two thirds",
        (1, 6): "a sixth",
        (5, 6): "five sixths",
        (1, 7): "a seventh",
        (1, 9): "a ninth",
    },
    kind_phrases={
        "percentage_point": ("percentage point", "percentage points"),
        "basis_point": ("basis point", "basis points"),
        "times": ("times", "times"),
    },
    symbols=symbols(),
    glued_symbols=GLUED_ONLY,
    rates=_phrases("per a an each every /"),
    rate_units=_phrases(
        "second minute hour day night week fortnight month quarter year decade century barrel ounce "
        "gallon litre liter pound ton tonne kilo kilogram kg gram share person head household student "
        "pupil patient family child adult employee worker capita vehicle car unit acre hectare mile "
        "kilometre kilometer km metre meter m bushel bottle game match seat ticket user customer trip "
        "visit session episode word piece plate meal pack carton dose vote inch foot sq square kwh mwh "
        "gb cup pint annum annually group team column page lap season round mmbtu contract square|foot "
        "square|metre square|meter coin click view download member resident shift pop pair sqm cubic "
        "lb oz hr"
    ),
    explicit_rates=_phrases("per /"),
    old=_phrases("old olds"),
    of_age=frozenset({("of", "age")}),
    age_marks=_phrases("yo"),
    age_leads=_phrases("aged age ages"),
    worths=_phrases("worth"),
    transparent=_phrases(
        "total sum number figure high low record maximum minimum peak close median mean score rate spite lot"
    ),
    part_leads=_phrases("other latter former better top bottom front back opening early late final"),
    length_words=_phrases(
        "long tall wide high deep away above below length height width depth distance altitude thick "
        "across sprint race final relay hurdles freestyle butterfly backstroke breaststroke swim "
        "swimming run jump throw dash ft feet foot metre metres meter meters km sea level wave waves "
        "tower wall cliff tunnel bridge pool dive radius diameter range underwater tsunami peak summit "
        "mountain skyscraper"
    ),
    people=PEOPLE,
    states=STATES,
    state_verbs=_phrases(
        "kill injure wound hurt arrest displace infect detain evacuate hospitalize hospitalise "
        "jail deport slay"
    ),
    increases=_phrases(
        "rise increase grow gain climb jump surge soar advance add rally expand accelerate swell "
        "improve rocket rebound recover strengthen appreciate spike leap edge inch tick hike raise up "
        "boost lift widen skyrocket outperform mount multiply escalate creep balloon shoot bounce"
    ),
    decreases=_phrases(
        "fall drop decline decrease lose slide slip shed sink plunge plummet tumble shrink contract "
        "cut reduce lower dip ease retreat weaken slump crash dive depreciate narrow slow dwindle "
        "slash trim retract halve collapse underperform erode fade drift recede subside shave cool"
    ),
    particle_changes=_phrases("shoot"),
    gathering=_phrases("raise lift boost"),
    increase_nouns=_phrases(
        "increase rise gain growth jump surge climb hike boost uptick advance expansion leap rally "
        "spike improvement upturn rebound addition appreciation acceleration raise"
    ),
    decrease_nouns=_phrases(
        "decrease fall drop decline cut reduction slide plunge slump dip downturn contraction slip "
        "retreat shrinkage depreciation tumble slowdown crash"
    ),
    comparatives=_COMPARATIVES,
    adverbs_of_change={
        "up": "up",
        "down": "down",
        "higher": "up",
        "lower": "down",
        "upward": "up",
        "upwards": "up",
        "downward": "down",
        "downwards": "down",
    },
    labels=_phrases(
        "no nos number section sections row rows chapter chapters flight route highway interstate room "
        "rooms page pages pp article articles channel amendment clause paragraph figure fig table item "
        "exhibit platform gate pier exit floor apartment apt suite unit lot bus train line tram "
        "resolution proposition prop title windows formula game phase type category grade level class "
        "stage tier step part volume vol episode season issue version model mark mk series area zone "
        "sector block apollo gemini soyuz act scene day week lane junction track tracks box schedule "
        "annex appendix rule regulation protocol question layer hole seed seeded ranked rank hurricane "
        "magnitude iphone galaxy ipad psalm verse stand terminal ward district precinct studio bbc itv "
        "under-21 group pool m a i us state road county"
    ),
    numbering=_phrases("no nos nr nrs lap section page chapter paragraph verse episode volume"),
    loose_prefixes=_phrases("then now sub an a the minus negative plus"),
    bounds_words=_phrases("sub upto"),
    determiners=_phrases("the a an his her its their our my your this that these those all"),
    months=_phrases(
        "january february march april may june july august september october november december jan feb "
        "mar apr jun jul aug sept sep oct nov dec"
    ),
    year_leads=_phrases(
        "in since by until till from before after during of circa early late mid year spring summer "
        "autumn fall winter the and to between class through - – for vs versus & into"
    ),
    clock_endings=_phrases("am pm a.m. p.m. a.m p.m o'clock gmt utc est edt et pst pdt pt bst cet hours"),
    streets=_phrases(
        "street st avenue ave road rd lane ln drive dr boulevard blvd way court place square terrace "
        "highway hwy parkway broadway crescent close"
    ),
    pronoun_leads=_phrases(
        "this that which the another every each any some only no big new good right wrong first last "
        "next previous other either neither same loved little young great dear former latter such"
    ),
)
