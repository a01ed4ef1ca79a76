"""English: words that carry tone, by the tone they carry. The list was written for this project."""

from copydesk.language.tone import Toned, ToneWords

_TONED = (
    Toned(
        "concern",
        strong="""
            fear worry worried alarmed anxiety anxious distress troubled grave dire threaten threat danger
        """,
        plain="""
            pitfall fraught scrutinise scrutinize hazard hazardous concern concerned worrying troubling
            problem trouble pressure struggle struggling strain strained difficult difficulty challenge
            bottleneck constraint hardship burden risk risky jeopardy jeopardise jeopardize endanger
            vulnerable vulnerability weakness erode erosion shortage lack deprive stretched suffer
            suffering plight predicament setback obstacle hurdle widening squeeze unthinkable shadow dread
            nervous unease uneasy unsettled jittery fearful overwhelmed backlog hamper hinder stifle
            undermine breach expose leak:NOUN hack hacker hacked
        """,
        weak="""
            gap chasm issue limited limit tough reliant dependence expensive costly delay behind
            insufficient
        """,
    ),
    Toned(
        "caution",
        strong="warn warning caution cautious cautionary beware",
        plain="""
            careful wary prudent prudence vigilance vigilant guarded restraint sceptical skeptical
            scepticism skepticism reservation hesitant hesitate hesitation reluctant reluctance volatility
            alert precaution precautionary sober temper
        """,
        weak="advise urge monitor",
    ),
    Toned(
        "alarm",
        strong="""
            catastrophe catastrophic disaster disastrous panic terror terrify terrifying horror horrific
            horrifying devastate devastating devastation nightmare apocalyptic bloodbath carnage emergency
            crisis outbreak epidemic pandemic tsunami earthquake explosion explode blast meltdown hostage
        """,
        plain="""
            alarm alarming urgent shock shocking shocked frightening frighten scare scary collapse
            evacuate evacuation contamination toxic deadly lethal inferno blaze wildfire flood hurricane
            landslide avalanche eruption trapped stranded missing wreckage debris turmoil chaos chaotic
            havoc rampage
        """,
        weak="severe dramatic storm fire",
    ),
    Toned(
        "criticism",
        strong="""
            dishonest dishonesty contempt harass harassment intimidate intimidation grope sexist
            xenophobic bigot bigotry evil vile crook crooked thug betray betrayal despicable sham swindle
            plagiarise plagiarize condemn condemnation denounce outrage outraged scandal disgrace
            disgraceful shameful appalling disgust disgusting corrupt corruption fraud fraudulent
            hypocrisy hypocrite racist liar deceive incompetent incompetence negligence abuse abusive
            cruel cruelty brutal brutality
        """,
        plain="""
            dirty resent resentment scrutiny improper improperly trick ignorant ignorance arrogant
            arrogance stupid foolish reckless ridiculous absurd false falsely fake bogus hypocritical
            insult offensive offend smear coward cowardly dictator authoritarian unfit unqualified
            unpopular untrue inaccurate bias biased manipulate obstruct obstruction conspire conspiracy
            collude collusion interfere interference meddle meddling sabotage impeach scapegoat rant
            tirade insane crazy shame nasty horrible terrible awful ugly pathetic worthless useless
            ineffective irresponsible careless cynical illegitimate rig rigged unethical impugn
            objectionable inexcusable slur derogatory negative:ADJ discredit criticise criticize criticism
            critical blame accuse accusation slam lambast blast:VERB deride mock ridicule rebuke scold
            chide decry deplore lament fault flaw flawed failure fail mislead misleading wrong unfair
            unjust illegal unlawful guilty convict conviction indict indictment charge:VERB sue lawsuit
            violation violate misconduct unacceptable inadequate poor bad worst worse dismal embarrass
            embarrassing embarrassment blunder mistake error bungle controversy controversial allegation
            allege reject refuse disappoint disappointing disappointed disappointment anger angry furious
            fury backlash bribe bribery theft steal cheat lie:VERB arrest jail prison sentence:VERB
        """,
        weak="""
            question:VERB oppose opposition complain complaint object:VERB disagree doubt dubious
            fine:VERB
        """,
    ),
    Toned(
        "conflict",
        strong="""
            war massacre murder kill killing slaughter genocide assassinate assassination bomb bombing
            terrorist terrorism torture rape execute:VERB gunman airstrike shelling invade invasion
        """,
        plain="""
            battle:VERB assault ambush militia hostage-taker attack:VERB fight fighting battle clash
            violence violent riot unrest protest rebel militant insurgent shoot shooting stab stabbing
            gunfire hostile hostility aggression aggressive confrontation confront retaliate retaliation
            revenge dispute feud row:NOUN strike:NOUN sanction hatred hate enemy weapon siege crackdown
            coup casualty
        """,
        weak="tension tense standoff deadlock impasse rival quarrel argue protestor protester",
    ),
    Toned(
        "loss",
        strong="""
            death die dead fatal fatality tragedy tragic bereaved mourn mourning grief bankrupt bankruptcy
            insolvency destroy destruction ruin wipe perish drown victim
        """,
        plain="""
            bearish downside drag depressed losing loser loss lose injure injury injured wound wounded
            damage hurt harm harmful crash wreck derail derailment sink layoff redundancy jobless
            unemployment recession slump plunge plummet tumble downturn slowdown crumble bust default:NOUN
            downgrade decline deteriorate deterioration worsen shrink defeat defeated eliminate relegation
            relegate closure sad sadly sorrow cancer disease illness ill sick suicide poverty homeless
            orphan bleak gloomy gloom miserable misery deficit stagnation stagnant sluggish weak weaken
        """,
        weak="cut:NOUN drop:NOUN fall:NOUN miss:VERB sell-off quit cancel suspend lay",
    ),
    Toned(
        "uncertainty",
        strong="uncertain uncertainty unpredictable unclear limbo",
        plain="""
            doubtful unknown unsure confusion confused ambiguous ambiguity speculation volatile
            instability unstable precarious fragile shaky questionable unresolved question:NOUN indecision
            unconfirmed mystery
        """,
        weak="may:AUX might:AUX perhaps possibly whether",
    ),
    Toned(
        "confidence",
        strong="triumph triumphant victory win:VERB winner champion optimistic optimism breakthrough",
        plain="""
            upside favourable favorable outshine empower capture confident confidence hopeful hope
            promising strong strength robust resilient resilience bullish upbeat assured assurance
            secure:ADJ success succeed successful successfully achievement achieve accomplish impressive
            ambitious thrive flourish pioneer lead:NOUN gold medal trophy celebrate celebration record:ADJ
            unbeaten dominate dominance overcome opportunity ready solid stable stability milestone proud
            pride brilliant superb excellent outstanding remarkable
        """,
        weak="""
            secure:VERB good better best great positive able prospect progress advance lead:VERB beat
            potential
        """,
    ),
    Toned(
        "relief",
        strong="rescue survive survivor relief relieved reunite heal cure",
        plain="""
            safe safely safety save:VERB recover recovery ease calm peace peaceful ceasefire truce
            reconcile settle settlement resolve resolution release:VERB free:VERB freed acquit spare
            escape unharmed unhurt reassure reassuring comfort restore rebuild
        """,
        weak="help aid protect protection agreement agree deal improve improvement stabilise stabilize",
    ),
    Toned(
        "approval",
        strong="""
            beloved laud superbly heroically praise applaud hail commend acclaim acclaimed delighted
            thrilled love:VERB admire admiration
        """,
        plain="""
            correct:ADJ right:ADJ attractive effective efficient capable talented talent skilled
            intelligent smart clever wise honest honesty integrity decent decency loyal loyalty friendly
            respected esteemed charming gracious compassionate compassion sincere champion:VERB recommend
            encouraging encourage appreciate appreciation commendable worthy deserve elegant impress
            impressed excited exciting excitement eager enthusiastic enthusiasm bless blessing lucky
            fortunate perfect ideal splendid vindicate credit:VERB defend positive:ADJ welcome endorse
            endorsement approve approval congratulate congratulation thank grateful gratitude honour honor
            award prize nominate happy happiness joy joyful enjoy pleased glad pleasure satisfy satisfied
            satisfaction favourite favorite popular popularity beautiful wonderful fantastic amazing
            generous generosity kind:ADJ hero heroic bravery brave courage courageous cheer warm:ADJ fair
            trust tribute respect dignity inspiring inspire
        """,
        weak="support:NOUN like:VERB benefit fun nice interesting interest:VERB back:VERB",
    ),
    Toned(
        "growth",
        strong="boom surge soar skyrocket rebound rally:VERB",
        plain="""
            growth grow expand expansion profit profitable prosper prosperity prosperous upgrade
            outperform upturn boost gain thriving lucrative upswing hire hiring invest
        """,
        weak="rise:VERB increase",
    ),
)

