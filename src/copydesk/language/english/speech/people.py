"""English: titles, pronouns, given names, and the nouns that stand for people, groups and documents."""

from typing import Literal

from copydesk.language.english.speech.listing import listed

Sex = Literal["m", "f", ""]

COURTESY: dict[str, Sex] = {
    "mr": "m", "mr.": "m", "mister": "m", "mrs": "f", "mrs.": "f", "ms": "f", "ms.": "f", "miss": "f",
    "dr": "", "dr.": "", "sir": "m", "dame": "f", "lord": "m", "lady": "f", "mx": "", "mx.": "",
}  # fmt: skip

_TITLES = """
president vice-president premier chancellor prime minister secretary senator sen sen. representative rep
rep. congressman congresswoman governor gov gov. mayor judge justice attorney general gen gen.
lieutenant lt lt. colonel col col. captain capt capt. sergeant sgt sgt. major maj maj. admiral adm adm.
commander officer detective inspector chief sheriff deputy professor prof prof. pope archbishop bishop
cardinal father rev rev. reverend rabbi imam sheikh ayatollah king queen prince princess duke duchess
emperor sultan emir ambassador commissioner director chairman chairwoman chairperson chair ceo cfo coo
cto speaker leader coach spokesman spokeswoman spokesperson minister councillor councilman councilwoman
councilor alderman constable superintendent saint st. baron baroness count corporal cpl cpl. private pvt
lieutenant-general brigadier marshal ex-president
"""
_NO_SEX: Sex = ""
_PLAIN_TITLES: dict[str, Sex] = dict.fromkeys(_TITLES.split(), _NO_SEX)
TITLES: dict[str, Sex] = _PLAIN_TITLES | COURTESY | {
    "king": "m", "queen": "f", "prince": "m", "princess": "f", "duke": "m", "duchess": "f", "pope": "m",
    "congressman": "m", "congresswoman": "f", "chairman": "m", "chairwoman": "f", "spokesman": "m",
    "spokeswoman": "f", "councilman": "m", "councilwoman": "f", "baron": "m", "baroness": "f",
}  # fmt: skip

PRONOUNS: dict[str, Literal["m", "f", "n", "p"]] = {
    "he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f",
    "it": "n", "its": "n", "itself": "n", "they": "p", "them": "p", "their": "p", "theirs": "p",
    "themselves": "p",
}  # fmt: skip

