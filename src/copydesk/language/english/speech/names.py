"""English: what names of organisations are made of, and capitalised words that name nothing."""

from copydesk.domain.annotation import EntityType
from copydesk.language.english.speech.listing import listed

LEGAL_SUFFIXES = frozenset(
    listed(
        """
inc inc. corp corp. corporation co co. company ltd ltd. limited llc llc. llp plc plc. ag sa s.a. nv n.v.
gmbh se ab asa oyj spa s.p.a. pte pty bhd kk lp l.p.
"""
    )
)
GENERIC_WORDS = frozenset(
    listed(
        """
group holdings holding technologies technology tech ai international global industries systems solutions
enterprises partners media network networks entertainment motors motor airlines airways air lines bank
securities capital university police department news newspaper agency party foundation campaign
administration government labs lab software pictures studios electronics energy pharmaceuticals pharma
platforms services health sector index platform brands stores foods
"""
    )
)
ORGANISATION_WORDS = (
    LEGAL_SUFFIXES
    | GENERIC_WORDS
    | frozenset(
        listed(
            """
ministry bureau office council committee commission court union association federation club team league
institute college school hospital army navy military force forces authority parliament senate house
congress assembly cabinet coalition alliance militia front brigade brigades society trust center centre
organisation organization times post journal tribune herald guardian telegraph gazette press radio
television tv broadcasting exchange fund reserve treasury laboratory observatory survey service services
church corps guard patrol store show bureau division unit board bancorp insurance steel oil gas
petroleum mining airlines chemical chemicals bros brothers sons associates consulting
"""
        )
    )
) - {"sector", "index", "air", "energy", "health", "global", "international", "unit", "platform", "front"}

PLACE_WORDS = frozenset(
    listed(
        """
    airport street avenue road square park river lake mountain mountains bridge island islands bay
    beach hotel station stadium hall palace tower towers cathedral valley ocean sea county prison
    border castle canal desert gulf strait plaza terminal coast peninsula province district heights
    hills highway boulevard mosque temple territory region city village town harbour harbor port
    forest zoo library museum theatre theater
"""
    )
)
EVENT_WORDS = frozenset(
    listed(
        """
    war cup games olympics championship championships festival awards prix tournament summit
    revolution day marathon bowl hurricane storm typhoon cyclone derby regatta holocaust christmas
    easter ramadan prize
"""
    )
)
SURNAMES = frozenset(
    listed(
        """
    trump obama clinton bush biden putin merkel macron xi kim netanyahu erdogan modi johnson cameron
    sarkozy hollande musk bezos zuckerberg zelensky zelenskiy zelenskyy khamenei rouhani assad
    maduro bolsonaro lula trudeau abe starmer sunak harris pence sanders romney mccain einstein
    darwin hitler stalin shakespeare
"""
    )
)

NAME_LINKS = frozenset(
    listed(
        """
    of for and & the on in de du des der van von al el la le del di da
    """
    )
)
NAME_PARTICLES = frozenset(
    listed(
        """
    van von de del della der den di da dos du la le al el bin ibn ben abu ul ter
    """
    )
)
PERSON_SUFFIXES = frozenset(["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"])

METONYMS: dict[str, str] = {
    "white house": "white house",
    "kremlin": "kremlin",
    "pentagon": "pentagon",
    "downing street": "downing street",
    "capitol hill": "united states congress",
    "wall street": "wall street",
    "élysée": "élysée",
    "elysee": "élysée",
    "fleet street": "fleet street",
    "whitehall": "whitehall",
    "foggy bottom": "state department",
    "scotland yard": "scotland yard",
    "congress": "congress",
    "senate": "senate",
    "parliament": "parliament",
    "fed": "federal reserve",
    "federal reserve": "federal reserve",
    "supreme court": "supreme court",
    "european union": "european union",
    "eu": "european union",
    "e.u.": "european union",
    "united nations": "united nations",
    "un": "united nations",
    "u.n.": "united nations",
    "nato": "nato",
    "n.a.t.o.": "nato",
    "north atlantic treaty organization": "nato",
    "world health organization": "world health organization",
    "world health organisation": "world health organization",
    "who": "world health organization",
    "imf": "international monetary fund",
    "international monetary fund": "international monetary fund",
    "isis": "islamic state",
    "isil": "islamic state",
    "islamic state": "islamic state",
    "fbi": "federal bureau of investigation",
    "f.b.i.": "federal bureau of investigation",
    "federal bureau of investigation": "federal bureau of investigation",
    "cia": "central intelligence agency",
    "c.i.a.": "central intelligence agency",
    "central intelligence agency": "central intelligence agency",
    "nasa": "nasa",
    "usgs": "united states geological survey",
    "u.s. geological survey": "united states geological survey",
    "us geological survey": "united states geological survey",
    "united states geological survey": "united states geological survey",
}

