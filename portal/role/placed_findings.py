"""Where on the role page each finding is shown: beside what it concerns, folded to a line, or on the page of the market."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from careers.citations import CONFLICTING, CitedFact
from careers.models import Finding, Verdict
from careers.models.choices import rank_of

PAY, EXPERIENCE, MARKET, SKILLS, LADDER, OTHER = "pay", "experience", "market", "skills", "ladder", "other"
# What a finding is about, by the kinds of fact that take part; the first that fits.
SUBJECTS = (
    (MARKET, {"market-forecasts", "share-claims"}),
    (EXPERIENCE, {"credentials"}),
    (LADDER, {"steps"}),
    (PAY, {"salary-bands", "pay-components", "pay-factors"}),
    (SKILLS, {"role-skills"}),
)
# The section of the page that a subject belongs to.
SECTIONS = {
    PAY: "pay",
    EXPERIENCE: "ladder",
    LADDER: "ladder",
    SKILLS: "skills",
    MARKET: "market",
    OTHER: "sources",
}
# What a reader decides by is open from the start.
OPEN = (PAY, EXPERIENCE)
NAMES = {OTHER: "other statements", LADDER: "the ladder"}


@dataclass(frozen=True, slots=True)
class PlacedFinding:
    """A finding with the sentences it compares. `lines`: those of the guide, in its order."""

    finding: Finding
    subject: str
    sides: Sequence[CitedFact]
    lines: Sequence[int]

    @property
    def is_folded(self) -> bool:
        return self.subject not in OPEN or self.finding.verdict not in CONFLICTING


def subject_of(finding: Finding) -> str:
    kinds = {each.resource for each in finding.evidence.all()}
    return next((name for name, resources in SUBJECTS if kinds & resources), OTHER)


@dataclass(frozen=True, slots=True)
class Checks:
    """How the checks of one guide ended. `cells`: "contra", "warn", "note" or "" for each, the worst first."""

    verdicts: Sequence[str]
    by_subject: Sequence[tuple[str, int]]

    @classmethod
    def of(cls, verdicts: Iterable[str], clashing: Iterable[str]) -> "Checks":
        """`clashing`: the subject of each that found a problem."""
        counted = Counter(clashing).most_common()
        ranked = sorted(verdicts, key=lambda verdict: rank_of(Verdict, verdict))
        return cls(ranked, [(NAMES.get(name, name), number) for name, number in counted])

    @property
    def count(self) -> int:
        return len(self.verdicts)

    @property
    def problems(self) -> int:
        return sum(verdict in CONFLICTING for verdict in self.verdicts)

    @property
    def notes(self) -> int:
        return self.verdicts.count(Verdict.NOTE)

    @property
    def unchecked(self) -> int:
        return self.verdicts.count(Verdict.NOT_CHECKABLE)

    @property
    def passed(self) -> int:
        return self.verdicts.count(Verdict.CONSISTENT)

    @property
    def shown(self) -> int:
        """How many findings the page of findings lists: problems and notes."""
        return self.problems + self.notes

    @property
    def cells(self) -> list[str]:
        kinds: dict[str, str] = {
            Verdict.CONTRADICTORY: "contra",
            Verdict.DISAGREES: "warn",
            Verdict.CONSISTENT_IF: "warn",
            Verdict.NOTE: "note",
        }
        return [kinds.get(verdict, "") for verdict in self.verdicts]

    @property
    def in_words(self) -> str:
        """ "7 of our 13 checks found a problem, 4 a note."."""
        if not self.count:
            return "It gives no figures that we could check against each other."
        if self.count == 1:
            found = "a problem" if self.problems else "a note" if self.notes else "no problem"
            return f"Our one check found {found}."
        notes = f", {self.notes} {'' if self.problems else 'found '}a note" if self.notes else ""
        return f"{self.problems or 'None'} of our {self.count} checks found a problem{notes}."
