"""Adverts in words."""

from decimal import Decimal
from typing import Any

from django import template

from salaries.models import Advert, AdvertGroup
from vocabulary.country_names import country_name
from vocabulary.money import money

register = template.Library()


@register.filter
def low_end(advert: Advert) -> str:
    return money(Decimal(advert.low), advert.group.currency)


@register.filter
def high_end(advert: Advert) -> str:
    return money(Decimal(advert.high), advert.group.currency)


@register.filter
def rows_in_file(advert: Advert) -> str:
    """ "rows 1,203–1,204", "row 77"."""
    return f"row {advert.row:,}" if advert.is_point else f"rows {advert.row:,}–{advert.last_row:,}"


@register.filter
def company_place(group: AdvertGroup) -> str:
    """Where the company is; where the person would live, if that is another country."""
    place = country_name(group.country)
    return place if group.residence == group.country else f"{place} (living in {country_name(group.residence)})"


@register.filter
def of_all(number: int, shares: Any) -> str:
    return str(shares.percent(number))
