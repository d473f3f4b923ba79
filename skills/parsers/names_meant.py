"""Which names of an item are asked for: not those of a job title, nor a label that only sorts what is listed behind it."""

import re
from collections.abc import Sequence

from careers.documents.job_titles import NOUNS
from careers.documents.typography import before
from careers.parsers.groups import PHRASE_WORDS, WORD
from skills.entries import Mention
from vocabulary.lazy_regex import lazy_regex

# Kinds whose names are proper names: in a label ("MLflow: experiment tracking") they are the skill, not a category, and
# before "developer" still what is worked with.
PROPER_NAMES = ("language", "framework", "platform", "tool", "certification")
SOFT = "soft"
# "a DevOps engineer", "machine learning platform engineers", "MLOps roles"
OF_A_JOB = lazy_regex(
    rf"\s+(?:(?:platform|infrastructure|systems?|software|operations|support|team)\s+)?"
    rf"(?:{NOUNS}|Leads?|Practitioner|Professional|Intern|Role|Position|Job)s?(?![\w-])",
    re.IGNORECASE,
)
# "Experience as an SRE", where the three letters name the person.
A_PERSON = lazy_regex(r"\b(?:an?|as|senior|junior|staff|lead)\s+$", re.IGNORECASE)
PERSON_ENDS = lazy_regex(r"\s*(?:$|[,.;:()/]|(?:and|or|in|at|for|who|is|with|on)\b)", re.IGNORECASE)
PERSONS = ("SRE",)
# An explanation has more words of its own than a list of names with what parts them.
LEAST_SAID = 3
FAR = 12


def without_titles(text: str, found: Sequence[Mention]) -> list[Mention]:
    """ "Experience as a DevOps engineer" names a job. "Python developer" names Python all the same."""
    return [each for each in found if each.entry.kind in PROPER_NAMES or not _is_of_a_job(text, each)]


def _is_of_a_job(text: str, name: Mention) -> bool:
    if OF_A_JOB.match(text, name.end):
        return True
    is_person = text[name.start : name.end] in PERSONS and A_PERSON.search(before(text, name.start, FAR))
    return bool(is_person and PERSON_ENDS.match(text, name.end))


def without_categories(text: str, found: Sequence[Mention], label_end: int) -> list[Mention]:
    """A label names a category of what is listed behind it ("Data engineering: SQL, Spark"), unless its words are a proper
    name, or are a skill that the rest explains ("Application security: what an attacker does with OAuth").

    Where nothing follows that we know, the label is all that is named.
    """
    behind = [mention for mention in found if mention.start >= label_end]
    explained = bool(behind) and _explains(text, behind, label_end)
    return [
        mention
        for mention in found
        if mention.start >= label_end
        or mention.entry.kind in PROPER_NAMES
        or not behind
        or (explained and _is_whole_label(text, mention, label_end))
    ]


def _is_whole_label(text: str, name: Mention, label_end: int) -> bool:
    if name.entry.kind == SOFT:
        return False  # "Mentoring: Profile services": what follows asks for something else
    return not text[: name.start].strip(" *") and not text[name.end : label_end].strip(" *:")


def _explains(text: str, behind: Sequence[Mention], at: int) -> bool:
    rest = text[at:]
    for name in reversed(behind):
        rest = rest[: name.start - at] + " " + rest[name.end - at :]
    return sum(word.lower() not in PHRASE_WORDS for word in WORD.findall(rest)) >= LEAST_SAID
