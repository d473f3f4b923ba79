"""What a guide says of a market, each as one line of Markdown: what a guide says is escaped, the rest is ours."""

from careers.fact_kind import JSONRow
from careers.models.choices import Qualifier, label_of
from market.models import ShareClaim
from web.markdown import escape

GROWTH = {"to": "to", "by": "by", "unclear": "to or by (the wording leaves it open)"}


def forecast(row: JSONRow) -> str:
    parts = [_base(row), _target(row), _rate(row)]
    published = [escape(row[name]) for name in ("publisher", "published_on") if row[name]]
    published += [f"as cited by {escape(row['cited_by'])}"] if row["cited_by"] else []
    return f"{_subject(row)}: {', '.join(filter(None, [*parts, *published]))}"


def share_claim(row: JSONRow) -> str:
    share = f"{_hedge(row)}{row['share_percent']}%" if row["share_percent"] is not None else ""
    rank = label_of(ShareClaim.Rank, row["rank"])
    parts = ", ".join(filter(None, (share, rank, f"in {row['year']}" if row["year"] else "")))
    return f"{_subject(row)}: {parts}"


def _subject(row: JSONRow) -> str:
    segment = "" if row["segment"] == "whole" else f", {escape(row['segment'])} segment"
    place = f", {escape(row['geography'])}" if row["geography"] else ""
    inherited = " (subject taken over from the claim before)" if row["inherited"] else ""
    return f"{escape(row['market']) if row['market'] else 'Market not named'}{segment}{place}{inherited}"


def _base(row: JSONRow) -> str:
    amount = escape(row["base_printed"] or row["base_value"] or "")
    return (
        f"from {' in '.join(filter(None, (amount, str(row['base_year'] or ''))))}" if amount or row["base_year"] else ""
    )


def _target(row: JSONRow) -> str:
    amount = escape(row["target_printed"] or row["target_value"] or "")
    year = f"by {row['target_year']}" if row["target_year"] else ""
    parts = f"{GROWTH.get(row['wording'], row['wording'])} {_hedge(row)}{amount}" if amount else ""
    return " ".join(filter(None, (parts, year)))


def _hedge(row: JSONRow) -> str:
    return f"{label_of(Qualifier, row['qualifier'])} ".lstrip()


def _rate(row: JSONRow) -> str:
    rate = row["stated_cagr_printed"] or (row["stated_cagr"] and f"{row['stated_cagr']}%")
    return f"{escape(rate)} a year" if rate else ""
