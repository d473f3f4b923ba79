"""What the subject of a clause is: a market, a technology taken for its market, or something else with figures. Pure.

The edge AI market will reach …              a market
MLOps is projected to grow from …            a technology, taken for its market
Nvidia's data center segment reached …       a company
Salaries in the AI industry rise by …        something else
"""

import re

from vocabulary.lazy_regex import lazy_regex
from vocabulary.places import GEOGRAPHIES

NOUNS = r"markets?|segments?|sectors?|industry|industries"
NOUN = lazy_regex(
    rf"\b(?:{NOUNS})\b(?!\s+(?:cap(?:itali[sz]ation)?|rates?|research|reports?|leaders?|makers?)\b)", re.I
)
TECHNOLOGY = r"""(?:
    ML[ ]?Ops | LLM[ ]?Ops | AI[ ]?Ops | Dev[ ]?Ops | DevSecOps | Data[ ]?Ops | Fin[ ]?Ops
    | (?:artificial[ ]intelligence|machine[ ]learning)(?:[ ]and[ ](?:artificial[ ]intelligence|machine[ ]learning|AI|ML))?
    | (?:AI|ML)(?:(?:/|[ ]and[ ])(?:AI|ML|machine[ ]learning))? | Auto[ ]?ML
    | generative[ ]AI | gen[ -]?AI | agentic[ ]AI | edge[ ]AI | edge[ ]computing | conversational[ ]AI | explainable[ ]AI
    | deep[ ]learning | reinforcement[ ]learning | computer[ ]vision | natural[ ]language[ ]processing | NLP
    | large[ ]language[ ]models? | LLMs? | data[ ]science | data[ ]analytics | big[ ]data | data[ ]engineering
    | predictive[ ]analytics | cloud[ ]computing | quantum[ ]computing | robotics | cyber[ ]?security | blockchain
    | IoT | internet[ ]of[ ]things | speech[ ]recognition | recommend(?:er|ation)[ ](?:systems?|engines?)
)"""
TECHNOLOGY_HEAD = lazy_regex(
    rf"""\W*(?:(?:and|but|while|whereas)\s+)?(?:(?:the|global|worldwide|overall)\s+){{0,3}}
    (?P<name>{TECHNOLOGY})
    (?:\s+(?:platforms?|solutions?|tools?|software|services|technology|technologies|space|field))?   # MLOps platforms
    (?:\s*\([^()]{{1,30}}\))?\s*                                                                      # … (MLOps)
    """,
    re.IGNORECASE | re.VERBOSE,
)
# What a technology does when its market is meant; "AI could contribute" and "MLOps can cut costs" are something else.
GROWS = lazy_regex(
    r"""\s*(?:(?:is|are|was|were|has|have|been|to|will|should|could|would|may|set|poised|likely|currently|estimated|expected
    |projected|forecast(?:ed)?|predicted|anticipated|on\s+track)\s+){0,5}
    (?:grow\w*|grew|reach\w*|hit|expand\w*|ris(?:e|es|ing)|rose|climb\w*|surpass\w*|exceed\w*|top|cross\w*|become|be\s+worth
    |be\s+valued|valued|worth|increas\w+|surg\w+|market)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# What is of people, companies or buyers, whatever the market it is in.
OTHER_QUANTITY = lazy_regex(
    r"""\b(?:
    salar(?:y|ies) | wages? | pay | compensation | jobs? | job\s+openings? | postings? | roles? | employment | hiring
    | headcount | workforce | adoption | usage | use | investments? | funding | spending | spend | expenditures? | budgets?
    | startups? | start-ups | compan(?:y|ies) | firms? | vendors? | players? | businesses | organi[sz]ations | enterprises
    | professionals | engineers | workers | people | deals? | acquisitions? | exports? | productivity | costs? | savings
    | profits? | talent | competition | demand | interest
    )(?:\s+(?:\w+\s+)?(?:in|of|for|on|by|across|within|from|at)\s|\W*$)
    | \b(?:its|their|our)\s+(?:total\s+)?(?:addressable\s+)?market\b | \baddressable\s+market\b   # its addressable market
    """,
    re.IGNORECASE | re.VERBOSE,
)
POSSESSIVE = lazy_regex(
    rf"(?P<owner>(?-i:[A-Z])[\w.&-]*)(?:['’]s|(?<=s)['’])\s+(?:(?!(?:{NOUNS})\b)[\w&/.-]+\s+){{0,4}}?(?P<owned>segments?|divisions?|business|units?|"
    r"market\s+(?:value|cap\w*)|valuation|revenues?|sales)\b",
    re.IGNORECASE,
)
# Between somebody and the market they report on: "Analysts expect the market to reach …".
REPORTS = lazy_regex(
    r"\b(?:expect|predict|project|forecast|estimat|see|say|show|suggest|believ|anticipat|report|valu|put|peg|indicat|find|found|"
    r"think|reveal|not|that|accord|stud|research|analys|survey|outlook)\w*\b",
    re.IGNORECASE,
)


def is_other_quantity(head: str) -> bool:
    """Salaries in an industry, a company's segment: figures that are no size of a market."""
    return bool(OTHER_QUANTITY.search(head)) or _is_of_company(head)


def _is_of_company(head: str) -> bool:
    owner = POSSESSIVE.search(head)
    return bool(owner) and owner["owner"].lower() not in {*GEOGRAPHIES, "world", "today", "it"}  # type: ignore[index]


def technology_of(text: str) -> str | None:
    """ "MLOps is projected to grow to …" → "MLOps"; None unless a technology is what grows."""
    match = TECHNOLOGY_HEAD.match(text)
    return match["name"] if match and GROWS.match(text, match.end()) else None


def technology_in(words: str) -> str | None:
    """The technology that a label names: "Global AI market size" → "AI"."""
    match = re.search(rf"(?<![\w-]){TECHNOLOGY}(?![\w-])", words, re.IGNORECASE | re.VERBOSE)
    return match[0] if match else None


def is_reported(words: str) -> bool:
    """Whether `words`, from the opening of a clause to its market, say what somebody expects of it."""
    return bool(REPORTS.search(words))
