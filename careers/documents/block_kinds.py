"""The kinds of blocks in each section, with the words that name them."""

import re
from functools import lru_cache

Rules = tuple[tuple[str, re.Pattern[str]], ...]


def rules(*pairs: tuple[str, str]) -> Rules:
    """Kinds with the words that tell them, in the order in which they are tried."""
    return tuple((kind, re.compile(words, re.IGNORECASE)) for kind, words in pairs)


SOFT = ("soft", r"\bsoft\b|interpersonal|people skills")
DUTIES = ("duties", r"responsibilit|\bduties\b|\btasks\b")
EDUCATION = ("education", r"educat|academic|\bdegree")
SKILLS = (
    "skills",
    r"skill|qualification|knowledge|expertise|competenc|proficienc|technolog|\btools?\b|technical",
)
# "By Experience Level" names whom the block is for, not what it asks.
EXPERIENCE = ("education", r"\bexperience\b(?! levels?\b| \()|certification|credential|background")
# Named before any skill: "Data engineering certifications prove practical skills:".
CERTIFICATIONS = (
    "education",
    r"^(?:(?!skill|knowledge|tool|technolog|qualific|expertise)[\w&/-]+\s+){0,4}certifications?\b(?!\s+(?:and|&|or)\s+(?:\w+\s+)?skills)",
)
KINDS = {
    "overview": rules(SOFT, DUTIES, EDUCATION, SKILLS, EXPERIENCE),
    "requirements": rules(DUTIES, SOFT, EDUCATION, CERTIFICATIONS, SKILLS, EXPERIENCE),
    "career_development": rules(
        ("outlook", r"outlook|demand"),
        ("progression", r"progression|career (path|ladder|step|level|stage)|\bladder|trajector|advancement"),
        EDUCATION,
        SOFT,
        ("learning", r"learning|certif|develop|network|communit|experience|portfolio|growth|advice|tips"),
        SKILLS,
    ),
    "market_demand": rules(SKILLS, ("sectors", r"sector|industr|domains")),
    "salary_ranges": rules(
        ("factors", r"factor|influenc|affect"),
        ("components", r"additional|bonus|benefit|incentive|perks|other compensation"),
        ("outlook", r"outlook|trend|note"),
    ),
}


@lru_cache(maxsize=1024)
def kind_named(section: str, words: str) -> str:
    """Cached, because all bullets of a list ask about the same words."""
    return next((kind for kind, pattern in KINDS.get(section, ()) if pattern.search(words)), "")
