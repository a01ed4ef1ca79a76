"""English: words around a name that tell what kind of thing it names."""

from copydesk.domain.annotation import EntityType
from copydesk.language.english.speech.listing import listed


def _kinds() -> dict[str, EntityType]:
    rows: dict[EntityType, str] = {
        "place": """
country nation state city town village hamlet suburb commune municipality parish province region island
islands county district capital kingdom republic territory continent neighbourhood neighborhood borough
peninsula river lake mountain volcano valley port resort settlement archipelago creek bay strait desert
street avenue boulevard square bridge stadium airport castle cathedral monastery hotel park reservoir
prefecture canton township harbour harbor beach cave canal highway motorway plaza prison
""",
        "organisation": """
company firm organisation organization agency ministry department bank party university college school
institute council committee commission court union association federation club team airline carrier
manufacturer maker automaker carmaker startup start-up retailer utility broadcaster network newspaper
foundation charity nonprofit think-tank thinktank hospital army navy regulator watchdog authority parliament
coalition alliance militia movement conglomerate corporation lender brokerage insurer subsidiary consortium
chipmaker supplier exchange band orchestra choir ensemble quartet trio duo label chain studio franchise
gang brigade regiment battalion squadron publisher producer brewery supermarket
""",
        "person": """
actor actress singer songwriter musician guitarist drummer composer painter writer author poet novelist
politician lawyer footballer player boxer wrestler golfer cyclist pitcher goalkeeper quarterback coach
director producer journalist scientist physicist chemist philosopher theologian mathematician professor
historian bishop priest saint king queen prince princess emperor soldier nobleman rapper comedian model
""",
        "event": """
war battle festival tournament championship election conference summit competition race concert ceremony
earthquake hurricane storm holiday operation campaign massacre riot revolution treaty
""",
        "work": """
album song single novel film movie book series serial opera symphony play musical poem painting soundtrack
episode sitcom show documentary ep video-game videogame
""",
        "product": """
aircraft car truck guitar missile rocket smartphone phone console software browser drug vaccine satellite
spacecraft locomotive rifle helicopter
""",
        "group": """
people tribe clan ethnic minority inhabitants religion sect denomination language
""",
    }
    found: dict[str, EntityType] = {}
    for kind, words in rows.items():
        for word in listed(words):
            found.setdefault(word, kind)
    return found


KIND_NOUNS = _kinds()
HEADINGS = frozenset(
    listed("north south east west northeast northwest southeast southwest outskirts outside centre center")
)
MOTION_VERBS = frozenset(
    listed(
        """
go come travel move return fly drive sail march run lead extend head arrive leave depart flee migrate
emigrate relocate deport send ship transfer bring carry escape walk commute
"""
    )
)
MOTION_PREPOSITIONS = frozenset(listed("to from toward towards into via between"))
PERSONAL_VERBS = frozenset(listed("marry die bear retire graduate study resign weep smile nod laugh"))
KIN_NOUNS = frozenset(
    listed(
        """
wife husband widow son daughter father mother brother sister parents children family life career death
biography lawyer lawyers attorney girlfriend boyfriend
"""
    )
)
MEMBER_NOUNS = frozenset(
    listed("member members shares stake stock spokesman spokeswoman spokesperson roster album")
)
MEMBER_VERBS = frozenset(listed("join quit found acquire buy sue"))
FIRM_VERBS = frozenset(listed("release launch acquire manufacture sell employ merge rebrand"))
ALIAS_PHRASES = frozenset(
    """
    also known as|known as|formerly known as|previously known as|now known as|better known as|formerly|
    who is also known as|which is also known as|also called|now called|aka|a.k.a.|now trading as|renamed|
    which rebranded as|recently rebranded as|rebranded as|which was renamed|since renamed
    """.replace("\n", "")
    .replace("    ", "")
    .split("|")
)
