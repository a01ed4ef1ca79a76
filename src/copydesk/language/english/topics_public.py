"""English: words of politics, conflict, crime and disaster."""

from copydesk.language.topics import TopicWords

_POLITICS = TopicWords(
    code="medtop:11000000",
    name="politics",
    label="Politics",
    short="Politics",
    sure="""
        election electoral elect ballot voter vote voting poll campaign candidate parliament parliamentary
        parliamentarian mp mps peer lord commons senate senator congress congressman congressional
        congresswoman legislature lawmaker legislator minister prime-minister premier chancellor cabinet
        president presidential presidency government governor mayor ministerial manifesto referendum
        constituency party labour tory tories conservative conservatives liberal-democrat lib dem
        democrats republican democrat opposition coalition whip backbencher frontbench shadow-chancellor
        downing-street whitehall westminster holyrood white-house kremlin diplomat diplomatic diplomacy
        ambassador embassy treaty bilateral summit sanction foreign-minister secretary policy bill reform
        amendment veto impeachment impeach inauguration caucus primary nominee incumbent politician
        political politics populist socialist communist left-wing right-wing ukip snp plaid eu brussels
        commission nato united-nations un spokesman devolution constitution constitutional id-card asylum
        immigration citizenship democracy
    """,
    likely="""
        leader leadership public debate plan proposal law state nation national foreign secretary adviser
        aide office power support critic criticise accuse claim pledge promise tax council councillor
        committee chairman department official country minister talk negotiate agreement right war speech
        resign resignation statement urge call authority federal union
    """,
    examples=(
        "The prime minister told parliament that the government would bring in the bill before the election.",
        "Opposition leaders accused ministers of breaking a manifesto promise to voters.",
        "The presidential candidate won the primary and campaigned on tax and health policy.",
        "Members of parliament voted on the amendment after a debate in the House of Commons.",
        "The foreign minister met his counterpart for talks on sanctions and a new treaty.",
        "The party leader said his party would cut taxes if it won power.",
    ),
    narrower=(
        TopicWords(
            code="medtop:20000574",
            name="election",
            label="Elections",
            sure="""
                election ballot voter vote poll candidate campaign primary constituency referendum nominee
                electoral manifesto turnout
            """,
            likely="party win seat rally",
        ),
        TopicWords(
            code="medtop:20000593",
            name="government",
            label="Government",
            sure="""
                minister government cabinet parliament senate congress premier chancellor president
                governor mp commons lawmaker legislature
            """,
            likely="policy bill office reform official",
        ),
        TopicWords(
            code="medtop:20000621",
            name="government policy",
            label="Policy",
            sure="policy reform bill legislation regulation white-paper amendment subsidy",
            likely="government plan proposal minister law",
        ),
        TopicWords(
            code="medtop:20000638",
            name="international relations",
            label="Diplomacy",
            sure="""
                diplomat diplomatic diplomacy ambassador embassy treaty sanction summit bilateral
                foreign-minister nato united-nations
            """,
            likely="talk foreign country agreement minister border",
        ),
    ),
)

_CONFLICT = TopicWords(
    code="medtop:16000000",
    name="conflict, war and peace",
    label="Conflict",
    short="Conflict",
    sure="""
        war warfare soldier troop troops army airstrike air-strike missile militant insurgent insurgency
        rebel guerrilla jihadist terrorist terrorism terror bomb bomber bombing bombardment shelling
        ceasefire truce offensive invasion invade occupation frontline battlefield battalion brigade
        artillery tank drone warship hostage taliban isis hezbollah hamas militia paramilitary coup junta
        uprising riot rioter suicide-bomber peacekeeper peacekeeping genocide massacre casualty combat
        combatant weapon warplane nuclear-weapon
    """,
    likely="""
        attack kill force military fight fighter fighting violence protest protester clash border peace
        defence defense army gun explosion wound injure civilian refugee strike target
    """,
    examples=(
        "Troops shelled the town as rebels fought government forces for a third day.",
        "An air strike killed civilians hours before the ceasefire was due to begin.",
        "A suicide bomber attacked a checkpoint, and militants claimed responsibility.",
        "Protesters clashed with riot police in the capital as unrest spread.",
    ),
    narrower=(
        TopicWords(
            code="medtop:20000056",
            name="armed conflict",
            label="War",
            sure="""
                war soldier troop airstrike missile rebel offensive invasion frontline artillery shelling
                army ceasefire
            """,
            likely="military force fighting kill border",
        ),
        TopicWords(
            code="medtop:20000053",
            name="act of terror",
            label="Terrorism",
            sure="""
                terrorist terrorism terror bomber suicide-bomber militant jihadist hostage bombing isis
                extremist
            """,
            likely="attack bomb explosion kill",
        ),
        TopicWords(
            code="medtop:20000065",
            name="civil unrest",
            label="Unrest",
            sure="protester protest riot rioter demonstrator demonstration uprising unrest tear-gas",
            likely="clash police street march",
        ),
    ),
)

