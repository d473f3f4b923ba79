"""How many adverts of a role are for work that is all remote. Two queries."""

from collections.abc import Iterator

from django.db.models import F, Q, Sum

from careers.models import Role
from salaries.models import AdvertGroup, SalaryDataset, TitleMapping
from salaries.side_by_side.question import HOME
from search.answers.block import AnswerBlock, AnswerPart, link, page
from vocabulary.country_names import country_name, in_country

ALL_OF_IT = 100


def answer_remote(country: str | None) -> AnswerBlock:
    """Of a question about remote work alone."""
    return AnswerBlock(
        kind="remote",
        title=f"Remote work, {country_name(country or HOME)}",
        parts=list(remote_work(None, country)),
        address=page("salary-adverts", country=country or HOME, remote_share=ALL_OF_IT),
        links=[*link("Adverts", "salary-adverts"), *link("Roles", "role-list")],
    )


def remote_work(role: Role | None, country: str | None) -> Iterator[AnswerPart]:
    """Both numbers open the adverts that they count, of the newest year."""
    where = country or HOME
    groups = AdvertGroup.objects.filter(snapshot__is_current=True, country=where).order_by()
    asked: dict[str, object] = {"country": where}
    if role:
        groups = groups.filter(title__in=TitleMapping.objects.of_fits(["own"]).filter(role=role).values("title"))
        asked |= {"role": role.slug, "fit": "own"}
    adverts = F("n_ranges") + F("n_points")
    counted = groups.values("year", "snapshot").annotate(
        every=Sum(adverts), remote=Sum(adverts, filter=Q(remote_share=ALL_OF_IT))
    )
    newest = counted.order_by("-year").first()
    if not newest:
        what = f"for {role.title} " if role else ""
        yield AnswerPart(f"No advert here {what}{in_country(where)} says how much of the work is remote.")
        return
    asked["year"] = newest["year"]
    yield AnswerPart(f"{newest['remote'] or 0:,}", address=page("salary-adverts", **asked, remote_share=ALL_OF_IT))
    yield AnswerPart(" of ")
    yield AnswerPart(f"{newest['every']:,} adverts", address=page("salary-adverts", **asked))
    what = f" for {role.title}" if role else ""
    age = SalaryDataset.objects.get(pk=newest["snapshot"]).newest
    said = ", ".join(filter(None, (str(newest["year"]), f"companies {in_country(where)}", age)))
    yield AnswerPart(f"{what} are for work that is all remote ({said}).")
