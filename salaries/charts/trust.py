"""How far each kind of pay can be trusted, in a plain sentence."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.utils.formats import date_format

from careers.reading_words import counted
from salaries.charts.advertised import AdvertisedPay
from salaries.charts.published_figures import PublishedMedian
from salaries.charts.publishers import publisher_of
from salaries.models import SalaryBand

MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Trust:
    """`kind`: stated, advertised or published."""

    kind: str
    sentence: str


def trust_in_bands(bands: Sequence[SalaryBand]) -> Iterator[Trust]:
    """One publisher's word is one publisher's word; a guide that names a survey beside its pay is not known to us."""
    publishers = list(dict.fromkeys(map(publisher_of, bands)))
    if not publishers:
        return
    years = _years(band.year for band in bands)
    if len(publishers) == 1:
        yield Trust("stated", f"One publisher's estimate ({publishers[0]}) {years}, with no survey named.")
    else:
        named = ", ".join(publishers[:MOST_NAMED])
        more = " and others" if len(publishers) > MOST_NAMED else ""
        yield Trust(
            "stated", f"Estimates of {len(publishers)} publishers ({named}{more}) {years}, with no survey named."
        )


def whose_word(bands: Sequence[SalaryBand], sources: int, as_of: str) -> str:
    """ "One publisher's estimates for 2024, no survey."; of a guide without pay, how many texts it was put together from."""
    publishers = list(dict.fromkeys(map(publisher_of, bands)))
    when = f", as of {as_of}" if as_of else ""
    if not publishers:
        texts = counted(sources, "source") if sources else "one guide"
        return f"No publisher's estimate of pay; put together from {texts}{when}."
    whose = "One publisher's estimates" if len(publishers) == 1 else f"Estimates of {len(publishers)} publishers"
    return f"{whose} {_years(band.year for band in bands)}, no survey."


def _years(years: Iterable[int | None]) -> str:
    stated = sorted({year for year in years if year})
    if not stated:
        return "of no stated year"
    return f"for {stated[0]}" if len(stated) == 1 else f"for {stated[0]}–{stated[-1]}"


def trust_in_adverts(advertised: AdvertisedPay) -> Iterator[Trust]:
    own = [low for low, _ in advertised.pairs if low.title_id is None]
    if own:
        yield Trust("advertised", _of_adverts(sum(row.n_adverts for row in own), "", advertised))
    near = [low for low, _ in advertised.pairs if low.title_id is not None]
    if near:
        named = list(dict.fromkeys(str(row.title) for row in near))
        more = f" and {len(named) - MOST_NAMED} more" if len(named) > MOST_NAMED else ""
        titles = f"{', '.join(named[:MOST_NAMED])}{more}"
        yield Trust(
            "advertised", _of_adverts(sum(row.n_adverts for row in near), f" of near titles ({titles})", advertised)
        )


def trust_in_published(median: PublishedMedian) -> Trust:
    row, match = median.row, median.occupation.get_match_display()
    dataset = row.snapshot
    return Trust(
        "published",
        f"{dataset.publisher}, {dataset.title}, {row.year}, for {row.title}: {match}, all levels together. What is paid, "
        "by a survey of employers.",
    )


def trust_in_offices(medians: Iterable[PublishedMedian]) -> Iterator[Trust]:
    """Of many roles at once: a sentence for each table."""
    for dataset in dict.fromkeys(median.row.snapshot for median in medians):
        yield Trust(
            "published",
            f"{dataset.publisher}, {dataset.title}: what is paid, by a survey of employers, all levels together, for the "
            "official occupation nearest to each role.",
        )


def _of_adverts(number: int, whose: str, advertised: AdvertisedPay) -> str:
    adverts = counted(number, f"{advertised.country} advert")
    dataset = advertised.pairs[0][0].dataset
    collected = f"collected by {dataset.publisher}, table of {date_format(dataset.as_of, 'j M Y')}"
    collected = ", ".join(filter(None, (collected, dataset.newest)))
    return f"{adverts} of {advertised.year}{whose}, {collected}: what is offered, not what is paid."
