"""A fact as one line of Markdown, by its resource. Pure: what a guide says is escaped, the rest is ours."""

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from itertools import groupby
from operator import itemgetter

from careers.models.choices import Qualifier, label_of
from market.models import ShareClaim
from portal.role.document import JSONRow
from portal.role.escaping import escape
from salaries.figures import pay, percent, years
from salaries.models import PayComponent, SalaryBand

GROWTH = {"to": "to", "by": "by", "unclear": "to or by (the wording leaves it open)"}


def items(resource: str, rows: Iterable[JSONRow]) -> list[list[JSONRow]]:
    """Rows that make one line: skills one item of the guide names; elsewhere each row its own."""
    fields = ("text", "necessity") if resource == "role-skills" else ("key",)
    return [list(group) for _, group in groupby(rows, key=itemgetter(*fields))]


def line(resource: str, item: Sequence[JSONRow]) -> str:
    return _skills(item) if resource == "role-skills" else LINES[resource](item[0])


def names(rows: Iterable[JSONRow]) -> str:
    """The named skills, each once, in the order of the guide."""
    return ", ".join(dict.fromkeys(escape(row["name"]) for row in rows if row["name"]))


def _responsibility(row: JSONRow) -> str:
    return escape(row["text"])


def _step(row: JSONRow) -> str:
    level = f" ({row['level']})" if row["level"] else ""
    return escape(row["label"]) + level


def _credential(row: JSONRow) -> str:
    years_asked = "" if row["min_years"] is None else f", {row['min_years']} years or more"
    return f"{row['kind'].capitalize()}, {row['necessity']}{years_asked}: {escape(row['name'])}"


def _insight(row: JSONRow) -> str:
    title = f"**{escape(row['title'])}**" if row["title"] else ""
    parts = [("", row["body"]), ("Solution: ", row["solution"]), ("Importance: ", row["importance"])]
    told = [f"{label}{escape(words)}" for label, words in parts if words]
    return ": ".join(filter(None, (title, " ".join(told))))


def _skills(item: Sequence[JSONRow]) -> str:
    text, necessity = item[0]["text"], item[0]["necessity"]
    known = [row["name"] for row in item if row["name"] and row["name"] != text]
    named = f": {', '.join(map(escape, known))}" if known else ""
    return f"{escape(text)} ({necessity}{named})"


def _band(row: JSONRow) -> str:
    decimals = {name: None if row[name] is None else Decimal(row[name]) for name in ("low", "high")}
    same = ("open_ended", "qualifier", "currency", "period", "experience_min_years", "experience_max_years")
    band = SalaryBand(**decimals, **{name: row[name] for name in same})
    where = [escape(row[name]) for name in ("region", "country") if row[name]]
    told = [f"{pay(band)}{_period(row)}", _component_of(row), *where, str(row["year"] or ""), years(band)]
    label = f"{escape(row['original_label'])}: " if row["original_label"] else ""
    return label + ", ".join(filter(None, [*told, "no top is given" if row["open_ended"] else ""]))


def _period(row: JSONRow) -> str:
    if row["period"] is None:
        return " (period not stated)"
    unit = " a year" if row["period"] == "year" else ""
    return f"{unit} (period not stated, read from the amount)" if row["period_inferred"] else unit


def _component_of(row: JSONRow) -> str:
    return "" if row["component"] == "unstated" else f"{row['component']} pay"


def _component(row: JSONRow) -> str:
    ends = {name: None if row[name] is None else Decimal(row[name]) for name in ("low_percent", "high_percent")}
    share = percent(PayComponent(**ends))
    basis = f" of {escape(row['basis'])}" if share and row["basis"] else ""
    kind = label_of(PayComponent.Kind, row["kind"])
    stated = f", {share}{basis}" if share else ""
    return f"**{kind}**{stated}: {escape(row['text'])}"


def _factor(row: JSONRow) -> str:
    detail = f": {escape(row['detail'])}" if row["detail"] else ""
    return f"**{escape(row['name'])}**{detail}"


def _subject(row: JSONRow) -> str:
    segment = "" if row["segment"] == "whole" else f", {escape(row['segment'])} segment"
    place = f", {escape(row['geography'])}" if row["geography"] else ""
    inherited = " (subject taken over from the claim before)" if row["inherited"] else ""
    return f"{escape(row['market']) if row['market'] else 'Market not named'}{segment}{place}{inherited}"


def _forecast(row: JSONRow) -> str:
    told = [_base(row), _target(row), _rate(row)]
    published = [escape(row[name]) for name in ("publisher", "published_on") if row[name]]
    published += [f"as cited by {escape(row['cited_by'])}"] if row["cited_by"] else []
    return f"{_subject(row)}: {', '.join(filter(None, [*told, *published]))}"


def _base(row: JSONRow) -> str:
    amount = escape(row["base_printed"] or row["base_value"] or "")
    return (
        f"from {' in '.join(filter(None, (amount, str(row['base_year'] or ''))))}" if amount or row["base_year"] else ""
    )


def _target(row: JSONRow) -> str:
    amount = escape(row["target_printed"] or row["target_value"] or "")
    year = f"by {row['target_year']}" if row["target_year"] else ""
    told = f"{GROWTH.get(row['wording'], row['wording'])} {_hedge(row)}{amount}" if amount else ""
    return " ".join(filter(None, (told, year)))


def _hedge(row: JSONRow) -> str:
    return f"{label_of(Qualifier, row['qualifier'])} ".lstrip()


def _rate(row: JSONRow) -> str:
    rate = row["stated_cagr_printed"] or (row["stated_cagr"] and f"{row['stated_cagr']} %")
    return f"{escape(rate)} a year" if rate else ""


def _share(row: JSONRow) -> str:
    share = f"{_hedge(row)}{row['share_percent']} %" if row["share_percent"] is not None else ""
    rank = label_of(ShareClaim.Rank, row["rank"])
    told = ", ".join(filter(None, (share, rank, f"in {row['year']}" if row["year"] else "")))
    return f"{_subject(row)}: {told}"


LINES: dict[str, Callable[[JSONRow], str]] = {
    "responsibilities": _responsibility,
    "steps": _step,
    "credentials": _credential,
    "insights": _insight,
    "salary-bands": _band,
    "pay-components": _component,
    "pay-factors": _factor,
    "market-forecasts": _forecast,
    "share-claims": _share,
}