NOT_NAMES = frozenset(
    listed(
        """
monday tuesday wednesday thursday friday saturday sunday january february march april may june july
august september october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sept
sep oct nov dec gmt utc est edt pst pdt bst cet ceo cfo coo cto ipo ipos gdp ai llm llms gpu gpus hbm
vat pm am tv dvd cd pc usb dna i mr mrs ms dr sir photo image video read more advertisement subscribe
share copyright breaking live exclusive updated watch listen related caption credit story continue
comments the a an this that these those he she it they we you his her its their our your who what when
where why how and but or if so yet then there here now today yesterday tomorrow earlier later meanwhile
however according also after before since while although because despite during under over on in at by
for from with to of as not no yes one two three four five six seven eight nine ten some many most few
pan pro anti ex neo non post pre all both each every several other another such only even still just
"""
    )
)

OUTLET_WORDS = frozenset(
    listed(
        """
times post news journal tribune herald guardian telegraph gazette press radio tv television broadcasting
magazine newspaper daily weekly chronicle observer examiner inquirer agency wire report today mail
mirror globe sun star network bulletin dispatch
"""
    )
)
OUTLETS = frozenset(
    """
    reuters|bloomberg|associated press|ap|afp|agence france-presse|upi|bbc|bbc news|cnn|nbc|
    nbc news|abc|abc news|cbs|cbs news|fox news|fox|msnbc|cnbc|npr|pbs|sky news|itv|al jazeera|
    al-jazeera|the new york times|new york times|washington post|wall street journal|
    financial times|guardian|the guardian|telegraph|usa today|politico|axios|buzzfeed|buzzfeed news|
    huffington post|huffpost|breitbart|vox|slate|time|newsweek|the economist|economist|forbes|
    fortune|business insider|the verge|verge|wired|techcrunch|xinhua|xinhua news agency|tass|
    interfax|ria novosti|itar-tass|dpa|efe|ansa|kyodo|kyodo news|yonhap|press trust of india|pti|
    south china morning post|der spiegel|spiegel|bild|le monde|le figaro|liberation|el pais|el país|
    la repubblica|corriere della sera|haaretz|times of israel|jerusalem post|the hill|roll call|
    daily mail|daily beast|daily telegraph|independent|the sun|daily mirror|nikkei|caixin|
    global times|people's daily|cctv|nhk|rt|sputnik|tmz|vice|vice news|rolling stone|the atlantic|
    atlantic|new yorker|the new yorker|vanity fair|propublica|mother jones|national review|
    the information|globe and mail|toronto star|cbc|sydney morning herald|the age|the australian|
    los angeles times|la times|chicago tribune|boston globe|miami herald|reforma|el universal|
    o globo|folha|kommersant|vedomosti
    """.replace("\n", "")
    .replace("    ", "")
    .split("|")
)


def _typed(kind: EntityType, names: tuple[str, ...]) -> dict[str, EntityType]:
    return dict.fromkeys(names, kind)


NAME_TYPES: dict[str, EntityType] = (
    _typed(
        "group",
        listed(
            """
    republicans republican democrats democrat democratic muslim muslims christian christians jew jews jewish
    catholic catholics sunni shiite shia sunnis shiites islamist islamists communist nazi nazis tory tories
    hispanic hispanics latino latinos
    """
        ),
    )
    | _typed(
        "organisation",
        listed(
            """
    gop labour twitter facebook google microsoft amazon apple openai youtube instagram boeing airbus tesla
    nvidia huawei alibaba tencent samsung sony toyota volkswagen bmw hamas hezbollah taliban al-qaeda nasdaq
    anthropic netflix uber
    """
        ),
    )
    | _typed("organisation", ("al qaeda", "boko haram"))
    | _typed("product", ("bitcoin", "ethereum", "iphone", "ipad", "playstation", "xbox", "chatgpt"))
    | _typed("event", ("ebola", "covid-19", "coronavirus"))
)
