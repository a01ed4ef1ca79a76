"""English: words of education, environment, health, religion, society and weather."""

from copydesk.language.topics import TopicWords

_EDUCATION = TopicWords(
    code="medtop:05000000",
    name="education",
    label="Education",
    short="Education",
    sure="""
        school pupil student teacher headteacher classroom curriculum exam examination gcse a-level
        university college campus undergraduate graduate graduation degree tuition-fee tuition lecturer
        professor academic scholarship kindergarten nursery literacy ofsted truancy homework syllabus
        diploma vocational
    """,
    likely="""
        education learn learning teach lesson class course qualification grade test skill child young
        parent
    """,
    examples=(
        "Pupils will sit a new exam as the school changes its curriculum.",
        "Universities want to raise tuition fees for students.",
        "Teachers say classes are too large and lessons suffer.",
    ),
    narrower=(
        TopicWords(
            code="medtop:20000400",
            name="school",
            label="Schools",
            sure="school pupil headteacher classroom teacher kindergarten nursery",
            likely="class parent lesson",
        ),
    ),
)

_ENVIRONMENT = TopicWords(
    code="medtop:06000000",
    name="environment",
    label="Environment",
    short="Environment",
    sure="""
        climate climate-change global-warming emission greenhouse carbon kyoto pollution pollutant
        polluter environmental environmentalist conservation conservationist biodiversity deforestation
        rainforest endangered extinction extinct wildlife ecosystem habitat recycling renewable solar
        wind-farm glacier sea-level coral ozone sewage oil-spill greenpeace sustainability sustainable
        toxic whale
    """,
    likely="""
        environment green nature species forest ocean sea river water temperature animal plant bird fish
        waste energy land planet warm earth
    """,
    examples=(
        "Countries agreed to cut greenhouse gas emissions to slow climate change.",
        "Conservationists warn that the species is endangered by the loss of its habitat.",
        "An oil spill polluted the coast and killed seabirds.",
    ),
    narrower=(
        TopicWords(
            code="medtop:20000418",
            name="climate change",
            label="Climate",
            sure="climate climate-change global-warming greenhouse carbon emission kyoto sea-level",
            likely="temperature warm glacier",
        ),
        TopicWords(
            code="medtop:20000424",
            name="environmental pollution",
            label="Pollution",
            sure="pollution pollutant oil-spill sewage toxic smog contamination",
            likely="waste river water air",
        ),
        TopicWords(
            code="medtop:20000420",
            name="conservation",
            label="Conservation",
            sure="""
                conservation conservationist wildlife endangered habitat biodiversity extinction
                rainforest
            """,
            likely="species animal forest",
        ),
    ),
)

_HEALTH = TopicWords(
    code="medtop:07000000",
    name="health",
    label="Health",
    short="Health",
    sure="""
        health disease illness patient doctor nurse physician surgeon surgery hospital clinic clinical
        vaccine vaccination vaccinate virus epidemic pandemic outbreak infection infect infectious covid
        coronavirus flu influenza ebola hiv aids malaria tuberculosis cancer tumour tumor diabetes obesity
        obese heart-disease stroke dementia alzheimer medicine medication drugmaker therapy treatment
        symptom diagnosis diagnose nhs mental-health depression abortion pregnancy pregnant smoker smoking
        tobacco nutrition antibiotic who cdc mrsa healthcare bse prescription contagious quarantine
    """,
    likely="""
        medical care drug trial treat risk test die death body blood brain food weight condition ward sick
        cure
    """,
    examples=(
        "Doctors say the vaccine protects patients against the virus, which hospitals offer this winter.",
        "The disease has spread to new regions and health officials fear an epidemic.",
        "A trial showed that the drug slowed the growth of the cancer.",
    ),
    narrower=(
        TopicWords(
            code="medtop:20000446",
            name="diseases and conditions",
            label="Diseases",
            sure="""
                disease virus epidemic pandemic outbreak infection covid coronavirus flu ebola hiv cancer
                malaria diabetes
            """,
            likely="case spread symptom patient",
        ),
        TopicWords(
            code="medtop:20000464",
            name="health treatment",
            label="Medicine",
            sure="surgery surgeon vaccine vaccination therapy medication treatment transplant prescription",
            likely="drug patient trial doctor",
        ),
    ),
)

