"""The page of moves between roles. All of it is in the address; the form is a plain GET."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.views.generic import TemplateView

from careers.models import Role
from careers.models.choices import Level
from paths.moves.answer import answer, reasons_of
from paths.moves.choices import moves_of_all, possible_moves
from paths.moves.family import load_family
from paths.moves.page import move_context
from paths.moves.question import FROM, LEVEL, TO, MoveQuestion, offered_roles, read_question
from web.filter_forms import FilterField, FilterForm, Option
from web.permalinks import VERSION, query_of, version_errors
from web.query_params import without_empty_fields


class Paths(TemplateView):
    template_name = "paths/paths.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if shorter := without_empty_fields(request):
            return shorter
        requested, wrong = version_errors(request.GET)
        question, errors = read_question(request.GET, (VERSION,))
        errors = wrong | errors
        context: dict[str, Any] = {
            "form": _form(request.GET, errors),
            "heading": heading(question),
            "requested_version": requested,
        }
        if question and not errors:
            context |= {"query": query_of(request.GET), **asked(question, query_of(request.GET, LEVEL))}
        return self.render_to_response(context, status=400 if errors else 200)


def heading(question: MoveQuestion | None) -> str:
    """ "From DevOps Engineer to MLOps Engineer": what the page is about."""
    ends = (("From", question.start), ("to", question.end)) if question else ()
    words = " ".join(f"{word} {role}" for word, role in ends if role)
    return f"{words[0].upper()}{words[1:]}" if words else "Plan a move"


def asked(question: MoveQuestion, query: str) -> dict[str, Any]:
    if question.start and question.end:
        return move_context(answer(question.start, question.end, question.level), query)
    if question.start:
        return _from_or_to(question.start, is_start=True)
    if question.end:
        return _from_or_to(question.end, is_start=False)
    family = load_family()
    return {"everyone": list(moves_of_all(family)), "family": family}


def _from_or_to(role: Role, is_start: bool) -> dict[str, Any]:
    family = load_family()
    reasons = reasons_of(family, role)
    moves = [] if reasons else possible_moves(family, role, is_start)
    return {"role": role, "is_start": is_start, "reasons": reasons, "moves": moves}


def _form(params: QueryDict, errors: Mapping[str, list[str]]) -> FilterForm:
    roles = offered_roles()
    fields = (
        _field(FROM, "From", roles, params, "choose"),
        _field(TO, "To", roles, params, "choose"),
        _field(LEVEL, "Level for pay", Level.choices, params, "Senior"),
    )
    return FilterForm(fields, (), errors)


def _field(name: str, label: str, choices: Any, params: QueryDict, when_empty: str) -> FilterField:
    chosen = params.get(name, "")
    options = tuple(Option(value, text, value == chosen) for value, text in choices)
    return FilterField(name, label, "one", options, chosen, (), when_empty)
