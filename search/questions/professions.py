"""Professions that are no role here, and the fields whose developers and engineers are none. Pure."""

from functools import cache

from salaries.adverts.titles import read_titles
from search.text.words import plain

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
    dba ceo cfo chro ciso cio cmo coo cpo cto typist
    """.split()
)
# They lead people; a role here does too whose title has this word.
LEADERS = frozenset("ceo cfo chro ciso cio cmo coo cpo cto manager director head chief vp officer supervisor".split())
LEAD = "lead"
# What a director or a manager may be over: "head of engineering", "IT manager", "chief technology officer".
LED = frozenset(
    """
    ai analytics architecture data delivery design development digital engineering executive finance financial growth hr
    information infrastructure innovation it marketing operating operations people platform platforms product products quality
    research sales science security software strategy technical technology technologies
    """.split()
)
OVER_A_FIELD = frozenset("manager officer administrator specialist consultant technician coordinator support".split())
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
    support security cybersecurity product project salesforce sap wordpress shopify drone simulation tester quality test interface
    """.split()
)
# Bare words for whoever writes software: what comes before them may make them another profession.
BARE = frozenset(("developer", "programmer", "coder", "software engineer", "software developer"))
# Of these alone it is open which is meant.
ALONE = frozenset(("manager", "architect", "analyst", "scientist"))
OF_MANY = ALONE | frozenset(
    ("engineer", "developer", "specialist", "administrator", "consultant", "technician", "researcher")
)


@cache
def titles_of_no_role() -> frozenset[str]:
    """Of adverts: people have looked at them and found no role here, even where an official occupation has the title."""
    return frozenset(" ".join(plain(entry.title)) for entry in read_titles() if not entry.role)


def roles_of_title(title: str) -> tuple[str, ...]:
    """Slugs of the roles that a reviewed title of adverts is of or near to: of "Head of AI" the team lead."""
    return _roles_by_title().get(" ".join(plain(title)), ())


@cache
def _roles_by_title() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for entry in read_titles():
        title = " ".join(plain(entry.title))
        found[title] = (*found.get(title, ()), *filter(None, (entry.role,)))
    return found
