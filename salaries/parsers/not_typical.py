"""Amounts that are somebody's pay and not the role's: of one person, or of a part of a distribution. Pure.

I went from teaching to earning $130,000            one person
The 90th percentile is $210,000                     a tenth of all earns more: no bound of the role's pay
The range is $90,000-$150,000, the median $120,000  a median beside a range is none of its ends
"""

import re
from collections.abc import Sequence

from salaries.amounts import Amount
from salaries.parsers.clauses import NEAR, left_of, right_of
from vocabulary.lazy_regex import lazy_regex

OPENING = r"""(?:^|[.,;:!?(“"‘'–—-]\s*|\b(?:when|as|and|but|that|how|because|before|after|so|where|while|then|if|what|years?
    |months?|today|now|until|since)\s+)"""
# What people say of themselves, or what is said of one of them. "He or she" is anyone.
ONE_PERSON = lazy_regex(
    rf"""
      {OPENING} (?-i:I)(?:['’](?:m|ve|d|ll)\b | \s+[a-z])                            # I went from teaching to …
    | (?<=[\dkK+]\s)(?-i:I)\s+[a-z]                                                  # after two years at $90k I moved
    | (?-i:\bI)\s+(?:moved|went|left|joined|accepted|negotiated|asked|switched|got)\b
    | \bmy\s+(?:[\w-]+\s+){{0,3}}?(?:salary|pay|income|offer|package|earnings|wage|base|rate|comp\w*|job|role|career
        |story|journey|manager|boss|employer|friend|colleague|brother|sister|husband|wife)\b    # my salary is …
    | (?<!or\s)(?<!and\s)(?<!/)\b(?:he|she)\b(?!\s*(?:/|or\b|and\s+(?:he|she)\b))              # she now earns …
    | (?<!or\s)(?<!/)\b(?:his|her)\s+(?!or\b)(?:\w+\s+)?(?:salary|income|pay|earnings|wages?|compensation)\b   # her income
    | \bplaced\s+(?:at|with|in)\s+(?-i:[A-Z]) | \bplaced\s*: | \bmeet\s+(?-i:[A-Z])[a-z]        # Ravi, placed at TCS
    | \b(?:our|my)\s+(?:student|learner|graduate|trainee|alum\w*|client|mentee)\s+(?-i:[A-Z])[a-z]        # our student Bo
    | \b(?:went|moved|jumped)\s+from\s+(?:[\w-]+\s+){{1,8}}?to\s+(?:earning|making)\b           # went from … to earning …
    | \b(?:a|an|our|one)\s+(?:former|recent|past)\s+(?:\w+\s+){{0,2}}?
      (?:teacher|nurse|student|graduate|alum\w*|client|member|learner|waiter|waitress|chef|barista|accountant)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "Placed within a month, 9 LPA!" – Imran. Also a line that is a quote, or its beginning or end.
SIGNED = lazy_regex(r"[^\"“”]{0,160}[\"”]\W{0,3}?\s*(?:[–—-]{1,2}|\()\s*[A-Z]\w")
OF_A_QUOTE = lazy_regex(r"\W{0,3}[\"“][^\"“”]*[\"”]?\W{0,3}|[^\"“”]*[\"”]\W{0,3}")
# What the best of a school's graduates were offered.
RECORD = lazy_regex(r"\b(?:highest|record|top)\s+(?:package|placement|offer|CTC)s?\b(?!\s+range)", re.IGNORECASE)
SENTENCE_ENDS = lazy_regex(r"[.!?]['\"”’]?\s")
PART_OF_ALL = lazy_regex(
    r"""
      \bpercentiles?\b | \bp(?:10|25|75|90|95|99)\b                                   # the 90th percentile
    | \b(?:lower|upper|top|bottom|first|third|1st|3rd)\s+(?:quartile|quintile|decile)s?\b
    | \b(?:top|bottom|upper|lower|highest|lowest|best|middle)(?:[\s-](?:paid|earning))?\s+
      (?:\d{1,2}\s?(?:%|per\s?cent\b) | (?:one|five|ten|twenty|fifty)\s+per\s?cent\b | tenth\b | quarter\b | half\b)
    | \b(?:\d{1,2}\s?(?:%|per\s?cent)|half|a\s+quarter|a\s+third|a\s+tenth)\s+
      (?:of\s+(?:all\s+|them\s+|the\s+|these\s+)?(?:[\w-]+\s+){0,3})?(?:earn|make|take\s+home|are\s+paid)\b   # half earn over
    """,
    re.VERBOSE | re.IGNORECASE,
)
MEDIAN_BEFORE = lazy_regex(
    r"\b(?:median|mid-?point|mean)\b(?:\s+(?:salary|pay|base|total|compensation|wage|value|figure|of|is|was|being|at|sits|around"
    r"|about|annual))*\W*$",
    re.IGNORECASE,
)
MEDIAN_BEHIND = lazy_regex(
    r"\s*[(,]?\s*(?:(?:is|as|was|being)\s+)?(?:the\s+|a\s+)?(?:median|mid-?point)\b", re.IGNORECASE
)


def is_of_one_person(text: str, start: int, end: int) -> bool:
    """Whether the sentence around the amount in `[start, end)` is about what one person earns, or is their own words."""
    if SIGNED.match(text, end) or OF_A_QUOTE.fullmatch(text):
        return True
    near = max(0, start - NEAR)
    before = text[near:start]
    stops = [match.end() for match in SENTENCE_ENDS.finditer(before)]
    behind = SENTENCE_ENDS.search(text, end, end + NEAR)
    stop = behind.start() if behind else end + NEAR
    return ONE_PERSON.search(text[near + (stops[-1] if stops else 0) : stop]) is not None


def is_of_a_part(text: str, start: int, end: int, begin: int, stop: int) -> bool:
    """Whether an amount is a percentile, or what the best or least paid earn: no end of what the role pays."""
    words = (left_of(text, start, begin), right_of(text, end, stop))
    return any(PART_OF_ALL.search(part) or RECORD.search(part) for part in words)


def why_not_typical(text: str) -> str:
    """What a statement's amount is instead of the role's pay, in words for an editor; "" where it is neither."""
    if PART_OF_ALL.search(text):
        return "a percentile, or what a part of all earns"
    return "what one person earns" if ONE_PERSON.search(text) else ""


def without_medians(text: str, amounts: Sequence[Amount]) -> list[Amount]:
    """The amounts without the medians of a range that is among them."""
    if not any(is_range(amount) for amount in amounts):
        return list(amounts)
    return [amount for amount in amounts if is_range(amount) or not is_median(text, amount)]


def is_range(amount: Amount) -> bool:
    """Whether two ends are stated."""
    return amount.low is not None and amount.high is not None and amount.low != amount.high


def is_median(text: str, amount: Amount) -> bool:
    before = text[max(0, amount.start - NEAR) : amount.start]
    return bool(MEDIAN_BEFORE.search(before) or MEDIAN_BEHIND.match(text, amount.end))
