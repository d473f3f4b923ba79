"""Duties, skills and sources of a role → plain text. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

OWN_RANGE = "[Put your own range here.]"


class RoleParts(NamedTuple):
    """`duties`: heading → its sentences. `required`, `preferred`: skills, of groups "AWS, Azure or Google Cloud".

    `pay`: what others state and offer, to compare with the range that the advert is to have.
    """

    title: str
    description: str
    duties: Sequence[tuple[str, Sequence[str]]]
    required: Sequence[str]
    preferred: Sequence[str]
    certificates: Sequence[str]
    background: Sequence[str]
    sources: Sequence[str]
    pay: Sequence[str] = ()


def as_text(role: RoleParts) -> str:
    """Parts without anything are left out; the sources always come."""
    return "\n".join(_lines(role)) + "\n"


def _lines(role: RoleParts) -> Iterator[str]:
    yield role.title
    if role.description:
        yield from ("", role.description)
    if role.duties:
        yield from ("", "What you will do")
        for heading, sentences in role.duties:
            yield from ("", heading) if heading else ("",)
            yield from _items(sentences)
    yield from _part("What you need", role.required)
    yield from _part("Good to have", role.preferred)
    yield from _part("Certificates", role.certificates)
    yield from _part("Experience and education", role.background)
    if role.pay:
        yield from _part("Pay", [f"{OWN_RANGE} For comparison: {'; '.join(role.pay)}."])
    yield from _part("Sources", role.sources)


def _part(heading: str, items: Sequence[str]) -> Iterator[str]:
    if items:
        yield from ("", heading, "")
        yield from _items(items)


def _items(items: Iterable[str]) -> Iterator[str]:
    return (f"- {' '.join(item.split())}" for item in items)
