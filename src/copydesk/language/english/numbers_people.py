"""English: the nouns that mean persons, and the states in which persons are counted without a noun."""


def _words(lines: str) -> frozenset[str]:
    return frozenset(lines.split())


# Lemmas. A noun is here only where one of it is one person, whoever that person is: groups ("family",
# "crew"), things done by persons ("vote") and positions ("job") are not.
PEOPLE = _words(
    """
    people person man woman child boy girl adult teenager teen youth youngster toddler baby infant human
    individual citizen civilian resident inhabitant villager migrant immigrant refugee evacuee passenger
    pedestrian motorist driver cyclist rider commuter traveller traveler tourist visitor guest victim
    survivor casualty fatality hostage captive prisoner inmate detainee suspect defendant convict worker
    employee staffer labourer laborer miner farmer fisherman engineer scientist researcher developer
    programmer contractor colleague manager executive director officer official soldier troop policeman
    policewoman guard marine sailor airman trooper fighter militant insurgent rebel gunman attacker
    terrorist jihadist extremist militiaman combatant recruit veteran paramedic firefighter medic doctor
    nurse physician surgeon patient student pupil teacher professor academic schoolchild schoolgirl
    schoolboy undergraduate graduate journalist reporter editor author writer artist musician singer
    dancer actor actress performer protester protestor demonstrator activist campaigner marcher supporter
    fan spectator attendee concertgoer participant volunteer member voter delegate lawmaker senator
    congressman congresswoman representative mp legislator minister politician diplomat ambassador judge
    lawyer attorney juror witness expert analyst economist investor shareholder trader banker customer
    consumer client user subscriber shopper buyer seller borrower homeowner tenant landlord taxpayer
    pensioner retiree parent mother father son daughter brother sister sibling twin wife husband spouse
    widow orphan relative cousin grandchild grandparent neighbour neighbor friend astronaut cosmonaut
    pilot player footballer athlete runner swimmer climber skier competitor contestant referee coach
    worshipper priest monk nun bishop imam pilgrim asylum-seeker seeker lady gentleman guy kid bystander
    onlooker mourner returnee deportee responder rescuer helper carer caregiver signatory applicant
    candidate nominee founder owner settler leader chief boss king queen millionaire billionaire designer chef
    american briton canadian australian european african asian russian ukrainian german italian chinese
    japanese indian iraqi iranian israeli palestinian syrian afghan mexican brazilian nigerian kenyan
    pakistani turk greek spaniard frenchman englishman scot dane swede norwegian finn pole korean muslim
    christian jew catholic protestant hindu sikh democrat republican
    """
)
STATES = _words(
    """
    dead killed injured wounded hurt missing hospitalized hospitalised homeless unemployed jailed arrested
    displaced infected stranded trapped evacuated detained slain deceased unaccounted jobless deported
    """
)
