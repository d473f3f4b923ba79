"""What a guide says of pay, each as one line of Markdown: what a guide says is escaped, the rest is ours."""

from decimal import Decimal

from careers.fact_kind import JSONRow
from careers.models.choices import label_of
from salaries.formatting import pay, percent, years
from salaries.models import PayComponent, SalaryBand
from web.markdown import escape


def band_text(row: JSONRow) -> str:
    decimals = {name: None if row[name] is None else Decimal(row[name]) for name in ("low", "high")}
    same = ("open_ended", "qualifier", "currency", "period", "experience_min_years", "experience_max_years")
    band = SalaryBand(**decimals, **{name: row[name] for name in same})
    where = [escape(row[name]) for name in ("region", "country") if row[name]]
    parts = [f"{pay(band)}{_period(row)}", _component_of(row), *where, str(row["year"] or ""), years(band)]
    label = f"{escape(row['original_label'])}: " if row["original_label"] else ""
    return label + ", ".join(filter(None, [*parts, "no top is given" if row["open_ended"] else ""]))


def _period(row: JSONRow) -> str:
    if row["period"] is None:
        return " (period not stated)"
    unit = " a year" if row["period"] == "year" else ""
    return f"{unit} (period not stated, read from the amount)" if row["period_inferred"] else unit


def _component_of(row: JSONRow) -> str:
    return "" if row["component"] == "unstated" else f"{row['component']} pay"


def component(row: JSONRow) -> str:
    ends = {name: None if row[name] is None else Decimal(row[name]) for name in ("low_percent", "high_percent")}
    share = percent(PayComponent(**ends))
    basis = f" of {escape(row['basis'])}" if share and row["basis"] else ""
    kind = label_of(PayComponent.Kind, row["kind"])
    stated = f", {share}{basis}" if share else ""
    return f"**{kind}**{stated}: {escape(row['text'])}"


def factor(row: JSONRow) -> str:
    detail = f": {escape(row['detail'])}" if row["detail"] else ""
    return f"**{escape(row['name'])}**{detail}"
