"""Which addresses that guides name as their sources still answer. Asked one after the other, and nothing of them is kept."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request

from vocabulary.addresses import is_web_address

SECONDS = 20
# Some sites refuse programs with these and show the page to people.
REFUSALS = frozenset({401, 403, 405, 406, 429, 451, 503})
HEADERS = {
    "User-Agent": "Mozilla/5.0 (compatible; MLOps Career Portal, checking its sources)",
    "Accept": "text/html, */*",
}
Opener = Callable[..., Any]
"""As `urllib.request.urlopen`: takes a request and a timeout, and gives what has a `status` and can be closed."""


class SourceState(Enum):
    ANSWERS = "answers"
    UNCLEAR = "unclear"
    DEAD = "dead"


@dataclass(frozen=True, slots=True)
class CheckedSource:
    """`guides`: slugs of those that name it. `reason`: what was answered instead of the page."""

    address: str
    guides: tuple[str, ...]
    state: SourceState
    reason: str = ""


def named_addresses(guides: Iterable[tuple[str, str, Iterable[Mapping[str, str]]]]) -> dict[str, tuple[str, ...]]:
    """Address → the guides that name it, as their own or as a source's or its archived copy. `guides`: slug, url, sources."""
    named: dict[str, list[str]] = defaultdict(list)
    for slug, url, sources in guides:
        given = [url, *(source.get(name, "") for source in sources for name in ("address", "archived"))]
        for address in dict.fromkeys(filter(is_web_address, given)):
            named[address].append(slug)
    return {address: tuple(slugs) for address, slugs in sorted(named.items())}


def checked_sources(named: Mapping[str, tuple[str, ...]], opener: Opener) -> Iterator[CheckedSource]:
    for address, guides in named.items():
        state, reason = _asked(address, opener)
        yield CheckedSource(address, guides, state, reason)


def _asked(address: str, opener: Opener) -> tuple[SourceState, str]:
    try:
        with opener(Request(address, headers=HEADERS), timeout=SECONDS):  # noqa: S310 (named_addresses gives the web's alone)
            return SourceState.ANSWERS, ""
    except HTTPError as error:
        state = SourceState.UNCLEAR if error.code in REFUSALS else SourceState.DEAD
        return state, f"{error.code} {error.reason}"
    except (OSError, HTTPException, ValueError) as error:  # no such host, no answer in time, no HTTP
        return SourceState.DEAD, str(error) or type(error).__name__
