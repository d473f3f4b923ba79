"""Professions that are no role here, and the fields whose developers and engineers are none. Pure."""

# Of a word that is on this list nothing else was meant: "lawyer" is no slip of "layer".
PROFESSIONS = frozenset(
    """
    accountant actor actress actuary attorney auditor baker banker barber barista bartender biologist bookkeeper
    broker builder bricklayer butcher carpenter cashier chemist cleaner clerk copywriter dentist dermatologist designer detective
    dietitian doctor economist electrician farmer firefighter fisherman florist geologist hairdresser historian janitor
    journalist judge lawyer lecturer librarian locksmith machinist marketer masseur mathematician mechanic midwife musician
    nanny nurse optician optometrist painter paralegal paramedic pharmacist photographer physician physicist physiotherapist
    plumber policeman policewoman postman professor psychiatrist psychologist radiologist realtor receptionist
    roofer sailor salesman salesperson secretary singer soldier sommelier stewardess surgeon surveyor tailor teacher therapist
    tutor veterinarian vet waiter waitress welder writer youtuber
    """.split()
)
# Words that a job begins with or ends in: "project manager", "scrum master", "support technician".
HEADS = frozenset(
    """
    engineer developer scientist analyst architect manager specialist administrator researcher designer consultant technician
    assistant officer tester trainer operator representative coordinator owner master recruiter agent worker driver writer artist
    programmer coder planner controller supervisor
    """.split()
)
# What makes a developer or an engineer another one than those whose roles are here, even where an official title joins them.
OTHER_FIELDS = frozenset(
    """
    frontend mobile android ios game games gaming video embedded firmware hardware network networking blockchain crypto web3
    ui ux graphics robotics electrical electronics mechanical civil chemical industrial aerospace automotive structural sales
    support security cybersecurity product project salesforce sap wordpress shopify drone simulation tester quality test
    """.split()
)
# Bare words for whoever writes software: what comes before them may make them another profession.
BARE = frozenset(("developer", "programmer", "coder", "software engineer", "software developer"))
# Of these alone it is open which is meant.
ALONE = frozenset(("manager", "architect", "analyst", "scientist"))
