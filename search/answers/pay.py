"""What a role is paid: medians of adverts, stated bands and official figures, as the comparison of pay has them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from django.db.models import Max

from careers.models import Role
from careers.models.choices import Level, label_of
from salaries.charts.advert_figures import AdvertMedian
from salaries.charts.lanes import Advertised, EachAdvert, Published
from salaries.charts.publishers import publisher_of
from salaries.charts.trust import trust_in_bands
from salaries.formatting import pay
from salaries.models import AdvertGroup, PayPercentile, SalaryBand
from salaries.side_by_side.compared import ComparedPay, compared_pay
from salaries.side_by_side.load import KnownPay, LoadedPay, load_pay
from salaries.side_by_side.question import HOME, PayQuestion
from search.answers.block import AnswerBlock, AnswerPart, AnswerRow, in_words, link, page
from search.answers.elsewhere import answer_elsewhere, by_country
from search.answers.verdicts import too_close, verdicts
from search.questions.question import Question
from vocabulary.country_names import country_name, in_country

# Where a question names no level, the one with most adverts comes first.
FIRST_LEVEL = Level.SENIOR.value
MOST_ROWS = 8
TWO = 2


def answer_pay(question: Question, roles: Sequence[Role]) -> AnswerBlock:
    if question.regions and not question.countries:
        return answer_elsewhere(question, roles)
    return _of_roles(question, roles) if roles else _of_all(question)


def _of_roles(question: Question, roles: Sequence[Role]) -> AnswerBlock:
    level, place = list(question.levels), list(question.countries)
    asked, loaded = _of_the_year(PayQuestion(roles, level, place, question.year, near=False))
    compared = compared_pay(asked, loaded)
    slugs = [role.slug for role in roles]
    return AnswerBlock(
        kind="pay",
        title=_title(question, roles),
        parts=[
            *_not_of_the_year(question.year, loaded.year),
            *_sentences(question, roles, loaded, compared),
            *by_country(question),
        ],
        address=page("compare-pay", role=slugs, level=level, country=place, year=asked.year),
        links=[
            *link(f"All pay of {roles[0].title}", "role-detail", slugs[0]),
            *link("Check an offer", "offer-check", role=slugs[0], level=question.level, country=question.country),
            *link("Compare pay", "compare-pay", role=slugs, level=level, country=place, year=asked.year),
        ],
        chart=compared.chart,
        source=_source(loaded),
    )


def _of_the_year(asked: PayQuestion) -> tuple[PayQuestion, LoadedPay]:
    """Of the year asked for; where it has no medians, of the newest."""
    loaded = load_pay(asked)
    if asked.year is None or any(each.medians for each in loaded.known):
        return asked, loaded
    newest = replace(asked, year=None)
    return newest, load_pay(newest)


def _not_of_the_year(asked: int | None, shown: int | None) -> Iterator[AnswerPart]:
    if asked and asked != shown:
        yield AnswerPart(f"We have too few adverts of {asked} for medians. ")


def _title(question: Question, roles: Sequence[Role]) -> str:
    """ "Senior pay, MLOps Engineer, United States"."""
    levels = in_words([label_of(Level, level) for level in question.levels])
    names = ", ".join(role.title for role in roles)
    places = in_words([country_name(country) for country in question.countries or (HOME,)])
    return ", ".join((f"{levels} pay" if levels else "Pay", names, places))


def _sentences(
    question: Question, roles: Sequence[Role], loaded: LoadedPay, compared: ComparedPay
) -> Iterator[AnswerPart]:
    """Which is higher comes first, where several are asked for."""
    beside = len(roles) > 1 or len(question.levels) > 1 or len(question.countries) > 1
    said = [
        sentence
        for role in roles
        for country in question.countries or ("",)
        for level in question.levels or ("",)
        for sentence in _of_role(replace(question, level=level or None, country=country or None), role, loaded, beside)
    ]
    for at, sentence in enumerate([*(verdicts(question, loaded, compared) if said else ()), *said]):
        yield from [AnswerPart(" "), *sentence] if at else sentence
    if not said:
        names = ", ".join(role.title for role in roles)
        where = in_words([in_country(country) for country in question.countries or (HOME,)], "or")
        level = (
            f"{in_words([label_of(Level, level).lower() for level in question.levels], 'or')} "
            if question.level
            else ""
        )
        yield AnswerPart(
            f"We have no {level}pay for {names} {where}: no guide states a band, and no advert has this title."
        )


def _of_role(question: Question, role: Role, loaded: LoadedPay, one_of_several: bool) -> Iterator[list[AnswerPart]]:
    """Sentences: of adverts, of a stated band, of official figures."""
    known = [each for each in loaded.known if each.role == role and _is_of(each, question)]
    if advertised := _first([each for each in known if each.medians], question.level):
        yield list(_medians(advertised, question))
    elif few := [each for each in known if isinstance(each.lane, EachAdvert)]:
        yield list(_few(few, question))
    band = _first([each for each in known if each.band], question.level)
    if band and band.band:
        yield list(_stated(band.band, role, question))
    official = next((each.lane for each in known if isinstance(each.lane, Published)), None)
    if official and not one_of_several:
        figure = official.figure
        yield [
            AnswerPart(f"The nearest official occupation, {figure.row.title}, has a median of "),
            AnswerPart(figure.text, computed=figure),
            AnswerPart(f" ({figure.row.snapshot.publisher}, {figure.row.year})."),
        ]


def _is_of(each: KnownPay, question: Question) -> bool:
    """Where several levels or places are beside each other, each is said of its own."""
    level, country = each.measure.level, each.measure.country
    return (len(question.levels) < TWO or level == question.level) and (
        len(question.countries) < TWO or country == question.country
    )


def _stated(band: SalaryBand, role: Role, question: Question) -> Iterator[AnswerPart]:
    level = f" at {label_of(Level, band.level).lower()} level" if band.level and not question.level else ""
    yield AnswerPart(f"{publisher_of(band)} states ")
    yield AnswerPart(pay(band), fact=band)
    yield AnswerPart(f" for {role.title}{level}{_year_of_band(band, question)}.")


def _year_of_band(band: SalaryBand, question: Question) -> str:
    if band.year:
        return f" in {band.year}"
    return ", without a year" if question.year else ""


def _first(known: Sequence[KnownPay], level: str | None) -> KnownPay | None:
    """Of the level asked for, else of the senior one, else of that with most adverts; the role's own before near titles."""
    wanted = level or FIRST_LEVEL

    def order(each: KnownPay) -> tuple[Any, ...]:
        return each.measure.level != wanted, bool(each.title), -(each.ends[0].n_adverts if each.ends else 0), each.key

    return min(known, key=order, default=None)


