"""An offer on its page."""

from django import template
from django.template import Context

from salaries.locate.answer import ADVERTS, BAND, PUBLISHED, NotGiven
from salaries.locate.chart import label_of_level
from salaries.locate.page import ratio_in_percent, year_address

register = template.Library()
register.filter("level_name", label_of_level)
register.filter("penetration", ratio_in_percent)
MISSING_NAMES = {ADVERTS: "Place among adverts", BAND: "Position in a stated band", PUBLISHED: "Official figures"}


@register.filter
def missing_name(reason: NotGiven) -> str:
    return MISSING_NAMES[reason.about]


@register.simple_tag(name="year_address", takes_context=True)
def year_address_tag(context: Context, year: int) -> str:
    return year_address(context["found"], year)
