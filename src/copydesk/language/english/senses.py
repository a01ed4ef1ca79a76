"""English: words that name the same thing, for matching claims about one question.

The groups follow the synsets and derivations of Princeton WordNet 3.1 for the words in which news reports
casualties, crime, launches, money and politics; put together by hand, one line a group, its name first.
"""

from copydesk.language.senses import SenseWords

_GROUPS = """
dead kill killed killing die died death fatality fatal toll slay slain perish lethal
hurt injure injured injury wound wounded casualty hospitalise hospitalize hospitalised hospitalized
missing vanish disappear
arrest detain arrested detained custody detention apprehend jail jailed
rescue rescued save
flee evacuate evacuated displace displaced evacuation
shoot shooting gunfire fire
attacker gunman shooter assailant attack assault rampage raid
raise raised mobilise mobilize mobilised fundraising
listing list listed ipo debut float flotation
rise increase climb grow gain jump surge soar growth up higher
fall drop decline decrease cut slash reduce reduction slump plunge sink slide tumble plummet down lower dip
cost price priced tag fee charge bill
buy acquire purchase acquisition takeover
sell sale
launch liftoff lift-off blastoff takeoff depart departure blast
crash smash collide collision
win victory beat defeat
lead leader
chief head boss executive ceo
company firm group corporation business
affect hit impact expose exposed compromise compromised breach breached steal stolen hack hacked leak leaked
officer police cop
ship vessel boat tanker
transfer deliver delivery supply
teenager teen youth adolescent
child kid
jet plane aircraft airliner flight
passenger traveller traveler
start begin beginning
end finish close
customer consumer client user subscriber
migrant refugee asylum seeker immigrant
survey poll study research
estimate reckon
big large huge massive
move shift
weigh weight mass
high tall height
long length
wide width breadth
far distance
fast speed
old age aged
request ask demand
ban bar prohibit forbid outlaw block
remove removal pull delete withdraw
seize impound confiscate hold
announce unveil reveal
quit resign retire resignation retirement step
found founder founding create
"""

_PEOPLE = """
person people victim man woman child boy girl kid teenager adult resident citizen civilian officer
soldier policeman policewoman worker employee staff passenger traveller traveler customer consumer
client user subscriber migrant refugee consumer customer user fan concertgoer reveller reveler student
pupil teacher patient protester demonstrator voter member suspect attacker gunman militant rebel fighter
troop trooper guest tourist visitor spectator journalist lawmaker executive survivor fatality casualty
dead killed injured wounded hurt other american briton brit german french chinese russian canadian local
foreigner national immigrant seeker household family crew firefighter personnel individual human toll
death
"""

_ANYONE = """
person people human individual victim other dead killed injured wounded hurt casualty fatality toll death man
woman adult resident local
"""

_EVERYONE = """
passenger customer concertgoer reveller reveler guest tourist visitor spectator fan student member household
survivor migrant suspect
"""

_FUNCTION = """
a an the this that these those there here it its he him his she her hers they them their theirs we us our ours
you your yours i me my mine who whom whose which what when where why how and or but nor so yet if then than as
of in on at by for to from with without into onto over under up down out off about after before between among
through during against is am are was were be been being do does did done have has had having will would shall
should can could may might must not no s t d ll re ve m just very too also only even still such some any all
each both more most much many own same other others one because while since until though although
"""


_CONTRASTS = """
tax: gross / net
tax: pretax pre-tax / after-tax post-tax
half: first-half H1 / second-half H2
trade: export exports / import imports
pay: revenue sales turnover / profit earnings / loss
place: domestic / foreign overseas abroad
age: adult / child minor teenager
sex: man male / woman female girl
state: crude / refined
service: civilian / soldier military troop
rhythm: daily / weekly / monthly / quarterly / annual yearly annually
"""

_DEGREES = "critical critically serious seriously severe severely minor slight slightly"
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
_PERIODS = "hour day week fortnight month quarter half season year decade"


def _groups(text: str) -> dict[str, str]:
    return {word: line.split()[0] for line in text.strip().splitlines() for word in line.split()}


def _contrasts(text: str) -> dict[str, tuple[str, str]]:
    """Read lines of an axis and its ends: each word with its axis and the first word of its end."""
    found: dict[str, tuple[str, str]] = {}
    for line in text.strip().splitlines():
        axis, _, ends = line.partition(":")
        for end in ends.split("/"):
            words = end.split()
            found |= dict.fromkeys(words, (axis, words[0]))
    return found


SENSES = SenseWords(
    groups=_groups(_GROUPS),
    people=frozenset(_PEOPLE.split()),
    anyone=frozenset(_ANYONE.split()),
    everyone=frozenset(_EVERYONE.split()),
    fates=frozenset(("dead", "hurt", "missing", "arrest", "rescue", "flee", "affect")),
    running=frozenset(("dead", "hurt", "missing", "arrest", "rescue", "flee", "affect")),
    amounts=frozenset(("raise",)),
    embracing=frozenset(("among", "amongst", "of", "include", "including")),
    prices=frozenset(("cost", "average", "rate", "share", "index")),
    others=frozenset(("another", "additional", "extra", "further", "other", "more")),
    extremes={
        "maximum": "high", "peak": "high", "highest": "high", "record": "high",
        "minimum": "low", "lowest": "low", "bottom": "low",
        "average": "mean", "mean": "mean", "median": "mean", "typical": "mean", "usual": "mean",
    },
    periods=frozenset(_PERIODS.split()),
    contrasts=_contrasts(_CONTRASTS),
    degrees=frozenset(_DEGREES.split()),
    ordinals=frozenset(_ORDINALS.split()),
    changes=frozenset(("rise", "fall")),
    earlier=frozenset(("previously", "earlier", "initially", "originally", "formerly")),
    revising=frozenset(("revise", "revised", "update", "updated", "correct", "corrected")),
    negators=frozenset(("not", "no", "never", "nor", "none", "nothing", "nobody", "without")),
    contractions={"can't": "can not", "cannot": "can not", "won't": "will not", "shan't": "shall not",
                  "n't": " not"},
    function_words=frozenset(_FUNCTION.split()),
)  # fmt: skip
