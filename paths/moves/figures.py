"""The number of requirements that a move asks for, as a figure that opens its arithmetic."""

from collections.abc import Sequence
from dataclasses import dataclass

from careers.citations import Derivation
from careers.models import Fact
from paths.routes.move import Move

FORMULA = "requirements to learn 1"


@dataclass(frozen=True)
class ToLearn:
    """`explain`: the address of the whole answer as JSON."""

    move: Move
    explain: str
    version: int

    name = "to-learn"
    facts: Sequence[Fact] = ()

    @property
    def text(self) -> str:
        number = self.move.to_learn
        return "1 requirement" if number == 1 else f"{number} requirements"

    @property
    def title(self) -> str:
        return f"{self.text} to learn"

    @property
    def derivation(self) -> Derivation:
        move = self.move
        return Derivation(
            kind="derived",
            explanation="Requirements of the next role that nothing the present role requires certainly meets. One of several "
            "that are enough counts once. Soft skills, and what is only preferred or mentioned, are not counted.",
            formula=FORMULA,
            steps=(
                ("required", "requirements of the next role", str(move.required)),
                ("carry over", "those that are certainly met", str(len(move.carried))),
                *([("have", "of the others, those that your skills meet", str(len(move.had)))] if move.had else []),
                ("may carry over", "those that some of the same skills meet", str(len(move.partly))),
                ("new", "those that nothing in common meets", str(len(move.new))),
                ("to learn", f"required − carry over{' − have' if move.had else ''}", str(move.to_learn)),
            ),
            explain=self.explain,
            version=self.version,
        )
