"""Which lines open one of the ten sections.

A canonical name opens its section wherever it stands. Another name opens it only where the canonical one is absent
and the order of the family allows: after no section that follows it, before no section that precedes it. Names that
are also block headings inside other sections ("Key Responsibilities") need a later section as a witness, or a guide
cut off in its overview would get a section it does not have.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence

from careers.documents.layouts import Line
from careers.documents.typography import is_title_case, normalise

SECTIONS = (
    "overview",
    "core_responsibilities",
    "requirements",
    "career_development",
    "market_demand",
    "salary_ranges",
    "industry_trends",
    "soft_skills",
    "best_practices",
    "challenges",
)
SOURCES = "sources"
ORDER = {name: at for at, name in enumerate((*SECTIONS, SOURCES))}
CANONICAL = {
    "overview": "overview",
    "core responsibilities": "core_responsibilities",
    "requirements": "requirements",
    "career development": "career_development",
    "market demand": "market_demand",
    "salary ranges": "salary_ranges",
    "industry trends": "industry_trends",
    "essential soft skills": "soft_skills",
    "best practices": "best_practices",
    "common challenges": "challenges",
}
OTHER_NAMES = {
    "overview": r"(role|job|position|career) (overview|summary|description)|introduction|about (the|this) (role|job)",
    "core_responsibilities": r"((main|primary|principal|major) )?(core )?(duties|tasks|responsibilities)"
    r"( and (duties|tasks|responsibilities))?|what .* do(es)?",
    "requirements": r"(job |role |key |core |essential )?(requirements|qualifications)( and qualifications)?",
    "career_development": r"(career|professional) development( and .*)?",
    "market_demand": r"(job )?market( (demand|outlook|growth|overview|size))?( and .*)?|(job|industry) demand( and .*)?",
    "salary_ranges": r"(salary|salaries|pay|compensation)( (ranges?|bands?|levels?|expectations?|overview|insights))?"
    r"( and (benefits|compensation|pay))?|(earnings|remuneration)",
    "industry_trends": r"((current|emerging|key|future|market) )*trends( in .*| and .*)?",
    "soft_skills": r"(key|important|core|critical) (soft|interpersonal|people) skills",
    "best_practices": r"((recommended|good|key) )?practices( .*)?|best practices .+",
    "challenges": r"((key|main|major|typical) )?challenges( and solutions| and .*)?|common (problems|pitfalls)",
}
BLOCK_NAMES = {
    "core_responsibilities": r"(key|roles? and|typical|job) (responsibilities|duties|tasks)",
    "requirements": r"((required|essential|key) )?(skills|qualifications)( and (qualifications|requirements))?",
    "career_development": r"career (paths?|growth|progression|trajectory)( and .*)?",
    "soft_skills": r"(soft|interpersonal|people) skills",
}
HEADING_WITH_PLACE = re.compile(r"(?P<name>[^(\[]+?)\s*[(\[](?P<place>[^)\]]*)[)\]]?$")
NUMBERING = re.compile(r"^\d{1,2}[.)]\s+")


def heading_words(text: str) -> str:
    """The heading without its numbering, its bracket and its marks: "Salary Ranges (US, 2024)" → "salary ranges"."""
    text = NUMBERING.sub("", text).rstrip(": ")
    match = HEADING_WITH_PLACE.match(text)
    return normalise(match["name"] if match else text)


def find_sections(lines: Sequence[Line]) -> dict[int, str]:
    """Index into `lines` → section name, for every line that opens a section."""
    opened = {at: name for at, line in enumerate(lines) if (name := _canonical(line))}
    for name in SECTIONS:
        if name not in opened.values():
            at = _renamed(name, lines, opened)
            if at is not None:
                opened[at] = name
    return dict(sorted(opened.items()))


def _canonical(line: Line) -> str | None:
    if line.is_footnote or (line.is_item and not line.is_numbered) or len(line.text) > 90:
        return None
    if line.is_heading and len(line.marker) <= 2 and heading_words(line.text) == "sources":
        return SOURCES
    words = heading_words(line.text)
    return CANONICAL.get(words) or ("salary_ranges" if words == "salary range" and _names(line) else None)


def _names(line: Line) -> bool:
    return not line.is_item and is_title_case(line.text)


def _may_name(line: Line) -> bool:
    short = len(line.text) <= 90 and len(line.text.split()) <= 9
    return short and not line.is_footnote and _names(line)


def _renamed(name: str, lines: Sequence[Line], opened: dict[int, str]) -> int | None:
    for at, line in enumerate(lines):
        if at in opened or not _may_name(line):
            continue
        words = heading_words(line.text)
        sure = re.fullmatch(OTHER_NAMES[name], words)
        shared = re.fullmatch(BLOCK_NAMES.get(name, r"(?!)"), words)
        if (sure or shared) and _order_allows(name, at, opened, needs_later=not sure):
            return at
    return None


def _order_allows(name: str, at: int, opened: dict[int, str], *, needs_later: bool) -> bool:
    places = sorted(opened)
    split = bisect_right(places, at)
    before = [ORDER[opened[place]] for place in places[:split]]
    after = [ORDER[opened[place]] for place in places[split:]]
    # The last of them that holds such blocks; behind it a name needs no later section as witness.
    among_blocks = not before or before[-1] <= ORDER["career_development"]
    if needs_later and among_blocks and not (before and after):
        return False
    return all(order < ORDER[name] for order in before) and all(order > ORDER[name] for order in after)
