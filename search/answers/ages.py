"""How old the figures of pay are and how many adverts are behind them: which tables, of when, and how long ago that was."""

from collections.abc import Iterator, Sequence

from django.db.models import F, Sum

from careers.models import Role
from careers.reading_words import counted
from salaries.ages import in_words
from salaries.models import AdvertGroup, AdvertTitle, SalaryDataset, TitleMapping
from search.answers.block import AnswerBlock, AnswerPart, link, page
from search.questions.pages import PageAnswer


def answer_ages(found: PageAnswer, roles: Sequence[Role]) -> AnswerBlock:
    """Two queries, and one for each role. The ages are those of the last refresh."""
    tables = list(SalaryDataset.objects.current().order_by("-as_of"))
    parts = [*_sentences(tables), *(part for role in roles for part in _of_role(role))]
    return AnswerBlock(
        kind="page",
        title=found.title,
        parts=parts or [AnswerPart(found.text)],
        address=page(found.route),
        links=[*link("How adverts are counted", found.route), *link("The adverts", "salary-adverts")],
        source="Guides name the day of each figure beside it.",
    )


def _sentences(tables: Sequence[SalaryDataset]) -> Iterator[AnswerPart]:
    for table in tables:
        if table.first_year:
            number = AdvertTitle.objects.filter(source=table.source).aggregate(every=Sum("n_adverts"))["every"] or 0
            yield AnswerPart(f"{counted(number, 'advert')} of {table.span} ({table.publisher}). ")
        else:
            age = f", {in_words(table.age_in_months)} ago" if table.age_in_months is not None else ""
            yield AnswerPart(f"Official figures are of {table.as_of:%B %Y}{age} ({table.publisher}).")


def _of_role(role: Role) -> Iterator[AnswerPart]:
    titles = TitleMapping.objects.of_fits(["own"]).filter(role=role).values("title")
    groups = AdvertGroup.objects.filter(snapshot__is_current=True, title__in=titles)
    number = groups.aggregate(every=Sum(F("n_ranges") + F("n_points")))["every"] or 0
    address = page("salary-adverts", role=role.slug, fit="own") if number else ""
    yield AnswerPart(" ")
    yield AnswerPart(counted(number, "advert"), address=address)
    yield AnswerPart(f" of all years {'bears' if number == 1 else 'bear'} a title of {role.title}.")
