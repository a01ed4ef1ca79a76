"""English: words that checking a draft treats apart."""

from pathlib import Path

from copydesk.language.checking import CheckingWords
from copydesk.language.relatedness import WordRelations


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _groups(text: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(line.split()) for line in text.strip().splitlines())


CHECKING = CheckingWords(
    relations=WordRelations(Path(__file__).with_name("word_relations.tsv.gz")),
    ignored=_set(
        "be have do also there here then so as well "
        "too very quite rather just even still yet already again "
        "however though meanwhile not more most less least "
        "than such own other another same one thing way "
        "united now when where how why once ever else therefore "
        "thus mr mrs ms dr sir some about around roughly "
        "approximately nearly almost over under least up upwards close near slightly altogether total "
        "say tell add write note mention explain state remark comment accord report announce "
        "will would can could may might shall should must"
    ),
    light=_set(
        "make take get give go come put set see become begin start use keep let seem appear want need "
        "include bring turn look find show mean call name new old back out down off away later early "
        "time year day week month people man woman person number part kind group side place case "
        "view end way word half late recent recently long hold leave lead run work move stand"
    ),
    units=_set(
        "percent per cent point dollar euro pound yen "
        "yuan cent million billion trillion thousand hundred dozen "
        "kilogram kg gram tonne ton kilometre kilometer km "
        "mile metre meter foot inch litre liter gallon hour "
        "minute second day week month year degree mph kph times time m bn tn k up down over under"
    ),
    groups=_groups("""
kill die dead death fatality victim slay perish
wound injure injury hurt casualty
shoot shooting fire gunfire
gunman shooter attacker assailant suspect perpetrator
attack assault rampage raid strike
buy acquire purchase acquisition takeover
sell sale
rise increase climb grow gain jump surge soar raise lift up advance
fall drop decline decrease slump plunge sink slide tumble down lose shed dip crash shrink cut reduce trim
chief boss head leader chairman director ceo executive president
company firm business corporation
police officer cop force
aircraft plane jet airliner flight
car vehicle automobile
boat ship vessel tanker
begin start open launch commence
end finish close conclude wrap
get receive obtain secure win
resign quit leave depart retire
remove pull withdraw delete take ban disappear
restore reinstate return back
explain describe put
ask request call urge demand
warn caution alert
agree accept approve back
refuse reject decline deny
arrest detain detention custody hold jail
show reveal disclose expose display
allow permit let enable
forbid ban bar prohibit
try attempt seek
aim plan intend mean hope want
expect anticipate foresee predict forecast
large big huge great massive
small little tiny
quick fast soon rapid swift
quarter three-month
child kid youngster youth young minor teen teenager
illegal unlawful unauthorised unauthorized illicit
store shop
app application
cryptocurrency crypto coin currency
gop republican
research study
researcher scientist
location place site spot
photo picture image photograph
film movie
car vehicle
house home residence
money cash fund funding
pact deal agreement accord treaty contract
poll survey
fight battle combat
protester demonstrator
error mistake
blaze fire
storm hurricane
quake earthquake tremor
lawmaker legislator mp
spokesman spokeswoman spokesperson
hacker intruder attacker thief
breach hack intrusion attack
crew pilot captain
staff employee worker personnel guard
regulator watchdog
picture work painting
shootout penalty
mainly mostly chiefly largely
"""),
    not_same=_groups("""
buy sell
killed injured
kill injure
kill wound
die injure
dead injured
north south
north east
north west
east west
south east
south west
first second
first last
morning evening
man woman
brother sister
son daughter
father mother
mother daughter
father son
million billion
gross net
import export
win lose
evening morning
arrival departure
"""),
    opposites=tuple(
        (frozenset(a.split()), frozenset(b.split()))
        for a, b in (
            (
                "rise increase climb grow gain jump surge soar raise lift",
                "fall drop decline decrease slump plunge sink slide tumble lose shed dip shrink cut slash",
            ),
            ("buy purchase acquire", "sell"),
            (
                "accept agree approve support back welcome praise endorse",
                "reject refuse oppose criticise criticize condemn denounce",
            ),
            ("confirm admit acknowledge", "deny refute"),
            ("allow permit let free", "forbid ban bar prohibit prevent"),
            ("win", "lose"),
            ("succeed success successful successfully", "fail failure unsuccessful unsuccessfully"),
            ("guilty convict", "innocent acquit"),
            ("open", "close shut"),
            ("begin start", "end finish stop"),
            ("strong", "little weak"),
            ("near nearest close closest", "far farthest furthest distant"),
            ("include", "exclude"),
            ("hire", "fire sack dismiss"),
            ("arrive", "depart leave"),
            ("same linked related", "unrelated separate different"),
            ("disappear remove withdraw", "available remain"),
            ("keep retain", "delete discard scrap"),
            ("increase up higher", "down lower"),
            ("better best improve", "worse worst worsen deteriorate"),
            ("before", "after"),
            ("north northern", "south southern"),
            ("east eastern", "west western"),
        )
    ),
    causes=tuple(
        tuple(item.split())
        for item in (
            "because",
            "due to",
            "owing to",
            "thanks to",
            "as a result of",
            "in response to",
            "on account of",
            "caused by",
            "driven by",
            "in order to",
            "for fear of",
            "out of",
            "at the request of",
            "under pressure",
            "in retaliation",
            "in protest",
            "by way of",
            "since the",
            "so that",
            "down to",
            "as investors",
            "at the personal wish",
            "at the wish of",
            "blamed on",
            "attributed to",
            "reason",
            "to escape",
            "to avoid",
            "to protest",
            "prompted by",
            "triggered by",
            "sparked by",
            "led to",
        )
    ),
    cause_verbs=_set("cause blame attribute prompt trigger spark motivate provoke explain benefit"),
    certain=_set("establish prove confirm verify demonstrate determine identify"),
    doubts=_set(
        "may might could possibly perhaps maybe "
        "potentially probably likely unlikely chance suspect suspected "
        "suspicion speculate speculation allege alleged allegedly "
        "reportedly apparently appear seem believe think "
        "worry fear rumour rumor unclear unconfirmed "
        "unverified unknown expect expected hope aim guarantee "
        "guaranteed try possible possibility uncertain doubt should consider wonder whether "
        "propose proposal suggest theory hypothesis"
    ),
    raising=_set("appear seem"),
    contrasts=_set("but however although though yet nevertheless still"),
    time_limits={
        "by": "until",
        "before": "until",
        "until": "until",
        "no later than": "until",
        "not later than": "until",
        "after": "from",
        "since": "from",
        "from": "from",
        "no earlier than": "from",
        "not before": "from",
    },
    people=_set("people person individual"),
    reserves=_set(
        "plan intend intention mean set schedule scheduled due "
        "target pledge promise vow seek want forecast predict "
        "anticipate foresee estimate estimated rate odds prospect would reckon"
    ),
    refusals=_set(
        "prohibit ban bar forbid prevent stop unable decline refuse fail exclude rule "
        "improper wrong impossible unfair unlawful false untrue incorrect"
    ),
    attributing=_set(
        "say tell claim report accord warn argue believe "
        "think allege write state announce note add explain "
        "acknowledge admit deny confirm insist suggest describe "
        "call label predict expect estimate show data "
        "figure speak quote tweet testify recall complain mention blame count"
    ),
    disputes=_set(
        "deny denial dispute refute sceptical skeptical "
        "contradict contest unproven unverified proof merely refuse"
    ),
    all_of=_set("all every each everyone everybody both"),
    wholes=_set("entire whole full complete"),
    none_of=_set("none"),
    some_of=_set("some part several few certain many one"),
    most_of=_set("most majority mostly mainly"),
    only=_set("only sole solely alone exclusively"),
    firsts=_set("first last only record never ever"),
    capitals={
        "moscow": "russia",
        "kremlin": "russia",
        "beijing": "china",
        "pyongyang": "north korea",
        "seoul": "south korea",
        "dprk": "north korea",
        "tehran": "iran",
        "kyiv": "ukraine",
        "kiev": "ukraine",
        "riyadh": "saudi arabia",
        "taipei": "taiwan",
        "whitehall": "united kingdom",
    },
    advocates=_set("lawyer lawyers attorney attorneys barrister counsel solicitor advocate lobbyist"),
    pending=_set("yet"),
    sides={
        "more than": "over",
        "over": "over",
        "at least": "over",
        "less than": "under",
        "fewer than": "under",
        "under": "under",
        "nearly": "under",
        "almost": "under",
        "at most": "under",
    },
    multiples=_set("half halv doubl tripl quadrupl"),
    rates={
        "annual": "year",
        "annually": "year",
        "yearly": "year",
        "monthly": "month",
        "weekly": "week",
        "daily": "day",
        "hourly": "hour",
    },
    bounds=_set("many much few less more least most up"),
    opinions=_set("call describe label brand denounce dub slam hail criticise criticize praise"),
    future=_set("will shall going"),
    ahead=_set(
        "will shall would to plan expect expected set due schedule scheduled intend aim agree promise vow "
        "pledge next forecast predict going decide upcoming future tomorrow later must can may should until "
        "from by"
    ),
    undone=_set(
        "ready set due plan planned intend intention schedule scheduled prepare "
        "poise poised slate slated offer promise vow pledge threaten threat want "
        "wish hope seek propose proposal ask urge demand request order "
        "invite advise tell willing eager aim expect expected"
    ),
    conditions=_set("if unless"),
    ordering=_set("after before"),
    spans_of=_set("since year decade century"),
    kin=_set(
        "son daughter wife husband brother sister father "
        "mother parent uncle aunt nephew niece cousin friend "
        "neighbour neighbor lawyer attorney widow partner "
        "girlfriend boyfriend spokesman spokeswoman agent aide"
    ),
)
