"""The name an outlet goes by: from its domain where that is well known, else as it calls itself."""

from pathlib import PurePath

from copydesk.domain.article import Outlet
from copydesk.reading.normalise import one_line
from copydesk.reading.url import domain_of, site_of

# Names as the outlets print them; only there so that one outlet has one name in every format.
_NAMES = {
    "abc.net.au": "ABC (Australia)", "abcnews.com": "ABC News", "abcnews.go.com": "ABC News",
    "afp.com": "AFP", "aljazeera.com": "Al Jazeera", "apnews.com": "AP News",
    "arstechnica.com": "Ars Technica", "axios.com": "Axios", "barrons.com": "Barron's", "bbc.co.uk": "BBC",
    "bbc.com": "BBC", "bloomberg.com": "Bloomberg", "bostonglobe.com": "The Boston Globe",
    "businessinsider.com": "Business Insider", "buzzfeed.com": "BuzzFeed", "cbc.ca": "CBC",
    "cbsnews.com": "CBS News", "channelnewsasia.com": "CNA", "chicagotribune.com": "Chicago Tribune",
    "chinadaily.com.cn": "China Daily", "cnbc.com": "CNBC", "cnet.com": "CNET", "cnn.com": "CNN",
    "csmonitor.com": "The Christian Science Monitor", "dailymail.co.uk": "Daily Mail",
    "dw.com": "Deutsche Welle", "economist.com": "The Economist", "engadget.com": "Engadget",
    "espn.com": "ESPN", "euronews.com": "Euronews", "express.co.uk": "Daily Express", "forbes.com": "Forbes",
    "fortune.com": "Fortune", "foxbusiness.com": "Fox Business", "foxnews.com": "Fox News",
    "france24.com": "France 24", "ft.com": "Financial Times", "gizmodo.com": "Gizmodo",
    "globaltimes.cn": "Global Times", "haaretz.com": "Haaretz", "hindustantimes.com": "Hindustan Times",
    "huffingtonpost.com": "HuffPost", "huffpost.com": "HuffPost", "independent.co.uk": "The Independent",
    "indianexpress.com": "The Indian Express", "irishtimes.com": "The Irish Times",
    "japantimes.co.jp": "The Japan Times", "jpost.com": "The Jerusalem Post",
    "latimes.com": "Los Angeles Times", "lemonde.fr": "Le Monde", "marketwatch.com": "MarketWatch",
    "metro.co.uk": "Metro", "mirror.co.uk": "Daily Mirror", "msnbc.com": "MSNBC", "nbcnews.com": "NBC News",
    "newsweek.com": "Newsweek", "newyorker.com": "The New Yorker", "nikkei.com": "Nikkei", "npr.org": "NPR",
    "nypost.com": "New York Post", "nytimes.com": "The New York Times",
    "nzherald.co.nz": "The New Zealand Herald", "pbs.org": "PBS", "politico.com": "Politico",
    "qz.com": "Quartz", "reuters.com": "Reuters", "rfi.fr": "RFI", "rt.com": "RT", "rte.ie": "RTÉ",
    "scmp.com": "South China Morning Post", "sky.com": "Sky News", "slate.com": "Slate",
    "smh.com.au": "The Sydney Morning Herald", "space.com": "Space.com", "spiegel.de": "Der Spiegel",
    "sputniknews.com": "Sputnik", "straitstimes.com": "The Straits Times", "tass.com": "TASS",
    "techcrunch.com": "TechCrunch", "telegraph.co.uk": "The Telegraph", "theatlantic.com": "The Atlantic",
    "theglobeandmail.com": "The Globe and Mail", "theguardian.com": "The Guardian",
    "thehill.com": "The Hill", "thehindu.com": "The Hindu", "thestar.com": "Toronto Star",
    "thesun.co.uk": "The Sun", "thetimes.co.uk": "The Times", "theverge.com": "The Verge",
    "time.com": "Time", "timesofindia.indiatimes.com": "The Times of India",
    "timesofisrael.com": "The Times of Israel", "tomshardware.com": "Tom's Hardware", "upi.com": "UPI",
    "usatoday.com": "USA Today", "usnews.com": "U.S. News & World Report", "vice.com": "Vice",
    "voanews.com": "VOA News", "vox.com": "Vox", "washingtonpost.com": "The Washington Post",
    "wired.com": "Wired", "wsj.com": "The Wall Street Journal", "xinhuanet.com": "Xinhua",
    "yahoo.com": "Yahoo News", "zdnet.com": "ZDNet",
}  # fmt: skip


def outlet_for(name: str | None, address: str | None, source: str) -> Outlet:
    """Return the outlet called `name` at `address` (an URL or host); a file's name stands in for neither."""
    domain = domain_of(address) if address else None
    if name and domain is None and " " not in name.strip() and "." in name:
        domain = domain_of(name)  # some records give the domain as the name
        name = None if domain else name
    if domain:
        known = _NAMES.get(domain) or _NAMES.get(site_of(domain))
        return Outlet(known or one_line(name or "", 80) or site_of(domain), domain)
    if name and one_line(name, 80):
        return Outlet(one_line(name, 80))
    return Outlet(_file_name(source), known=False)


def _file_name(source: str) -> str:
    """Return a file's name without folders and suffixes."""
    path = PurePath(source.rstrip("/"))
    stem = path.name.removesuffix(".gz")
    return stem.rsplit(".", 1)[0] if stem.rfind(".") > 0 else stem or source or "unnamed"
