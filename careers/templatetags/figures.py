"""Figures that open their sentence, and the small words around them."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from urllib.parse import urlencode

import orjson
from django import template
from django.http import HttpRequest
from django.template import Context
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from careers.citations import Computed
from careers.documents.marks import plain_text
from careers.models import Fact, Finding, Verdict
from careers.models.choices import label_of
from careers.originals import OUR_SUMMARY, Original
from vocabulary.addresses import web_address
from vocabulary.written_dates import written

register = template.Library()
SIGNS = {
    "contradictory": "≠",
    "disagrees": "↔",
    "consistent_if": "≈",
    "note": "·",
    "not_checkable": "?",
    "consistent": "=",
}


@register.simple_tag(takes_context=True)
def figure(context: Context, text: str, fact: Fact, *, marked: bool = True) -> SafeString:
    """A stated figure as the button that opens its sentence; plain where the guide keeps the sentence to itself.

    `marked`: with the sign of what speaks against it, which several figures of one fact need only once.
    """
    if fact.withholds("quote"):
        return format_html("<span>{}</span>", text)
    note = context["notes"].of_fact(fact)
    return format_html(
        '<button type="button" class="fig {}" popovertarget="{}" data-note="{}">{}'
        '<span class="visually-hidden"> ({}, show evidence)</span></button>{}',
        note.kind,
        note.id,
        note.number,
        text,
        note.kind,
        _conflict_sign(note.conflicts[0]) if note.conflicts and marked else "",
    )


def _conflict_sign(finding: Finding) -> SafeString:
    """The small mark beside a figure that another one speaks against; it leads to both sentences and the sum."""
    return format_html(
        '<a class="conflict-sign v-{}" href="{}" title="{}" aria-label="{}">{}</a>',
        finding.verdict,
        finding.get_absolute_url(),
        finding.headline,
        verdict_words(finding.verdict),
        sign(finding.verdict),
    )


@register.filter
def plain_number(value: object) -> str:
    """A step's decimal string for reading: "13321800000.00" → "13,321,800,000"; a year or a word stays as it is."""
    text = str(value)
    whole, _, part = text.partition(".")
    if not whole.lstrip("-").isdecimal() or (part and not part.isdecimal()) or len(whole.lstrip("-")) <= len("2030"):
        return text
    shown = part.rstrip("0")
    return f"{int(whole):,}{f'.{part}' if shown else ''}"


@register.filter
def first_sentence(text: str) -> str:
    """For a heading: what comes after it stands below."""
    return text.partition(". ")[0].rstrip(".")


@register.filter
def after_first_sentence(text: str) -> str:
    return text.partition(". ")[2]


# Marks inside a guide's words are no words; the footnotes they name are listed beside the quotation.
register.filter("readable", plain_text)
register.filter("written_dates", written)


@register.simple_tag
def querystring_of(parameters: Mapping[str, str]) -> str:
    """{"level": "senior"} → "?level=senior"; "" for nothing."""
    return f"?{urlencode(parameters)}" if parameters else ""


@register.simple_tag(takes_context=True)
def title_of(context: Context, slug: str) -> str:
    """The title of a role or guide, where the page knows `titles`."""
    titles: Mapping[str, str] = context.get("titles") or {}
    return titles.get(slug, slug)


@register.filter
def verdict_name(verdict: str) -> str:
    return label_of(Verdict, verdict)


@register.simple_tag
def original(source: Original) -> SafeString:
    """The original of our words, with the way to it where there is one."""
    if not source.address:
        return format_html("<bdi>{}</bdi>", source.words)
    return format_html('<a href="{}" rel="nofollow"><bdi>{}</bdi> ↗</a>', source.address, source.words)


@register.simple_tag
def our_summary(originals: Iterable[Original] = (), opening: str = OUR_SUMMARY) -> SafeString:
    """What comes before the originals of a sentence of ours, wherever one is shown: nobody shall take it for theirs."""
    named = format_html_join("; ", "{}", ((original(each),) for each in originals))
    return format_html("{} {}", opening, named)


@register.filter
def unless_in(publisher: str, title: str) -> str:
    """The name of a publisher beside a title; "" where the title begins with it: "aijobs.net salary snapshot"."""
    return "" if str(title).casefold().startswith(str(publisher).casefold()) else str(publisher)


# As people read a verdict on a page.
WORDS = {
    "contradictory": "Contradicted",
    "disagrees": "Two figures differ",
    "consistent_if": "True only if…",
    "note": "Worth knowing",
    "not_checkable": "Can't be checked",
    "consistent": "Consistent",
}


@register.filter
def verdict_words(verdict: str) -> str:
    return WORDS.get(verdict, verdict)


@register.filter
def line_of(fact: Fact) -> str:
    """The address of the sentence of a fact, in its guide."""
    return f"{fact.guide.get_absolute_url()}#s{fact.statement.position}"


@register.filter
def sign(verdict: str) -> str:
    return SIGNS.get(verdict, "·")


@register.simple_tag(takes_context=True)
def computed(context: Context, text: str, row: Computed) -> SafeString:
    """A figure worked out here as the button that opens its arithmetic; the line under it shows its kind."""
    note = context["notes"].of_computed(row)
    return format_html(
        '<button type="button" class="fig {}" popovertarget="{}" data-note="{}">{}'
        '<span class="visually-hidden"> ({}, show how)</span></button>',
        row.derivation.kind,
        note.id,
        note.number,
        text,
        row.derivation.kind,
    )


@register.simple_tag(takes_context=True)
def canonical(context: Context) -> str:
    """The one address of a page: without filters, order and page, which show a part of it."""
    request: HttpRequest = context["request"]
    return request.build_absolute_uri(request.path)


@register.filter(name="json")
def as_json(value: object) -> str:
    """As the API writes it: money as a string, an unknown as null."""
    exact = f"{value.normalize():f}" if isinstance(value, Decimal) else value
    return orjson.dumps(exact).decode()


@register.filter
def lines(span: tuple[int, int]) -> str:
    """(40, 42) → "Lines 40–42"."""
    first, last = span
    return f"Line {first}" if first == last else f"Lines {first}–{last}"


@register.filter
def line_numbers(span: tuple[int, int]) -> str:
    """(40, 42) → "40–42"."""
    return "–".join(str(line) for line in dict.fromkeys(span))


@register.filter
def counted(number: int, noun: str) -> str:
    """1, "fact" → "1 fact"; 1284, "fact" → "1,284 facts"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


@register.filter
def grouped(number: int) -> str:
    """12345 → "12,345"."""
    return f"{number:,}"


@register.filter
def percent(share: float) -> str:
    """0.8039 → "80.4%"."""
    return f"{share:.1%}"


@register.filter
def trimmed(number: Decimal | None) -> str:
    """Without zeros that say nothing: 5.00 → "5"."""
    return "" if number is None else f"{number.normalize():f}"


# A guide stored long ago could carry any scheme.
register.filter("web_address", web_address)
