"""Requirements as buttons that open the sentences behind them."""

from typing import Any

from django import template
from django.template import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag(takes_context=True)
def evidence(context: Context, view: Any) -> SafeString:
    """What is had or missing, in words for those who hear it; plain where the guide keeps its sentences to itself."""
    sign, state = ("✓", "you have it") if view.is_met else ("+", "missing")
    inner = format_html(
        '<span class="requirement-sign" aria-hidden="true">{}</span><bdi>{}</bdi><span class="visually-hidden"> ({}',
        sign,
        view.text,
        state,
    )
    if not view.facts:
        return format_html('<span class="requirement-name">{})</span></span>', inner)
    note = context["notes"].of_fact(view.facts[0])
    return format_html(
        '<button type="button" class="requirement-name" popovertarget="{}" data-note="{}">{}, show evidence)</span></button>',
        note.id,
        note.number,
        inner,
    )
