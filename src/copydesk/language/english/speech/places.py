"""English: countries with their aliases and the names of their people; other places that news names.

A row is: key | other names | names for its people and adjective. Own compilation of common knowledge.
"""

_COUNTRIES = """
afghanistan||afghan afghans
albania||albanian albanians
algeria||algerian algerians
angola||angolan angolans
argentina||argentine argentines argentinian argentinians
armenia||armenian armenians
australia||australian australians aussie
austria||austrian austrians
azerbaijan||azerbaijani azerbaijanis azeri
bahamas|the bahamas|bahamian bahamians
bahrain||bahraini bahrainis
bangladesh||bangladeshi bangladeshis
barbados||barbadian
belarus||belarusian belarusians
belgium||belgian belgians
belize||belizean
benin||beninese
bhutan||bhutanese
bolivia||bolivian bolivians
bosnia and herzegovina|bosnia|bosnian bosnians
botswana||botswanan
brazil||brazilian brazilians
brunei||bruneian
bulgaria||bulgarian bulgarians
burkina faso||burkinabe
burundi||burundian burundians
cambodia||cambodian cambodians
cameroon||cameroonian cameroonians
canada||canadian canadians
central african republic||
chad||chadian chadians
chile||chilean chileans
china|people's republic of china;prc;mainland china|chinese
colombia||colombian colombians
democratic republic of the congo|dr congo;drc;democratic republic of congo|congolese
costa rica||costa-rican
croatia||croatian croatians croat croats
cuba||cuban cubans
cyprus||cypriot cypriots
czech republic|czechia|czech czechs
denmark||danish dane danes
djibouti||djiboutian
dominican republic||dominican dominicans
ecuador||ecuadorian ecuadorians
egypt||egyptian egyptians
el salvador||salvadoran salvadorans
eritrea||eritrean eritreans
estonia||estonian estonians
ethiopia||ethiopian ethiopians
fiji||fijian fijians
finland||finnish finn finns
france||french frenchman
gabon||gabonese
gambia|the gambia|gambian gambians
georgia||georgian georgians
germany|federal republic of germany|german germans
ghana||ghanaian ghanaians
greece||greek greeks
guatemala||guatemalan guatemalans
guinea||guinean guineans
guyana||guyanese
haiti||haitian haitians
honduras||honduran hondurans
hong kong||hongkonger hongkongers
hungary||hungarian hungarians
iceland||icelandic icelander icelanders
india||indian indians
indonesia||indonesian indonesians
iran|islamic republic of iran|iranian iranians
iraq||iraqi iraqis
ireland|republic of ireland|irish irishman
israel||israeli israelis
italy||italian italians
ivory coast|cote d'ivoire;côte d'ivoire|ivorian ivorians
jamaica||jamaican jamaicans
japan||japanese
jordan||jordanian jordanians
kazakhstan||kazakh kazakhs kazakhstani
kenya||kenyan kenyans
kosovo||kosovar kosovars
kuwait||kuwaiti kuwaitis
kyrgyzstan||kyrgyz
laos||laotian laotians
latvia||latvian latvians
lebanon||lebanese
lesotho||
liberia||liberian liberians
libya||libyan libyans
liechtenstein||
lithuania||lithuanian lithuanians
luxembourg||
macau|macao|macanese
madagascar||malagasy
malawi||malawian malawians
malaysia||malaysian malaysians
maldives|the maldives|maldivian
mali||malian malians
malta||maltese
mauritania||mauritanian
mauritius||mauritian
mexico||mexican mexicans
moldova||moldovan moldovans
monaco||monegasque
mongolia||mongolian mongolians
montenegro||montenegrin montenegrins
morocco||moroccan moroccans
mozambique||mozambican mozambicans
myanmar|burma|burmese
namibia||namibian
nepal||nepali nepalis nepalese
netherlands|the netherlands;holland|dutch dutchman
new zealand||new-zealander kiwi kiwis
nicaragua||nicaraguan nicaraguans
niger||nigerien
nigeria||nigerian nigerians
north korea|democratic people's republic of korea;dprk|north-korean
north macedonia|macedonia|macedonian macedonians
norway||norwegian norwegians
oman||omani omanis
pakistan||pakistani pakistanis
palestine|palestinian territories;state of palestine|palestinian palestinians
panama||panamanian panamanians
papua new guinea||
paraguay||paraguayan paraguayans
peru||peruvian peruvians
philippines|the philippines|philippine filipino filipinos
poland||polish pole poles
portugal||portuguese
qatar||qatari qataris
romania||romanian romanians
russia|russian federation|russian russians
rwanda||rwandan rwandans
saudi arabia|kingdom of saudi arabia|saudi saudis
senegal||senegalese
serbia||serbian serbians serb serbs
sierra leone||
singapore||singaporean singaporeans
slovakia||slovak slovaks
slovenia||slovenian slovenians slovene
somalia||somali somalis
south africa||south-african south-africans
south korea|republic of korea|south-korean south-koreans
south sudan||
spain||spanish spaniard spaniards
sri lanka||sri-lankan sri-lankans
sudan||sudanese
suriname||surinamese
sweden||swedish swede swedes
switzerland||swiss
syria||syrian syrians
taiwan||taiwanese
tajikistan||tajik tajiks
tanzania||tanzanian tanzanians
thailand||thai thais
togo||togolese
trinidad and tobago||
tunisia||tunisian tunisians
turkey|türkiye;turkiye|turkish turk turks
turkmenistan||turkmen
uganda||ugandan ugandans
ukraine|the ukraine|ukrainian ukrainians
united arab emirates|uae;u.a.e.;the emirates;emirates|emirati emiratis
united kingdom|uk;u.k.;britain;great britain|british briton britons brit brits
united states|us;u.s.;usa;u.s.a.;united states of america;america;the states|american americans
uruguay||uruguayan uruguayans
uzbekistan||uzbek uzbeks
vatican city|vatican;the vatican;holy see|
venezuela||venezuelan venezuelans
vietnam|viet nam|vietnamese
yemen||yemeni yemenis
zambia||zambian zambians
zimbabwe||zimbabwean zimbabweans
england||english englishman
scotland||scottish scot scots
wales||welsh
northern ireland||northern-irish
europe||european europeans
asia||asian asians
africa||african africans
latin america||latin-american
korea||korean koreans
tibet||tibetan tibetans
chechnya||chechen chechens
crimea||crimean
kurdistan||kurdish kurd kurds
"""

