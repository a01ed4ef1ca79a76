"""English: words of economy, labour, science and technology."""

from copydesk.language.topics import TopicWords

_ECONOMY = TopicWords(
    code="medtop:04000000",
    name="economy, business and finance",
    label="Business and markets",
    short="Business",
    second="markets",
    sure="""
        privatisation privatise privatization privatize textile nationalise economy economic economist
        inflation gdp recession shareholder investor dividend profit earnings revenue turnover bond equity
        stockmarket currency exporter importer tariff deficit surplus interest-rate lender borrowing
        mortgage bank banking bankrupt bankruptcy insolvency creditor merger takeover acquisition acquire
        buyout ipo listing flotation nasdaq nyse ftse dow nikkei index share stock fund hedge asset
        liability retailer manufacturer supplier automaker carmaker airline insurer insurance brewer
        analyst forecast quarterly outlook sales pretax profitability margin valuation capital investment
        invest investing wall-street opec crude barrel commodity gold steel trader trading oil-price euro
        yen yuan sterling monetary fiscal treasury bailout stimulus imf wto ecb federal-reserve fed
        chief-executive cfo ceo chairman subsidiary conglomerate stake consortium restructuring auditor
        accounting accountant housing-market homeowner housebuilder supermarket consumer-spending exports
        imports boeing airbus ford toyota volkswagen nissan billion trillion growth slowdown downturn
    """,
    likely="""
        business company firm market price cost trade export import money pay payment debt loan credit
        rate cash financial finance dollar pound cent budget tax demand supply production output factory
        plant industry industrial commercial consumer customer buyer seller sell sale buy purchase deal
        bid offer contract rise fall increase decline drop gain loss boost slump surge rebound recovery
        expansion sector retail wage cut executive corporate enterprise value worth quarter month year
        annual figure data estimate expect oil gas energy fuel car plane property estate house chain brand
        store fee fine contractor startup merge venture regulator antitrust competition gross net
    """,
    examples=(
        "The company's quarterly profit rose as sales grew, and its shares gained on the stock exchange.",
        "The central bank raised interest rates to curb inflation while economic growth slowed.",
        "The group agreed to buy its rival in a takeover worth billions of dollars, subject to shareholders.",
        "Exports fell and the currency weakened against the dollar as the trade deficit widened.",
        "Oil prices climbed after producers agreed to cut their output.",
        "The airline filed for bankruptcy after failing to agree with its creditors.",
    ),
    narrower=(
        TopicWords(
            code="medtop:20000344",
            name="economy",
            label="Economy",
            sure="""
                economy gdp inflation recession central-bank interest-rate unemployment deficit monetary
                fiscal economist stimulus growth tariff imf ecb
            """,
            likely="rate price export import trade budget forecast consumer spending",
        ),
        TopicWords(
            code="medtop:20000385",
            name="market and exchange",
            label="Markets",
            sure="""
                ipo listing stock share index investor trader nasdaq nyse ftse nikkei bond currency
                commodity crude futures wall-street stockmarket valuation volatility debut
            """,
            likely="market price fund gain trading point rally",
        ),
        TopicWords(
            code="medtop:20000349",
            name="business enterprise",
            label="Companies",
            sure="""
                merger takeover acquisition profit earnings revenue shareholder dividend bankruptcy ceo
                chairman subsidiary restructuring executive buyout stake quarterly turnover
            """,
            likely="company firm business deal bid brand corporate sale",
        ),
        TopicWords(
            code="medtop:20000209",
            name="products and services",
            label="Industry",
            sure="""
                airline carmaker automaker manufacturer retailer supermarket brewer housebuilder insurer
                refinery aircraft airbus boeing factory shipyard
            """,
            likely="car plane plant product production consumer energy retail store",
        ),
    ),
)

