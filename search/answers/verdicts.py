"""Who offers more: what the page that compares pay says of the roles, levels or places that a question names together."""

from collections.abc import Iterator, Sequence
from itertools import product

from careers.models.choices import Level, rank_of
from salaries.models import PayPercentile
from salaries.side_by_side.compared import ComparedPay
from salaries.side_by_side.load import KnownPay, LoadedPay
from salaries.side_by_side.medians import EndDifference, MedianPair, MedianTable
from salaries.side_by_side.verdict import uncertainty, verdict_of, why_not_compared
from search.answers.block import AnswerPart, in_words
from search.questions.question import Question

MOST_VERDICTS = 3
TWO = 2


def verdicts(question: Question, loaded: LoadedPay, compared: ComparedPay) -> Iterator[list[AnswerPart]]:
    """A sentence for each pair of own titles, and one for what is not compared. Nothing where nothing is beside another."""
    if max(len(question.roles), len(question.levels), len(question.countries)) < TWO:
        return
    own = [each for each in compared.drawn if each.medians and not each.title]
    level = _first_level(compared, own)
    for table in _tables(question, compared, level):
        for pair in _pairs(table, own)[:MOST_VERDICTS]:
            yield [
                *(AnswerPart(part.text, computed=part.figure) for part in verdict_of(pair, table.level)),
                AnswerPart("."),
            ]
    if reasons := list(_reasons(question, loaded, compared, own, level)):
        yield [AnswerPart(f"Pay not compared. {' '.join(reasons)}")]


def _tables(question: Question, compared: ComparedPay, level: str) -> list[MedianTable]:
    """Of the levels that are named; where none is, of the one level that is answered first."""
    wanted = ("", *question.levels) if question.levels else (level,)
    return [table for table in compared.tables if table.level in wanted]


def _first_level(compared: ComparedPay, own: Sequence[KnownPay]) -> str:
    """Senior, where adverts of it are compared; else the lowest that is."""
    levels = [table.level for table in compared.tables if table.level and _pairs(table, own)]
    is_senior = Level.SENIOR in levels or not levels
    return Level.SENIOR.value if is_senior else min(levels, key=lambda each: rank_of(Level, each))


def _pairs(table: MedianTable, own: Sequence[KnownPay]) -> list[MedianPair]:
    """Those of the one that comes first by where its ranges end: it is what is asked for."""
    pairs = [pair for pair in table.pairs if pair.one in own and pair.other in own]
    first = max((pair.one for pair in pairs), key=_end, default=None)
    return [pair for pair in pairs if pair.one == first]


def _end(each: KnownPay) -> float:
    return float(each.medians[1].median or 0) if each.medians else 0.0


def _reasons(
    question: Question, loaded: LoadedPay, compared: ComparedPay, own: Sequence[KnownPay], level: str
) -> Iterator[str]:
    """Why something that was named is in no comparison."""
    roles = {each.role.slug: each.role for each in loaded.known}
    levels, places = question.levels or (level,), question.countries or ("",)
    there = {(each.role.slug, each.measure.level, country) for each in own for country in ("", each.measure.country)}
    for slug, level, country in product(question.roles, levels, places):
        if slug in roles and (slug, level, country) not in there:
            yield why_not_compared(loaded, compared, roles[slug], level, country)


def too_close(rows: Sequence[PayPercentile]) -> Iterator[AnswerPart]:
    """Of a ranking by medians: those that may be as high as the first, for all that is known."""
    first, *others = rows
    close = [
        row.role.title
        for row in others
        if not uncertainty(EndDifference(first, row, (first.role.title, row.role.title)))
    ]
    if close:
        yield AnswerPart(f" Too close to call between it and {in_words(close)}.")
