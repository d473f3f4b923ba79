"""The form of a filtered page, as data for its template: fields with what is chosen, and a tag for each choice.

The form sends plain GET parameters, so its address is the permalink and the API takes the same words.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from django import forms
from django.http import QueryDict

from web.filters import StrictFilter
from web.permalinks import query_of
from web.reader_words import reader_words

# More checkboxes than this are no help: a reader searches then, and only what is chosen stays on the list.
MOST_OPTIONS = 60
FieldChoices = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Option:
    value: str
    label: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class FilterField:
    """`kind`: several (checkboxes), one (a list to choose from) or text."""

    name: str
    label: str
    kind: str
    options: tuple[Option, ...]
    value: str
    errors: Sequence[str]
    when_empty: str = "any"
    """What is shown where nothing is chosen."""

    @property
    def chosen(self) -> list[Option]:
        return [option for option in self.options if option.is_chosen]


@dataclass(frozen=True, slots=True)
class Tag:
    """One filter that is set, and the address of the page without it."""

    text: str
    without: str


@dataclass(frozen=True, slots=True)
class FilterForm:
    fields: tuple[FilterField, ...]
    tags: tuple[Tag, ...]
    errors: Mapping[str, Sequence[str]]
    known: tuple[str, ...] = ()
    """What the address may ask for."""

    @property
    def title(self) -> str:
        """What comes before the title of the whole page: "Senior, United States · "; "" without a filter."""
        return f"{', '.join(tag.text for tag in self.tags)} · " if self.tags else ""


def filter_form(
    filterset: StrictFilter,
    labels: Mapping[str, str],
    offered: Mapping[str, FieldChoices],
    errors: Mapping[str, list[str]],
    when_empty: Mapping[str, str] = MappingProxyType({}),
) -> FilterForm:
    """`labels`: parameter → its label, in the order of the form. `offered`: values a free-text filter is offered.
    `when_empty`: what a field shows where nothing is chosen, if that is not "any"."""
    data = filterset.data if isinstance(filterset.data, QueryDict) else QueryDict()
    # A column no guide fills offers nothing to choose.
    shown = [name for name in labels if name in data or offered.get(name, True)]
    fields = tuple(
        replace(
            _field(filterset, name, labels[name], offered.get(name), data, errors),
            when_empty=when_empty.get(name, "any"),
        )
        for name in shown
    )
    return FilterForm(fields, tuple(_tags(fields, data)), errors, tuple(filterset.filters))


def _field(
    filterset: StrictFilter,
    name: str,
    label: str,
    offered: FieldChoices | None,
    data: QueryDict,
    errors: Mapping[str, list[str]],
) -> FilterField:
    given = data.getlist(name)
    field = filterset.form.fields[name]
    is_several = isinstance(field, forms.MultipleChoiceField | forms.ModelMultipleChoiceField)
    choices = offered or _choices(field)
    options = tuple(Option(value, text, value in given) for value, text in choices)
    if len(options) > MOST_OPTIONS:
        options = tuple(option for option in options if option.is_chosen)
    kind = "several" if is_several else "one" if options else "text"
    said = tuple(reader_words(name, message, label) for message in errors.get(name, ()))
    return FilterField(name, label, kind, options, given[0] if given else "", said)


def _choices(field: forms.Field) -> list[tuple[str, str]]:
    listed = getattr(field, "choices", ())
    return [(str(value), str(text)) for value, text in listed if str(value)]


def _tags(fields: Iterable[FilterField], data: QueryDict) -> Iterable[Tag]:
    known = {field.name: field for field in fields}
    for name, values in data.lists():
        if name not in known:
            continue
        labels = {option.value: option.label for option in known[name].options}
        for value in values:
            yield Tag(f"{known[name].label}: {labels.get(value, value)}", _without(data, name, value))


def _without(data: QueryDict, name: str, value: str) -> str:
    left = data.copy()
    left.setlist(name, [each for each in data.getlist(name) if each != value])
    return f"?{query_of(left, 'page')}"
