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

STATES = {"have": "have", "missing": "missing", "nice_to_have": "nice to have"}


def rows(params: QueryDict) -> Sequence[RowValues]:
    """What is had, what is missing in the order in which to learn it, and what is nice to have. Raises `InvalidParameter`."""
    return list(_rows(gap_as_json(answer_to(read_question(QueryDict(query_of(params)))), data_version())))


def _rows(answer: Mapping[str, Any]) -> Iterator[RowValues]:
    for name, state in STATES.items():
        for each in answer[name]:
            places = [f"{fact['guide']}, line {fact['line']}" for fact in each["evidence"]]
            yield {
                "role": answer["role"],
                "state": state,
                "step": each.get("step"),
                "name": each["name"],
                "skills": [skill["skill"] for skill in each["skills"]],
                "met_by": each["met_by"],
                "starts": [tool["name"] for start in each["starts"] for tool in start["tools"]],
                "necessity": each["necessity"],
                "level": each["level"],
                "rule": each["group"] and each["group"]["rule"],
                "needs": [skill["name"] for skill in each.get("needs", ())],
                "after": each.get("after", ()),
                **_unlocks(each.get("unlocks")),
                "places": places,
                "facts": [fact["fact"] for fact in each["evidence"]],
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
        TableColumn("state", "State", "Have, missing or nice to have."),
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
