"""The publisher of a claim, and the date: "MarketsandMarkets (21 April 2023) projects …", "According to Gartner, …". Pure.

Only what is in these places is taken: a date in brackets right behind the name, or behind "published" or "dated".
"""

import re
from dataclasses import dataclass

from vocabulary.dates import MONTHS, YEAR
from vocabulary.lazy_regex import lazy_regex

NAME = r"(?:\d{1,4}[a-z]?)?[A-Z][\w&.'’-]*(?:\s+(?:(?:and|of)\s+|&\s+)?[A-Z][\w&.'’-]*)*"
MONTH = "|".join(f"{month}|{month[:3]}" for month in MONTHS)
DATE = (
    rf"(?:(?P<day>\d{{1,2}})\s+(?P<month>{MONTH})\.?,?\s+(?P<year>{YEAR})"
    rf"|(?P<month2>{MONTH})\.?\s+(?:(?P<day2>\d{{1,2}}),?\s+)?(?P<year2>{YEAR})"
    rf"|(?P<iso>{YEAR}(?:-\d\d(?:-\d\d)?)?))(?!\d)"
)
BRACKET = r"(?:\s*\((?:[^()]{0,40})\))?"
CITED = r"(?:,?\s+(?:as\s+)?(?:cited|quoted|reported)\s+by\s+[^,;()]{1,80}(?=[,;(])" + BRACKET + ",?)?"
VERB = r"(?:now\s+)?(?:projects|expects|forecasts|estimates|predicts|puts|values|sees|reports|anticipates)"
# "Earlier reports" are no publisher's.
NO_NAME = r"(?:Earlier|Recent|Other|Some|Many|Most|Several|Previous|Past|Various|Industry|Market|New|All|These|Such|Analyst|Our)"
PUBLISHER = lazy_regex(
    rf"\b(?:[Aa]ccording to|[Rr]eport by|[Ss]tudy by|[Rr]esearch by|[Ee]stimates by|[Dd]ata from)\s+(?:a report by\s+)?"
    rf"(?P<name>{NAME})|^(?!{NO_NAME}\s+{VERB}\b)(?P<opening>{NAME}){BRACKET}{CITED}\s+{VERB}\b(?!\s+(?:spoke|said|put|saw|had|were|are)\b)"
)
DATED = lazy_regex(rf"\s*\(\s*{DATE}\s*\)", re.IGNORECASE)
PUBLISHED = lazy_regex(rf"\b(?:published|dated|released)\s+(?:on\s+|in\s+)?{DATE}", re.IGNORECASE)
CITED_BY = lazy_regex(r"\b(?:cited|quoted|reported) by\s+(?P<name>[^,;()]{1,80}?)(?=[,;(]|\s+(?:that|the|this)\b|\.?$)")


@dataclass(frozen=True, slots=True)
class Source:
    """None where the sentence does not say. `published_on`: 2023, 2023-04 or 2023-04-21. `spans`: where this is stated."""

    publisher: str | None = None
    published_on: str | None = None
    cited_by: str | None = None
    spans: tuple[tuple[int, int], ...] = ()


def find_source(text: str) -> Source:
    match, cited = PUBLISHER.search(text), CITED_BY.search(text)
    cited_by = cited["name"].strip() if cited else None
    places = [cited.span("name")] if cited else []
    if not match:
        return Source(cited_by=cited_by, spans=tuple(places))
    group = "name" if match["name"] else "opening"
    beside = DATED.match(text, match.end(group))
    dates = [match for match in (beside, PUBLISHED.search(text)) if match]
    return Source(
        publisher=match[group].rstrip(".,"),
        published_on=_date(dates[0]) if dates else None,
        cited_by=cited_by,
        spans=(match.span(group), *places, *(match.span() for match in dates)),
    )


def _date(match: re.Match[str]) -> str | None:
    if match["iso"]:
        return match["iso"]
    month, day = match["month"] or match["month2"], match["day"] or match["day2"]
    year = match["year"] or match["year2"]
    number = next(at for at, name in enumerate(MONTHS, start=1) if name.startswith(month.lower()[:3]))
    return f"{year}-{number:02}" + (f"-{int(day):02}" if day else "")


def without_source(text: str, source: Source) -> str:
    """The text with the source blanked: the year of a report belongs to no figure, and "A Market Research" is no market."""
    for start, end in source.spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text
