"""Nouns for people of a trade: "plumbers", "a data journalist", "Scrum Master". Pure.

Most are known by their ending. Those that say what somebody is within any trade ("beginner", "freelancer", "employer") are
listed: they name no job.
"""

# Nouns that say little without the words before them: "data engineer", "product manager".
HEADS = (
    "engineer", "scientist", "analyst", "developer", "architect", "administrator", "consultant", "manager", "researcher",
    "designer", "programmer", "technician", "strategist", "officer", "accountant", "nurse", "teacher", "lawyer",
    "specialist", "supervisor",
)  # fmt: skip
# Heads that a guide uses of its own people, whatever it calls the role.
LEADERS = frozenset(("manager", "officer", "specialist", "supervisor"))
# Last words of a title that name a job there and nothing elsewhere: "QA Lead".
IN_TITLES = ("lead", "leader", "director", "fellow")
_GENERIC = """
    adopter beginner boomer challenger changer climber commuter contractor customer director earner employer fresher
    freelancer graduater hirer holder hopper insider jobseeker leader leaver learner member mentor millennial mover
    newcomer old-timer outsider owner-occupier parent partner peer performer returner seeker shareholder stakeholder starter
    switcher teenager timer user volunteer worker achiever consumer founder player stayer yorker londoner berliner dubliner
    commenter respondent
"""
_FIRMS = """
    broker-dealer competitor insurer investor lender manufacturer provider publisher retailer supplier vendor broadcaster
    distributor wholesaler integrator startup hyperscaler
    acer bayer daimler kroger oliver pfizer razer rover schneider stryker tinder twitter uber unilever
"""
_NO_PEOPLE = """
    answer consider cover deliver differ enter hover infer offer prefer recover refer remember render suffer trigger
    after another banner barrier better bigger border bumper buffer calculator career center centre chapter charter cheaper
    closer cluster computer container corner counter cyber december denver dinner docker dollar either ever exeter
    factor fewer fiber filter finer folder former further greater hanover headquarter header higher however hunter-gatherer
    indicator inner input larger later latter layer letter longer lower matter meter monitor never newer newsletter november
    number october offer older order other outer over paper per power quarter rather register remainder router sector
    semester september server shorter silver smaller starer stronger summer super tier together tower transfer trimester
    under upper vancouver water weather whether wider winter younger lancaster leicester exist list checklist shortlist
    waitlist wishlist assist consist persist resist twist bachelor contributor
"""
NO_JOBS = frozenset(f"{_GENERIC} {_FIRMS} {_NO_PEOPLE}".split())
# By its ending, or one of those without such an ending. To be compiled with VERBOSE and IGNORECASE.
NOUN = r"""(?:
      (?:scrum|web|post|head)[ -]?master
    | (?-i:C[A-Z]?[DEFIMOPST]O)                                            # CTO, CISO
    | apprentice | assistant | attendant | agent | clerk | chef | cook | mason | mechanic | pilot | surgeon | midwi(?:fe|ves)
    | coach | operative | matron | mate | attorney | paralegal | paramedic | vet | secretary | representative | sysadmin | admin
    | ethicist | dentist
    | (?:fore|sales|crafts|trades|repair|handy|lines|fire|police|service)(?:man|woman|person|men|women|people)
    | (?!\w*chester | masters?\b)[a-z]{2,}(?:er|[sty]or|eer)                            # plumber, surveyor
    | [a-z]{3,}(?:ist|ician|arian|etian)                                   # journalist, electrician
)"""
