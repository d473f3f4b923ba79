"""The skills that a browser keeps, in a cookie that is set only where its reader asks for that. Nothing is kept on our side."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse

from paths.own_skills.question import MOST_SKILLS, GivenSkill, given_skills
from web.filter_fields import SLUG
from web.same_origin import is_from_here

COOKIE, REMEMBER, FORGET = "skills", "remember", "forget"
BETWEEN = "."
# Browsers keep cookies of up to 4,096 characters, name and all.
MOST_CHARACTERS = 3_800
YEAR = 365 * 24 * 3600
NOT_FOR_CACHES = "private, no-store"


@dataclass(frozen=True, slots=True)
class KeptSkills:
    """`asked`: slugs of the skills that the address names. `query`: what it asks for besides."""

    given: Sequence[GivenSkill]
    asked: frozenset[str] = frozenset()
    query: Sequence[tuple[str, str]] = ()

    @property
    def names(self) -> list[str]:
        return list(dict.fromkeys(each.skill.name for each in self.given))

    @property
    def slugs(self) -> list[str]:
        return list(dict.fromkeys(each.skill.slug for each in self.given))

    @property
    def is_asked(self) -> bool:
        """Whether the address is about these."""
        return bool(self.given) and self.asked == set(self.slugs)

    @property
    def is_offered(self) -> bool:
        """Whether the address is about others, or none."""
        return bool(self.given) and not self.is_asked

    @property
    def fills(self) -> bool:
        """Whether they are what a form is filled with: then what is changed in it is remembered too, unless that is unticked."""
        return bool(self.given) and (self.is_asked or not self.asked)

    @property
    def address(self) -> str:
        return f"?{urlencode([*self.query, *(('skill', slug) for slug in self.slugs)])}"


def kept_slugs(request: HttpRequest) -> list[str]:
    found = request.COOKIES.get(COOKIE, "").split(BETWEEN)
    return list(dict.fromkeys(slug for slug in found if re.fullmatch(SLUG, slug)))[:MOST_SKILLS]


def kept_skills(request: HttpRequest, asked: Iterable[str] = (), query: Sequence[tuple[str, str]] = ()) -> KeptSkills:
    """No query where nothing is kept."""
    return KeptSkills(given_skills(kept_slugs(request)), frozenset(asked), query)


def remember(request: HttpRequest, response: HttpResponse, skills: Iterable[str]) -> None:
    """Where a page of ours asks for it; a link from elsewhere changes nothing."""
    fitting = _fitting(skills)
    if REMEMBER not in request.GET or not fitting or not is_from_here(request):
        return
    response.set_cookie(COOKIE, fitting, max_age=YEAR, samesite="Lax", httponly=True, secure=request.is_secure())
    response["Cache-Control"] = NOT_FOR_CACHES


def forget(response: HttpResponse) -> None:
    response.delete_cookie(COOKIE, samesite="Lax")


def _fitting(skills: Iterable[str]) -> str:
    """As many of the first as a cookie has room for."""
    found = ""
    for slug in skills:
        longer = f"{found}{BETWEEN}{slug}" if found else slug
        if len(longer) > MOST_CHARACTERS:
            break
        found = longer
    return found
