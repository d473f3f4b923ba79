"""Pay on pages."""

import re

from django import template
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from careers.models.choices import label_of
from salaries import formatting
from salaries.charts.publishers import publisher_of
from salaries.comparison import PayUnit
from salaries.models import SalaryBand

register = template.Library()
BETWEEN_AMOUNTS = re.compile(r"(?<=\d)–(?=\d)")
PERCENTILE = re.compile(r"\bP(10|25|50|75|90)\b")
register.filter("pay", formatting.pay)
register.filter("years", formatting.years)
register.filter("percent", formatting.percent)
register.filter("low", formatting.low)
register.filter("high", formatting.high)
register.filter("publisher_of", publisher_of)


@register.filter
def where(band: SalaryBand) -> str:
    """ "California, US, 2024"; only what the guide states."""
    return ", ".join(str(part) for part in (band.region, band.country, band.year) if part)


@register.filter
def each_period(band: SalaryBand) -> str:
    """ "per year": how often it is paid; "" where nobody says."""
    return f"per {band.period}" if band.period else ""


@register.filter
def unbroken(text: str) -> str:
    """A range stays on one line, and so does an amount with its sign: "−$30,000–65,400"."""
    return BETWEEN_AMOUNTS.sub("\u2060–\u2060", text).replace("−", "−\u2060")


@register.filter
def explained(text: str) -> SafeString:
    """Each percentile that the text names as the way to its own explanation: "P10–P90"."""
    parts = enumerate(PERCENTILE.split(text))
    return format_html_join("", "{}", ((_percentile(part) if at % 2 else part,) for at, part in parts))


def _percentile(percent: str) -> SafeString:
    return format_html('<a href="{0}#p{1}">P{1}</a>', reverse("method"), percent)


@register.filter
def unit(measured: PayUnit) -> str:
    """ "USD a year, base pay, US": what an axis measures."""
    period = label_of(SalaryBand.Period, measured.period) or "for an unstated period"
    component = label_of(SalaryBand.Component, measured.component).lower()
    return ", ".join(filter(None, (f"{measured.currency} {period}", component, measured.country)))
