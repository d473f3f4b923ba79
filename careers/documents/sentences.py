"""Sentences as spans. A stop ends a sentence when space and an opening capital, figure or quote follow it.

Footnote marks between the stop and the space ("… by 2030.[^4] The cloud …") belong to no sentence.
"""

import re

BOUNDARY = re.compile(r"[.!?…][\"'”’)\]]*((?:\[\^[\w-]+\])*\s+)(?=[\"'“‘(\[]?[^\W_a-z])")
ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|vs|cf|approx|inc|ltd|corp|dr|mr|mrs|ms|prof|ph\.d|u\.s|u\.k|rs|fr)|(?<![\w.])(?-i:[A-Z]))\.$",
    re.IGNORECASE,
)
LONGEST = 12


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Half-open spans of the sentences of `text`; together they hold every character that is not outer space."""
    spans = []
    start = len(text) - len(text.lstrip())
    for match in BOUNDARY.finditer(text):
        if ABBREVIATION.search(text[max(start, match.start() - LONGEST) : match.start() + 1]):
            continue
        spans.append((start, match.start(1)))
        start = match.end()
    return [*spans, (start, len(text.rstrip()))]
