"""Whether an offer is good: the answer of the page that checks offers, with its form filled in."""

from careers.models import Role
from careers.models.choices import Level
from salaries.locate.answer import locate
from salaries.locate.figures import counts_of
from salaries.locate.page import case_of
from salaries.offers.question import Offer
from salaries.side_by_side.question import HOME
from search.answers.block import AnswerBlock, AnswerPart, in_words, link, page
from search.answers.elsewhere import by_country, no_pay_there
from search.questions.amounts import CROWN, AskedAmount
from search.questions.question import Question
from vocabulary.country_names import country_name
from vocabulary.money import KRONER, currency_name, money
from vocabulary.places import CURRENCY_OF

# Of an amount without a place: where its currency is that of one country; of a currency of several, the first.
COUNTRIES = {currency: country for country, currency in reversed(CURRENCY_OF.items()) if currency != "EUR"}
EUROS = frozenset("GR EE LV LT SK SI LU MT CY HR".split())


def currency_and_country(question: Question, amount: AskedAmount) -> tuple[str, str]:
    """A "kr" is the krone of a country that has one, else of Sweden; no currency is that of the country, else the US dollar."""
    if amount.currency == CROWN:
        country = question.country or "SE"
        return KRONER.get(country, "SEK"), country
    country = question.country or COUNTRIES.get(amount.currency, HOME)
    return amount.currency or CURRENCY_OF.get(country) or ("EUR" if country in EUROS else "USD"), country


def answer_offer(question: Question, role: Role | None) -> AnswerBlock:
    amount = question.amount
    assert amount is not None  # noqa: S101
    currency, country = currency_and_country(question, amount)
    asked = {
        "amount": f"{amount.amount:f}",
        "currency": currency,
        "role": role.slug if role else None,
        "level": question.level,
        "country": country,
        "component": "unstated",
        "period": amount.period if amount.period != "year" else None,
    }
    address = page("offer-check", **asked)
    if question.regions and not question.country:
        return _without_place(question, role, asked)
    if role is None or question.level is None:
        return _asking(question, role, asked, money(amount.amount, currency))
    offer = Offer(role.slug, question.level, country, amount.amount, currency, period=amount.period)
    found = locate(offer, role)
    own = found.adverts.own
    counts = {each.counted: each for each in counts_of(own, offer.amount, address)} if own else {}
    parts = [AnswerPart(part.text, computed=counts.get(part.counted)) for part in found.words]
    return AnswerBlock(
        kind="offer",
        title=case_of(found),
        parts=[*parts, *by_country(question)],
        address=address,
        links=[
            *link("The whole answer", "offer-check", **asked),
            *link("Compare pay", "compare-pay", role=role.slug, level=question.level),
        ],
        source=_assumed(question, currency, country),
    )


def _asking(question: Question, role: Role | None, asked: dict[str, str | None], amount: str) -> AnswerBlock:
    """Without a role or a level nothing can be compared: the form with all that was said."""
    missing = "role" if role is None else "level"
    levels = [
        each
        for level in Level.values
        for each in link(Level(level).label, "offer-check", **(asked | {"level": level}))
        if role is not None
    ]
    name = role.title if role else "this offer"
    return AnswerBlock(
        kind="offer",
        title=f"{amount}{f' for {name}' if role else ''}",
        parts=[
            AnswerPart(
                f"Choose the {missing} to see where {amount} lies among adverts, stated bands and official figures."
            ),
            *by_country(question),
        ],
        address=page("offer-check", **asked),
        buttons=levels[:4],
        links=link("Check this offer", "offer-check", **asked),
    )


def _without_place(question: Question, role: Role | None, asked: dict[str, str | None]) -> AnswerBlock:
    """Of a place that is no country nothing is known; the form with all else that was said."""
    amount = question.amount
    known = asked | {
        "country": None,
        "currency": amount.currency.upper() if amount and amount.currency != CROWN else None,
    }
    return AnswerBlock(
        kind="offer",
        title=f"An offer in {in_words([region.name for region in question.regions])}",
        parts=[AnswerPart(f"{no_pay_there(question)} Choose a country to see where the offer lies.")],
        address=page("offer-check", **known),
        links=link("Check this offer", "offer-check", **known),
    )


def _assumed(question: Question, currency: str, country: str) -> str:
    is_named = question.amount and question.amount.currency and question.amount.currency != CROWN
    taken = [] if is_named else [currency_name(currency)]
    taken += [] if question.country else [country_name(country)]
    return f"Taken to be {' and '.join(taken)}; change it on the page." if taken else ""
