"""The page of moves between roles. All of it is in the address; the form is a plain GET."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict

from careers.citations import Citations
from careers.models import Role
from careers.models.choices import Level, label_of
from paths.moves.answer import answer, reasons_of
from paths.moves.choices import AS_NAMED, ORDERS, moves_of_all, possible_moves
from paths.moves.family import RoleFamily, load_family
from paths.moves.page import level_and_skills, move_context, other_levels
from paths.moves.pay_change import levels_with_pay
from paths.moves.question import FROM, LEVEL, SKILL, TO, MoveQuestion, offered_roles, read_question
from paths.own_skills.form import GuessedName, options
from paths.own_skills.kept import KeptSkills, kept_skills
from paths.own_skills.page import KeptSkillsPage
from paths.own_skills.question import given_skills
from paths.own_skills.typed import NAMES, TypedQuestion, read_typed
from web.filter_forms import FilterField, FilterForm, Tag
from web.permalinks import VERSION, query_of, version_errors
from web.query_params import without_empty_fields

ORDERING = "ordering"


class Paths(KeptSkillsPage):
    template_name = "paths/paths.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if shorter := without_empty_fields(request):
            return shorter
        if ORDERING in request.GET and not _is_list(request.GET):  # the form sends it with a second role too
            return HttpResponseRedirect(f"{request.path}?{query_of(request.GET, ORDERING)}")
        requested, wrong = version_errors(request.GET)
        typed = read_typed(request.GET)
        question, errors = read_question(typed.params, (ORDERING,))
        errors |= _wrong_order(typed.params)
        typed = typed.with_errors({**wrong, **errors})
        if NAMES in request.GET and typed.has_address:
            return HttpResponseRedirect(f"{request.path}?{typed.params.urlencode()}")
        kept = kept_skills(request, question.skills if question else (), _without_skills(typed.params))
        context: dict[str, Any] = {
            "form": _form(typed, question, kept),
            "kept": kept,
            "unknown": _guesses(typed),
            "heading": heading(question),
            "requested_version": requested,
            "version_parameter": VERSION,
            "given": question.given if question else (),
        }
        if question and not typed.errors:
            context |= {
                "query": query_of(typed.params),
                **asked(question, query_of(typed.params, LEVEL), typed.params.get(ORDERING, AS_NAMED)),
            }
        return self.render_to_response(context, status=400 if typed.errors else 200)


def heading(question: MoveQuestion | None) -> str:
    """ "From DevOps Engineer to MLOps Engineer": what the page is about."""
    ends = (("From", question.start), ("to", question.end)) if question else ()
    words = " ".join(f"{word} {role}" for word, role in ends if role)
    return f"{words[0].upper()}{words[1:]}" if words else "Plan a move"


def asked(question: MoveQuestion, query: str, order: str = AS_NAMED) -> dict[str, Any]:
    if question.start and question.end:
        return move_context(answer(question.start, question.end, question.level, question.skills), query)
    family = load_family(question.skills)
    if question.start:
        return _from_or_to(family, question, question.start, query, order)
    if question.end:
        return _from_or_to(family, question, question.end, query, order)
    return {"everyone": list(moves_of_all(family)), "family": family}


def _is_list(params: QueryDict) -> bool:
    """Whether it asks for all moves from or to one role, which have an order."""
    return (FROM in params) != (TO in params)


def _wrong_order(params: QueryDict) -> dict[str, list[str]]:
    order = params.get(ORDERING, AS_NAMED)
    if order in ORDERS:
        return {}
    return {ORDERING: [f"We cannot order by “{order}”. It is one of: {', '.join(filter(None, ORDERS))}."]}


def _without_skills(params: QueryDict) -> list[tuple[str, str]]:
    return [(name, str(params[name])) for name in (FROM, TO, LEVEL, ORDERING) if name in params]


def _from_or_to(family: RoleFamily, question: MoveQuestion, role: Role, query: str, order: str) -> dict[str, Any]:
    level, is_start = question.level, question.start is not None
    reasons = reasons_of(family, role)
    moves = [] if reasons else possible_moves(family, role, level, is_start, order)
    changes = [figure for move in moves if move.pay for figure in move.pay.differences]
    place = next((move.pay.place for move in moves if move.pay and move.pay.place), "")
    return {
        "role": role,
        "is_start": is_start,
        "reasons": reasons,
        "moves": moves,
        "order": ORDERS[order][0],
        "place": place,
        "level": label_of(Level, level).lower(),
        "fold_value": level_and_skills(level, family),
        "pay_levels": other_levels(levels_with_pay(role, family.required.keys() - {role.slug}), level, query),
        "notes": Citations.of([]).enter(changes),
    }


def _form(typed: TypedQuestion, question: MoveQuestion | None, kept: KeptSkills) -> FilterForm:
    roles, params = offered_roles(), typed.params
    given = question.given if question else given_skills(params.getlist(SKILL))
    names = [*(each.skill.name for each in given), *(each.typed for each in typed.names.unknown)]
    if not names and FROM not in params and TO not in params:
        names = kept.names
    fields = (
        _field(FROM, "From", roles, params, "choose"),
        _field(TO, "To", roles, params, "choose"),
        _field(LEVEL, "Level for pay", Level.choices, params, "Senior"),
        FilterField(
            NAMES, "My skills (optional)", "text", (), ", ".join(dict.fromkeys(names)), (), "Docker, AWS, Python"
        ),
    )
    if not _is_list(params):
        return FilterForm(fields, (), typed.errors)
    labels = {value: label for value, (label, _) in ORDERS.items()}
    ordering = _field(ORDERING, "Order", [each for each in labels.items() if each[0]], params, labels[AS_NAMED])
    chosen = [each.label for each in ordering.options if each.is_chosen]
    tags = [Tag(f"Order: {label}", f"?{query_of(params, ORDERING)}") for label in chosen]
    return FilterForm((*fields, ordering), tuple(tags), typed.errors)


def _field(name: str, label: str, choices: Any, params: QueryDict, when_empty: str) -> FilterField:
    chosen = params.get(name, "")
    return FilterField(name, label, "one", tuple(options(choices, chosen)), chosen, (), when_empty)


def _guesses(typed: TypedQuestion) -> list[GuessedName]:
    """Each name that is not known, with the address that has what it may have been meant as in its place."""
    params = typed.params.copy()
    slugs = [each.skill.slug for each in given_skills(params.getlist(SKILL))] if typed.names.unknown else []
    found = []
    for name in typed.names.unknown:
        params.setlist(SKILL, list(dict.fromkeys([*slugs, name.slug])))
        found.append(GuessedName(name, f"?{params.urlencode()}"))
    return found