_RELIGION = TopicWords(
    code="medtop:12000000",
    name="religion",
    label="Religion",
    short="Religion",
    sure="""
        church pope vatican cardinal bishop archbishop priest clergy catholic protestant anglican
        christian christianity muslim islam islamic imam mosque jewish judaism rabbi synagogue hindu
        hinduism buddhist buddhism temple sikh prayer pray worship worshipper faith religion religious
        theology bible koran quran pilgrimage pilgrim ramadan congregation secular blasphemy monk nun
    """,
    likely="holy sacred belief mass god service leader",
    examples=(
        "The pope led prayers in front of thousands of pilgrims.",
        "Bishops of the church debated the ordination of women.",
        "Muslims gathered at the mosque for the end of Ramadan.",
    ),
)

_SOCIETY = TopicWords(
    code="medtop:14000000",
    name="society",
    label="Society",
    short="Society",
    sure="""
        migrant migration immigrant refugee asylum-seeker poverty homeless homelessness welfare charity
        discrimination racism racist gay lesbian same-sex transgender gender feminism equality census
        demographic population ageing orphan adoption adopt domestic-violence minority ethnic indigenous
        volunteer inequality
    """,
    likely="""
        social community family woman man child young people right benefit care group life poor rich old
        youth elderly
    """,
    examples=(
        "Charities say more families live in poverty and cannot afford to heat their homes.",
        "Thousands of migrants crossed the border and were housed in shelters.",
        "Campaigners called for an end to discrimination against minorities.",
    ),
    narrower=(
        TopicWords(
            code="medtop:20000771",
            name="immigration",
            label="Immigration",
            sure="migrant immigrant asylum-seeker refugee immigration deport deportation",
            likely="border visa",
        ),
        TopicWords(
            code="medtop:20000775",
            name="discrimination",
            label="Discrimination",
            sure="discrimination racism racist sexism homophobia antisemitism",
            likely="minority equality",
        ),
        TopicWords(
            code="medtop:20000802",
            name="social problem",
            label="Social problems",
            sure="poverty homeless homelessness addiction domestic-violence hunger",
            likely="charity poor",
        ),
    ),
)

_WEATHER = TopicWords(
    code="medtop:17000000",
    name="weather",
    label="Weather",
    short="Weather",
    sure="""
        weather forecaster meteorologist meteorological rainfall snowfall snow blizzard heatwave heat-wave
        frost thunderstorm hurricane storm gale sunshine temperature celsius fahrenheit cold-snap downpour
        hail fog humidity met-office tornado typhoon cyclone
    """,
    likely="rain wind cold hot warm sunny cloud degree forecast winter summer dry wet ice",
    examples=(
        "Forecasters expect heavy snow and freezing temperatures overnight.",
        "A heatwave brought the hottest day of the year.",
        "The storm is moving north with strong winds and heavy rain.",
    ),
    narrower=(
        TopicWords(
            code="medtop:20001128",
            name="weather forecast",
            label="Weather forecast",
            sure="forecaster met-office outlook forecast",
            likely="rain snow temperature",
        ),
        TopicWords(
            code="medtop:20001129",
            name="weather phenomena",
            label="Weather",
            sure="snow storm hurricane heatwave blizzard thunderstorm frost gale typhoon cyclone tornado",
            likely="wind rain temperature",
        ),
    ),
)

SOCIETY: tuple[TopicWords, ...] = (_EDUCATION, _ENVIRONMENT, _HEALTH, _RELIGION, _SOCIETY, _WEATHER)
"""Topics of how people live together, and of what they live in."""
