"""English: names of days of the year, and how to find them."""

from copydesk.language.times import Holiday

_CHRISTMAS = Holiday("christmas", month=12, day=25)
_THANKSGIVING = Holiday("thanksgiving", month=11, weekday=4, nth=4)
_EASTER = Holiday("easter", easter=0)
_HALLOWEEN = Holiday("halloween", month=10, day=31)
_VALENTINE = Holiday("valentine", month=2, day=14)

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
    ("presidents day", Holiday("presidents day", month=2, weekday=1, nth=3)),
    ("martin luther king day", Holiday("martin luther king day", month=1, weekday=1, nth=3)),
    ("juneteenth", Holiday("juneteenth", month=6, day=19)),
    ("mother's day", Holiday("mother's day", month=5, weekday=7, nth=2)),
    ("father's day", Holiday("father's day", month=6, weekday=7, nth=3)),
    ("st. patrick's day", Holiday("st patrick", month=3, day=17)),
    ("st patrick's day", Holiday("st patrick", month=3, day=17)),
    ("april fools day", Holiday("april fools", month=4, day=1)),
    ("black friday", Holiday("black friday", month=11, weekday=5, nth=4)),
    ("bastille day", Holiday("bastille day", month=7, day=14)),
    ("australia day", Holiday("australia day", month=1, day=26)),
    ("groundhog day", Holiday("groundhog day", month=2, day=2)),
)
"""Days of the United States' and Britain's calendars that news names without a date."""
