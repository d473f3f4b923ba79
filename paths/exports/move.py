"""What a move from role to role asks for, as a file."""

from collections.abc import Iterator, Sequence

from django.http import QueryDict

from paths.exports.guides import guides_behind, guides_of_facts
from paths.gap.starts import Start
from paths.moves.answer import MoveAnswer, answer
from paths.moves.page import in_learning_order
from paths.moves.question import asked_move
from paths.moves.rows import UnitNames, weight_note
from paths.requirements.unit import Unit
from web.downloads import Export
from web.export.table import Kind, RowValues, TableColumn
from web.permalinks import query_of

CARRIED, HAD, PARTLY, NEW = "carries over", "had besides", "may carry over", "new"
LESS, BUILT_ON, IN_TITLES = "used less", "built on", "named by a title"


def rows(params: QueryDict) -> Sequence[RowValues]:
    """In the order of the page. Raises `InvalidParameter`."""
    return list(_rows(answer(*asked_move(QueryDict(query_of(params))))))


def _rows(found: MoveAnswer) -> Iterator[RowValues]:
    units = list(_units(found))
    names = UnitNames((unit for _, unit in units), found.family.skills)
    present = {skill for unit in found.family.required.get(found.start.slug, ()) for skill in unit.skills}
    step = 0
    for state, unit in units:
        step += state == NEW
        facts = names.facts_of(unit)
        yield {
            "from": found.start.slug,
            "to": found.end.slug,
            "kind": found.kind.kind,
            "state": state,
            "step": step if state == NEW else None,
            "name": names.unit_name(unit),
            "skills": list(unit.skills),
            "rule": unit.rule,
            "level": unit.level,
            "in_common": [skill for skill in unit.skills if state == PARTLY and skill in present],
            "starts": [names.name(tool) for start in _starts(found, state, unit) for tool in start.tools],
            "weight": weight_note(unit, found.family) or None,
            "places": [f"{fact.guide.slug}, line {fact.line}" for fact in facts],
            "facts": [fact.key for fact in facts],
        }


def _starts(found: MoveAnswer, state: str, unit: Unit) -> tuple[Start, ...]:
    return found.family.starts_of(unit) if state in (PARTLY, NEW) else ()


def _units(found: MoveAnswer) -> Iterator[tuple[str, Unit]]:
    there = found.there
    yield from ((CARRIED, each.unit) for each in there.carried)
    yield from ((HAD, unit) for unit in there.had)
    yield from ((PARTLY, each.unit) for each in there.partly)
    yield from ((NEW, unit) for unit in in_learning_order(there.new, found.family))
    yield from ((LESS, unit) for unit in found.used.less)
    yield from ((BUILT_ON, unit) for unit in found.used.built_on)
    yield from ((IN_TITLES, unit) for unit in found.used.in_titles)


MOVE = Export(
    name="move",
    title="What a move between roles asks for",
    page="paths",
    select=rows,
    sources=guides_behind,
    sources_of=guides_of_facts,
    columns=(
        TableColumn("from", "From", "Slug of the present role.", width=24),
        TableColumn("to", "To", "Slug of the next role.", width=24),
        TableColumn("kind", "Kind", "Of the move: up, to the side, back, or into another field."),
        TableColumn(
            "state",
            "State",
            f"{CARRIED}: both require it; {HAD}: skills named in the question meet it; {PARTLY}: it depends on which of several "
            f"one knows; {NEW}: to learn; {LESS}: only the present role requires it; "
            f"{BUILT_ON}: the same, but something new needs it; {IN_TITLES}: the same, but a title of the next role names it.",
        ),
        TableColumn("step", "Step", "Of what is new: its place in the order in which to learn it.", Kind.NUMBER),
        TableColumn("name", "Requirement", "Of a group, all its members: one is enough.", width=34),
        TableColumn("skills", "Slugs", "Of the skill, or of the members of the group.", width=34),
        TableColumn("rule", "Group", "single, one_of several, or examples of one thing."),
        TableColumn("level", "Level", "How well, where the guide says so."),
        TableColumn("in_common", "In common", "Of what may carry over: what the present role requires too."),
        TableColumn("starts", "A start", "What one has besides that is a tool for it, in our judgement.", width=28),
        TableColumn(
            "weight", "Weight", "common: more than half of the roles ask for it; or it sets the role apart.", width=20
        ),
        TableColumn("places", "Where", "Guide and line of each sentence that asks for it.", width=34),
        TableColumn("facts", "Keys", "Of the role-skills and credentials in the API.", width=44),
    ),
    notes=(
        "Requirements alone; soft skills, and what is only preferred or mentioned, are not counted. The difference in pay is in "
        "transitions/ of the API.",
    ),
)
