"""The page of the roles that fit. Its form is a plain GET, so that its address is the link to the answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.views.generic import TemplateView

from careers.models.choices import Level
from paths.matches.answer import matches_for
from paths.matches.page import USUAL, lead_of, match_context, match_query
from paths.matches.question import MatchQuestion, errors_in_matches, match_question
from paths.skill_gap.form import offered_roles
from paths.skill_gap.names import MOST_CHARACTERS, ReadNames, UnknownName, read_names, with_guesses
from paths.skill_gap.question import given_skills
from web.filter_fields import shown
from web.filter_forms import Option
from web.permalinks import VERSION, version_errors
from web.query_params import without_empty_fields

NAMES = "skills"
TOO_LONG = f"Name your skills in {MOST_CHARACTERS:,} characters at most."
# What is asked of a person where a program gets the name of the parameter.
ASKED = {
    "role": ["We don't know this role. Choose one from the list."],
    "skill": ["Some of these names are no skills we know."],
    "level": ["Choose a level from the list."],
}


@dataclass(frozen=True, slots=True)
class MatchForm:
    """`unknown`: a name that was not recognised, and the address of the page with what it may have been meant as."""

    text: str
    roles: Sequence[Option]
    levels: Sequence[Option]
    unknown: Sequence[tuple[UnknownName, str]]
    errors: Mapping[str, Sequence[str]]

    @property
    def messages(self) -> list[str]:
        return [message for messages in self.errors.values() for message in messages]


class RoleMatches(TemplateView):
    template_name = "paths/matches.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if shorter := without_empty_fields(request):
            return shorter
        requested, errors = version_errors(request.GET)
        params, names, wrong = _read(request.GET)
        errors |= wrong
        if not errors and NAMES in request.GET and not names.unknown and params:
            return HttpResponseRedirect(f"{request.path}?{params.urlencode()}")
        question = MatchQuestion(given_skills(params.getlist("skill")), None) if errors else match_question(params)
        answer = matches_for(question) if not errors and (question.given or question.role) else None
        context = self.get_context_data(
            form=_form(params, question, names, errors),
            lead=lead_of(answer) if answer else "",
            requested_version=requested,
            version_parameter=VERSION,
            **(match_context(answer) if answer else {}),
            **kwargs,
        )
        return self.render_to_response(context, status=400 if errors else 200)


def _read(given: QueryDict) -> tuple[QueryDict, ReadNames, dict[str, list[str]]]:
    """The parameters with the skills that were typed, what of these we do not know, and what is wrong."""
    params = given.copy()
    params.pop(VERSION, None)
    typed = params.pop(NAMES, [])
    errors = {NAMES: [TOO_LONG]} if sum(map(len, typed)) > MOST_CHARACTERS else {}
    names = read_names(",".join(typed)) if typed and not errors else ReadNames((), ())
    params.setlist("skill", list(dict.fromkeys([*params.getlist("skill"), *names.slugs])))
    if not params.getlist("skill"):
        del params["skill"]
    errors |= errors_in_matches(params)
    if "skill" in errors:
        known = {each.slug for each in given_skills(params.getlist("skill"))}
        wrong = [shown(slug) for slug in params.getlist("skill") if slug not in known and slug.strip()]
        names = ReadNames(names.slugs, [*names.unknown, *with_guesses(wrong)])
    return params, names, {name: ASKED.get(name, messages) for name, messages in errors.items()}


def _form(
    params: QueryDict, question: MatchQuestion, names: ReadNames, errors: Mapping[str, Sequence[str]]
) -> MatchForm:
    chosen = question.role.slug if question.role else params.get("role", "")
    level = params.get("level", USUAL)
    query = match_query(question)
    typed = [*(skill.name for skill in question.skills), *(each.typed for each in names.unknown)]
    return MatchForm(
        text=", ".join(typed),
        roles=[Option(slug, title, slug == chosen) for slug, title in offered_roles(chosen)],
        levels=[Option(value, label, value == level) for value, label in Level.choices],
        unknown=[(each, f"?{query}&skill={each.slug}".replace("?&", "?")) for each in names.unknown],
        errors=errors,
    )
