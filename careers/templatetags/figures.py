"""Figures that open their sentence, and the small words around them."""

from collections.abc import Sequence
from decimal import Decimal

from django import template
from django.template import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString

from careers.models import DataVersion, Fact

register = template.Library()


@register.simple_tag(takes_context=True)
def figure(context: Context, text: str, fact: Fact) -> SafeString:
    """A stated figure as the button that opens its sentence; plain where the guide keeps the sentence to itself."""
    if fact.withholds("quote"):
        return format_html('<span class="plain">{}</span>', text)
    note = context["notes"].enter([fact], text)
    return format_html(
        '<button type="button" class="fig" popovertarget="{}" data-note="{}">{}'
        '<span class="vh"> (stated, show evidence)</span></button>',
        note.id,
        note.number,
        text,
    )


@register.simple_tag(takes_context=True)
def chip(context: Context, text: str, facts: Sequence[Fact], necessity: str) -> SafeString:
    """A named thing a guide asks for; it opens every sentence that names it."""
    note = context["notes"].enter(facts, text)
    return format_html(
        '<button type="button" class="chip {}" popovertarget="{}" data-note="{}"><bdi>{}</bdi>'
        '<span class="vh"> ({}, show evidence)</span></button>',
        necessity,
        note.id,
        note.number,
        text,
        necessity,
    )


@register.simple_tag
def data_version() -> DataVersion | None:
    """Which state of the data a page shows; None before the first import."""
    return DataVersion.objects.filter(pk=1).first()


@register.filter
def lines(span: tuple[int, int]) -> str:
    """(40, 42) → "Lines 40–42"."""
    first, last = span
    return f"Line {first}" if first == last else f"Lines {first}–{last}"


@register.filter
def counted(number: int, noun: str) -> str:
    """1, "fact" → "1 fact"; 1284, "fact" → "1,284 facts"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


@register.filter
def grouped(number: int) -> str:
    """12345 → "12,345"."""
    return f"{number:,}"


@register.filter
def trimmed(number: Decimal | None) -> str:
    """Without zeros that say nothing: 5.00 → "5"."""
    return "" if number is None else f"{number.normalize():f}"


@register.filter
def web_address(text: str) -> str:
    """`text` where it is an address one may link to, else "": a guide could carry any scheme."""
    return text if text.startswith(("https://", "http://")) else ""
