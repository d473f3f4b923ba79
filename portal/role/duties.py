"""What the job does, each duty once: the list of the guide's own section, and of its other lists what they add."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from careers.models import Insight, Responsibility
from careers.models.choices import Section, label_of

WORD = re.compile(r"[a-z]{4,}")
# Words of one beginning are forms of one word: "deploy", "deployed", "deployment".
STEM = 5
COMMON = frozenset("with that them they their from into this when such which than well work keep make".split())


@dataclass(frozen=True, slots=True)
class DutyGroup:
    """Duties under one heading of the guide."""

    label: str
    facts: Sequence[Responsibility]

    @property
    def span(self) -> tuple[int, int]:
        return self.facts[0].line, self.facts[-1].line

    @property
    def first(self) -> Responsibility:
        return self.facts[0]


@dataclass(frozen=True, slots=True)
class Duties:
    """`repeated`: those that another list of the guide gives in other words, as an overview does that sums up; they are
    counted and lead to their lines."""

    groups: Sequence[DutyGroup]
    repeated: Sequence[Responsibility]
    week: Sequence[Insight]

    @property
    def week_names(self) -> str:
        """ "Monday, Tuesday, Friday"."""
        return ", ".join(each.title for each in self.week if each.title)

    @property
    def repeated_runs(self) -> list[DutyGroup]:
        """Those on lines that follow each other together."""
        runs = groupby(enumerate(self.repeated), key=lambda pair: pair[1].line - pair[0])
        return [DutyGroup("", [fact for _, fact in run]) for _, run in runs]

    @property
    def count(self) -> int:
        return sum(len(group.facts) for group in self.groups)


def duties(facts: Sequence[Responsibility], week: Sequence[Insight]) -> Duties:
    main = main_section(facts)
    core = _distinct(fact for fact in facts if fact.section == main)
    groups = [DutyGroup(label, list(group)) for label, group in groupby(core, key=attrgetter("heading"))]
    others = [fact for fact in facts if fact not in core]
    added = added_duties([fact.text for fact in core], [fact.text for fact in others])
    new = [fact for fact, is_new in zip(others, added, strict=True) if is_new and fact.section != Section.OVERVIEW]
    for section, group in groupby(new, key=attrgetter("section")):
        groups.append(DutyGroup(f"Also listed under {label_of(Section, section)}", list(group)))
    repeated = [fact for fact in others if fact not in new]
    return Duties(groups, repeated, week)


def main_section(facts: Sequence[Responsibility]) -> str:
    """The section that is about duties, else the one that lists most of them."""
    sections = [fact.section for fact in facts]
    if Section.CORE_RESPONSIBILITIES in sections:
        return Section.CORE_RESPONSIBILITIES
    return max(sections, key=sections.count, default="")


def _distinct(facts: Iterable[Responsibility]) -> list[Responsibility]:
    return list({stems(fact.text): fact for fact in reversed(list(facts))}.values())[::-1]


def stems(text: str) -> frozenset[str]:
    """The words of a duty that say something, without their endings."""
    return frozenset(word[:STEM] for word in WORD.findall(text.casefold()) if word not in COMMON)


def added_duties(core: Iterable[str], others: Iterable[str]) -> list[bool]:
    """For each of the others, whether half of its words or more are in none of the duties before it."""
    known = frozenset().union(*map(stems, core))
    added = []
    for text in others:
        words = stems(text)
        added.append(bool(words) and 2 * len(words - known) >= len(words))
        known |= words
    return added
