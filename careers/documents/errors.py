"""What can be wrong with a document, always with the place."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing a reader must tell its editor. `line` counts from 1; 0 speaks of the whole document."""

    line: int
    message: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.message}" if self.line else self.message


class DocumentError(Exception):
    """A document that cannot be taken. Holds every problem found, not only the first."""

    def __init__(self, *problems: Problem) -> None:
        self.problems = problems
        super().__init__("; ".join(str(problem) for problem in problems))

    @classmethod
    def whole(cls, message: str) -> "DocumentError":
        return cls(Problem(0, message))