TONE = ToneWords(
    toned=_TONED,
    up="""
        rise increase grow climb jump surge soar gain advance expand improve strengthen widen double
        triple rally rebound accelerate mount swell spread escalate rocket leap rising growing higher up
        more edge
    """,
    down="""
        fall drop decline decrease slip slide sink tumble plunge plummet slump shrink narrow ease weaken
        lower reduce cut halve slow dwindle recede retreat dip crash falling down less
    """,
    good_measures="""
        profit earnings revenue sale sales income growth share stock index output production export job
        employment demand confidence wage salary market rating support popularity productivity investment
        trade attendance turnover dividend recovery hope chance survival safety surplus approval
        efficiency order margin score rupee pound euro dollar bond lead net pat futures sensex nifty
        volume capex ebitda shares stocks gain metal
    """,
    bad_measures="""
        loss death toll unemployment joblessness inflation debt deficit crime injury case infection risk
        poverty cost violence tension fear concern casualty emission pollution fatality homelessness
        arrears bankruptcy gap shortage pressure volatility uncertainty threat danger damage accident
        murder killing victim backlog delay waste abuse fraud layoff
    """,
    lessening="""
        ease end stop avert avoid prevent halt reduce cut curb fight combat tackle cure overcome escape
        resolve allay alleviate relieve calm soothe quell contain defuse dismiss survive close bridge
        narrow fill address fix
    """,
    boosters="""
        very extremely highly sharply deeply severely badly massive massively huge hugely seriously
        heavily most
    """,
    dampers="slightly somewhat little marginally modestly partly fairly relatively less",
    negators=frozenset(
        {"not", "n't", "no", "never", "neither", "nor", "without", "hardly", "nobody", "nothing"}
    ),
    concessive=frozenset({"while", "although", "though", "despite", "whereas", "notwithstanding"}),
    hypothetical=frozenset({"would", "could", "might", "if", "unless", "should"}),
    baselines=frozenset({"from", "compared", "versus", "vs", "against"}),
    scales=(
        ("thousand", 1e3),
        ("k", 1e3),
        ("million", 1e6),
        ("mn", 1e6),
        ("m", 1e6),
        ("mln", 1e6),
        ("billion", 1e9),
        ("bn", 1e9),
        ("b", 1e9),
        ("crore", 1e7),
        ("cr", 1e7),
        ("lakh", 1e5),
        ("trillion", 1e12),
        ("tn", 1e12),
    ),
)
"""Tones of news prose: of events as much as of opinions."""
