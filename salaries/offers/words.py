"""Where an offer lies among adverts, in a sentence. Pure.

A sentence is a list of parts, so that a page can open the arithmetic of each count in it; joined, they are the sentence.
"""

from collections.abc import Iterator
from typing import NamedTuple

from salaries.offers.shares import OfferAmongRanges
from vocabulary.country_names import SHORT, in_country

NO_ADVERTS = "No adverts for this role, level and place"
LEVEL_WORDS = {"entry": "entry-level", "mid": "mid-level", "director": "director-level"}
HALF = 0.5
LEADS = {
    "inside": "Inside the range of most adverts.",
    "below": "Higher than the whole range of most adverts.",
    "above": "Below the start of most adverts.",
}


class SentencePart(NamedTuple):
    """`counted`: which adverts it counts: below, inside or above; "" for words between them."""

    text: str
    counted: str = ""


def adverts_of(level: str, country: str, year: int) -> str:
    """ "US senior adverts of 2025", "mid-level adverts of 2025 in Germany"."""
    words = f"{LEVEL_WORDS.get(level, level)} adverts of {year}"
    return f"{SHORT[country]} {words}" if country in SHORT else f"{words} {in_country(country)}"


def lead(counts: OfferAmongRanges) -> str:
    """What holds for more than half of the adverts; "" where nothing does, or there are too few to say."""
    numbers = {"inside": counts.inside, "below": counts.below, "above": counts.above}
    found = [LEADS[name] for name, n in numbers.items() if counts.has_shares and n > counts.n * HALF]
    return found[0] if found and max(numbers.values()) < counts.n else ""


def sentence(counts: OfferAmongRanges, level: str, country: str, year: int) -> list[SentencePart]:
    if not counts.n:
        return [SentencePart(f"{NO_ADVERTS} in {year}.")]
    kind = adverts_of(level, country, year)
    if not counts.has_shares:
        return list(_of_few(counts))
    return list(_of_many(counts, kind))


def text_of(parts: list[SentencePart]) -> str:
    return "".join(part.text for part in parts)


def _of_many(counts: OfferAmongRanges, kind: str) -> Iterator[SentencePart]:
    for name, n, words in (
        ("below", counts.below, "Higher than the whole range of all "),
        ("inside", counts.inside, "Inside the range of all "),
        ("above", counts.above, "Below the start of all "),
    ):
        if n == counts.n:
            yield SentencePart(words)
            yield SentencePart(f"{n:,}", name)
            yield SentencePart(f" {kind}.")
            return
    yield SentencePart("Higher than the whole range of ")
    yield SentencePart(f"{_number(counts.below)} of {counts.n:,}", "below")
    yield SentencePart(f" {kind}; inside the range of ")
    yield SentencePart(_number(counts.inside), "inside")
    yield SentencePart("; below the start of ")
    yield SentencePart(_number(counts.above), "above")
    yield SentencePart(".")


def _number(n: int) -> str:
    return f"{n:,}" if n else "none"


def _of_few(counts: OfferAmongRanges) -> Iterator[SentencePart]:
    adverts = "1 advert" if counts.n == 1 else f"{counts.n:,} adverts"
    if counts.n > counts.n_distinct:
        ranges = "1 range" if counts.n_distinct == 1 else f"{counts.n_distinct} different ranges"
        yield SentencePart(f"Only {adverts}, with {ranges}, so read with care. ")
    else:
        yield SentencePart(f"Only {adverts}, so read with care. ")
    yield SentencePart("The offer is ")
    said = [
        ("inside", counts.inside, "inside the range of "),
        ("below", counts.below, "above the whole range of "),
        ("above", counts.above, "below the start of "),
    ]
    found = [(name, n, words) for name, n, words in said if n]
    for at, (name, n, words) in enumerate(found):
        joint = "" if at == 0 else " and " if at == len(found) - 1 else ", "
        yield SentencePart(f"{joint}{words}")
        yield SentencePart(f"{n:,}", name)
    yield SentencePart(".")
