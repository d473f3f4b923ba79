"""How alike one's skills and a role's are, as a figure that opens its arithmetic."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from careers.citations import Derivation
from careers.models import Fact
from paths.closeness.matching import printed_score
from paths.closeness.pairs import SharedSkill
from skills.models import Skill

FORMULA = "skills in common 1"
MOST_STEPS = 6


@dataclass(frozen=True, slots=True)
class MatchScore:
    """`why`: the skills of both, the weightiest first, with their shares of the score. `explain`: the answer as JSON."""

    role: str
    cosine: float
    why: Sequence[SharedSkill]
    names: Mapping[str, Skill]
    explain: str
    version: int
    facts: Sequence[Fact] = ()

    @property
    def text(self) -> str:
        return printed_score(self.cosine)

    @property
    def name(self) -> str:
        return f"score.{self.role}"

    @property
    def title(self) -> str:
        return f"{self.text}: how alike your skills and the role's are"

    @property
    def derivation(self) -> Derivation:
        return Derivation(
            kind="derived",
            explanation="The cosine of your skills with the role's. A skill weighs 1 where the role requires it, ½ where it "
            "prefers it, ¼ where it mentions it, and the more the fewer roles ask for it; what the role asks for besides lowers "
            "the score.",
            formula=FORMULA,
            steps=tuple(self._steps),
            explain=self.explain,
            version=self.version,
        )

    @property
    def _steps(self) -> Iterator[tuple[str, str, str]]:
        shown, others = self.why[:MOST_STEPS], self.why[MOST_STEPS:]
        for each in shown:
            yield self.names[each.skill].name, "its weight for you × for the role", f"{each.share * self.cosine:.3f}"
        if others:
            yield f"{len(others)} more", "the same", f"{sum(each.share for each in others) * self.cosine:.3f}"
        yield "score", "the sum", self.text
