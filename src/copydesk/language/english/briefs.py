"""English: choosing and wording the sentences of a brief."""

from copydesk.language.briefs import BriefWords

BRIEFS = BriefWords(
    leading_connectives=(
        "on the other hand, ", "in the meantime, ", "at the same time, ", "as a result, ", "in addition, ",
        "additionally, ", "nevertheless, ", "nonetheless, ", "furthermore, ", "for example, ",
        "for instance, ", "consequently, ", "of course, ", "moreover, ", "meanwhile, ", "however, ",
        "similarly, ", "therefore, ", "likewise, ", "instead, ", "indeed, ", "in fact, ", "still, ",
        "also, ", "then, ", "thus, ", "yet ", "and ", "but ", "so ",
    ),
    dangling_starts=frozenset({
        "this", "that", "these", "those", "such", "it", "there", "here", "both", "either", "neither",
        "others", "another", "which", "who", "because", "although", "though", "while", "so", "then",
        "meanwhile", "instead", "otherwise", "therefore", "thus", "hence", "too", "also", "the former",
        "the latter", "including", "or", "nor", "if", "what", "how", "why", "when", "where", "again",
    }),
    speaking_pronouns=frozenset({
        "i", "we", "you", "me", "us", "my", "our", "your", "ours", "yours",
        "let's", "i'm", "we're", "you're",
    }),
    subject_pronouns=frozenset({"he", "she", "they", "it", "his", "her", "their", "its"}),
    possessive_pronouns=frozenset({"his", "her", "their", "its"}),
    possessive="’s",
    definite=frozenset({"the", "this", "that", "his", "her", "its", "their"}),
    institutions=frozenset({
        "police", "sheriff", "prosecutors", "prosecutor", "court", "army", "navy", "government", "parliament",
        "ministry", "coastguard", "hospital", "hospitals", "firefighters", "authorities", "council", "senate",
        "congress", "cabinet", "regulator", "regulators", "customs", "treasury", "military",
    }),
    market_nouns=frozenset({
        "investor", "stock", "shareholder", "equity", "bond", "valuation", "trader", "earnings", "dividend",
        "futures", "volatility", "liquidity", "ipo", "ipos", "listing", "portfolio", "stockholder",
        "equities", "hedge", "nasdaq", "ftse", "nikkei", "bitcoin", "cryptocurrency", "commodity",
    }),
    share_nouns=frozenset({"share", "stock"}),
    economic_nouns=frozenset({
        "share", "market", "price", "analyst", "index", "currency", "revenue", "profit", "capital", "funding",
        "economy", "inflation", "premium", "insurer", "demand", "supply", "cost", "tariff", "yield", "sale",
        "competitiveness", "bank", "lender", "sector", "industry", "growth", "spending", "loss",
    }),
    market_moves=frozenset({
        "fall", "rise", "drop", "gain", "climb", "slump", "plunge", "surge", "rally", "slide", "tumble",
        "jump", "soar", "sink", "weigh", "volatility", "volatile", "rebound",
        "outperform", "underperform", "downgrade", "upgrade", "hurt",
        "boost", "threaten", "benefit", "erode", "lengthen", "offer", "reduce",
    }),
    inference=frozenset({
        "could", "may", "might", "expect", "predict", "forecast", "likely", "probably", "warn",
        "fear", "suggest", "imply", "signal", "mean", "reflect", "weigh", "watch", "risk", "concern",
        "worry", "hope", "bet", "anticipate", "estimate", "believe", "outlook", "potential", "potentially",
    }),
    relayed_by="reported by",
    cited_by="cited by",
    own_words="in its own words",
    their_words="{name}’s words",
    anybody="people",
    fates={"dead": "killed", "hurt": "injured", "missing": "missing", "arrest": "arrested", "rescue": "saved",
           "flee": "displaced", "affect": "affected"},
    linking=frozenset({
        "a", "an", "the", "of", "in", "at", "on", "by", "to", "for", "from", "as", "and", "that", "which",
        "who", "whom", "whose", "it", "there", "its",
    }),
)  # fmt: skip
