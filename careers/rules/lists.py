"""The lists of a guide: items that stand twice, and lengths that were promised."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from careers.documents.labels import split_label
from careers.documents.one_line import MARKER
from careers.documents.typography import before, is_title_case, normalise
from careers.verdicts import FindingResult
from vocabulary.lazy_regex import lazy_regex
from vocabulary.numbers import NUMBER_WORDS

NUMBERS = tuple(NUMBER_WORDS[2:])
NUMBER_OF = {word: number for number, word in enumerate(NUMBERS, start=2)}
# What a list may be said to hold. "Five years" and "three teams" promise nothing about the lines below.
THINGS = (
    r"advantages|areas|aspects|benefits|capabilities|categories|certifications|challenges|competencies|components|"
    r"considerations|credentials|domains|drivers|duties|elements|examples|factors|forces|functions|habits|industries|"
    r"items|levels|milestones|obstacles|options|paths|pillars|points|practices|principles|priorities|qualities|reasons|"
    r"recommendations|requirements|responsibilities|roles|rules|sectors|skills|stages|steps|strategies|strengths|tasks|"
    r"technologies|themes|things|tips|tools|topics|traits|trends|ways"
)
# What stands between the number and the things is no more than adjectives: "3 years with these skills" is no promise.
BETWEEN = (
    r"(?:(?!(?:of|with|in|for|and|or|to|the|these|those|their|its|your|as|from|by|at|on|that|who|which|is|are|years?|"
    r"months?|weeks?|days?|hours?|minutes?|people|teams?)\b)[\w'’&-]+\s+){0,3}?"
)
PROMISE = lazy_regex(
    rf"(?<![\w.,/$€£-])(?P<number>\d{{1,2}}|{'|'.join(NUMBERS)})(?![\w%+]|[.,–-]\d)\s+{BETWEEN}(?:{THINGS})\b",
    re.IGNORECASE,
)
# "At least three", "three to five", "the first two" and "over ten" bind nobody to a number.
LOOSE_BEFORE = lazy_regex(
    r"\b(?:at least|at most|more than|fewer than|less than|over|under|about|around|roughly|approximately|nearly|almost|"
    r"some|up to|to|or|and|of|first|last|next|another|other|additional|further|any|"
    r"every|level|tier|stage|step|phase|industry|web|version|part)"
    r"(?:\s+(?:the|these|our))?\s+$",
    re.IGNORECASE,
)
# The words before the number must say that the list is these things and no more, and so must the words behind them.
IS_BEFORE = lazy_regex(
    r"(?:(?:here|below|these|this|those|they|the\s+following|following)\s*(?:(?:are|is|has|have|names|lists)\s+)?"
    r"|(?:[\w'’-]+\s+){0,4}(?:has|have|are|is|into)\s+)?(?:(?:the|these|our|their|its|your|following|top|key|main|all)\s+)*",
    re.IGNORECASE,
)
NOT_ALL = lazy_regex(
    r"\b(?:includ\w*|such\s+as|among\w*|besides?|between|some|few|part|other|plus|of\s+(?:the|their|all)|more|where|"
    r"meets?|e\.g\.|for\s+(?:example|instance))\b",
    re.IGNORECASE,
)
BESIDE = lazy_regex(
    rf"{NOT_ALL.pattern}|\b(?:and|or)\s+(?:an?|the|some|{'|'.join(('one', *NUMBERS))}|\d+)\b", re.IGNORECASE
)
FURTHEST = 200
# Sections in which the label of a bullet is what it names.
LABELLED = ("industry_trends", "soft_skills", "best_practices")


class Bullet(NamedTuple):
    """How a list item is marked; items of one list are marked alike."""

    indent: int
    is_numbered: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ListLine:
    """A statement as the rules of lists see it. `key`: the fact that says most of it, None where it states none.

    `bullet`: None where it is no bullet.
    """

    position: int
    section: str
    heading: str
    disposition: str
    text: str
    bullet: Bullet | None
    key: str | None


def check_lists(lines: Sequence[ListLine]) -> Iterator[FindingResult]:
    """The statements of one guide, in order."""
    yield from _twice(lines)
    for at, line in enumerate(lines):
        if line.disposition in ("lead_in", "heading") and (number := announced_count(line.text)):
            yield from _count(number, _items(lines, at + 1))


def _twice(lines: Sequence[ListLine]) -> Iterator[FindingResult]:
    """Bullets of one list that say the same words: a heading or a lead-in opens another list."""
    places: dict[tuple[str, str, int, str], list[ListLine]] = {}
    run = 0
    for line in lines:
        run += line.disposition in ("heading", "lead_in")
        if line.bullet is not None and line.key and (name := _name(line)):
            place = (line.section, line.heading, run, name)
            places.setdefault(place, []).append(line)
    for same in places.values():
        keys = tuple(dict.fromkeys(line.key for line in same if line.key))
        if len(keys) > 1:
            yield _repeated(same, keys)


def _name(line: ListLine) -> str:
    label = split_label(line.text).label if line.section in LABELLED else ""
    return normalise(label or line.text)


def _repeated(same: Sequence[ListLine], keys: tuple[str, ...]) -> FindingResult:
    where = f" below “{same[0].heading}”" if same[0].heading else ""
    return FindingResult(
        rule="item_twice",
        verdict="note",
        inputs=keys,
        headline=f"One list has the same item {len(same)} times{where}.",
        explanation="Counted by its words alone, without marks and capitals. It may be meant twice, or once too often.",
        arithmetic=({"name": "times", "formula": "bullets with the same words", "value": str(len(same))},),
    )


def announced_count(opening: str) -> int | None:
    """ "Five key skills:" → 5; None where no number is promised, or more than one, or only roughly."""
    found = list(PROMISE.finditer(opening))
    if len(found) != 1 or LOOSE_BEFORE.search(before(opening, found[0].start(), 40)):
        return None
    ahead, behind = opening[: found[0].start()], opening[found[0].end() :]
    if not IS_BEFORE.fullmatch(ahead) or NOT_ALL.search(ahead) or BESIDE.search(behind):
        return None
    word = found[0]["number"].lower()
    number = NUMBER_OF.get(word) or int(word)
    return number if number > 1 else None


def _count(number: int, items: Sequence[ListLine]) -> Iterator[FindingResult]:
    keys = tuple(dict.fromkeys(item.key for item in items if item.key))
    # Flat text loses nesting: where as many bullets are names as were promised, the others may stand below them.
    names = sum(is_title_case(item.text) for item in items)
    if keys and number not in (len(items), names):
        yield FindingResult(
            rule="list_count",
            verdict="note",
            inputs=keys,
            headline=f"{number} items are promised, {len(items)} are given.",
            explanation="The words right above the list name a number, and the list below them has another.",
            arithmetic=(
                {"name": "promised", "formula": "the number in the opening of the list", "value": str(number)},
                {"name": "given", "formula": "bullets of the list at its first indentation", "value": str(len(items))},
            ),
        )


def _items(lines: Sequence[ListLine], at: int) -> list[ListLine]:
    """The bullets from `at` on, right below an opening; none where the layout does not make plain which they are."""
    run: list[ListLine] = []
    for line in islice(lines, at, None):
        if line.bullet is None:
            break
        if line.disposition in ("heading", "lead_in"):
            return []  # a bullet that opens a list of its own: flat text has lost which bullets are whose
        run.append(line)
    return [line for line in run if line.bullet == run[0].bullet]


def bullet_at(text: str, start: int) -> Bullet | None:
    """The bullet before the words at offset `start` of a guide; None where they stand behind other words, or none."""
    # Looked for no further than a bullet can lie, or the longest text without a line end would be searched each time.
    near = max(0, start - FURTHEST)
    line = max(text.rfind("\n", near, start), text.rfind("\r", near, start), near - 1) + 1
    match = MARKER.fullmatch(text, line, start)
    marker = match["marker"] if match else None
    if not match or not marker or marker.startswith("#"):
        return None
    return Bullet(len(match["indent"].expandtabs(4)), marker[0].isdigit())