_CRIME = TopicWords(
    code="medtop:02000000",
    name="crime, law and justice",
    label="Crime and justice",
    short="Crime",
    sure="""
        police policeman officer detective arrest suspect murder murderer homicide manslaughter rape
        rapist robbery robber burglary burglar theft thief steal fraud fraudster launder laundering
        bribery bribe corruption smuggling smuggler trafficking trafficker kidnap kidnapping abduct
        assault stab stabbing shooter shooting gunman gang gangster mafia cartel heroin cocaine prison
        prisoner jail inmate detain detention custody bail court judge jury juror trial verdict convict
        conviction acquit sentence sentencing plead guilty prosecutor prosecution defendant lawsuit
        plaintiff barrister solicitor supreme-court tribunal indict indictment felony offence offender
        criminal crime crook paedophile pedophile perjury extradite extradition sheriff fbi probation
        parole warrant forensic
    """,
    likely="""
        law legal investigate investigation inquiry evidence kill dead witness accuse allegation claim
        case hearing ruling rule illegal gun drug appeal charge shoot allege allegedly victim sue attorney
        lawyer death scandal raid search fine copyright infringement
    """,
    examples=(
        "Police arrested a man on suspicion of murder after a body was found.",
        "The judge sentenced the defendant to ten years in prison after the jury found him guilty of fraud.",
        "Prosecutors charged two officials with taking bribes, and both pleaded not guilty in court.",
        "A gunman opened fire on a crowd, killing several people before police shot him dead.",
    ),
    narrower=(
        TopicWords(
            code="medtop:20000082",
            name="crime",
            label="Crime",
            sure="""
                murder robbery theft rape fraud stabbing gunman shooting kidnap gang drug suspect burglary
                smuggling
            """,
            likely="police arrest victim crime",
        ),
        TopicWords(
            code="medtop:20000106",
            name="judiciary",
            label="Courts",
            sure="""
                court judge jury trial verdict sentence prosecutor defendant appeal supreme-court plead
                conviction
            """,
            likely="lawyer hearing ruling case guilty",
        ),
        TopicWords(
            code="medtop:20000129",
            name="law enforcement",
            label="Police",
            sure="police officer detective arrest raid fbi sheriff investigation custody",
            likely="suspect search force investigate",
        ),
    ),
)

_DISASTER = TopicWords(
    code="medtop:03000000",
    name="disaster, accident and emergency incident",
    label="Disasters and accidents",
    short="Disasters",
    sure="""
        disaster earthquake quake tsunami aftershock epicentre epicenter magnitude richter eruption
        volcano volcanic landslide mudslide avalanche flood flooding hurricane typhoon cyclone tornado
        wildfire bushfire famine drought crash collision derail derailment capsize shipwreck sink sinking
        shipwrecked wreck wreckage rubble debris explosion blast blaze fire firefighter firefighters
        inferno collapse stampede survivor survive rescue rescuer evacuate evacuation evacuee missing
        bodies toll death-toll paramedic ambulance emergency casualty fatality fatal coroner victims
        coastguard lifeboat black-box flight-recorder runway trapped injured spill gas-leak
    """,
    likely="""
        kill die dead death injure injury accident incident passenger plane aircraft pilot train bus
        driver road ship boat ferry building bridge hospital victim aid relief warn damage destroy hit
        search body storm cause
    """,
    examples=(
        "Rescuers searched the rubble for survivors after a strong earthquake killed dozens of people.",
        "A passenger plane crashed shortly after take-off and all on board are feared dead.",
        "A fire swept through a tower block and firefighters evacuated residents.",
        "Two trains collided, killing several passengers and injuring many more.",
        "Floods and landslides destroyed homes and left thousands homeless.",
    ),
    narrower=(
        TopicWords(
            code="medtop:20000139",
            name="accident and emergency incident",
            label="Accidents",
            sure="""
                crash collision derail derailment capsize fire blaze explosion collapse wreckage sink
                stampede shipwreck avalanche spill trapped
            """,
            likely="plane train bus driver accident passenger ship building",
        ),
        TopicWords(
            code="medtop:20000148",
            name="disaster",
            label="Natural disasters",
            sure="""
                earthquake quake tsunami hurricane flood landslide eruption volcano wildfire typhoon
                cyclone tornado famine magnitude aftershock drought
            """,
            likely="storm damage relief aid",
        ),
        TopicWords(
            code="medtop:20000168",
            name="emergency response",
            label="Rescue",
            sure="rescue rescuer evacuate evacuation paramedic ambulance firefighter coastguard lifeboat aid",
            likely="emergency survivor search relief",
        ),
    ),
)

PUBLIC: tuple[TopicWords, ...] = (_POLITICS, _CONFLICT, _CRIME, _DISASTER)
"""Topics of the state and of what breaks its peace."""
