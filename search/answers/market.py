"""The size and growth of a market: of the one and the year that are asked for, else what there is instead."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import Case, When

from careers.reading_words import counted
from market.models import MarketForecast
from search.answers.block import AnswerBlock, AnswerPart, in_words, link, page
from search.questions import patterns
from search.questions.jobs import unread
from search.questions.pieces import QuestionPiece
from search.questions.question import Question
from search.text.names import ROLE, SKILL
from search.text.words import plain, squeezed

# Names of skills that a question about a market is put in.
ASKING = frozenset(("forecasting", "market-research", "market-analysis"))
NOT_NAMED = "a publisher that is not named"
# Words that ask for the size of a market and name none.
OF_MARKETS = frozenset(
    "big large huge expected expect expects projected projection projections estimated predicted value "
    "worth billion billions million trillion shrinking shrink future share opportunity outlook".split()
)


def answer_market(question: Question) -> AnswerBlock:
    """Of each market that is named what is forecast of it, and how many forecasts there are. A few queries."""
    published: Any = MarketForecast.objects.published()
    there = sorted(set(published.exclude(market=None).values_list("market", flat=True)))
    named = [market for market in there if _is_named(market, question)]
    return AnswerBlock(
        kind="market",
        title=f"Market forecasts{f': {in_words(named)}' if named else ''}",
        parts=list(_sentences(question, published, there, named)),
        address=page("market-list", market=named[0] if len(named) == 1 else None),
        links=[
            *link("All forecasts", "market-list"),
            *link("Where they differ", "finding-list"),
            *link("Growth calculator", "what-if"),
        ],
        source="What publishers state; forecasts of different publishers are not averaged.",
    )


def _is_named(market: str, question: Question) -> bool:
    return any(squeezed(plain(market)) == squeezed(piece.words) for piece in question.pieces)


def _unknown(question: Question, named: Sequence[str]) -> list[str]:
    """Of what else a market is asked for: roles and skills, or where nothing is named other words."""
    markets = {squeezed(plain(market)) for market in named}
    others = [
        piece for piece in question.pieces if piece.kind in (ROLE, SKILL) and squeezed(piece.words) not in markets
    ]
    found = [question.text[piece.start : piece.end] for piece in others if not _is_asking(piece)]
    return found or ([] if named else list(unread(question.pieces, OF_MARKETS)))


def _is_asking(piece: QuestionPiece) -> bool:
    return not ASKING.isdisjoint(name.slug for name in piece.names)


def _sentences(question: Question, published: Any, there: Sequence[str], named: Sequence[str]) -> Iterator[AnswerPart]:
    if not there:
        yield AnswerPart("No guide states the size or growth of a market.")
        return
    if unknown := _unknown(question, named):
        quoted = in_words([f"“{each}”" for each in unknown], "or")
        yield AnswerPart(f"We have no forecast of a market for {quoted}, only of {in_words(there)}. ")
    for market in named or ([] if unknown else [_first_market(there)]):
        yield from _of_market(question, market, published)
    yield AnswerPart(
        f"{counted(published.count(), 'forecast')} of sizes and growth are listed, each with its sentence."
    )


def _first_market(there: Sequence[str]) -> str:
    return next((market for market in there if "mlops" in market.casefold()), there[0])


def _of_market(question: Question, market: str, published: Any) -> Iterator[AnswerPart]:
    whole = published.with_evidence().filter(market=market, segment="whole")
    if question.year:
        of_year = _of_year(whole, question.year)
        if of_year:
            yield from _range(market, question.year, of_year)
            return
        yield AnswerPart(f"We have no size of {market} for {question.year}. ")
    has_publisher = Case(When(publisher__gt="", then=0), default=1)
    stated = whole.filter(target_printed__gt="", target_year__isnull=False)
    if one := stated.order_by(has_publisher, "guide__slug", "position").first():
        yield from _expected(market, one, bool(patterns.RATE.search(question.template)))


def _expected(market: str, one: MarketForecast, with_rate: bool) -> Iterator[AnswerPart]:
    publisher = _publisher(one)
    yield AnswerPart(f"{publisher[:1].upper()}{publisher[1:]} expects {market} to reach ")
    yield AnswerPart(one.target_printed or "", fact=one)
    yield AnswerPart(f" in {one.target_year}")
    if with_rate and one.stated_cagr_printed:
        yield AnswerPart(", at ")
        yield AnswerPart(one.stated_cagr_printed, fact=one)
        yield AnswerPart(" a year")
    yield AnswerPart(". ")


def _publisher(one: MarketForecast) -> str:
    """Who states it; of a guide of ours, whose sources it names, it is not the guide."""
    said = one.publisher or one.cited_by
    return said or (NOT_NAMED if one.guide.is_ours else one.guide.publisher) or NOT_NAMED


StatedSize = tuple[Any, str, MarketForecast]


def _of_year(whole: Any, year: int) -> list[StatedSize]:
    """Sizes stated for a year, as a target or as where a forecast begins, the smallest first; of one currency."""
    targets = [(one.target_value, one.target_printed, one) for one in whole.filter(target_year=year)]
    bases = [(one.base_value, one.base_printed, one) for one in whole.filter(base_year=year)]
    sizes = [size for size in (*targets, *bases) if size[0] is not None and size[1]]
    of_one = [size for size in sizes if size[2].currency == sizes[0][2].currency]
    return sorted(of_one, key=lambda size: (size[0], size[2].key))


def _range(market: str, year: int, sizes: Sequence[StatedSize]) -> Iterator[AnswerPart]:
    """The smallest and the largest, each with its publisher."""
    first, last = sizes[0], sizes[-1]
    if first[0] == last[0]:
        yield AnswerPart(f"For {year}, {_publisher(first[2])} puts {market} at ")
        yield AnswerPart(first[1], fact=first[2])
    else:
        yield AnswerPart(f"For {year}, stated sizes of {market} run from ")
        yield AnswerPart(first[1], fact=first[2])
        yield AnswerPart(f" ({_publisher(first[2])}) to ")
        yield AnswerPart(last[1], fact=last[2])
        yield AnswerPart(f" ({_publisher(last[2])})")
    yield AnswerPart(". ")
