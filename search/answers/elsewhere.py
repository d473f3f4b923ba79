"""Pay of a place that is no country: that there is none, and for which countries there is some. One query."""

from collections.abc import Collection, Iterator, Sequence
from typing import Any

from django.db.models import F, Sum

from careers.models import Role
from salaries.models import AdvertGroup, TitleMapping
from search.answers.block import AnswerBlock, AnswerPart, in_words, joined, link, page
from search.questions.question import Question
from vocabulary.country_names import with_article

MOST_COUNTRIES = 5
# Cities of so few letters are written short: NYC.
LONGEST_SHORT = 3


def answer_elsewhere(question: Question, roles: Sequence[Role]) -> AnswerBlock:
    """Of no other place instead."""
    names = ", ".join(role.title for role in roles)
    known = [code for region in question.regions for code in region.countries]
    places = in_words([region.name for region in question.regions])
    asked = {"role": [role.slug for role in roles], "level": list(question.levels)}
    return AnswerBlock(
        kind="pay",
        title=", ".join(filter(None, ("Pay", names, places))),
        parts=[AnswerPart(no_pay_there(question)), *_countries(roles, known, asked)],
        address=page("compare-pay", **asked),
        links=[*link("Choose a country", "compare-pay", **asked), *link("All salaries", "salary-list")],
    )


def no_pay_there(question: Question) -> str:
    """Of a known part of the world, and of what may be a place or not."""
    known = [region.name for region in question.regions if region.countries]
    unknown = [region.name for region in question.regions if not region.countries]
    said = [f"We have no pay for {in_words(known, 'or')} as a whole"] if known else []
    said += [f"{'nor' if known else 'We have no pay'} for {in_words(unknown, 'or')}"] if unknown else []
    return f"{', '.join(said)}: pay here is by role, level and country."


def _countries(roles: Sequence[Role], within: Collection[str], asked: dict[str, Any]) -> Iterator[AnswerPart]:
    """Those with most adverts, within the parts of the world that are named."""
    groups: Any = AdvertGroup.objects.filter(snapshot__is_current=True).order_by()
    if roles:
        groups = groups.filter(title__in=TitleMapping.objects.of_fits(["own"]).filter(role__in=roles).values("title"))
    if within:
        groups = groups.filter(country__in=within)
    counted = groups.values_list("country").annotate(every=Sum(F("n_ranges") + F("n_points"))).order_by("-every")
    countries = [(code, number) for code, number in counted[:MOST_COUNTRIES] if code]
    of_roles = f" for {' or '.join(role.title for role in roles)}" if roles else ""
    if not countries:
        yield AnswerPart(f" No advert{of_roles} is of a company there." if within else "")
        return
    yield AnswerPart(f" Most adverts{of_roles} {'there ' if within else ''}are of companies in ")
    yield from joined(
        [
            AnswerPart(f"{with_article(code)} ({number:,})", address=page("compare-pay", **asked, country=code))
            for code, number in countries
        ]
    )
    yield AnswerPart(".")


def by_country(question: Question) -> Iterator[AnswerPart]:
    """A city has no pay of its own; which country's is given is said."""
    if question.cities:
        said = in_words([f"{_printed(city)} counts with {with_article(code)}" for city, code in question.cities])
        yield AnswerPart(f" Pay here is by country: {said}.")


def _printed(city: str) -> str:
    """ "london" → "London", "nyc" → "NYC"; with a capital letter as it was typed."""
    if not city.islower():
        return city
    return city.upper() if len(city) <= LONGEST_SHORT else city.title()
