"""Found, wrong and missed, and the two shares that follow."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Counts:
    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """Of what was found, the share that is right; 1 where nothing was found."""
        found = self.right + self.wrong
        return self.right / found if found else 1.0

    @property
    def recall(self) -> float:
        """Of what there is to find, the share that was found; 1 where there is nothing."""
        there = self.right + self.missed
        return self.right / there if there else 1.0
