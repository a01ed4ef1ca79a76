"""English: currencies, by the marks and by the names news writes them with.

Each line of a table is a code of ISO 4217, a colon and its forms; a form's words are joined by `|`.
"""

from decimal import Decimal

from copydesk.language.english.word_tables import phrase, rows
from copydesk.language.numbers import Phrase, UnitForm

CENT = Decimal("0.01")
_CURRENCY_MARKS = """
USD: $ US$ USD$ $US U.S.$ USD
AUD: A$ AU$ AUD$ $A $AU AUD
CAD: C$ CA$ CAD$ CDN$ Can$ $C $CDN CAD
NZD: NZ$ NZD$ $NZ NZD
HKD: HK$ HKD$ HKD
SGD: S$ SG$ SGD
TWD: NT$ TWD
JMD: J$ JMD
TTD: TT$ TTD
FJD: FJ$ FJD
BRL: R$ BRL
MXN: Mex$ MX$ MXN$ MXN
ZWL: Z$ ZW$
NAD: N$ NAD
ARS: AR$ ARS
CLP: CLP$ CLP
COP: COP$ COP
GBP: £ GBP£ GBP UK£
EUR: € EUR EUR€
JPY: JP¥ JPY Y=
CNY: CN¥ CNY RMB Rmb CNH 元
INR: ₹ INR Rs
PKR: PKR
LKR: LKR
NPR: NPR
BDT: ৳ BDT Tk
RUB: ₽ RUB RUR
UAH: ₴ UAH
KRW: ₩ KRW
TRY: ₺ TRY
ILS: ₪ ILS NIS
NGN: ₦ NGN
PHP: ₱ PHP
THB: ฿ THB
VND: ₫ VND
KZT: ₸ KZT
GHS: GH₵ GHS GHC
CRC: ₡ CRC
GEL: ₾ GEL
LAK: ₭ LAK
MNT: ₮ MNT
AZN: ₼ AZN
BTC: ₿ BTC
ETH: ETH
CHF: CHF SFr
SEK: SEK
NOK: NOK
DKK: DKK
ISK: ISK
PLN: PLN zł
CZK: CZK Kč
HUF: HUF
RON: RON
BGN: BGN
MYR: RM MYR
IDR: IDR Rp
ZAR: ZAR
KES: KES KSh Ksh Sh
UGX: UGX USh
TZS: TZS TSh
RWF: RWF
ETB: ETB
EGP: EGP E£
MAD: MAD
TND: TND
DZD: DZD
SAR: SAR
AED: AED Dh Dhs
QAR: QAR
KWD: KWD
BHD: BHD
OMR: OMR
JOD: JOD
IQD: IQD
IRR: IRR
LBP: LBP
PEN: PEN
UYU: UYU
VES: VES
XAF: XAF CFA FCFA
XOF: XOF
XDR: SDR
XXX: XXX
"""
# Currencies by name: adjectives of country, then the noun; a noun alone stands for the code in whose line it
# is. XXX (ISO 4217 for "no currency") where only the country could tell.
_CURRENCY_NAMES = """
USD: dollar dollars US|dollar US|dollars U.S.|dollar U.S.|dollars u.s|dollars American|dollar
USD: American|dollars United|States|dollar United|States|dollars greenbacks bucks buck US|$ usd
AUD: Australian|dollar Australian|dollars Aussie|dollars aud
CAD: Canadian|dollar Canadian|dollars cad
NZD: New|Zealand|dollar New|Zealand|dollars nzd
HKD: Hong|Kong|dollar Hong|Kong|dollars hkd
SGD: Singapore|dollar Singapore|dollars Singaporean|dollars Singaporean|dollar sgd
TWD: Taiwan|dollar Taiwan|dollars Taiwanese|dollars New|Taiwan|dollars New|Taiwan|dollar
JMD: Jamaican|dollars Jamaican|dollar
TTD: Trinidad|and|Tobago|dollars
BBD: Barbadian|dollars Barbados|dollars
BSD: Bahamian|dollars
BZD: Belize|dollars
FJD: Fijian|dollars Fiji|dollars
GYD: Guyanese|dollars Guyana|dollars
LRD: Liberian|dollars
NAD: Namibian|dollars Namibia|dollars
ZWL: Zimbabwean|dollars Zimbabwe|dollars
BND: Brunei|dollars
XCD: East|Caribbean|dollars
GBP: pound pounds pounds|sterling pound|sterling British|pound British|pounds sterling quid gbp
EGP: Egyptian|pound Egyptian|pounds
LBP: Lebanese|pound Lebanese|pounds
SYP: Syrian|pound Syrian|pounds
SDG: Sudanese|pound Sudanese|pounds
SSP: South|Sudanese|pounds
IEP: Irish|pound Irish|pounds
EUR: euro euros eur
JPY: yen Japanese|yen jpy
CNY: yuan Chinese|yuan renminbi rmb yuan|renminbi kuai
INR: rupee rupees Indian|rupee Indian|rupees
PKR: Pakistani|rupee Pakistani|rupees Pakistan|rupees
LKR: Sri|Lankan|rupee Sri|Lankan|rupees
NPR: Nepalese|rupees Nepali|rupees
MUR: Mauritian|rupees
BDT: taka Bangladeshi|taka
RUB: rouble roubles ruble rubles Russian|roubles Russian|rubles Russian|ruble Russian|rouble
BYN: Belarusian|rubles Belarusian|roubles
UAH: hryvnia hryvnias hryvna Ukrainian|hryvnia
KRW: won South|Korean|won Korean|won
KPW: North|Korean|won
TRY: lira liras Turkish|lira Turkish|liras
ITL: Italian|lira Italian|lire lire
ILS: shekel shekels Israeli|shekel Israeli|shekels new|shekels
NGN: naira Nigerian|naira
PHP: Philippine|peso Philippine|pesos
MXN: Mexican|peso Mexican|pesos
ARS: Argentine|peso Argentine|pesos Argentinian|pesos
CLP: Chilean|peso Chilean|pesos
COP: Colombian|peso Colombian|pesos
UYU: Uruguayan|pesos
CUP: Cuban|pesos
DOP: Dominican|pesos
THB: baht Thai|baht
VND: dong Vietnamese|dong Vietnam|dong
KZT: tenge Kazakh|tenge
GHS: cedi cedis Ghanaian|cedi Ghana|cedis
BTC: bitcoin bitcoins btc
ETH: ether
CHF: Swiss|franc Swiss|francs
FRF: French|franc French|francs
BEF: Belgian|francs
XAF: CFA|franc CFA|francs Central|African|francs
RWF: Rwandan|francs
SEK: Swedish|krona Swedish|kronor Swedish|kronas Swedish|crowns kronor
NOK: Norwegian|krone Norwegian|kroner Norwegian|crowns
DKK: Danish|krone Danish|kroner Danish|crowns
ISK: Icelandic|krona Icelandic|kronur Icelandic|crowns
CZK: Czech|koruna Czech|korunas Czech|crowns koruna
PLN: zloty zlotys zlotych Polish|zloty Polish|zlotys
HUF: forint forints Hungarian|forint Hungarian|forints
RON: Romanian|leu Romanian|lei
BGN: Bulgarian|lev Bulgarian|leva
XXX: franc francs peso pesos dinar dinars krone kroner
ESP: peseta pesetas
NLG: guilder guilders Dutch|guilder Dutch|guilders
GRD: drachma drachmas
PTE: escudo escudos
DEM: Deutsche|mark Deutsche|marks Deutschmarks deutschmark German|marks
FIM: Finnish|marks Finnish|markka
MYR: ringgit Malaysian|ringgit
IDR: rupiah Indonesian|rupiah
ZAR: rand rands South|African|rand
KES: Kenyan|shilling Kenyan|shillings Kenya|shillings
UGX: Ugandan|shilling Ugandan|shillings
TZS: Tanzanian|shilling Tanzanian|shillings
ETB: birr Ethiopian|birr
ZMW: kwacha Zambian|kwacha
MAD: Moroccan|dirham Moroccan|dirhams
AED: dirham dirhams UAE|dirham UAE|dirhams Emirati|dirhams
SAR: Saudi|riyal Saudi|riyals riyals
QAR: Qatari|riyal Qatari|riyals
OMR: Omani|rial Omani|rials
IRR: Iranian|rial Iranian|rials rials rial tomans
YER: Yemeni|rial Yemeni|rials
KWD: Kuwaiti|dinar Kuwaiti|dinars
BHD: Bahraini|dinar Bahraini|dinars
JOD: Jordanian|dinar Jordanian|dinars
IQD: Iraqi|dinar Iraqi|dinars
RSD: Serbian|dinar Serbian|dinars
DZD: Algerian|dinar Algerian|dinars
TND: Tunisian|dinar Tunisian|dinars
LYD: Libyan|dinar Libyan|dinars
PEN: Peruvian|sol Peruvian|soles
BRL: Brazilian|real Brazilian|reais reais
VES: Venezuelan|bolivar Venezuelan|bolivars bolivars
MMK: kyat
KHR: riel
LAK: Lao|kip kip
MNT: tugrik
GEL: lari Georgian|lari
AMD: Armenian|dram
AZN: manat Azerbaijani|manat
UZS: Uzbek|soum
AFN: afghani afghanis
"""
_MINOR = {
    "USD": "cent cents ¢ US|cents penny pennies",
    "GBP": "pence p British|pence",
    "INR": "paise",
    "RUB": "kopecks kopeks",
}


def currency_marks() -> dict[str, UnitForm]:
    """Return the marks of currencies as they are written, case included."""
    marks = {form: UnitForm("currency", code) for code, forms in rows(_CURRENCY_MARKS) for form in forms}
    marks["¥"] = UnitForm("currency", "JPY")
    marks["￥"] = UnitForm("currency", "JPY")
    return marks


def currency_names() -> dict[Phrase, UnitForm]:
    """Return the names of currencies and of their hundredths, in lower case."""
    names = {
        phrase(form, lower=True): UnitForm("currency", code)
        for code, forms in rows(_CURRENCY_NAMES)
        for form in forms
    }
    for code, forms in _MINOR.items():
        names |= {phrase(form, lower=True): UnitForm("currency", code, CENT) for form in forms.split()}
    return names
