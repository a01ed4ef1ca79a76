"""Countries by their keys, with their ISO 3166-1 codes of two letters.

The codes are facts and stand here as text: pycountry, which a test holds them against, is LGPL-2.1 and weighs
21 MB, nearly all of it translations. Left out: continents, and names that no one country has ("Korea",
"Georgia"). A part of a country has its country's code, and stays a thing of its own.
"""

_CODES = """
afghanistan=AF; albania=AL; algeria=DZ; angola=AO; argentina=AR; armenia=AM; australia=AU; austria=AT;
azerbaijan=AZ; bahamas=BS; bahrain=BH; bangladesh=BD; barbados=BB; belarus=BY; belgium=BE; belize=BZ;
benin=BJ; bhutan=BT; bolivia=BO; bosnia and herzegovina=BA; botswana=BW; brazil=BR; brunei=BN;
bulgaria=BG; burkina faso=BF; burundi=BI; cambodia=KH; cameroon=CM; canada=CA;
central african republic=CF; chad=TD; chile=CL; china=CN; colombia=CO; costa rica=CR; croatia=HR;
cuba=CU; cyprus=CY; czech republic=CZ; democratic republic of the congo=CD; denmark=DK; djibouti=DJ;
dominican republic=DO; ecuador=EC; egypt=EG; el salvador=SV; eritrea=ER; estonia=EE;
ethiopia=ET; fiji=FJ; finland=FI; france=FR; gabon=GA; gambia=GM; germany=DE; ghana=GH;
greece=GR; guatemala=GT; guinea=GN; guyana=GY; haiti=HT; honduras=HN; hong kong=HK; hungary=HU;
iceland=IS; india=IN; indonesia=ID; iran=IR; iraq=IQ; ireland=IE; israel=IL; italy=IT; ivory coast=CI;
jamaica=JM; japan=JP; jordan=JO; kazakhstan=KZ; kenya=KE; kuwait=KW; kyrgyzstan=KG; laos=LA; latvia=LV;
lebanon=LB; lesotho=LS; liberia=LR; libya=LY; liechtenstein=LI; lithuania=LT; luxembourg=LU; macau=MO;
madagascar=MG; malawi=MW; malaysia=MY; maldives=MV; mali=ML; malta=MT; mauritania=MR; mauritius=MU;
mexico=MX; moldova=MD; monaco=MC; mongolia=MN; montenegro=ME; morocco=MA; mozambique=MZ; myanmar=MM;
namibia=NA; nepal=NP; netherlands=NL; new zealand=NZ; nicaragua=NI; niger=NE; nigeria=NG;
north korea=KP; north macedonia=MK; norway=NO; oman=OM; pakistan=PK; palestine=PS;
panama=PA; papua new guinea=PG; paraguay=PY; peru=PE; philippines=PH; poland=PL; portugal=PT; qatar=QA;
romania=RO; russia=RU; rwanda=RW; saudi arabia=SA; senegal=SN; serbia=RS; sierra leone=SL;
singapore=SG; slovakia=SK; slovenia=SI; somalia=SO; south africa=ZA; south korea=KR; south sudan=SS;
spain=ES; sri lanka=LK; sudan=SD; suriname=SR; sweden=SE; switzerland=CH; syria=SY; taiwan=TW;
tajikistan=TJ; tanzania=TZ; thailand=TH; togo=TG; trinidad and tobago=TT; tunisia=TN; turkey=TR;
turkmenistan=TM; uganda=UG; ukraine=UA; united arab emirates=AE; united kingdom=GB; united states=US;
uruguay=UY; uzbekistan=UZ; vatican city=VA; venezuela=VE; vietnam=VN; yemen=YE; zambia=ZM;
zimbabwe=ZW;
"""

COUNTRY_CODES: dict[str, str] = dict(
    entry.strip().split("=") for entry in _CODES.replace("\n", " ").split(";") if entry.strip()
)
"""A country's key, as `copydesk.analysis.mentions.key_of` gives it, to its code: "united states" to "US"."""

PARTS: dict[str, str] = {"england": "GB", "northern ireland": "GB", "scotland": "GB", "wales": "GB"}
"""Parts of a country that news calls countries."""
