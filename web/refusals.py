"""What an address asked for and a page does not know, in a reader's words, with the address that was probably meant."""

import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.http import QueryDict

from web.filter_forms import FilterForm
from web.query_params import UNKNOWN
from web.reader_words import reader_words


@dataclass(frozen=True, slots=True)
class RefusedFilter:
    """`guess` is the label of the filter that was probably meant, and `address` the page with it; "" where none is near."""

    text: str
    guess: str = ""
    address: str = ""


def refusals(form: FilterForm, params: QueryDict) -> Iterator[RefusedFilter]:
    labels = {field.name: field.label for field in form.fields}
    for name, messages in form.errors.items():
        if any(message.startswith(UNKNOWN) for message in messages):
            yield _unknown(name, form.known, labels, params)
        else:
            yield from (RefusedFilter(reader_words(name, each, labels.get(name, name))) for each in messages)


def _unknown(name: str, known: Sequence[str], labels: Mapping[str, str], params: QueryDict) -> RefusedFilter:
    text = f"We don't recognise the filter “{name}”"
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.6)
    if not near:
        return RefusedFilter(text)
    return RefusedFilter(text, labels.get(near[0], near[0]).lower(), f"?{_renamed(params, name, near[0])}")


def _renamed(params: QueryDict, name: str, better: str) -> str:
    renamed = QueryDict(mutable=True)
    for each, values in params.lists():
        renamed.setlist(better if each == name else each, values)
    return renamed.urlencode()