def _medians(each: KnownPay, question: Question) -> Iterator[AnswerPart]:
    lane = each.lane
    if not isinstance(lane, Advertised):
        return
    low, high = lane.medians
    level = label_of(Level, each.measure.level)
    yield AnswerPart(f"{level} adverts for {each.name}{_near(each)} start at ")
    yield AnswerPart(low.text, computed=low)
    yield AnswerPart(" and end at ")
    yield AnswerPart(high.text, computed=high)
    yield AnswerPart(
        f" (medians, {each.measure.year}{f', {country_name(question.country)}' if question.country else ''})."
    )


def _near(each: KnownPay) -> str:
    return " (a near title)" if each.title else ""


def _few(few: Sequence[KnownPay], question: Question) -> Iterator[AnswerPart]:
    each = _first(few, question.level)
    if each and isinstance(each.lane, EachAdvert):
        level = label_of(Level, each.measure.level).lower()
        where = f" {in_country(question.country)}" if question.country else ""
        yield AnswerPart(
            f"Too few {level} adverts for {each.name}{_near(each)} for a median in {each.measure.year}{where}: they run from "
            f"{each.lane.span}."
        )


def _source(loaded: LoadedPay) -> str:
    bands = [each.sentence for each in trust_in_bands(loaded.bands)]
    adverts = [f"{loaded.source}: what is offered, not what is paid."] if loaded.source else []
    official = [f"{source}: what is paid, by a survey of employers." for source in loaded.official_sources]
    return " ".join((*adverts, *bands, *official))


