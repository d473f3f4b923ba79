"""Real guides, damaged as guides come to be: a seed gives the same text on every machine.

More of them: `MUTATIONS=18 python3 dev.py test --only sqlite tests/test_mutations.py` reads 10,800, and `MUTATIONS=10` with
`tests/portal/imports/test_mutated_guides.py` makes pages of 300.
"""

import os
from collections.abc import Callable
from functools import cache
from random import Random

from tests.reading import GUIDES, SAMPLE_GUIDES
from vocabulary.money import CODES, SIGNS

TIMES = int(os.environ.get("MUTATIONS", "1"))
Lines = list[str]
BASES = (
    *SAMPLE_GUIDES,
    *sorted(GUIDES.glob("*.txt")),
)
HEADINGS = (
    "Overview", "Core Responsibilities", "Requirements", "Career Development", "Market Demand", "Salary Ranges",
    "Industry Trends", "Essential Soft Skills", "Best Practices", "Common Challenges", "Sources", "References",
)  # fmt: skip
BULLETS = ("- ", "* ", "• ", "– ", "1. ", "12) ", "    - ", "\t• ", "", "-", "### ", "###### ")
SIZED = "5.9 billion by 2027, at a CAGR of 41.0%"
FIGURES = (
    f"The global widget market will reach USD {SIZED}.",
    "The cloud segment holds the largest market share, 43% of the widget market in 2023.",
    "The widget market was worth $1.1 billion in 2022.",
    "Senior engineers earn $160,000 - $200,000+ a year, plus a bonus of 5-15% of base salary.",
    "4+ years of experience and a Bachelor's degree are required.",
    "Salary from $200,000 to $100,000",
    "Growth of 41% a year",
)
ODD = (
    "\u202e", "\u200b", "\u00a0", "\u2028", "\u0085", "🧪", "é", "ſ", "İ", "ﬁ", "٣", "①", "²", "\u0301", "«»", "\ufeff",
    "</script>", "<!--", "[^1]", "[^x", "(", "”", "$", "%", "–", "\f",
)  # fmt: skip


@cache
def _base(number: int) -> str:
    return BASES[number].read_text(encoding="utf-8")


def mutated(seed: int) -> str:
    """A guide with one to six changes."""
    random = Random(seed)
    lines = _base(random.randrange(len(BASES))).split("\n")
    for _ in range(random.randint(1, 6)):
        lines = random.choice(CHANGES)(lines, random)
    return random.choice(("\n", "\n", "\n", "\r\n", "\r")).join(lines)


def with_figure_in_a_note(seed: int) -> str:
    """A guide whose sources hold figures of markets and pay, as plain lines, bullets and footnotes."""
    random = Random(seed)
    lines = mutated(seed).splitlines()
    said = [random.choice(("", "- ", "[^9]: ", "1. ")) + figure for figure in random.sample(FIGURES, 3)]
    return "\n".join([*lines, "## Sources", *said])


def _at(lines: Lines, random: Random) -> int:
    return random.randrange(len(lines)) if lines else 0


def _delete(lines: Lines, random: Random) -> Lines:
    at = _at(lines, random)
    return lines[:at] + lines[at + random.randint(1, 4) :]


def _repeat(lines: Lines, random: Random) -> Lines:
    at = _at(lines, random)
    return lines[:at] + lines[at : at + 3] * random.randint(2, 4) + lines[at + 3 :]


def _swap(lines: Lines, random: Random) -> Lines:
    one, other = _at(lines, random), _at(lines, random)
    swapped = list(lines)
    if swapped:
        swapped[one], swapped[other] = swapped[other], swapped[one]
    return swapped


def _move(lines: Lines, random: Random) -> Lines:
    start = _at(lines, random)
    end = start + random.randint(2, 20)
    rest = lines[:start] + lines[end:]
    to = _at(rest, random)
    return rest[:to] + lines[start:end] + rest[to:]


def _insert(words: Callable[[Random], str]) -> Callable[[Lines, Random], Lines]:
    def change(lines: Lines, random: Random) -> Lines:
        at = _at(lines, random)
        return [*lines[:at], words(random), *lines[at:]]

    return change


def _edit(words: Callable[[str, Random], str]) -> Callable[[Lines, Random], Lines]:
    def change(lines: Lines, random: Random) -> Lines:
        at = _at(lines, random)
        return [*lines[:at], *(words(line, random) for line in lines[at : at + 1]), *lines[at + 1 :]]

    return change


def _figure(random: Random) -> str:
    return random.choice(BULLETS) + random.choice(FIGURES)


def _heading(random: Random) -> str:
    return random.choice(("## ", "", "# ", "### ")) + random.choice(HEADINGS) + random.choice(("", ":", " (UK, 2031)"))


def _pay(random: Random) -> str:
    mark, low = random.choice((*CODES, *SIGNS, "$")), random.choice(("1", "90,000", "90.000", "90k", "999999999999"))
    return f"{random.choice(BULLETS)}Salary Range: {mark} {low} - {mark}120,000{random.choice(('', '+', ' per hour'))}"


def _long(random: Random) -> str:
    return random.choice(BULLETS) + random.choice((*FIGURES, "word ", "a, ", "$1 ")) * random.randint(20, 80)


def _bullet(line: str, random: Random) -> str:
    return random.choice(BULLETS) + line.lstrip("-*•– \t0123456789.)#")


def _odd(line: str, random: Random) -> str:
    at = random.randint(0, len(line))
    return line[:at] + random.choice(ODD) * random.randint(1, 3) + line[at:]


def _cut(line: str, random: Random) -> str:
    return line[: random.randint(0, len(line))]


def _empty(lines: Lines, random: Random) -> Lines:
    """A section without anything in it."""
    return [*lines, f"## {random.choice(HEADINGS)}"]


CHANGES = (
    _delete, _repeat, _swap, _move, _insert(_figure), _insert(_heading), _insert(_pay), _insert(_long),
    _edit(_bullet), _edit(_odd), _edit(_cut), _edit(lambda line, _: line.upper()), _empty,
)  # fmt: skip
