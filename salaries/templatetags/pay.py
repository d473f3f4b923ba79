"""Pay on pages."""

from django import template

from salaries import figures

register = template.Library()
register.filter("pay", figures.pay)
register.filter("years", figures.years)
register.filter("percent", figures.percent)
