"""English: names of days of the year, and how to find them."""

from copydesk.language.times import Holiday

_CHRISTMAS = Holiday("christmas", month=12, day=25)
_THANKSGIVING = Holiday("thanksgiving", month=11, weekday=4, nth=4)
_EASTER = Holiday("easter", easter=0)
_HALLOWEEN = Holiday("halloween", month=10, day=31)
_VALENTINE = Holiday("valentine", month=2, day=14)
_PRESIDENTS = Holiday("presidents day", month=2, weekday=1, nth=3)
_KING = Holiday("martin luther king day", month=1, weekday=1, nth=3)
_PATRICK = Holiday("st patrick", month=3, day=17)

# Feasts of the moon: the country whose public calendar has them, its name for them, and ours.
_MOON = """
SG | Chinese New Year | chinese new year, lunar new year
SG | Diwali | diwali, deepavali
SG | Vesak Day | vesak, vesak day
IN | Holi | holi
IN | Dussehra | dussehra
TR | Eid al-Fitr | eid al-fitr, eid al fitr
TR | Eid al-Adha | eid al-adha, eid al adha
MY | Islamic New Year | islamic new year
IL | Pesach | passover
IL | Rosh Hashanah | rosh hashanah
IL | Yom Kippur | yom kippur
IL | Sukkot | sukkot
IL | Shavuot | shavuot
CN | Mid-Autumn Festival | mid-autumn festival
CN | Dragon Boat Festival | dragon boat festival
"""


def _feasts() -> tuple[tuple[str, Holiday], ...]:
    rows = (line.split(" | ") for line in _MOON.strip().splitlines())
    return tuple(
        (written, Holiday(name.lower(), country=country, name=name))
        for country, name, all_written in rows
        for written in all_written.split(", ")
    )


_FEASTS = _feasts()

HOLIDAYS: tuple[tuple[str, Holiday], ...] = (
    ("christmas day", _CHRISTMAS),
    ("christmas", _CHRISTMAS),
    ("christmas eve", Holiday("christmas eve", month=12, day=24)),
    ("boxing day", Holiday("boxing day", month=12, day=26)),
    ("new year's day", Holiday("new year", month=1, day=1)),
    ("new year's eve", Holiday("new year's eve", month=12, day=31)),
    ("thanksgiving day", _THANKSGIVING),
    ("thanksgiving", _THANKSGIVING),
    ("easter", _EASTER),
    ("easter sunday", _EASTER),
    ("easter monday", Holiday("easter monday", easter=1)),
    ("good friday", Holiday("good friday", easter=-2)),
    ("palm sunday", Holiday("palm sunday", easter=-7)),
    ("ash wednesday", Holiday("ash wednesday", easter=-46)),
    ("halloween", _HALLOWEEN),
    ("valentine's day", _VALENTINE),
    ("labor day", Holiday("labor day", month=9, weekday=1, nth=1)),
    ("labour day", Holiday("labour day", month=5, day=1)),
    ("memorial day", Holiday("memorial day", month=5, weekday=1, nth=-1)),
    ("independence day", Holiday("independence day", month=7, day=4)),
    ("veterans day", Holiday("veterans day", month=11, day=11)),
    ("armistice day", Holiday("veterans day", month=11, day=11)),
    ("columbus day", Holiday("columbus day", month=10, weekday=1, nth=2)),
    ("presidents day", _PRESIDENTS),
    ("martin luther king day", _KING),
    ("juneteenth", Holiday("juneteenth", month=6, day=19)),
    ("mother's day", Holiday("mother's day", month=5, weekday=7, nth=2)),
    ("father's day", Holiday("father's day", month=6, weekday=7, nth=3)),
    ("st. patrick's day", _PATRICK),
    ("st patrick's day", _PATRICK),
    ("april fools day", Holiday("april fools", month=4, day=1)),
    ("black friday", Holiday("black friday", month=11, weekday=4, nth=4, later=1)),
    ("cyber monday", Holiday("cyber monday", month=11, weekday=4, nth=4, later=4)),
    ("may day", Holiday("may day", month=5, day=1)),
    ("earth day", Holiday("earth day", month=4, day=22)),
    ("mlk day", _KING),
    ("presidents' day", _PRESIDENTS),
    ("president's day", _PRESIDENTS),
    ("saint patrick's day", _PATRICK),
    ("international women's day", Holiday("women's day", month=3, day=8)),
    ("remembrance day", Holiday("veterans day", month=11, day=11)),
    ("canada day", Holiday("canada day", month=7, day=1)),
    ("whit monday", Holiday("whit monday", easter=50)),
    ("pentecost", Holiday("pentecost", easter=49)),
    ("maundy thursday", Holiday("maundy thursday", easter=-3)),
    *_FEASTS,
    ("bastille day", Holiday("bastille day", month=7, day=14)),
    ("australia day", Holiday("australia day", month=1, day=26)),
    ("groundhog day", Holiday("groundhog day", month=2, day=2)),
)
"""Days of the United States' and Britain's calendars that news names without a date."""
