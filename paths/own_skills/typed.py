"""The parameters of a page into which skills may be typed, and what is wrong with them, in words for a person."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from django.http import QueryDict

from paths.own_skills.kept import REMEMBER
from paths.own_skills.names import MOST_CHARACTERS, ReadNames, read_names, with_guesses
from paths.own_skills.question import given_skills
from web.filter_fields import shown
from web.permalinks import VERSION

NAMES = "skills"
TOO_LONG = f"Name your skills in {MOST_CHARACTERS:,} characters at most."
# What is asked of a person where a program gets the name of the parameter.
IN_WORDS = {
    "role": ["We don't know this role. Choose one from the list."],
    "skill": ["Some of these names are no skills we know. See below what they may have meant."],
    "level": ["Choose a level from the list."],
}

Errors = Mapping[str, Sequence[str]]


class TypedQuestion(NamedTuple):
    """`params`: those of the question, with the skills that were typed. `names`: what was typed, and what of it we do not
    know. `errors`: parameter → what is wrong."""

    params: QueryDict
    names: ReadNames
    errors: Errors

    @property
    def has_address(self) -> bool:
        """Whether all of it can be said by an address without what was typed."""
        return not self.errors and not self.names.unknown and bool(self.params)

    def with_errors(self, errors: Errors) -> "TypedQuestion":
        """With what is wrong besides, and what each slug that is unknown may have been meant as."""
        wrong = _unknown_slugs(self.params) if "skill" in errors else []
        names = ReadNames(self.names.slugs, [*self.names.unknown, *with_guesses(wrong)]) if wrong else self.names
        return TypedQuestion(self.params, names, {**self.errors, **errors})


def read_typed(given: QueryDict) -> TypedQuestion:
    """What is wrong with other parameters is for their page to say."""
    params = given.copy()
    for name in (VERSION, REMEMBER):
        params.pop(name, None)
    typed = params.pop(NAMES, [])
    errors = {NAMES: [TOO_LONG]} if sum(map(len, typed)) > MOST_CHARACTERS else {}
    names = read_names(",".join(typed)) if typed and not errors else ReadNames((), ())
    params.setlist("skill", list(dict.fromkeys([*params.getlist("skill"), *names.slugs])))
    if not params.getlist("skill"):
        del params["skill"]
    return TypedQuestion(params, names, errors)


def in_words(errors: Errors) -> Errors:
    return {name: IN_WORDS.get(name, messages) for name, messages in errors.items()}


def _unknown_slugs(params: QueryDict) -> list[str]:
    known = {each.slug for each in given_skills(params.getlist("skill"))}
    return [shown(slug) for slug in params.getlist("skill") if slug not in known and slug.strip()]
