"""Text to copy, on a page."""

from django import template
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

register = template.Library()
# As an entity, a line break stays where the white space of a page is trimmed.
BREAK = "&#10;"


@register.filter
def kept_lines(text: str) -> SafeString:
    return format_html_join(SafeString(BREAK), "{}", ((line,) for line in text.split("\n")))