def _year_of(rows: Any, asked: int | None) -> int | None:
    """The year asked for, where it has medians, else the newest that has."""
    if asked and rows.filter(year=asked, end=PayPercentile.End.LOW).exists():
        return asked
    newest: int | None = rows.aggregate(newest=Max("year"))["newest"]
    return newest


def _of_all(question: Question) -> AnswerBlock:
    """Roles by where their adverts start, the highest first unless the lowest are asked for. Three queries."""
    level, country = question.level or FIRST_LEVEL, question.country or HOME
    rows: Any = PayPercentile.objects.filter(
        level=level, country=country, title=None, median__isnull=False, role__retired_at=None
    )
    year = _year_of(rows, question.year)
    order = "median" if question.about_least else "-median"
    rows = rows.filter(year=year)
    with_both = rows.filter(end=PayPercentile.End.HIGH).values("role")
    first = rows.filter(end=PayPercentile.End.LOW, role__in=with_both).order_by(order, "role__slug")[:MOST_ROWS]
    lows = list(first.select_related("role", "dataset", "title"))
    ends = rows.filter(end=PayPercentile.End.HIGH, role__in=[row.role_id for row in lows])
    highs = {row.role_id: row for row in ends.select_related("role", "dataset", "title")}
    pairs = [(row, highs[row.role_id]) for row in lows]
    name = label_of(Level, level)
    where = country_name(country)
    table = [
        AnswerRow(
            low.role.title,
            low.role.get_absolute_url(),
            [_median(low), _median(high), AnswerPart(f"{low.n_adverts:,}")],
        )
        for low, high in pairs
    ]
    return AnswerBlock(
        kind="pay",
        title=f"{name} pay by role, {where}",
        parts=[
            *_not_of_the_year(question.year, year),
            *_first_of_all(name, country, pairs, year, "lowest" if question.about_least else "highest"),
            *by_country(question),
        ],
        address=page("salary-list", level=level, country=question.country),
        links=[
            *link("All salaries", "salary-list", level=level, country=question.country),
            *link("Compare pay", "compare-pay", level=level, country=question.country),
            *link("Check an offer", "offer-check", country=question.country),
        ],
        columns=("Role", "Half start at or below", "Half end at or below", "Adverts") if table else (),
        rows=table,
        source=_of_the_table(pairs[0][0], where) if pairs else "",
    )


def _of_the_table(row: PayPercentile, where: str) -> str:
    adverts = f"{row.dataset.publisher}, {where}, adverts of {row.year}"
    return f"{', '.join(filter(None, (adverts, row.dataset.newest)))}: what is offered, not what is paid."


def _median(row: PayPercentile) -> AnswerPart:
    figure = AdvertMedian(row)
    return AnswerPart(figure.text, computed=figure)


def _no_medians(level: str, country: str) -> str:
    """Of a country without any advert, that it has none."""
    if not AdvertGroup.objects.filter(snapshot__is_current=True, country=country).exists():
        return f"We have no pay for {country_name(country)}: no advert here is of a company there."
    return f"We have too few {level} adverts of companies {in_country(country)} for medians."


def _first_of_all(
    level: str, country: str, pairs: Sequence[tuple[PayPercentile, PayPercentile]], year: int | None, which: str
) -> Iterator[AnswerPart]:
    if not pairs:
        yield AnswerPart(_no_medians(level.lower(), country))
        return
    low, high = pairs[0]
    yield AnswerPart(f"{level} adverts start {which} for ")
    yield AnswerPart(low.role.title, address=low.role.get_absolute_url())
    yield AnswerPart(": half start at ")
    yield _median(low)
    yield AnswerPart(" or less and half end at ")
    yield _median(high)
    yield AnswerPart(f" or less ({year}).")
    yield from too_close([low for low, _ in pairs])
