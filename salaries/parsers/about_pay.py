"""Whether an amount is called pay, by the words of its own clause.

In a pay section an amount is pay unless its clause says that it is something else (`not_pay`). Anywhere else it is pay
only as object or subject of a pay word: "engineers earn $150,000", "$150,000 is a typical salary". What is not sure is
no pay.
"""

import re

from salaries.parsers.clauses import NEAR, left_of, right_of
from salaries.parsers.not_pay import NOT_PAY
from vocabulary.lazy_regex import lazy_regex

PAY_NOUN = r"""\b(?:
      salar(?:y|ies) | pay | wages? | earnings | income | compensation | comp | remuneration    # a salary of $90,000
    | pay\s?checks? | payscale | rates? | TC | OTE | CTC                            # TC of $250K
    | (?:base|basic|total)(?:\ pay|\ salary|\ comp(?:ensation)?)?                              # $180k base
    | packages? | offers?                                                                      # a package of $150k
    )\b"""
PAY_VERB = r"""\b(?:
      earn(?:s|ed|ing)? | makes? | made | making                       # engineers make $120,000
    | paid | pays? | paying | offer(?:s|ed|ing)?                       # firms pay $150,000
    | command(?:s|ed|ing)? | receiv(?:e|es|ed|ing) | draws? | pockets? # seniors command $200,000
    | takes?\ home | brings?\ home
    | average(?:s|d)? | averaging                                      # salaries average $130,000
    )\b"""
PAY_WORD = lazy_regex(rf"(?:{PAY_NOUN}|{PAY_VERB})", re.VERBOSE | re.IGNORECASE)
EXPECT = lazy_regex(
    r"""\bexpect(?:s|ed|ing)?(?:\s+(?:
      to\s+(?:earn|make|start|be\s+paid|get|receive|see|take\s+home)          # can expect to earn $90,000
    | salar\w+ | pay | offers? | base | total | comp\w* | figures?             # expect a salary of $90,000
    | between | around | about | somewhere | roughly | anywhere | anything | from | at | over | up\s+to
    | an? | the | your? | of | in | first | initial | annual | starting
    ))*\s*$""",
    re.VERBOSE | re.IGNORECASE,
)
# "₹8-14 LPA" is pay by its unit.
PAY_UNIT = lazy_regex(r"\d\s?\+?\s?(?:LPA\b|L\.P\.A\.)", re.IGNORECASE)
# Without one of these no sentence outside a pay section states pay.
MAY_STATE_PAY = lazy_regex(
    rf"{PAY_WORD.pattern} | {PAY_UNIT.pattern} | \b(?:expect|start|begin)", re.VERBOSE | re.IGNORECASE
)
# "The company makes $3M a year": subjects whose earnings are no pay.
FIRM = lazy_regex(
    r"""\b(?:
      compan(?:y|ies) | firms? | start-?ups? | business(?:es)? | organi[sz]ations? | agenc(?:y|ies) | vendors?
    | platforms? | products? | models? | apps? | tools? | teams? | departments?
    | industry | market | universit(?:y|ies) | schools? | it | they
    )\b(?:\s+\w+){0,3}\s*$""",
    re.VERBOSE | re.IGNORECASE,
)
IS_EARNING = lazy_regex(
    r"\b(?:earn\w*|mak(?:e|es|ing)|made|receiv\w+|command\w*|draws?|take\w*\ home|pockets?)\b", re.IGNORECASE
)
# Behind an amount: "$120,000 salary", "$150,000 is a typical salary", "$180k base", "$200,000 in total compensation".
PAY_BEHIND = lazy_regex(
    rf"""\s*[)]?\s*(?:(?:a|an|per|/)\s*\w+\s*,?\s*|annually\s*|yearly\s*|or\ more\s+)?
    (?:(?:is|are|was|as|in|of|being|would\ be|counts\ as|remains)\s+)?
    (?:(?:an?|the|their|your|its|usual|typical|common|average|median|mean|normal|good|fair|realistic|starting|standard|annual|
       yearly|total|gross|base|basic|expected|reported|full|entry-level|junior|senior|mid-level|what)\s+){{0,4}}
    (?:(?!total(?!\ (?:pay|comp|salar|package)))(?:{PAY_NOUN}) | (?:[\w/+-]+\s+){{0,4}}(?:earn|make|are\ paid|get\ paid)\b)""",
    re.VERBOSE | re.IGNORECASE,
)
# "Graduates start at $85,000": the hedge is a part of the amount.
STARTS = lazy_regex(r"(?:start|begin|top\s+out|max\s+out)", re.IGNORECASE)
# Where the amount goes on to its other end ("… begin at $75,000 and can climb to $110,000") it begins at its figure.
STARTING = lazy_regex(r"\b(?:start|begin)\w*\s+(?:at|from|around)\s*$", re.IGNORECASE)
PEOPLE = lazy_regex(
    r"""\b(?:
      engineers? | developers? | scientists? | professionals? | positions? | roles? | jobs?
    | graduates? | grads | juniors | seniors | freshers | hires
    )(?:\s+(?:\w+ly|can|may|often|in\s+\w+))*\s*$""",
    re.VERBOSE | re.IGNORECASE,
)
# In a pay section the average of a country is that of the role; elsewhere it may be everyone's.
NATIONAL = lazy_regex(
    r"""\b(?:national|US|UK|u\.s\.|nationwide|country(?:'s|’s)?)\s+(?:average|median|mean)
    (?!\s+(?:salary\s+|pay\s+|wage\s+)?(?:for|of)\s)""",
    re.VERBOSE | re.IGNORECASE,
)
# Between two figures of one statement: what pay says of the first it says of the second.
GOES_ON = lazy_regex(
    r"""\s*(?:[\w/]+\s+){0,2}?
    (?:(?:for|at|with|as|by|in)\s+)?(?:[\w&/.+-]+\s+){0,5}[\w&/.+-]*[,;]?\s*       # for juniors
    (?:and | or | to | while | then | , | ; | (?:climb|ris|grow|increas|go|reach)\w*(?:\s+to)?)
    \s*(?:to\s+)?(?:[\w&/.+-]+\s+){0,5}$                                           # and seniors
    """,
    re.VERBOSE | re.IGNORECASE,
)
COMPARES = lazy_regex(
    r"\b(?:than|twice|double|triple|half|vs|versus|against|compared|above|below|more|less|instead|rather|not|without|minus)\b",
    re.IGNORECASE,
)


def goes_on(between: str) -> bool:
    """Whether the words between two figures say nothing new of the second but whose it is."""
    return (
        len(between) <= NEAR
        and bool(GOES_ON.fullmatch(between))
        and not (COMPARES.search(between) or NOT_PAY.search(between))
    )


def is_called_pay(text: str, start: int, end: int, begin: int, stop: int) -> bool:
    """Object or subject of a pay word, or of "expect", in its own clause."""
    left, right = left_of(text, start, begin), right_of(text, end, stop)
    if NATIONAL.search(left):
        return False
    if PAY_UNIT.search(text, start, end):
        return True
    if EXPECT.search(left) or PAY_BEHIND.match(right):
        return True
    starting = STARTING.search(left)
    if (STARTS.match(text, start) or starting) and PEOPLE.search(left[: starting.start()] if starting else left):
        return True
    words = list(PAY_WORD.finditer(left))
    if not words or NOT_PAY.search(left, words[-1].end()):
        return False
    last = words[-1]
    return not (IS_EARNING.match(last[0]) and FIRM.search(left[: last.start()]))
