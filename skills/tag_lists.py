"""Plain words among names: in "docker react go jenkins" or "Python, spark, kafka" they can only be names too."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

# What may stand between two tags.
GAP = re.compile(r"[ \t]*(?:[,/|•·+;&][ \t]*)?(?:(?:and|or)[ \t]+)?\(?", re.IGNORECASE)
OPENS = re.compile(r"(?:^|[\n:•·|(,/])[ \t]*$")
ENDS = re.compile(r"[ \t]*(?:[,/|•·;)]|[.]?[ \t]*(?:\n|$))")
WIDEST = 12


class ListedName(NamedTuple):
    start: int
    end: int
    is_sure: bool
    is_written: bool
    """As the lexicon writes it, which a plain word in lower case is not."""


def among_names(text: str, tags: Iterable[ListedName]) -> list[ListedName]:
    """Those not sure by themselves that stand in a list with one that is. At an end of the list a word in lower case
    must have nothing but the list on its other side."""
    found = []
    for run in _runs(text, sorted(tags)):
        sure = [at for at, tag in enumerate(run) if tag.is_sure]
        if sure:
            found += [tag for at, tag in enumerate(run) if not tag.is_sure and _is_meant(text, run, at)]
    return found


def _runs(text: str, tags: Sequence[ListedName]) -> Iterator[list[ListedName]]:
    run: list[ListedName] = []
    for tag in tags:
        if run and not _are_next(text, run[-1].end, tag.start):
            yield run
            run = []
        run.append(tag)
    if run:
        yield run


def _are_next(text: str, start: int, end: int) -> bool:
    return 0 < end - start <= WIDEST and bool(GAP.fullmatch(text, start, end))


def _is_meant(text: str, run: Sequence[ListedName], at: int) -> bool:
    tag = run[at]
    if tag.is_written and any(other.is_sure for other in run[max(0, at - 1) : at + 2]):
        return True
    opens = at > 0 or OPENS.search(text[max(0, tag.start - WIDEST) : tag.start])
    return bool(opens and (at + 1 < len(run) or ENDS.match(text, tag.end)))
