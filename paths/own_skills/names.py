"""Skills as a person types them, or as a CV names them → slugs. Of the text nothing is kept."""

import difflib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from skills.lexicon import load
from skills.mentions import find_skills
from skills.models import Skill, SkillKind
from skills.slugs import skill_slug

BETWEEN_NAMES = re.compile(r"[,;\n\r\t•|]+")
MOST_CHARACTERS = 2_000
# Looking for what somebody may have meant takes a while; whoever types many wrong names has another problem.
MOST_GUESSES = 10
NEAR = 0.7


@dataclass(frozen=True, slots=True)
class UnknownName:
    """What was typed, and the skill it may have been meant as."""

    typed: str
    guess: str
    slug: str


@dataclass(frozen=True, slots=True)
class ReadNames:
    slugs: Sequence[str]
    unknown: Sequence[UnknownName]


def read_names(text: str) -> ReadNames:
    """A list of names: "Docker, AWS, kuberntes". A name may stand in a few words ("5 years of Python"). One query."""
    typed = list(dict.fromkeys(filter(None, (each.strip() for each in BETWEEN_NAMES.split(text)))))
    by_name = {name: _found(name) for name in typed}
    others = {name: skill_slug(name) for name, slugs in by_name.items() if slugs is None}
    stored = set(Skill.objects.filter(slug__in=others.values()).values_list("slug", flat=True)) if others else set()
    slugs = [slug for name in typed for slug in by_name[name] or [others.get(name, "")] if slug]
    unknown = [name for name, slug in others.items() if slug not in stored]
    missed = {others[name] for name in unknown}
    return ReadNames(_once(slug for slug in slugs if slug not in missed), with_guesses(unknown))


def skills_in(text: str) -> list[str]:
    """Slugs of the skills that running text claims, in its order. Soft skills are left out: no role is measured by them."""
    entries = (mention.entry for mention in find_skills(text))
    return _once(skill_slug(entry.name) for entry in entries if entry.kind != SkillKind.SOFT)


def _found(name: str) -> list[str] | None:
    """Slugs of what a typed name says; [] where it denies them ("no Java"); None where it names none we know."""
    if known := _by_letters().get(name.casefold()):
        return [skill_slug(known)]
    if not load().find(name):
        return None
    return _once(skill_slug(mention.entry.name) for mention in find_skills(name))


@cache
def _by_letters() -> dict[str, str]:
    """In a list of skills "go" and "r" are names, however they are written. Any spelling → the skill's name."""
    spelt = {name.casefold(): entry.name for entry in load().entries for name in entry.aliases}
    return spelt | {entry.name.casefold(): entry.name for entry in load().entries}


def with_guesses(names: Sequence[str]) -> list[UnknownName]:
    """What each name that we do not know may have been meant as."""
    return [UnknownName(name, *_guess(name if at < MOST_GUESSES else "")) for at, name in enumerate(names)]


def _guess(name: str) -> tuple[str, str]:
    near = difflib.get_close_matches(name[:60].casefold(), _by_letters(), n=1, cutoff=NEAR)
    meant = _by_letters()[near[0]] if near else ""
    return meant, skill_slug(meant) if meant else ""


def _once(slugs: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(slugs))
