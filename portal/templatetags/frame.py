"""The frame around every page: its style sheet, and the state of the data at its foot and above it."""

from django import template

from portal import freshness, stylesheet

register = template.Library()
register.simple_tag(stylesheet.address, name="stylesheet")
register.simple_tag(freshness.freshness, name="freshness")
