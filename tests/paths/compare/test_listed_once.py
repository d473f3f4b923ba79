"""A duty on several subjects is listed once, where fewest others are, and names its other subjects."""

from typing import Any

import pytest

from paths.compare.duties import SubjectRow
from paths.compare.listed_once import listed_once


class Duty:
    def __init__(self, key: str) -> None:
        self.key = key


def row(slug: str, *cells: str) -> SubjectRow:
    """Each letter is a duty."""
    duties: Any = [[Duty(letter) for letter in cell] for cell in cells]
    return SubjectRow(slug, slug.title(), duties)


def shown(rows: list[SubjectRow]) -> dict[str, list[str]]:
    return {
        each.slug: ["".join(listed.duty.key for listed in cell.duties) for cell in each.cells]
        for each in listed_once(rows)
    }


@pytest.mark.parametrize(
    ("rows", "listed"),
    [
        ([row("cost", "a", "x")], {"cost": ["a", "x"]}),
        ([row("releases", "abc", "xy"), row("cost", "a", "z")], {"releases": ["bc", "xy"], "cost": ["a", "z"]}),
        ([row("cost", "a", "xz"), row("incidents", "a", "y")], {"cost": ["", "xz"], "incidents": ["a", "y"]}),
        ([row("cost", "a", "x"), row("incidents", "a", "x")], {"cost": ["a", "x"]}),
        (
            [row("cost", "a", "x", ""), row("incidents", "", "x", "p")],
            {"cost": ["a", "x", ""], "incidents": ["", "", "p"]},
        ),
    ],
)
def test_each_duty_is_listed_once(rows: list[SubjectRow], listed: dict[str, list[str]]) -> None:
    found = shown(rows)
    letters = "".join("".join(cells) for cells in found.values())
    assert sorted(letters) == sorted(set("".join(duty.key for each in rows for cell in each.cells for duty in cell)))
    assert found == listed


def test_it_names_its_other_subjects_and_an_empty_side_says_where_its_duties_are() -> None:
    cost, incidents = listed_once([row("cost", "a", "xz"), row("incidents", "a", "y")])
    assert [listed.also for listed in incidents.cells[0].duties] == [["Cost"]]
    assert (cost.cells[0].duties, cost.cells[0].elsewhere, cost.cells[1].elsewhere) == ([], ["Incidents"], [])
    assert (cost.count, incidents.count) == (2, 2)
