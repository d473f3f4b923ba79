"""The skills that one item of a guide names, each as one line of Markdown: what a guide says is escaped, the rest is ours."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from careers.fact_kind import JSONRow
from careers.models.choices import GroupRule
from web.markdown import escape


def skills(item: Sequence[JSONRow]) -> str:
    text, necessity = item[0]["text"], item[0]["necessity"]
    known = [row for row in item if row["name"] and (row["name"] != text or row["level"] or row["group"])]
    named = f": {', '.join(_named(known))}" if known else ""
    return f"{escape(text)} ({necessity}{named})"


def _named(rows: Sequence[JSONRow]) -> Iterator[str]:
    """Each skill, and those of a group as one: "one of Python, Java, Go"."""
    for group, members in groupby(rows, key=lambda row: row["group"]):
        names = [_with_level(row) for row in members]
        if group:
            yield f"{'one of' if group['rule'] == GroupRule.ANY else 'for example'} {' or '.join(names)}"
        else:
            yield from names


def _with_level(row: JSONRow) -> str:
    level = f" [{row['level']}]" if row["level"] else ""
    return escape(row["name"]) + escape(level)
