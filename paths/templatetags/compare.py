"""Columns of roles on pages."""

from collections.abc import Sequence
from typing import Any

from django import template
from django.template import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString

from paths.compare.compared import is_sentence, words_of
from paths.compare.skills import ComparedChip

register = template.Library()
register.filter("words", words_of)
register.filter("is_sentence", is_sentence)


@register.filter
def at(columns: Sequence[Any], place: int) -> Any:
    """The cell of one role."""
    return columns[place]


@register.simple_tag(takes_context=True)
def chip(context: Context, item: ComparedChip) -> SafeString:
    """A skill that roles ask for; it opens the sentences of each of them."""
    note = context["notes"].of_fact(item.facts[0])
    return format_html(
        '<button type="button" class="chip {}" popovertarget="{}" data-note="{}"><bdi>{}</bdi>{}'
        '<span class="visually-hidden"> ({}, show evidence)</span></button>',
        item.necessity,
        note.id,
        note.number,
        item.name,
        format_html(" <small>{}</small>", item.ways) if item.ways else "",
        item.necessity,
    )
