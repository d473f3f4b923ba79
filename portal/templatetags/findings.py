"""The two sides of a finding, each with its figures in bold and the way to its original."""

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from careers.citations import CitedFact
from careers.originals import Original
from careers.printed_figures import address_at, pieces

register = template.Library()


@register.filter
def bold_figures(text: str) -> SafeString:
    return format_html_join(
        "", "{}", ((format_html("<b>{}</b>", words) if is_one else words,) for words, is_one in pieces(text))
    )


@register.simple_tag
def publisher_link(original: Original, side: CitedFact) -> SafeString:
    """Who said it first; the link leads to the figure in the original."""
    address = address_at(original.address, side.taken.quote or "")
    if not address:
        return format_html("<strong><bdi>{}</bdi></strong>", original.words)
    return format_html('<strong><a href="{}" rel="nofollow"><bdi>{}</bdi> ↗</a></strong>', address, original.words)


@register.filter
def are_ours(sides: list[CitedFact]) -> bool:
    """Where a sentence of ours stands for one of its publisher."""
    return any(side.quote and side.quote.originals for side in sides)
