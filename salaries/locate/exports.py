"""The answer to an offer as a file: a row for each thing that it was compared with, or was not."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.http import QueryDict

from careers.exports import ROLE_TITLE
from careers.exports import sources as guides
from salaries.locate.answer import locate
from salaries.locate.api import answer_as_json
from salaries.locate.asked import asked_offer
from salaries.models import SalaryDataset
from salaries.pay_exports import COMPONENT, COUNTRY, CURRENCY, LEVEL, PERIOD, YEAR, table_sources
from web.downloads import Export
from web.export.table import Kind, RowValues, TableColumn, TableSource
from web.permalinks import VERSION

SHARES = ("below", "inside", "above")
Found = Mapping[str, Any]


def rows(params: QueryDict) -> Sequence[RowValues]:
    """Raises `InvalidParameter`."""
    asked = params.copy()
    asked.pop(VERSION, None)
    found = locate(*asked_offer(asked))
    return [{**row, "role_title": found.role.title} for row in _rows(answer_as_json(found))]


def _rows(answer: Found) -> Iterator[RowValues]:
    offer = {name: answer[name] for name in ("role", "amount", "currency", "period", "component")}
    adverts = [*filter(None, [answer["adverts"]]), *answer["near"], *answer["other_years"]]
    yield from ({**offer, **_of_adverts(found)} for found in adverts)
    yield from ({**offer, **_of_band(band)} for band in answer["bands"])
    tables = dict(SalaryDataset.objects.current().values_list("source", "key"))
    yield from ({**offer, **_of_published(row, tables)} for row in answer["published"])


def _of_adverts(found: Found) -> RowValues:
    shares = {
        f"{name}_{part}": found[name][part] for name in SHARES for part in ("n", "share", "share_low", "share_high")
    }
    medians = {
        f"{end}_{part}": (found[end] or {}).get(part)
        for end in ("low_median", "high_median")
        for part in ("value", "low", "high")
    }
    like = {name: found[name] for name in ("title", "level", "country", "year", "n", "n_distinct", "reason")}
    return {
        "compared_with": "adverts",
        "key": found["percentiles"],
        **like,
        **shares,
        **medians,
        "of": found["dataset"]["key"],
    }


def _of_band(band: Found) -> RowValues:
    names = (
        "key",
        "fit",
        "level",
        "country",
        "year",
        "offer_is",
        "range_penetration",
        "compa_ratio",
        "reason",
        "notes",
    )
    return {
        "compared_with": "stated band",
        **{name: band[name] for name in names},
        "band_low": band["low"],
        "band_high": band["high"],
        "open_ended": band["open_ended"],
        "of": band["key"].split(".")[0],
    }


def _of_published(row: Found, tables: Mapping[str, str]) -> RowValues:
    """`tables`: source → key of its current state."""
    names = ("key", "country", "year", "above", "below", "reason", "notes")
    values = {name: row[name] for name in names}
    return {
        "compared_with": "published percentiles",
        "title": row["occupation"],
        "above_percentile": values.pop("above"),
        "below_percentile": values.pop("below"),
        **values,
        "of": tables[row["key"].split(".")[0]],
    }


def _sources(found: Sequence[RowValues]) -> list[TableSource]:
    slugs = {row["of"] for row in found if row["compared_with"] == "stated band"}
    return [*table_sources(SalaryDataset.objects.current()), *guides(slugs)]


def _share(name: str, words: str) -> Iterator[TableColumn]:
    yield TableColumn(f"{name}_n", f"Offer is {words}", "Number of adverts.", Kind.NUMBER)
    yield TableColumn(f"{name}_share", f"Share {words}", "From 0 to 1; empty under 6 different ranges.", Kind.NUMBER)
    yield TableColumn(f"{name}_share_low", f"Share {words}, from", "Interval of 95%.", Kind.NUMBER)
    yield TableColumn(f"{name}_share_high", f"Share {words}, to", "Interval of 95%.", Kind.NUMBER)


OFFER = Export(
    name="offer",
    title="Where an offer lies",
    page="offer-check",
    select=rows,
    sources=_sources,
    sources_of=lambda row: [row["of"]],
    columns=(
        ROLE_TITLE,
        TableColumn("amount", "Offer", "", Kind.AMOUNT),
        CURRENCY,
        PERIOD,
        COMPONENT,
        TableColumn("compared_with", "Compared with", width=22),
        TableColumn("fit", "Fit of the band", "The role's own, or that of a near role."),
        TableColumn("title", "Near title or occupation", width=28),
        LEVEL,
        COUNTRY,
        YEAR,
        TableColumn("n", "Adverts", "Adverts with two ends.", Kind.NUMBER),
        TableColumn("n_distinct", "Different ranges", "", Kind.NUMBER),
        *_share("below", "above the whole range"),
        *_share("inside", "inside the range"),
        *_share("above", "below the start"),
        *(
            TableColumn(f"{end}_median_{part}", f"Median {end} end{words}", "", Kind.AMOUNT)
            for end in ("low", "high")
            for part, words in (("value", ""), ("low", ", from"), ("high", ", to"))
        ),
        TableColumn("band_low", "Band from", "", Kind.AMOUNT),
        TableColumn("band_high", "Band to", "The highest amount named; empty where none is.", Kind.AMOUNT),
        TableColumn("open_ended", "Open top", "Whether pay may go above the highest amount."),
        TableColumn("offer_is", "Offer and band", "Below, inside or above."),
        TableColumn("range_penetration", "Range penetration", "(pay − low) ÷ (high − low)", Kind.NUMBER),
        TableColumn("compa_ratio", "Compa-ratio", "pay ÷ midpoint", Kind.NUMBER),
        TableColumn("above_percentile", "At or above percentile", "", Kind.NUMBER),
        TableColumn("below_percentile", "Below percentile", "", Kind.NUMBER),
        TableColumn("reason", "Why figures are missing", width=40),
        TableColumn("notes", "What differs or is unknown", width=40),
        TableColumn("role", "Slug of the role"),
        TableColumn("key", "Keys", "Of what it was compared with, in the API.", width=44),
    ),
    notes=("Adverts are what is offered, not what is paid.",),
)
