"""The state of the data at the foot of every page, and the strip above it where something is behind."""

from django import template

from portal import freshness

register = template.Library()
register.simple_tag(freshness.freshness, name="freshness")
