"""Whether a sentence says plainly what the role as a whole is paid, and of which country and year.

Only a sentence read to its last word counts: "salaries range from $90,000 to $160,000, depending on experience". One
more word may turn it into the pay of some ("most", "with bonuses", "at Initech"), or into no pay at all.
"""

import re

from careers.documents.typography import normalise
from salaries.amounts import find_amounts
from salaries.places import PayPlace, read_place
from vocabulary.dates import WHOLE_YEAR
from vocabulary.lazy_regex import lazy_regex
from vocabulary.levels import level_of
from vocabulary.places import COUNTRY_PATTERNS

NOWHERE = PayPlace(None, None, None)
# A plain sentence is short.
LONGEST = 240
ADDED = lazy_regex(r"(?:[,(–—]|\s-\s|\b(?:in|at)\s)\s*(.+)$")
# Stand in a sentence for what was found in it.
FIGURE, ROLE = "§", "¶"
COUNTRY = "|".join(words.pattern for words in COUNTRY_PATTERNS.values())
WHERE_AND_WHEN = lazy_regex(
    rf",?\s*\b(?:in|for)\s+(?:the\s+)?(?:(?:{COUNTRY})(?:\s+market)?|{WHOLE_YEAR.pattern})", re.I
)
HOLDER = rf"(?:{ROLE}|professional)s?"
PAY = (
    r"(?:(?:annual|yearly|base|gross|overall)\s+)*(?:salar(?:y|ies)|pay|compensation|wages?|remuneration|income)"
    r"(?:\s+(?:range|band|scale)s?)?"
)
OF = rf"(?:\s+(?:for|of)\s+(?:(?:an?|the|this|these)\s+)?(?:role|position|job|profession|{HOLDER})s?)?"
SAYS = (
    r"(?:ranges?|ranged|runs?|ran|is|are|was|were|lies?|lay|goes|go|varies|vary|varied|spans?|spanned|extends?)"
    r"(?:\s+(?:anywhere\s+)?(?:from|between|at|within|over))?"
)
EARN = r"(?:earns?|earned|makes?|made|(?:is|are)\s+paid)(?:\s+(?:(?:a|an annual)\s+salary\s+of|from|between))?"
# What the span from end to end may depend on, without leaving any of it out.
ON = (
    r"(?:levels?|experience|seniority|grades?|skills?|skill\s+sets?|expertise|qualifications?|education|background|"
    r"certifications?|locations?|places?|regions?|cit(?:y|ies)|employers?|compan(?:y|ies)|industr(?:y|ies)|sectors?|"
    r"specialis[mz]ations?|responsibilit(?:y|ies)|positions?|roles?|size|years|factors)"
)
WITH = (
    r"(?:[\s,]|\b(?:and|or|the|of|on|a|an|as\s+well\s+as|one's|your|their|its|other|geographic(?:al)?|job|technical)\b)"
)
THINGS = rf"(?:{WITH}+{ON})+"
VARIES = rf"(?:depending(?:\s+up)?\s+on|based\s+on|according\s+to|by|across|with){THINGS}"
DECIDES = (
    rf"and{THINGS}\s+decides?\s+where(?:\s+in\s+(?:it|(?:that|this|the)\s+(?:span|range)))?"
    r"\s+(?:one|an?\s+\w+)\s+(?:stands|lies|falls)"
)
TAIL = (
    r"(?:\s*(?:(?:per|an?|each|every)\s+(?:hour|day|week|month|year|annum)|annually|yearly|hourly|monthly))?"
    rf"(?:,?\s*(?:in\s+all|in\s+total|overall|{VARIES}))*(?:,?\s*{DECIDES})?"
)
PLAIN = lazy_regex(
    rf"(?:(?:the|its|their)\s+)?{PAY}{OF}\s+{SAYS}\s+{FIGURE}{TAIL}|"
    rf"(?:(?:an?|the)\s+)?{HOLDER}\s+{EARN}\s+{FIGURE}{TAIL}",
    re.IGNORECASE,
)


def set_apart(label: str) -> str | None:
    """What a level's name adds to it, such as a town: "Senior Engineer, Austin" → "austin". Years and grades add nothing."""
    match = ADDED.search(label)
    added = normalise(match[1]) if match else ""
    return None if not added or level_of(added) or any(character.isdigit() for character in added) else added


def place_of(sentence: str) -> PayPlace:
    """Country and year of a sentence in prose; the region is never read from one."""
    return read_place(sentence)._replace(region=None)


def is_general(sentence: str, role: str) -> bool:
    """One figure or range, which the sentence as a whole says to be the pay of the role, in one country and year."""
    amounts = find_amounts(sentence) if len(sentence) <= LONGEST else []
    if len(amounts) != 1:
        return False
    years, countries = (
        set(WHOLE_YEAR.findall(sentence)),
        [code for code, words in COUNTRY_PATTERNS.items() if words.search(sentence)],
    )
    without_figure = f"{sentence[: amounts[0].start]}{FIGURE}{sentence[amounts[0].end :]}"
    names = "|".join(re.escape(name) for name in (role, role.rsplit(maxsplit=1)[-1]))
    named = re.sub(rf"\b(?:{names})(?=s?\b)", ROLE, without_figure, flags=re.IGNORECASE)
    bare = WHERE_AND_WHEN.sub("", named).strip(" ,.;")
    return bool(PLAIN.fullmatch(bare)) and len(years) <= 1 and len(countries) <= 1
