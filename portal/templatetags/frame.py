"""The frame around every page: its style sheet, and the state of the data at its foot and above it."""

from django import template

from portal.pages import stylesheet
from portal.refresh import freshness

register = template.Library()
register.simple_tag(stylesheet.address, name="stylesheet")
register.simple_tag(freshness.freshness, name="freshness")
