import pytest

from copydesk.entities.countries import COUNTRY_CODES, PARTS
from copydesk.entities.register import Register, plain, read_register, shipped_register
from copydesk.errors import SettingsError
from copydesk.language.english import ENGLISH

GOOD = """# mine
name,aliases,type,country,ids
Quorvex,"Quorvex Inc; QVX",organisation,nz,ticker=NASDAQ:QVX; crm=77

Ines Marrow,Marrow,person,,
"""


def test_a_file_is_read_with_its_lines():
    firm, person = read_register(GOOD, "own.csv")
    assert (firm.name, firm.aliases, firm.country) == ("Quorvex", ("Quorvex Inc", "QVX"), "NZ")
    assert [(one.scheme, one.value) for one in firm.identifiers] == [("crm", "77"), ("ticker", "NASDAQ:QVX")]
    assert person.place == "own.csv, line 5"


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("", "is empty"),
        ("aliases\nx\n", "line 1: names no column “name”"),
        ("name,colour\nx,red\n", "line 1: names an unknown column “colour”"),
        ("name,name\nx,y\n", "line 1: names a column twice"),
        ("name,type\n,person\n", "line 2: has no name"),
        ("name,type\nQuorvex,robot\n", "line 2: “robot” is no type"),
        ("name,country\nQuorvex,Zealand\n", "line 2: “Zealand” is no country code"),
        ("name,ids\nQuorvex,77\n", "line 2: “77” is no id"),
        ("name\nQuorvex\nMarrow\nquorvex\n", "line 4: “quorvex” already stands on line 2"),
        ("name,type\nQuorvex,person,more\n", "line 2: has 3 fields"),
        ('name\n"Quorvex\n', "line 2: is not CSV"),
        ("name\n...\n", "line 2: “...” is no name"),
        ("name\nQuo\x1b[2Jrvex\n", "line 2: a name is longer"),
        ("name\n" + "x" * 30_000 + "\n", "line 2: is longer than"),
    ],
)
def test_a_bad_file_is_refused_with_its_line(content, problem):
    with pytest.raises(SettingsError, match="own") as caught:
        read_register(content, "own.csv")
    assert problem in str(caught.value)


def test_names_are_compared_without_the_and_case_but_short_acronyms_keep_theirs():
    assert plain("The Vell Courier") == plain("vell  courier")
    assert plain("IT") != plain("it")


def test_own_lines_hide_shipped_ones_of_the_same_name():
    own = read_register("name\nNvidia\n", "own.csv")
    register = Register((*shipped_register(), *own))
    assert [entry.own for entry in register.find("Nvidia")] == [True]
    assert [entry.own for entry in register.find("Tesla")] == [False]


def test_the_shipped_list_names_no_thing_twice():
    owners = {}
    for entry in shipped_register():
        for name in {plain(entry.name), *map(plain, entry.aliases)}:
            assert owners.setdefault(name, entry) == entry, name


def test_country_codes_are_those_of_iso_3166():
    pycountry = pytest.importorskip("pycountry")
    names = {name: key for name, key in ENGLISH.speech.countries.items() if key in COUNTRY_CODES}
    by_name = {}
    for country in pycountry.countries:
        for field in ("name", "common_name", "official_name"):
            if hasattr(country, field):
                by_name[getattr(country, field).lower()] = country.alpha_2
    checked = [(name, key) for name, key in names.items() if name in by_name]
    assert len(checked) > 120
    assert all(by_name[name] == COUNTRY_CODES[key] for name, key in checked)
    assert all(pycountry.countries.get(alpha_2=code) for code in (*COUNTRY_CODES.values(), *PARTS.values()))
