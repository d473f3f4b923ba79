"""The figures as rows of a chart from 0 to 1: ours, other ways to rank on the same data, and what ours must reach."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from paths.closeness.quality.measured import AIMS, EARLIER

# Method → its name, and a word on it, in the order of the chart.
NAMES = {
    "portal": ("Duties, titles and skills", "used here where a role is known"),
    "duties and titles": ("Duties and titles", ""),
    "titles": ("Titles only", ""),
    "duties": ("Duties only", ""),
    "code": ("Nearest occupation number", ""),
    "description": ("Description only", ""),
    "skills": ("Skills only, rare ones weigh more", "used here where only skills are known"),
    "share of skills": ("Share of skills you have", "the usual match %"),
    "chance": ("Random order", ""),
}
OURS = ("portal", "skills")


@dataclass(frozen=True, slots=True)
class MethodRow:
    """`aims`: in per cent of the axis, of all occupations. `earlier`: the same figure as measured before, with other weights."""

    name: str
    note: str
    is_ours: bool
    recall: float
    computing_recall: float
    computing_r_precision: float
    computing_ndcg: float
    earlier: float | None
    aim: float | None

    @property
    def at(self) -> str:
        return f"{self.recall * 100:.1f}"

    @property
    def aim_at(self) -> str | None:
        return f"{self.aim * 100:.1f}" if self.aim is not None else None


def method_rows(measured: Mapping[str, Any]) -> Sequence[MethodRow]:
    found = {each["method"]: each for each in measured["methods"]}
    aims = {aim.method: aim.least for aim in AIMS if aim.figure == "recall"}
    return [
        MethodRow(
            name=name,
            note=note,
            is_ours=method in OURS,
            **{figure: found[method][figure] for figure in FIGURES},
            earlier=EARLIER[method][0],
            aim=aims.get(method),
        )
        for method, (name, note) in NAMES.items()
    ]


FIGURES = ("recall", "computing_recall", "computing_r_precision", "computing_ndcg")
