"""Whether an offer is good: the answer of the page that checks offers, with its form filled in."""

from careers.models import Role
from careers.models.choices import Level
from salaries.locate.answer import locate
from salaries.locate.figures import counts_of
from salaries.locate.page import case_of
from salaries.offers.question import Offer
from salaries.side_by_side.question import HOME
from search.answers.block import AnswerBlock, AnswerPart, link, page
from search.questions.question import Question
from vocabulary.country_names import country_name
from vocabulary.money import currency_name, money

# Of an amount without a currency, and of a place that no question names.
CURRENCIES = {"US": "USD", "GB": "GBP", "CA": "CAD", "AU": "AUD", "IN": "INR", "CH": "CHF", "SG": "SGD", "NZ": "NZD"}
COUNTRIES = {currency: country for country, currency in CURRENCIES.items()}
EUROS = frozenset("DE FR NL IE AT ES IT FI BE PT GR EE LV LT SK SI LU MT CY HR".split())


def answer_offer(question: Question, role: Role | None) -> AnswerBlock:
    amount = question.amount
    assert amount is not None  # noqa: S101
    country = question.country or COUNTRIES.get(amount.currency, HOME)
    currency = amount.currency or CURRENCIES.get(country) or ("EUR" if country in EUROS else "USD")
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
        parts=parts,
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
            )
        ],
        address=page("offer-check", **asked),
        buttons=levels[:4],
        links=link("Check this offer", "offer-check", **asked),
    )


def _assumed(question: Question, currency: str, country: str) -> str:
    taken = [] if question.amount and question.amount.currency else [currency_name(currency)]
    taken += [] if question.country else [country_name(country)]
    return f"Taken to be {' and '.join(taken)}; change it on the page." if taken else ""
