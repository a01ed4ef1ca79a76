"""English: units, with every form news writes them in.

Each line of a table is a code, a colon and its forms; a form's words are joined by `|`.
"""

from copydesk.domain.annotation import UnitKind
from copydesk.language.english.word_tables import phrase, rows
from copydesk.language.numbers import Phrase, UnitForm

_KINDS: dict[UnitKind, str] = {
    "percent": "percent: percent per|cent pct percents percentage",
    "percentage_point": (
        "percentage point: percentage|point percentage|points percent|points per|cent|points per|cent|point"
    ),
    "basis_point": "basis point: basis|point basis|points bps bp",
    "duration": """
        second: second seconds sec secs
        millisecond: millisecond milliseconds
        minute: minute minutes min mins
        hour: hour hours hr hrs
        day: day days
        night: night nights
        week: week weeks wk wks
        fortnight: fortnight fortnights
        month: month months
        year: year years yr yrs
        decade: decade decades
        century: century centuries
    """,
    "times": "times: times fold",
}
_PHYSICAL = """
kilometre: kilometre kilometres kilometer kilometers kms
metre: metre metres meter meters
centimetre: centimetre centimetres centimeter centimeters
decimetre: decimetre decimetres decimeter decimeters
millimetre: millimetre millimetres millimeter millimeters
micrometre: micrometre micrometres micrometer micrometers micron microns
nanometre: nanometre nanometres nanometer nanometers
picometre: picometre picometres picometer picometers
mile: mile miles
nautical mile: nautical|mile nautical|miles
yard: yard yards yds
foot: foot feet
inch: inch inches
furlong: furlong furlongs
light-year: light|-|year light|-|years light|year light|years lightyears
astronomical unit: astronomical|unit astronomical|units
square kilometre: square|kilometre square|kilometres square|kilometer square|kilometers sq|km sq|.|km
square metre: square|metre square|metres square|meter square|meters sqm sq|m
square mile: square|mile square|miles sq|miles sq|mi
square foot: square|foot square|feet sq|ft sq|feet sq|.|ft sqft
square inch: square|inch square|inches
square yard: square|yard square|yards
acre: acre acres
hectare: hectare hectares
cubic metre: cubic|metre cubic|metres cubic|meter cubic|meters
cubic kilometre: cubic|kilometre cubic|kilometres cubic|kilometer cubic|kilometers
cubic centimetre: cubic|centimetre cubic|centimetres cubic|centimeter cubic|centimeters cc
cubic foot: cubic|foot cubic|feet
cubic inch: cubic|inch cubic|inches
cubic yard: cubic|yard cubic|yards
litre: litre litres liter liters
millilitre: millilitre millilitres milliliter milliliters
gallon: gallon gallons
pint: pint pints
quart: quart quarts
fluid ounce: fluid|ounce fluid|ounces
cup: cup cups
tablespoon: tablespoon tablespoons tbsp
teaspoon: teaspoon teaspoons tsp
barrel: barrel barrels bbl bbls
bushel: bushel bushels
gram: gram grams gramme grammes
kilogram: kilogram kilograms kilogramme kilogrammes kilo kilos kgs
milligram: milligram milligrams milligramme milligrammes
microgram: microgram micrograms microgramme microgrammes
tonne: tonne tonnes metric|ton metric|tons metric|tonnes metric|tonne
ton: ton tons
pound: lb lbs
ounce: ounce ounces oz
troy ounce: troy|ounce troy|ounces
carat: carat carats karat karats
kilometre per hour: kilometres|per|hour kilometers|per|hour kilometre|per|hour kilometer|per|hour
kilometre per hour: kilometres|an|hour kilometers|an|hour kph kmph kmh
mile per hour: miles|per|hour miles|an|hour mile|per|hour mile|an|hour mph m.p.h.
metre per second: metres|per|second meters|per|second metres|a|second meters|a|second
knot: knots
mile per gallon: miles|per|gallon miles|to|the|gallon mpg
revolution per minute: revolutions|per|minute rpm
watt: watt watts
kilowatt: kilowatt kilowatts
megawatt: megawatt megawatts
gigawatt: gigawatt gigawatts
terawatt: terawatt terawatts
watt hour: watt|hour watt|hours watt|-|hours watt|-|hour
kilowatt hour: kilowatt|hour kilowatt|hours kilowatt|-|hour kilowatt|-|hours
megawatt hour: megawatt|hour megawatt|hours megawatt|-|hour megawatt|-|hours
gigawatt hour: gigawatt|hour gigawatt|hours gigawatt|-|hour gigawatt|-|hours
terawatt hour: terawatt|hour terawatt|hours terawatt|-|hour terawatt|-|hours
horsepower: horsepower bhp
joule: joule joules
megajoule: megajoule megajoules
calorie: calorie calories
kilocalorie: kilocalorie kilocalories kcal
volt: volt volts
kilovolt: kilovolt kilovolts
amp: amp amps ampere amperes
milliampere hour: milliampere|hour milliamp|hours milliampere|-|hour
ohm: ohm ohms
hertz: hertz
kilohertz: kilohertz
megahertz: megahertz
gigahertz: gigahertz
pascal: pascal pascals
kilopascal: kilopascal kilopascals
megapascal: megapascal megapascals
gigapascal: gigapascal gigapascals
millibar: millibar millibars
pound per square inch: pounds|per|square|inch psi
newton: newton newtons
kilonewton: kilonewton kilonewtons
meganewton: meganewton meganewtons
newton metre: newton|metres newton|meters newton|metre newton|meter newton|-|metres newton|-|meters
pound-force: pounds|of|thrust pounds|-|force
foot pound: pound|-|feet pound|feet foot|-|pounds foot|pounds pounds|-|feet pound|-|foot
decibel: decibel decibels
degree: degree degrees deg
degree celsius: °|celsius degrees|celsius degree|celsius deg|celsius celsius degrees|centigrade centigrade
degree celsius: degrees|c
degree celsius: deg|c degree|c degree|centigrade celcius degrees|celcius
degree fahrenheit: degrees|fahrenheit degree|fahrenheit deg|fahrenheit fahrenheit degrees|f deg|f degree|f
degree fahrenheit: farenheit degrees|farenheit
kelvin: kelvin kelvins
bit: bit bits
byte: byte bytes
kilobyte: kilobyte kilobytes
megabyte: megabyte megabytes
gigabyte: gigabyte gigabytes gigs
terabyte: terabyte terabytes
petabyte: petabyte petabytes
megabit per second: megabits|per|second megabit|per|second mbps
gigabit per second: gigabits|per|second gigabit|per|second gbps
megapixel: megapixel megapixels
pixel: pixel pixels
lumen: lumen lumens
becquerel: becquerel becquerels
sievert: sievert sieverts
millisievert: millisievert millisieverts
radian: radian radians
"""
# Case matters here: m is a metre, M a million.
_SYMBOLS = """
percent: % ％ ﹪ pc pct
basis point: bp bps
kilometre: km Km KM
metre: m
centimetre: cm
decimetre: dm
millimetre: mm
micrometre: μm µm
nanometre: nm
mile: mi
foot: ft ′ FT
inch: ″
yard: yd yds
square kilometre: km2 km² sq|km km|² km|2
square metre: m2 m² sqm sq|m sq|.|m m|² m|2
square mile: mi² sq|mi
square foot: ft² sqft sq|ft ft|² ft|2
hectare: ha
cubic metre: m3 m³ m|³ m|3
cubic centimetre: cc cm3 cm³ cm|³
litre: ltr ltrs
millilitre: ml mL
gram: g
kilogram: kg Kg KG kgs
milligram: mg
microgram: μg µg mcg
tonne: t mt
pound: lb lbs
ounce: oz
kilometre per hour: km/h km|/|h km|/|hr kph kmh km|/|hour kmph
mile per hour: mph
metre per second: m|/|s
knot: kt kts kn
watt: W
kilowatt: kW KW
megawatt: MW
gigawatt: GW
terawatt: TW
watt hour: Wh
kilowatt hour: kWh KWh kwh
megawatt hour: MWh
gigawatt hour: GWh
terawatt hour: TWh
horsepower: hp HP bhp PS
kilojoule: kJ
megajoule: MJ
kilocalorie: kcal
volt: V
kilovolt: kV
milliampere hour: mAh
hertz: Hz HZ hz
kilohertz: kHz
megahertz: MHz
gigahertz: GHz
pascal: Pa
kilopascal: kPa
megapascal: MPa
gigapascal: GPa
hectopascal: hPa
millibar: mb mbar
pound per square inch: psi
kilopound per square inch: ksi
kilonewton: kN
newton metre: Nm N|m
foot pound: lb|-|ft lb-ft ft|-|lb
decibel: dB db dBA
degree: ° º
degree celsius: °|C ºC °C º|C ℃ °|Celsius
degree fahrenheit: °|F ºF °F º|F ℉ °|Fahrenheit
kilobyte: KB kB
megabyte: MB
gigabyte: GB
terabyte: TB
petabyte: PB
megabit: Mb
megabit per second: Mbps Mbit|/|s Mb|/|s
gigabit per second: Gbps Gb|/|s
megapixel: MP Mpx
pixel: px
mile per gallon: mpg
revolution per minute: rpm
millisecond: ms
sievert: Sv
millisievert: mSv
parts per million: ppm
parts per billion: ppb
"""
_SYMBOL_KINDS: dict[str, UnitKind] = {
    "percent": "percent",
    "basis point": "basis_point",
    "second": "duration",
    "millisecond": "duration",
}
# One-letter symbols and words that are more often something else count only straight after digits.
GLUED_ONLY = frozenset({"m", "l", "L", "g", "t", "W", "V", "A", "N", "K", "J", "s", "p", "R"})


def units() -> dict[Phrase, UnitForm]:
    """Return the units written in full, in lower case."""
    found: dict[Phrase, UnitForm] = {}
    for kind, table in _KINDS.items():
        for code, forms in rows(table):
            plain = code if kind == "duration" else ""
            found |= {phrase(form, lower=True): UnitForm(kind, plain) for form in forms}
    for code, forms in rows(_PHYSICAL):
        found |= {phrase(form, lower=True): UnitForm("physical", code) for form in forms}
    return found


def symbols() -> dict[Phrase, UnitForm]:
    """Return the units written as symbols, case included."""
    found: dict[Phrase, UnitForm] = {}
    for code, forms in rows(_SYMBOLS):
        kind = _SYMBOL_KINDS.get(code, "physical")
        plain = code if kind in {"physical", "duration"} else ""
        found |= {phrase(form, lower=False): UnitForm(kind, plain) for form in forms}
    return found