_MEN = """
aaron abdul abdullah abraham adam ahmad ahmed alan albert alejandro alex alexander alexei alexis alfred
ali allen andre andreas andrei andrew andy anthony anton antonio arthur ashraf asif barack barry ben
benjamin benny bernard bernie bill billy bob bobby boris brad bradley brandon brent brett brian bruce
bryan carl carlos charles charlie chris christian christopher chuck clarence claude cliff clint colin
craig curtis dale damian dan daniel danny darren dave david dean dennis derek diego dimitri dmitri
dmitry dominic don donald doug douglas duncan dwight dylan earl ed eddie edgar eduardo edward edwin elon
emmanuel emilio enrique eric erik ernest ethan eugene evan felipe felix fernando francis francisco
francois françois frank franklin fred frederick gareth gary gavin gene geoff geoffrey george gerald
gerard gilbert giovanni giuseppe glenn gordon graham grant greg gregory guillermo gustavo guy hamid hans
harold harry hassan hector henry herbert herman howard hugh hugo hussein ian ibrahim igor imran isaac
ismail ivan jack jacob jacques jaime jake jamal james jamie jared jason javier jay jean jeff jeffrey
jeremy jerome jerry jesse jesus jim jimmy joaquin joe joel john johnny jon jonathan jordan jorge jose
josé joseph josh joshua juan julian julio justin kareem karl keith ken kenneth kevin khalid kurt kyle
lance larry laurence lawrence leo leon leonard leonardo leonid lewis liam lindsey lloyd louis lucas
luigi luis luke malcolm manuel marc marcel marco marcus mario mark marshall martin marvin matt matteo
matthew maurice max maxim michael michel miguel mike mikhail milton mitch mitchell mohamed mohammad
mohammed mohsen morris muhammad murray mustafa naftali narendra nathan nathaniel neil nelson nicholas
nick nicolas nigel nikolai norman oleg oliver omar oscar osama pablo patrick paul pavel pedro percy pete
peter phil philip philippe phillip pierre rafael rahul raj ralph ramon randall randy raul ray raymond
recep reggie reinhard rene rex ricardo richard rick ricky rob robert roberto robin rodney rodrigo roger
roland ron ronald ross roy rudy rupert russell ryan said salman salvador sam samuel satya saul scott
sean sebastian sergei sergey sergio seth shane shinzo simon stan stanley stefan stephen steve steven
stewart stuart sundar syed tariq ted terrence terry theodore thomas tim timothy tobias toby todd tom
tommy tony travis trevor tyler umar vernon victor viktor vincent vitali vladimir volodymyr wade wagner
walter warren wayne werner wesley will william willie winston wolfgang xavier yasser yitzhak yuri yousef
youssef zachary ehud benjamin jens kofi jair xi emmanuel keir rishi
"""
_WOMEN = """
abigail adriana agnes aisha alexandra alice alicia alison allison amanda amber amelia amina amy ana
andrea angela angelina anita ann anna anne annie april ariana ashley audrey barbara beatrice becky bella
benazir bernadette beth betty beverly brenda bridget brooke camila candace carla carmen carol carole
caroline carolyn carrie catherine cathy charlotte chelsea cheryl chloe christina christine cindy claire
clara claudia colleen condoleezza connie courtney crystal cynthia daisy dana danielle dawn debbie
deborah debra denise diana diane dianne dolores donna doris dorothy edith eileen elaine eleanor elena
elise elizabeth ella ellen emily emma erica erin esther ethel eva evelyn fatima fiona florence frances
gabriela gail georgia gertrude gina gisele gladys gloria grace greta hannah harriet heather heidi helen
helena hilary hillary hope huma ida indira ingrid irene iris isabel isabella ivanka jackie jacqueline
jane janet janice jasmine jean jeanne jennifer jenny jessica jill jo joan joanna josephine joy joyce
juanita judith judy julia juliana julie june kamala karen kate katherine kathleen kathryn kathy katie
kay kayla kellyanne kelly kim kimberly kristen kristin laura lauren leah lena leslie lillian linda lisa
liz lois loretta lori louise lucy lydia lynn madeleine madison malala margaret maria marian marie
marilyn marina marine marion marjorie marsha martha mary maureen megan melania melissa meredith michelle
mildred miriam molly monica nadia nancy naomi natalia natalie natasha nicole nikki nina nora norma olga
olivia olympia oprah paige pamela patricia paula pauline peggy penelope penny phyllis priscilla priya
rachel rebecca regina renee rhonda rita roberta rosa rose rosemary ruth sabrina sally samantha sandra
sara sarah shannon sharon sheila shirley sofia sonia sophia sophie stacey stephanie sue susan susana
suzanne svetlana sylvia tamara tammy tanya tara teresa tess thelma theresa tiffany tina tracy tulsi
ursula valentina valerie vanessa vera veronica victoria violet virginia vivian wanda wendy whitney
winifred yvonne zoe
"""
_EITHER = """
alex alexis andrea chris dana jamie jean jo jordan kelly kim leslie lindsey marion pat robin sam shannon shane
sasha terry tracy yuan wei ming li jin yang lei jing xin min lynn dale kay kyle carol taylor casey morgan
jesse evelyn
"""
_COMMON_WORDS = frozenset(
    listed(
        """
said will may art hope joy grace april june dawn georgia virginia jordan madison brooke chelsea sofia guy earl
rose iris grant marshall charlotte florence jesus christian major max jean marine crystal violet
"""
    )
)
"""Given names that are as often words or places: no evidence of a person."""


def _sexed(names: str, sex: Sex) -> dict[str, Sex]:
    return {name: sex for name in names.split() if name not in _COMMON_WORDS}


GIVEN_NAMES: dict[str, Sex] = _sexed(_MEN, "m") | _sexed(_WOMEN, "f") | _sexed(_EITHER, "")