_LABOUR = TopicWords(
    code="medtop:09000000",
    name="labour",
    label="Work",
    short="Work",
    sure="""
        union strike striker picket layoff redundancy redundant jobless unemployment unemployed workforce
        payroll wage salary overtime employee employer pension retirement staffing walkout trade-union
        unionise unionize collective-bargaining stoppage labour-dispute apprentice apprenticeship
        minimum-wage severance furlough
    """,
    likely="""
        worker job work staff hire hiring dismiss sack employ employment labour labor pay shift negotiate
        bargaining workplace miner docker teacher nurse
    """,
    examples=(
        "Workers voted to strike over pay after talks between the union and the employer broke down.",
        "Hundreds of staff will lose their jobs in layoffs, and employees fear more redundancies.",
        "The unemployment rate fell as employers hired more people.",
    ),
    narrower=(
        TopicWords(
            code="medtop:20000524",
            name="labour relations",
            label="Labour disputes",
            sure="strike union picket walkout stoppage striker labour-dispute collective-bargaining",
            likely="worker pay negotiate dispute employer",
        ),
        TopicWords(
            code="medtop:20000509",
            name="employment",
            label="Jobs",
            sure="layoff hiring redundancy workforce payroll employee wage salary",
            likely="job worker staff employer cut",
        ),
    ),
)

_SCIENCE = TopicWords(
    code="medtop:13000000",
    name="science and technology",
    label="Technology",
    short="Technology",
    sure="""
        technology technological software hardware computer laptop pc smartphone handset phone mobile
        broadband internet web website online browser download upload email e-mail spam virus worm hacker
        hacking malware spyware phishing cybersecurity encryption encrypted server datum-center
        data-center cloud chip chipmaker semiconductor processor microchip gpu artificial-intelligence ai
        robot robotic algorithm chatbot llm startup app application microsoft google apple ipod iphone
        android intel ibm sony nvidia openai anthropic alibaba tencent qwen deepmind linux windows napster
        skype wi-fi wireless bluetooth 3g 4g 5g satellite rocket spacecraft nasa esa orbit astronaut
        cosmonaut probe telescope astronomer planet lunar moon mars asteroid comet scientist researcher
        physicist physics chemist chemistry biologist biology genome genetic dna gene laboratory lab
        quantum particle fossil species neuroscience discovery gadget digital user device pixel camera
        console xbox playstation nintendo gamer gaming videogame blog blogger blogging search-engine
        peer-to-peer file-sharing p2p mp3 podcast broadcaster-hd hdtv dvd high-definition format voip
        net-user supercomputer programmer developer code open-source patch vulnerability desktop database
        spacewalk shuttle launchpad spacex telecom gizmo interface 3d virtual compute benchmark
    """,
    likely="""
        science scientific research study data system network information electronic machine innovation
        engineer engineering develop development model design tool service digital content video game
        image text message messaging screen storage bandwidth access connect connection launch test
        experiment theory space energy patent expert security firewall program programme platform product
        site page click copy consumer home player music device future smart engine battery sensor
    """,
    examples=(
        "The software maker released a patch for a security flaw in its operating system that hackers use.",
        "Researchers unveiled a new artificial intelligence model trained on powerful chips in data centres.",
        "More households now have broadband internet, and people use their mobile phones to go online.",
        "The games console sold out as gamers queued for the latest video game titles.",
        "Scientists reported the discovery in a journal after years of laboratory experiments.",
        "The rocket put a satellite into orbit and the spacecraft sent back images of the planet.",
    ),
    narrower=(
        TopicWords(
            code="medtop:20000756",
            name="technology and engineering",
            label="Technology",
            sure="""
                technology software computer chip semiconductor gpu ai artificial-intelligence internet
                broadband mobile smartphone app robot hardware server data-center console microsoft google
                apple encryption malware virus openai compute device handset
            """,
            likely="user online digital network system web model benchmark",
        ),
        TopicWords(
            code="medtop:20000735",
            name="scientific research",
            label="Science",
            sure="""
                scientist researcher laboratory experiment study journal discovery physicist astronomer
                nasa spacecraft orbit telescope genome fossil rocket satellite
            """,
            likely="research science scientific theory data test",
        ),
    ),
)

TRADE: tuple[TopicWords, ...] = (_ECONOMY, _LABOUR, _SCIENCE)
"""Topics of making, trading and finding out."""
