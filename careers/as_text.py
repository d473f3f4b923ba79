"""Facts about a role, each as one line of Markdown: what a guide says is escaped, the rest is ours."""

from careers.fact_kind import JSONRow
from careers.models.choices import GroupRule
from web.markdown import escape

RELATIONS = {
    "entry_route": "Comes from",
    "next_role": "Leads to",
    "neighbour": "Next to",
    "alternate_title": "Also called",
}


def responsibility(row: JSONRow) -> str:
    return escape(row["text"])


def step(row: JSONRow) -> str:
    said = ", ".join(filter(None, (row["level"], row["grade"])))
    return escape(row["label"]) + (f" ({escape(said)})" if said else "")


def credential(row: JSONRow) -> str:
    least, most = row["min_years"], row["max_years"]
    years = f"{least} years or more" if most is None else f"{least} to {most} years"
    years_asked = "" if least is None else f", {years}"
    rule = row["group"]["rule"] if row["group"] else ""
    choice = {GroupRule.ANY.value: ", one of several", GroupRule.EXAMPLES.value: ", for example"}.get(rule, "")
    return f"{row['kind'].capitalize()}, {row['necessity']}{choice}{years_asked}: {escape(row['name'])}"


def insight(row: JSONRow) -> str:
    title = f"**{escape(row['title'])}**" if row["title"] else ""
    parts = [("", row["body"]), ("Solution: ", row["solution"]), ("Importance: ", row["importance"])]
    parts_of_text = [f"{label}{escape(words)}" for label, words in parts if words]
    return ": ".join(filter(None, (title, " ".join(parts_of_text))))


def role_relation(row: JSONRow) -> str:
    kind = RELATIONS.get(row["kind"], row["kind"])
    said = f": {escape(row['text'])}" if row["text"] else ""
    return f"{kind}: **{escape(row['title'])}**{said}"
