"""Skills that meet more than one requirement, alone or as one of several: fewer skills than requirements are had then. Pure."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from careers.reading_words import all_of, counted
from paths.requirements.unit import Unit


def meets_several(met: Iterable[Unit], skills: Collection[str]) -> dict[str, int]:
    """Skill that is had → how many of the units it meets, where that is more than one; in the order of the units."""
    counts = Counter(skill for unit in met for skill in unit.skills if skill in skills)
    return {skill: number for skill, number in counts.items() if number > 1}


def who_meets_several(met: Iterable[Unit], skills: Collection[str], names: Mapping[str, str]) -> str:
    """ "Python meets 2 of them", "Java and Python each meet 2 of them"; "" where no skill meets several."""
    by_number: dict[int, list[str]] = {}
    for skill, number in meets_several(met, skills).items():
        by_number.setdefault(number, []).append(names[skill])
    return "; ".join(
        f"{all_of(own)} {'meets' if len(own) == 1 else 'each meet'} {number} of them"
        for number, own in by_number.items()
    )


def several_in_words(met: Sequence[Unit], skills: Collection[str], names: Mapping[str, str]) -> str:
    """ "4 requirements, met by 3 skills: Python meets 2 of them"; "" where no skill meets several."""
    who = who_meets_several(met, skills, names)
    used = {skill for unit in met for skill in unit.skills if skill in skills}
    return f"{counted(len(met), 'requirement')}, met by {counted(len(used), 'skill')}: {who}" if who else ""
