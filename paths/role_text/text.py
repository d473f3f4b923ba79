"""Duties, skills and sources of a role → plain text. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

OWN_RANGE = "[Put your own range here.]"
LEAVE_OUT = "Leave out when you post it"


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
    """The advert, then what is left out when it is posted."""
    return f"{advert_text(role)}\n{LEAVE_OUT}\n\n{notes_text(role)}"


def advert_text(role: RoleParts) -> str:
    """Parts without anything are left out."""
    return _joined(_advert(role))


def notes_text(role: RoleParts) -> str:
    """Pay to compare with, and the sources, which always come."""
    return _joined((*_part("Pay to compare with", role.pay), *_part("Sources", role.sources))).lstrip("\n")


def _joined(lines: Iterable[str]) -> str:
    return "\n".join(lines) + "\n"


def _advert(role: RoleParts) -> Iterator[str]:
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
        yield from _part("Pay", [OWN_RANGE])


def _part(heading: str, items: Sequence[str]) -> Iterator[str]:
    if items:
        yield from ("", heading, "")
        yield from _items(items)


def _items(items: Iterable[str]) -> Iterator[str]:
    return (f"- {' '.join(item.split())}" for item in items)