PERSON_NOUNS = frozenset(
    listed(
        """
actor actress activist adviser advisor aide ambassador analyst anchor archbishop architect artist
assistant associate astronaut astronomer attorney author aunt banker baron bishop blogger boss brother
builder businessman businesswoman campaigner candidate captain cardinal ceo chair chairman chairwoman
chairperson chancellor chief cleric coach co-founder cofounder co-author coauthor colonel columnist
comedian commander commentator commissioner composer congressman congresswoman consultant contestant
coordinator coroner correspondent counsel counselor councillor councilman councilwoman councilor creator
critic curator dad daughter dean defendant delegate democrat deputy designer detective developer
dictator diplomat director doctor donor driver economist editor editor-in-chief educator employee
engineer envoy epidemiologist executive expert father fellow filmmaker fireman firefighter founder
friend general girlfriend boyfriend governor grandfather grandmother guard head historian hunter husband
imam inspector interpreter investigator investor jockey journalist judge justice king lawmaker lawyer
lead leader lecturer legislator liaison lieutenant lobbyist manager marshal mayor meteorologist minister
ministress mother moderator mogul monarch musician nephew niece nominee novelist nurse officer official
operative opponent organizer organiser owner pastor paramedic partner photographer physician physicist
pilot player poet policeman policewoman politician pollster pope premier president priest prime-minister
prince princess principal producer professor prosecutor psychologist psychiatrist publisher queen rabbi
rapper reporter representative republican researcher resident rival runner salesman scholar scientist
secretary seismologist senator sergeant sheriff singer sister soldier solicitor son speaker specialist
spokesman spokeswoman spokesperson spouse staffer star strategist student sultan superintendent
supervisor supporter surgeon survivor suspect teacher teenager trader trainer treasurer tycoon
undersecretary veteran vice-chairman vice-president victim viceroy volunteer widow widower wife winner
witness worker writer woman man boy girl mum mom uncle chairlady geologist geophysicist virologist
biologist chemist statistician mathematician neighbor neighbour ex-president ex-minister co-chair
magnate magistrate constable entrepreneur mp congressperson secretary-general
"""
    )
)

GROUP_NOUNS = frozenset(
    listed(
        """
critics supporters opponents proponents advocates activists analysts economists experts observers
officials investors traders lawmakers legislators republicans democrats conservatives liberals
progressives voters residents witnesses researchers scientists doctors executives leaders campaigners
protesters demonstrators prosecutors investigators police authorities lawyers diplomats historians
scholars commentators pundits reporters journalists aides advisers advisors insiders parents families
relatives neighbours neighbors people some many others most few everyone everybody somebody someone
anyone nobody users fans customers consumers workers employees members students teachers farmers
migrants refugees survivors rebels militants allies rivals detractors skeptics sceptics respondents
americans lobbyists candidates delegates
"""
    )
)
ANONYMOUS_NOUNS = frozenset(
    listed(
        """
source sources insider insiders person people official officials informant executive executives aide
aides someone somebody diplomat diplomats adviser advisers
"""
    )
)
ANONYMOUS_MODIFIERS = frozenset(
    listed(
        """
anonymous unnamed unidentified undisclosed familiar briefed knowledge condition anonymity internal close
direct
"""
    )
)

DOCUMENT_NOUNS = frozenset(
    listed(
        """
report study survey poll research paper analysis data document documents record records file files
filing memo letter email e-mail emails statement release transcript article story book magazine website
site page post tweet bill law act constitution treaty agreement complaint lawsuit indictment affidavit
ruling verdict warrant figures statistics numbers results findings benchmarks benchmark assessment
assessments estimates estimate forecast projections guidelines rules policy terms census index chart map
photo photograph video footage audio recording image images evidence test tests review audit
investigation inquiry resolution declaration order directive guidance plan proposal budget database
dossier disclosure disclosures prospectus minutes account accounts editorial headline column diary
autopsy communique communiqué bulletin notice announcement manifesto polls surveys studies reports
papers messages message text rumors rumours
"""
    )
)

ORGANISATION_NOUNS = frozenset(
    listed(
        """
company firm group organisation organization agency ministry department bank government administration
party university college school institute council committee commission court union association
federation club team league airline carrier manufacturer maker automaker carmaker startup start-up
developer retailer operator utility broadcaster network newspaper paper outlet publication magazine
station campaign foundation charity nonprofit think-tank thinktank hospital army navy military police
force regulator watchdog authority parliament senate congress assembly cabinet coalition alliance
militia movement panel board bureau office conglomerate corporation giant lender brokerage fund
insurer unicorn subsidiary parent pentagon kremlin consortium chipmaker supplier provider platform
exchange
"""
    )
)
COMPANY_NOUNS = frozenset(
    listed(
        """
    company firm airline carrier manufacturer maker automaker carmaker startup start-up retailer
    operator utility lender brokerage insurer conglomerate corporation giant chipmaker supplier
    subsidiary unicorn group
    """
    )
)
