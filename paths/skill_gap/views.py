"""The page on which skills are checked against a role.

A CV is read once: it comes in a POST, nothing of it is stored or logged, and the skills found go into the address.
"""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.generic import TemplateView

from paths.skill_gap.answer import answer_to
from paths.skill_gap.form import GuessedName, gap_form
from paths.skill_gap.names import MOST_CHARACTERS, ReadNames, read_names, skills_in, with_guesses
from paths.skill_gap.page import case_of, gap_context, heading_of, query_for
from paths.skill_gap.question import MOST_SKILLS, GapQuestion, errors_in, given_skills, question_of
from web.conditional import data_version
from web.filter_fields import shown
from web.permalinks import VERSION, version_errors
from web.query_params import without_empty_fields
from web.same_origin import is_from_elsewhere

NAMES, CV = "skills", "cv"
TOO_LONG = f"Name your skills in {MOST_CHARACTERS:,} characters at most."
EMPTY_CV = "Paste the text of a CV first."
NOTHING_FOUND = "No skill we know is named in this text. Type your skills above instead."
# What is asked of a person where a program gets the name of the parameter.
ASKED = {
    "role": ["We don't know this role. Choose one from the list."],
    "skill": ["Some of these names are no skills we know. See below what they may have meant."],
    "level": ["Choose a level from the list."],
}


class CvNotRead(Exception):
    """We failed to read a CV; the name of the error is all that is said of it."""


class SeeOther(HttpResponseRedirect):
    """To a page that is asked for with GET."""

    status_code = 303


# A token would set a cookie and keep the page from being cached; see `web.same_origin`.
@method_decorator(csrf_exempt, name="dispatch")
@method_decorator(sensitive_post_parameters(), name="dispatch")
class SkillGap(TemplateView):
    template_name = "paths/skill_gap.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if shorter := without_empty_fields(request):
            return shorter
        requested, errors = version_errors(request.GET)
        params, names, wrong = _read(request.GET)
        errors |= wrong
        if not errors and NAMES in request.GET and not names.unknown and params:
            return HttpResponseRedirect(f"{request.path}?{params.urlencode()}")
        return self._page(params, names, errors, requested_version=requested)

    @sensitive_variables()
    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if is_from_elsewhere(request):
            raise PermissionDenied
        role, text = request.POST.get("role", ""), request.POST.get(CV, "")
        found = _skills_of_cv(text)[:MOST_SKILLS] if text.strip() else []
        if found:
            given = [("role", role)] if role else []
            return SeeOther(f"{request.path}?{urlencode([*given, *((('skill', slug)) for slug in found)])}")
        params = QueryDict(mutable=True)
        if role and not errors_in(QueryDict(urlencode({"role": role}))):
            params["role"] = role
        return self._page(params, ReadNames((), ()), {CV: [NOTHING_FOUND if text.strip() else EMPTY_CV]})

    def _page(
        self, params: QueryDict, names: ReadNames, errors: Mapping[str, Sequence[str]], **more: Any
    ) -> HttpResponse:
        question = GapQuestion(None, given_skills(params.getlist("skill")), None) if errors else question_of(params)
        answer = answer_to(question) if not errors and (question.role or question.given) else None
        context = gap_context(answer, data_version()) if answer else {}
        form = gap_form(
            params.get("role", "") if question.role is None else question.role.slug,
            params.get("level", ""),
            question.given,
            [GuessedName(name, f"?{query_for(question, name.slug)}") for name in names.unknown],
            errors,
        )
        heading = heading_of(context) if context.get("required_count") else ""
        case = case_of(heading, context.get("question"))
        context = self.get_context_data(
            form=form, heading=heading, case=case, version_parameter=VERSION, **context, **more
        )
        return self.render_to_response(context, status=400 if errors else 200)


@sensitive_variables()
def _skills_of_cv(text: str) -> list[str]:
    """Raises `CvNotRead`: an error of reading, and the places on its way, could quote the text."""
    try:
        return skills_in(text)
    except Exception as error:
        raise CvNotRead(type(error).__name__) from None


def _read(given: QueryDict) -> tuple[QueryDict, ReadNames, dict[str, list[str]]]:
    """The parameters of the question with the skills that were typed, what of these we do not know, and what is wrong."""
    params = given.copy()
    params.pop(VERSION, None)
    typed = params.pop(NAMES, [])
    errors = {NAMES: [TOO_LONG]} if sum(map(len, typed)) > MOST_CHARACTERS else {}
    names = read_names(",".join(typed)) if typed and not errors else ReadNames((), ())
    params.setlist("skill", list(dict.fromkeys([*params.getlist("skill"), *names.slugs])))
    if not params.getlist("skill"):
        del params["skill"]
    errors |= errors_in(params)
    if "skill" in errors and (wrong := _unknown_slugs(params)):
        names = ReadNames(names.slugs, [*names.unknown, *with_guesses(wrong)])
    return params, names, {name: ASKED.get(name, messages) for name, messages in errors.items()}


def _unknown_slugs(params: QueryDict) -> list[str]:
    known = {each.slug for each in given_skills(params.getlist("skill"))}
    return [shown(slug) for slug in params.getlist("skill") if slug not in known and slug.strip()]
