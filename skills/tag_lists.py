"""Plain words among names: in "docker react go jenkins" or "Python, spark, kafka" they can only be names too."""

import re
from collections.abc import Sequence
from heapq import merge

# What may stand between two tags.
GAP = re.compile(r"[ \t]*(?:[,/|•·+;&][ \t]*)?(?:(?:and|or)[ \t]+)?\(?", re.IGNORECASE)
OPENS = re.compile(r"(?:^|[\n:•·|(])[ \t]*$")
ENDS = re.compile(r"[ \t]*(?:[,/|•·;)]|[.]?[ \t]*(?:\n|$))")
WIDEST = 12

Span = tuple[int, int]


def among_names(text: str, sure: Sequence[Span], doubtful: Sequence[Span]) -> list[Span]:
    """Those of the doubtful spans that stand in a list of names: next to one, and with nothing but a list around them."""
    names = iter([*sure, (len(text) + WIDEST, len(text) + WIDEST)])
    following = next(names)
    before: Span = (-WIDEST, -WIDEST)
    found = []
    for span, is_sure in merge(((span, True) for span in sure), ((span, False) for span in doubtful)):
        while following[0] <= span[0]:
            following = next(names)
        if is_sure or _is_tag(text, before, span, following):
            before = span
            if not is_sure:
                found.append(span)
    return found


def _is_tag(text: str, before: Span, span: Span, following: Span) -> bool:
    start, end = span
    left, right = _are_next(text, before[1], start), _are_next(text, end, following[0])
    if not (left or right) or start < before[1]:
        return False
    opens = left or bool(OPENS.search(text[max(0, start - WIDEST) : start]))
    return opens and (right or bool(ENDS.match(text, end)))


def _are_next(text: str, start: int, end: int) -> bool:
    return 0 < end - start <= WIDEST and bool(GAP.fullmatch(text, start, end))
