"""English: what markets do, and to whom."""

from copydesk.language.english.speech.listing import listed
from copydesk.language.markets import MarketWords

_SECTORS = {
    "insurance": "insurer insurance reinsurer",
    "banks": "bank lender banking",
    "airlines": "airline carrier aviation",
    "semiconductors": "chipmaker chip semiconductor",
    "technology": "tech technology software internet",
    "artificial intelligence": "ai",
    "cars": "carmaker automaker auto automotive",
    "oil and gas": "oil gas energy driller",
    "mining": "miner mining",
    "retail": "retailer retail grocer supermarket",
    "pharmaceuticals": "drugmaker pharma pharmaceutical biotech",
    "property": "property housebuilder homebuilder",
    "defence": "defense defence",
    "shipping": "shipper shipping freight",
    "media": "broadcaster media",
    "travel": "travel tourism hotel hotelier",
    "utilities": "utility",
    "telecommunications": "telecom",
    "cryptocurrency": "crypto cryptocurrency",
    "steel": "steelmaker steel",
    "financial companies": "financials financial",
}
_FIRMS = listed(
    """
    insurer reinsurer bank lender airline carrier chipmaker carmaker automaker driller miner retailer grocer
    supermarket drugmaker housebuilder homebuilder shipper broadcaster hotelier utility steelmaker
    """
)
_INDEXES = """
ftse|ftse 100|dow|dow jones|dow jones industrial average|s&p|s&p 500|nasdaq|nasdaq composite|nikkei|hang seng|
hang seng index|dax|cac 40|stoxx 600|kospi|sensex|shanghai composite|csi 300|wall street|russell 2000|topix|
ibovespa|asx 200|nifty
"""

MARKETS = MarketWords(
    up=frozenset(
        listed(
            """
            rise gain climb surge rally jump soar advance rebound recover increase grow leap strengthen
            outperform appreciate skyrocket
            """
        )
    ),
    down=frozenset(
        listed(
            """
            fall drop slump plunge slide tumble sink decline lose dip retreat crash plummet weaken
            underperform shed ease slip depreciate loss shrink collapse selloff sell-off
            """
        )
    ),
    unsteady=frozenset(listed("swing fluctuate seesaw volatility volatile whipsaw")),
    showing=frozenset(listed("show post see record suffer extend register experience")),
    shares=frozenset(listed("share stock adr")),
    measures=frozenset(
        listed("profit revenue sale earnings income dividend valuation margin turnover premium price")
    ),
    deals=frozenset(
        listed("debut offering ipo listing flotation float placement buyback takeover bid merger acquisition")
    ),
    firms=frozenset(listed("firm company stock share sector industry group maker name giant equity")),
    sectors={
        word: sector for sector, words in _SECTORS.items() for word in words.split() if word in set(_FIRMS)
    },
    kinds={word: sector for sector, words in _SECTORS.items() for word in words.split()},
    markets=frozenset(listed("market index equity bourse")),
    indexes=frozenset(_INDEXES.replace("\n", "").split("|")),
    goods=frozenset(
        listed(
            """
            oil crude brent gold silver copper wheat corn gas dollar pound euro yen yuan rouble ruble peso
            lira yield bond treasury gilt bitcoin ether
            """
        )
    ),
    expecting=frozenset(
        listed(
            """
            expect predict forecast likely fear warn hope anticipate estimate bet plan aim risk
            threaten project poised seek want
            """
        )
    ),
    modals=frozenset(listed("will would could may might should can shall")),
    horizons=frozenset(listed("long-term short-term near-term medium-term overnight")),
    owning=frozenset(listed("of in at for")),
)
