"""Lists whose bullets are `>`, apart from quotes in Markdown, whose lines begin so too. Pure.

> Draw up plans
> Check them on site
"""

from collections.abc import Sequence

from careers.documents.typography import ends_with_stop
from careers.documents.wrapped import GOES_ON, WRAPPED_FROM
from vocabulary.lazy_regex import lazy_regex

# Not "> - item" or "> # heading" inside a quote, nor ">$150,000".
QUOTED = lazy_regex(r"[ \t]{0,8}>[ \t]+(?![-*+#>|•\d\s—–])(?P<words>\S.*?)[ \t]*$")
LEAST = 2


def quoted_items(raw_lines: Sequence[tuple[str, int]]) -> frozenset[int]:
    """Which lines are items: two or more short ones, one below the other, none of which ends or goes on as a sentence does."""
    found, run = set[int](), list[int]()
    for at, (raw, _) in enumerate([*raw_lines, ("", 0)]):
        if raw.lstrip(" \t").startswith(">"):
            run.append(at)
            continue
        if len(run) >= LEAST and all(_is_item(raw_lines[each][0]) for each in run):
            found.update(run)
        run = []
    return frozenset(found)


def _is_item(raw: str) -> bool:
    match = QUOTED.match(raw)
    if not match or len(match["words"]) >= WRAPPED_FROM:
        return False
    return not (ends_with_stop(match["words"]) or GOES_ON.search(match["words"]) or "|" in raw)
