"""The skills that one item of a guide names, each as one line of Markdown: what a guide says is escaped, the rest is ours."""

from collections.abc import Sequence

from careers.fact_kind import JSONRow
from web.markdown import escape


def skills(item: Sequence[JSONRow]) -> str:
    text, necessity = item[0]["text"], item[0]["necessity"]
    known = [row["name"] for row in item if row["name"] and row["name"] != text]
    named = f": {', '.join(map(escape, known))}" if known else ""
    return f"{escape(text)} ({necessity}{named})"
