"""Amounts of pay in one statement, each with what its own clause says of it: level, years, component, place. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from careers.documents import DocumentStatement
from careers.documents.labels import split_label
from careers.documents.titles import TITLE
from careers.documents.typography import before
from careers.documents.years import Years, find_years
from salaries.amounts import Amount, find_amounts
from salaries.parsers.about_pay import MAY_STATE_PAY, goes_on, is_called_pay
from salaries.parsers.clauses import NEAR, left_of, right_of
from salaries.parsers.dollars import in_dollars_of
from salaries.parsers.not_pay import AFTER_TAX, DIFFERENCE_LABEL, PAY_NEARER, is_beside_pay, is_other_money, is_price
from salaries.parsers.not_typical import is_of_a_part, is_of_one_person, without_medians
from salaries.parsers.other_roles import WHOSE_PAY, RoleWords
from salaries.parsers.self_employed import is_a_rate, self_employed
from salaries.parsers.was_pay import NOW, is_below_what_was, was_pay
from salaries.periods import period_behind
from salaries.places import NOWHERE, PayPlace, countries_in, read_place
from salaries.terms import PayTerms, component_of, read_terms
from vocabulary.lazy_regex import lazy_regex
from vocabulary.levels import level_in, level_of, one_level_of

SEAM = lazy_regex(r"[,;.=→]|\s\+\s|\b(?:and|or|while|but|versus|vs|plus)\b", re.IGNORECASE)
BRACKET = lazy_regex(r"\(")
# "$90,000 (entry level) to $140,000 (senior)": what a bracket says of the figure before it is not said of the next.
OWN_BRACKET = lazy_regex(r"\s*\([^()]*\)")
PLUS = lazy_regex(r"\+|\bplus\b", re.IGNORECASE)
# "between $95,000 and": the other end is on a line of its own.
UNFINISHED = lazy_regex(r"\s*(?:and|to|up to|-|–|—)\s*$", re.IGNORECASE)
# "in your first two years" and "over the last 5 years" ask for none.
NOT_ASKED = lazy_regex(
    r"\b(?:first|last|next|past|over|in|after|within|every|recent|for)\s+(?:the\s+|your\s+|their\s+)?(?:\w+\s+)?$", re.I
)
CONVERTED = lazy_regex(
    r"\s*(?:(?:a|an|per)\s+\w+|/\s?\w+|p\.?a\.?|annually|gross|net)?,?\s*(?:[(\[/=≈~]|or\b)\s*"
    r"(?:(?:about|around|approximately|approx\.?|roughly|equivalent\s+to|equal\s+to|i\.e\.|=|or)\s*)*",
    re.IGNORECASE,
)
# Behind a job title and a colon it is what the job pays: "Senior SRE (4-7 years): $150K - $190K".
ONLY_AN_AMOUNT = lazy_regex(
    r"""
    [\s~]* (?:up\s+to|about|from)? [^\w\s]? \s? \d [^a-z]{0,40}?            # $150
    (?: (?: k | m | lpa | lakhs? | cr | usd | eur | gbp | inr | a | per | year | annum )\b [^a-z]{0,20} ){0,6}   # K - 190K a year
    """,
    re.IGNORECASE | re.VERBOSE,
)
YEARS_AHEAD = lazy_regex(r"\W*(?:after\s+|with\s+)?\d", re.IGNORECASE)
# "$98,000 per year / $47 per hour", "CA$90,000 | €60,000": the same pay in another way or elsewhere.
ANOTHER_WAY = lazy_regex(r"\s*(?:(?:per|an?|/)\s*\w+|gross|net)?\s*[|/]\s*", re.IGNORECASE)
# What another job earns ends here: a sentence or a label of its own.
NEW_SUBJECT = lazy_regex(r"[.!?]['\"”’)]?\s|[|;]|\w:\s")
# "In-hand on 5 LPA is ₹35,000": both figures are of what the clause began with.
IS = lazy_regex(
    r"\s*(?:(?:a|an|per)\s+\w+\s+)?(?:is|are|=|comes?\s+to|works?\s+out\s+at|would\s+be)\s*(?:\w+\s+)?", re.IGNORECASE
)
BARE_TITLE = lazy_regex(r"\s*[(\[].*$")
# What parts the columns of a table: gaps, dots, bars, quotes, a semicolon or a comma without words.
COLUMNS = lazy_regex(r"\s*(?:[;|│┃║·…_]|\.{3,})\s*|\"?,\"?|\"\s*,\s*\"|\s{2,}|\t")
DIGIT = lazy_regex(r"\d")


@dataclass(frozen=True, slots=True)
class PayMention:
    """`[start, end)` is the part of the statement that speaks of the amount; `is_alone`: the whole of it does."""

    amount: Amount
    start: int
    end: int
    is_alone: bool
    label: str
    level: str | None
    years: Years | None
    component: str
    place: PayPlace


def mentions_of(
    statement: DocumentStatement, terms: PayTerms, role: RoleWords, *, in_pay_section: bool
) -> list[PayMention]:
    """The amounts of a statement that are pay of this role. `terms`: what the headings above it say."""
    text = statement.text
    label, body, _ = split_label(text)
    label = label.lstrip("-*•– ")
    is_of_title = bool(label) and ONLY_AN_AMOUNT.fullmatch(body) is not None and names_level(label)
    if not DIGIT.search(text) or not (in_pay_section or is_of_title or MAY_STATE_PAY.search(text)):
        return []
    if label and (DIFFERENCE_LABEL.search(label) or role.are_no_label(label)):
        return []
    is_after_tax, is_past = _said_above((*statement.path, statement.lead_in))
    if is_after_tax or (is_past and not read_place(text).year):
        return []
    terms = _of_lead_in(statement.lead_in).over(terms)
    line = read_terms(label) if label else PayTerms()
    country = line.place.country or read_place(text).country or terms.place.country
    unit = line.over(terms).unit._replace(country=country)
    amounts = find_amounts(text, unit)
    begins = [0, *(amount.end for amount in amounts)][: len(amounts)]
    stops = [*(amount.start for amount in amounts), len(text)][1:]
    others = [*_not_of_the_role(text, amounts, role), *_without_words(text, amounts)]
    kept: list[tuple[Amount, tuple[int, int]]] = []
    for amount, clause, begin, stop in zip(amounts, _clauses(text, amounts), begins, stops, strict=True):
        if amount in others or (kept and _is_converted(text, kept[-1][0], amount)):
            continue
        follows = bool(kept) and kept[-1][0].end == begin and _goes_on(text[begin : amount.start])
        if _is_pay(text, amount, begin, stop, is_known=in_pay_section or is_of_title or follows):
            kept.append((amount, clause))
    wider = line.component or _component_above(statement, terms)
    stated = without_medians(text, [amount for amount, _ in kept])
    found = [
        _mention(text, amount, clause, label, wider, len(amounts) == 1) for amount, clause in kept if amount in stated
    ]
    settled = [
        replace(each, amount=in_dollars)
        for each in found
        if (in_dollars := in_dollars_of(each.amount, each.place, country, line.over(terms)))
    ]
    return [marked for each in settled if (marked := _of_employed(text, each, statement.path))]


def _component_above(statement: DocumentStatement, terms: PayTerms) -> str | None:
    """What the headings say the figures are; not where a sentence turns to a country that the guide is not about."""
    about = terms.named | ({terms.place.country} if terms.place.country else set())
    is_elsewhere = statement.role == "sentence" and about and countries_in(statement.text) - about
    return None if is_elsewhere else terms.component


# The words above a list are the same for each of its items, and may be as long as the list.
@lru_cache(maxsize=1024)
def _said_above(above: tuple[str, ...]) -> tuple[bool, bool]:
    """Whether what is below is left after tax, and whether it is pay of before."""
    return any(AFTER_TAX.search(words) for words in above), is_below_what_was(above)


@lru_cache(maxsize=1024)
def _self_employed_above(above: tuple[str, ...]) -> str:
    return self_employed(" § ".join(above))


@lru_cache(maxsize=1024)
def _of_lead_in(words: str) -> PayTerms:
    """Where the pay below it is paid: "In Perth, Australia, these are usual:"."""
    return PayTerms(read_place(words), named=countries_in(words)) if words else PayTerms()


def _of_employed(text: str, mention: PayMention, above: Sequence[str]) -> PayMention | None:
    """A rate of the self-employed by its name; None for what they make in a year, which is no salary."""
    clause = " ".join(
        (left_of(text, mention.amount.start, mention.start), right_of(text, mention.amount.end, mention.end))
    )
    named = self_employed(clause) or self_employed(mention.label) or _self_employed_above(tuple(above))
    if not named:
        return mention
    if not is_a_rate(mention.amount.period):
        return None
    return replace(mention, label=mention.label or named, component=component_of(clause) or "unstated")


def names_level(heading: str) -> bool:
    """A level by its words, years, or a plain job title: "Data Engineer" between its junior and its senior."""
    has_years = YEARS_AHEAD.match(heading) and find_years(heading)
    return bool(level_of(heading) or has_years or TITLE.fullmatch(BARE_TITLE.sub("", heading)))


def _is_converted(text: str, amount: Amount, following: Amount) -> bool:
    """ "₹12 LPA (about $14,000)" is one pay in two currencies: the one printed first."""
    between = text[amount.end : following.start]
    return amount.currency != following.currency and CONVERTED.fullmatch(between) is not None


def _is_pay(text: str, amount: Amount, begin: int, stop: int, *, is_known: bool) -> bool:
    """`is_known`: that it is pay unless its clause says otherwise."""
    span = (amount.start, amount.end, begin, stop)
    if stop == len(text) and UNFINISHED.match(text, amount.end):
        return False
    if is_of_one_person(text, amount.start, amount.end) or is_of_a_part(text, *span):
        return False
    if is_other_money(text, *span) or _is_of_a_piece(text, amount, begin, stop):
        return False
    return is_known or is_called_pay(text, *span)


def _goes_on(between: str) -> bool:
    return goes_on(between) or ANOTHER_WAY.fullmatch(between) is not None


def _is_of_a_piece(text: str, amount: Amount, begin: int, stop: int) -> bool:
    is_paid_by_time = period_behind(text, amount.end, stop) is not None
    return not is_paid_by_time and is_price(text, amount.start, begin, is_small=amount.period is None)


def _not_of_the_role(text: str, amounts: Sequence[Amount], role: RoleWords) -> list[Amount]:
    """What another job earns, or what is beside the pay; and the amounts to which the sentence goes on from there."""
    found: list[Amount] = []
    is_beside = False
    ends = [0, *(amount.end for amount in amounts)]
    stops = [*(amount.start for amount in amounts), len(text)][1:]
    for amount, begin, stop in zip(amounts, ends, stops, strict=False):
        left, between = left_of(text, amount.start, begin), text[begin : amount.start]
        whose = text[max(begin, amount.start - NEAR) : amount.start] if WHOSE_PAY.search(left) else left
        clause = f"{whose} § {_beside(text, amount, stop)}"
        follows = bool(found) and found[-1].end == begin
        if follows and is_beside:
            is_beside = (
                (goes_on(between) or IS.fullmatch(between) is not None)
                and not NOW.search(between)
                and not PAY_NEARER.search(f"{between} § {right_of(text, amount.end, stop)}")
            )
            follows = is_beside
        elif follows:
            follows = not (NEW_SUBJECT.search(between) or role.are_named(between) or role.are(clause))
        if not follows:
            is_beside = is_beside_pay(left) or was_pay(text, amount.start, amount.end, begin, stop)
        if follows or is_beside or role.do_not_earn(clause):
            found.append(amount)
    return found


def _without_words(text: str, amounts: Sequence[Amount]) -> list[Amount]:
    """Amounts set apart by marks alone ("Junior;£30,000;£35,000"): the columns of a table, of which nobody says what is what."""
    pairs = [
        pair
        for pair in pairwise(amounts)
        if pair[0].currency == pair[1].currency and COLUMNS.fullmatch(text, pair[0].end, pair[1].start)
    ]
    return [amount for pair in pairs for amount in pair]


def _beside(text: str, amount: Amount, stop: int) -> str:
    """Words right behind an amount that say whose it is: "that backend engineers earn", "for data scientists"."""
    match = WHOSE.match(text, amount.end, stop)
    return match[0] if match else ""


WHOSE = lazy_regex(
    r"\s*(?:(?:a|an|per)\s+\w+\s+|annually\s+)?(?:that|which|for|of|is what|as an?)\s+"
    r"(?:[\w&/.+-]+\s+){0,4}[\w&/.+-]+",
    re.IGNORECASE,
)


def _mention(
    text: str, amount: Amount, clause: tuple[int, int], label: str, wider: str | None, is_alone: bool
) -> PayMention:
    start, end = clause
    words = text[start:end]
    around = f"{text[start : amount.start]} {_one_summand(text[amount.end : end])}"
    opening = before(text, amount.start)
    labelled = read_place(label) if label else NOWHERE
    return PayMention(
        amount=amount,
        start=start,
        end=end,
        is_alone=is_alone,
        label=label,
        level=_level(words, amount, start, label),
        years=_years(words),
        component=component_of(around) or component_of(opening) or wider or "unstated",
        place=read_place(around).over(labelled),
    )


def _level(words: str, amount: Amount, start: int, label: str) -> str | None:
    """The level of the first figure is its label's; a later one may name another: "Entry: $80k → Senior: $150k"."""
    labelled = one_level_of(label)
    own = level_in(words, amount.start - start, amount.end - start) if start or not labelled else None
    return own or labelled


def _one_summand(words: str) -> str:
    """ " base plus stock" → " base": what is added is no part of the figure."""
    return PLUS.split(words, maxsplit=1)[0]


def _years(words: str) -> Years | None:
    found = find_years(words)
    return None if found and NOT_ASKED.search(words[: found.start]) else found


def _clauses(text: str, amounts: Sequence[Amount]) -> list[tuple[int, int]]:
    """The part of the statement that speaks of each figure: "$90k for juniors" and ", $150k for seniors"."""
    if not amounts:
        return []
    seams = [_seam(text, amount.end, following.start) for amount, following in pairwise(amounts)]
    return list(pairwise([0, *seams, len(text)]))


def _seam(text: str, start: int, end: int) -> int:
    own = OWN_BRACKET.match(text, start, end)
    start = own.end() if own else start
    match = SEAM.search(text, start, end) or BRACKET.search(text, start, end)
    return match.start() if match else start
