"""Job titles inside other words: "How to Become an MLOps Engineer in 2024" → "MLOps Engineer"."""

import re

from careers.documents.marks import plain_text
from careers.documents.topics import NUMBERING
from careers.documents.typography import is_title_case, normalise
from vocabulary.jobs import HEADS, NO_JOBS, NOUN
from vocabulary.lazy_regex import lazy_regex

NOUNS = (
    "Engineer|Architect|Scientist|Analyst|Developer|Manager|Specialist|Researcher|Fellow|Administrator|Consultant|"
    "Strategist|Officer|Technician|Designer|Programmer|Evangelist|Advocate|Ethicist|Trainer|Annotator"
)
TITLE = lazy_regex(rf"\b((?:[A-Z][\w&/+-]{{0,30}}\s{{1,3}}){{1,6}}(?:{NOUNS}))s?\b(?!\s+[A-Z])")
INSIDE = lazy_regex(rf"(?<![\w/-])((?:[A-Z][\w&/+.-]{{0,30}}\s){{1,6}}(?:{NOUNS}))s?(?![\w-])")
# In a line without capitals only what follows one of these words is sure to be a title.
PLAIN = lazy_regex(
    rf"\b(?:becom(?:e|ing)|as|being|for|to|hire|is|of|does)\s+an?\s+((?:[a-z][\w/+-]{{0,30}}\s){{1,4}}(?:{NOUNS.lower()}))s?\b",
    re.IGNORECASE,
)
# Words of a title line that come before a job title and are no part of it.
BEFORE = lazy_regex(
    r"^(?:(?:An?|The|As|For|To|Your|Our|How|Become|Becoming|Being|What|Is|Does|Ultimate|Complete|Comprehensive|Definitive|Full|"
    r"Essential|Detailed|Beginner\S*|Top|Best|Career|Careers|Path|Guide|Role|Job|Jobs|Profile|Description|Salary|Hire|Hiring|Meet|"
    r"Modern|Great|Successful|Average|Roadmap|Handbook|In-Depth|Step-by-Step|Day|Life|Interview|Of|And|Or|Vs)\s+)+",
)
BRACKETED = lazy_regex(r"\s*[(\[][^)\]]*[)\]]?")
# A line with one of these is the title of a text, not of a job.
OF_A_TEXT = lazy_regex(
    r"[:?!|,]|\b(?:guides?|careers?|paths?|how|roadmaps?|salar(?:y|ies)|overview|opportunit\w+|growth|roles?|jobs?|skills?|everything|"
    r"complete|ultimate|handbook|introduction|interviews?|playbook|ladders?|levels?|about|vs|versus|top|best|\d{4}|readme|"
    r"contents|welcome|explained|profile|description|responsibilities|duties|tasks|training|"
    r"courses?|certification|trends|market|demand|resume|books?|tips|and|an?|the|in|for|resources|framework|wiki|docs?|template|reports?|requirements)\b",
    re.IGNORECASE,
)

MOST_WORDS = 5
ONE_WORD = lazy_regex(rf"(?:{NOUN}|{'|'.join(HEADS)})s?", re.VERBOSE | re.IGNORECASE)


def roles_in(text: str) -> list[str]:
    """The job titles a line names, each once, in order; those in a bracket only where there is none outside."""
    line = NUMBERING.sub("", plain_text(text)).strip()
    outside = BRACKETED.sub("", line).strip()
    found = _roles(outside) or _roles(line)
    # "Machine Learning Engineer Recommendation Systems" is a job of its own.
    is_whole = len(found) == 1 and outside.startswith(f"{found[0]} ") and is_bare_title(outside, most=6)
    return [outside] if is_whole and is_title_case(outside) else found


def _roles(line: str) -> list[str]:
    inside = [BEFORE.sub("", match[1]) for match in INSIDE.finditer(line)]
    found = inside or [match[1].title() for match in PLAIN.finditer(line)]
    roles: list[str] = []
    for role in found:
        if " " in role and not any(same_role(role, other) for other in roles):
            roles.append(role)
    return roles


def same_role(role: str, other: str) -> bool:
    return normalise(role) == normalise(other)


def is_one_word_title(text: str) -> bool:
    """A job by its noun alone: "Electrician", and not "Monitor" or "London"."""
    word = text.strip().lower()
    return ONE_WORD.fullmatch(word) is not None and word.removesuffix("s") not in NO_JOBS and text[:1].isupper()


def is_job(text: str) -> bool:
    """A short line that ends in the noun of a job: "QUANTITY SURVEYOR", and not "MARLOWE REID CONSULTING"."""
    words = text.split()
    return bool(words) and len(words) <= MOST_WORDS and is_one_word_title(words[-1].title())


def is_bare_title(text: str, most: int = 5) -> bool:
    """A short line that may be a job title of a kind we do not know: "Head of Data"."""
    return bool(text) and len(text.split()) <= most and not OF_A_TEXT.search(text)
