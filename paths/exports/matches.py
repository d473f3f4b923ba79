"""The roles that fit, as a file."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.http import QueryDict

from paths.exports.guides import guides_behind, guides_of_facts
from paths.matches.answer import BY_SKILLS, FROM_ROLE, matches_for
from paths.matches.question import read_match_question
from paths.matches.serializers import matches_as_json
from web.conditional import data_version
from web.downloads import Export
from web.export.table import Kind, RowValues, TableColumn
from web.permalinks import query_of


def rows(params: QueryDict) -> Sequence[RowValues]:
    """The nearest first. Raises `InvalidParameter`."""
    question = read_match_question(QueryDict(query_of(params)))
    answer = matches_as_json(matches_for(question), data_version())
    return [_row(answer, match) for match in answer["results"]]


def _row(answer: Mapping[str, Any], match: Mapping[str, Any]) -> RowValues:
    places = [fact for skill in match["why"] for fact in skill["evidence"]]
    return {
        **match,
        **_experience(match["experience"]),
        "present_role": answer["role"],
        "skills": [skill["name"] for skill in match["why"]],
        "missing": [unit["name"] for unit in match["missing"]],
        "places": [f"{fact['guide']}, line {fact['line']}" for fact in places],
        "facts": [fact["fact"] for fact in places],
    }


def _experience(asked: Mapping[str, Any] | None) -> RowValues:
    names = ("min_years", "max_years")
    years = {name: asked[name] if asked else None for name in names}
    return {**years, "experience": asked and asked["necessity"]}


MATCHES = Export(
    name="role-matches",
    title="Roles that fit",
    page="role-matches",
    select=rows,
    sources=guides_behind,
    sources_of=guides_of_facts,
    columns=(
        TableColumn("rank", "Rank", "1 for the role that is closest.", Kind.NUMBER),
        TableColumn("role", "Role", "Slug of the role.", width=28),
        TableColumn("title", "Title", width=28),
        TableColumn(
            "present_role", "Present role", "Slug of the role one has now, where the question names one.", width=24
        ),
        TableColumn(
            "skills", "In common", "Skills that one has and the role asks for, the weightiest first.", width=44
        ),
        TableColumn(
            "score",
            "Score",
            "Of the skills in common, 0 to 1; what the order goes by without a present role.",
            Kind.NUMBER,
        ),
        TableColumn("have_count", "Met", "Requirements that are met.", Kind.NUMBER),
        TableColumn("required_count", "Required", "Requirements of the role; one of several counts once.", Kind.NUMBER),
        TableColumn("missing_count", "Missing", "Requirements that are not met.", Kind.NUMBER),
        TableColumn("missing", "What is missing", "Of a group, all its members: one is enough.", width=60),
        TableColumn(
            "experience",
            "Experience",
            "How strongly the role's guides ask for experience; empty where they say nothing.",
        ),
        TableColumn(
            "min_years", "Years from", "The fewest years that its guides ask for, where one states any.", Kind.NUMBER
        ),
        TableColumn("max_years", "Years to", "Where an upper end is stated.", Kind.NUMBER),
        TableColumn("closeness", "Closeness", "Key under role-closeness, with a present role.", width=36),
        TableColumn("places", "Where", "Guide and line of each sentence that asks for what is in common.", width=34),
        TableColumn("facts", "Keys", "Of the role-skills in the API.", width=44),
    ),
    notes=(f"Without a present role: {BY_SKILLS}", f"With one: {FROM_ROLE}"),
)
