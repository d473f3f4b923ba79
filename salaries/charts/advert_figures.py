"""Medians of adverts as figures on a page, each with its arithmetic and the adverts behind it."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from urllib.parse import urlencode

from django.urls import reverse

from careers.citations import Derivation
from careers.models import Fact
from salaries.models import PayPercentile
from salaries.offers.words import adverts_of
from vocabulary.money import money, whole
from vocabulary.written_dates import written

BEGIN_OR_END = {PayPercentile.End.LOW: "begin", PayPercentile.End.HIGH: "end"}
# What the explanation does not count already.
SHOWN_STEPS = {"p50": "Median", "p50_low, p50_high": "95% interval"}


@dataclass(frozen=True, slots=True)
class AdvertMedian:
    """The median of one end of the ranges; `text` is empty where there are too few of them."""

    row: PayPercentile

    @property
    def name(self) -> str:
        return self.row.key.replace("/", "-")

    @property
    def text(self) -> str:
        return "" if self.row.median is None else money(whole(self.row.median), self.row.currency)

    @property
    def title(self) -> str:
        return f"{self.text}, half of the ranges {self.begin_or_end} at this or less"

    @property
    def begin_or_end(self) -> str:
        return BEGIN_OR_END[PayPercentile.End(self.row.end)]

    @property
    def label(self) -> str:
        return "start" if self.row.end == PayPercentile.End.LOW else "end"

    @property
    def facts(self) -> Sequence[Fact]:
        return ()

    @property
    def interval(self) -> str:
        """ "$135,000–157,000"; "" without a median."""
        found = self.row.percentile(50)
        return f"{money(found.low, self.row.currency)}–{found.high:,.0f}" if found else ""

    @property
    def bare_interval(self) -> str:
        """ "135,000–157,000", behind a figure that names the currency; "" without a median."""
        found = self.row.percentile(50)
        return f"{found.low:,.0f}–{found.high:,.0f}" if found else ""

    @property
    def derivation(self) -> Derivation:
        row = self.row
        return Derivation(
            kind="observed",
            explanation=(
                f"Counted from {row.n_adverts:,} {adverts_of(row.level, row.country, row.year)}, {row.n_distinct:,} of them "
                f"different, in the table of {written(str(row.dataset))} ({row.dataset.licence}). The true median lies within "
                f"{self.interval} with a probability of 95%; repeated adverts make this a little too narrow. Adverts do not "
                "say whether they mean base or total pay."
            ),
            formula=row.formula,
            steps=(
                *(
                    (SHOWN_STEPS[step["name"]], step["formula"], step_value(step["value"]))
                    for step in row.arithmetic
                    if step["name"] in SHOWN_STEPS
                ),
                *row.dataset.age_steps,
            ),
            explain=f"/api/v1/pay-percentiles/{row.key}/explain/",
            version=row.data_version,
            rows=adverts_address(row),
        )


def step_value(value: object) -> str:
    """ "150,000", "135,000 and 157,000"."""
    several = value if isinstance(value, list) else [value]
    return " and ".join(f"{Decimal(str(each)):,.2f}".removesuffix(".00") for each in several)


def adverts_address(row: PayPercentile) -> str:
    """The page that lists the adverts a row was counted from."""
    who = {"title": row.title.slug} if row.title else {"role": row.role.slug, "fit": "own"}
    where = {"level": row.level, "country": row.country, "year": row.year, "currency": row.currency}
    return f"{reverse('salary-adverts')}?{urlencode(who | where)}"
