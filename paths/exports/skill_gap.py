"""What is had and missing for a role, as a file."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.http import QueryDict

from paths.exports.guides import guides_behind, guides_of_facts
from paths.skill_gap.answer import ORDER, answer_to
from paths.skill_gap.question import read_question
from paths.skill_gap.serializers import gap_as_json
from web.conditional import data_version
from web.downloads import Export
from web.export.table import Kind, RowValues, TableColumn
from web.permalinks import query_of


def rows(params: QueryDict) -> Sequence[RowValues]:
    """What is had, then in the order in which to learn it what is missing and what to know first, then what is nice to have.

    Raises `InvalidParameter`.
    """
    answer = gap_as_json(answer_to(read_question(QueryDict(query_of(params)))), data_version())
    return [_row(answer, state, each) for state, each in _in_order(answer)]


def _in_order(answer: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    yield from (("have", each) for each in answer["have"])
    steps = [("missing", each) for each in answer["missing"]]
    steps += [("know first", each) for each in answer["prerequisites"]]
    yield from sorted(steps, key=lambda row: row[1]["step"])
    yield from (("nice to have", each) for each in answer["nice_to_have"])


def _row(answer: Mapping[str, Any], state: str, each: Mapping[str, Any]) -> RowValues:
    evidence, group = each.get("evidence", ()), each.get("group")
    return {
        "role": answer["role"],
        "state": state,
        "step": each.get("step"),
        "name": each["name"],
        "skills": [skill["skill"] for skill in each.get("skills", (each,))],
        "met_by": each.get("met_by", ()),
        "starts": [tool["name"] for start in each.get("starts", ()) for tool in start["tools"]],
        "necessity": each.get("necessity"),
        "level": each.get("level"),
        "rule": group and group["rule"],
        "needs": [skill["name"] for skill in each.get("needs", ())],
        "after": each.get("after", ()),
        **_unlocks(each.get("unlocks")),
        "places": [f"{fact['guide']}, line {fact['line']}" for fact in evidence],
        "facts": [fact["fact"] for fact in evidence],
    }


def _unlocks(found: Mapping[str, Any] | None) -> RowValues:
    names = ("asked_by", "of", "completed_roles")
    return {name: found[name] if found else None for name in names}


SKILL_GAP = Export(
    name="skill-gap",
    title="What is had and missing for a role",
    page="skill-gap",
    select=rows,
    sources=guides_behind,
    sources_of=guides_of_facts,
    columns=(
        TableColumn("role", "Role", "Slug of the role.", width=24),
        TableColumn("state", "State", "Have, missing, know first (not required by this role) or nice to have."),
        TableColumn("step", "Step", "Its place in the order in which to learn what is missing.", Kind.NUMBER),
        TableColumn("name", "Skill", "Of a group, all its members: one is enough.", width=34),
        TableColumn("skills", "Slugs", "Of the skill, or of the members of the group.", width=34),
        TableColumn("met_by", "Named", "Which of them the question names."),
        TableColumn("starts", "A start", "What is had that is a tool for it, in our judgement.", width=28),
        TableColumn("necessity", "Necessity"),
        TableColumn("level", "Level", "How well it is to be mastered, where the guide says so."),
        TableColumn("rule", "Group", "any: one of those named; examples: one of a kind."),
        TableColumn("needs", "Needs", "What to know first, in our judgement.", width=28),
        TableColumn("after", "After steps", "Those that give what it needs."),
        TableColumn("asked_by", "Required by", "Other roles that require it, alone or as one of several.", Kind.NUMBER),
        TableColumn("of", "Of roles", "Other roles whose guides require anything.", Kind.NUMBER),
        TableColumn("completed_roles", "Completes", "Other roles that lack nothing else."),
        TableColumn("places", "Where", "Guide and line of each sentence that asks for it.", width=34),
        TableColumn("facts", "Keys", "Of the role-skills and credentials in the API.", width=44),
    ),
    notes=(ORDER,),
)