_OTHER = """
alabama;alaska;arizona;arkansas;california;colorado;connecticut;delaware;florida;hawaii;idaho;
illinois;indiana;iowa;kansas;kentucky;louisiana;maine;maryland;massachusetts;michigan;minnesota;
mississippi;missouri;montana;nebraska;nevada;new hampshire;new jersey;new mexico;new york;
north carolina;north dakota;ohio;oklahoma;oregon;pennsylvania;rhode island;south carolina;
south dakota;tennessee;texas;utah;vermont;virginia;west virginia;wisconsin;wyoming;puerto rico;guam;
district of columbia;washington;washington, d.c.;washington d.c.;ontario;quebec;british columbia;
alberta;queensland;new south wales;victoria;tasmania;north america;south america;middle east;
southeast asia;central asia;eastern europe;western europe;balkans;baltics;caucasus;caribbean;
antarctica;arctic;pacific;atlantic;mediterranean;gaza;gaza strip;west bank;golan heights;donbas;
kashmir;silicon valley;earth;mars;moon;venus;jupiter;saturn;wall street;london;paris;berlin;rome;
madrid;brussels;moscow;kyiv;kiev;beijing;shanghai;shenzhen;guangzhou;tokyo;osaka;seoul;pyongyang;
taipei;hanoi;bangkok;jakarta;manila;delhi;new delhi;mumbai;kolkata;chennai;bangalore;bengaluru;
hyderabad;karachi;islamabad;lahore;dhaka;kabul;kandahar;tehran;baghdad;mosul;basra;damascus;aleppo;
beirut;amman;jerusalem;tel aviv;riyadh;jeddah;dubai;abu dhabi;doha;kuwait city;sanaa;cairo;
alexandria;tripoli;benghazi;tunis;algiers;casablanca;rabat;lagos;abuja;accra;nairobi;mombasa;
addis ababa;khartoum;kampala;kinshasa;johannesburg;pretoria;cape town;harare;mogadishu;istanbul;
ankara;athens;sofia;bucharest;budapest;vienna;prague;warsaw;stockholm;oslo;copenhagen;helsinki;
reykjavik;dublin;belfast;edinburgh;glasgow;manchester;liverpool;birmingham;leeds;cardiff;amsterdam;
rotterdam;the hague;geneva;zurich;bern;munich;frankfurt;hamburg;cologne;milan;naples;turin;venice;
barcelona;lisbon;porto;marseille;lyon;nice;strasbourg;toulouse;brisbane;sydney;melbourne;perth;
canberra;adelaide;auckland;wellington;christchurch;toronto;montreal;vancouver;ottawa;calgary;
new york city;manhattan;brooklyn;queens;bronx;los angeles;san francisco;san diego;san jose;oakland;
sacramento;seattle;portland;chicago;houston;dallas;austin;san antonio;phoenix;denver;las vegas;
salt lake city;boston;philadelphia;pittsburgh;baltimore;atlanta;miami;orlando;tampa;new orleans;
detroit;cleveland;cincinnati;columbus;indianapolis;milwaukee;minneapolis;st. louis;kansas city;
nashville;memphis;charlotte;raleigh;charleston;charlottesville;honolulu;anchorage;mexico city;
guadalajara;tijuana;havana;kingston;bogota;bogotá;medellin;caracas;lima;quito;la paz;santiago;
buenos aires;montevideo;brasilia;rio de janeiro;rio;sao paulo;são paulo;macau;st. petersburg;
vladivostok;minsk;vilnius;riga;tallinn;tbilisi;yerevan;baku;astana;almaty;tashkent;kathmandu;
colombo;yangon;phnom penh;kuala lumpur;ho chi minh city;ulaanbaatar;xinjiang;hubei;wuhan;sichuan;
guangdong;hainan;okinawa;fukushima;hiroshima;kobe;kyoto;raqqa;idlib;homs;kobani;sinai;darfur;
cyrenaica;catalonia;sicily;sardinia;bavaria;normandy;brittany;cornwall;kent;essex;sussex;yorkshire;
surrey
"""


def _countries() -> tuple[dict[str, str], dict[str, str]]:
    names: dict[str, str] = {}
    people: dict[str, str] = {}
    for line in _COUNTRIES.strip().splitlines():
        key, aliases, adjectives = line.split("|")
        for name in (key, *filter(None, aliases.split(";"))):
            names[name] = key
        for word in adjectives.split():
            people[word.replace("-", " ")] = key
    return names, people


COUNTRIES, NATIONALITIES = _countries()
PLACES: frozenset[str] = frozenset(
    name.strip() for name in _OTHER.replace("\n", "").split(";") if name.strip()
)
