"""Whose dollars a guide says its bare "$" are, in a sentence of its own; and which country its figures are of. Pure.

All figures are in CAD.                           Canadian dollars, in all of the guide or in the section that says so
Take the numbers as Canadian unless I say so      the same
This guide is about Perth, Australia              Australian dollars
I work in Toronto                                 of which dollars nobody says: no fact
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from careers.documents import Document, DocumentStatement
from salaries.places import countries_in, regions_in
from vocabulary.lazy_regex import lazy_regex
from vocabulary.money import DOLLARS
from vocabulary.places import COUNTRY_OF_REGION

# By code or by adjective; pesos have the sign of the dollar too, and whose they are matters to no one here.
PESO = "peso"
ADJECTIVES = {
    "CAD": r"canadian",
    "AUD": r"australian|aussie",
    "NZD": r"new\s+zealand|kiwi|nz(?=\s+dollar)",
    "SGD": r"singapore(?:an)?",
    "HKD": r"hong\s+kong",
    "USD": r"u\.?s\.?|american",
}
CODES = {
    "CAD": r"(?-i:CAD|CDN)|CA?\$",
    "AUD": r"(?-i:AUD)|AU?\$",
    "NZD": r"(?-i:NZD)|NZ\$",
    "SGD": r"(?-i:SGD)|S\$",
    "HKD": r"(?-i:HKD)|HK\$",
    "USD": r"(?-i:USD)|US\$",
    PESO: r"(?-i:MXN|ARS|CLP|COP)|(?:\w+\s+)?pesos",
}
ADJECTIVE = "|".join(ADJECTIVES.values())
CODE = "|".join(CODES.values())
DOLLAR = rf"""(?<![\w$])(?:
      (?:{CODE})(?:\s+dollars)?
    | (?:{ADJECTIVE})(?:\s*,\s*|\s+)(?:dollars?|currency|money|funds|\$)
    )(?!\s?\d)(?!\w)"""
GAP = r"[^.;:!?\d]"
FIGURES = r"(?:figures?|numbers?|amounts?|dollars?|sums?|prices?|values?|\"?\$\"?|dollar\s+signs?)"
PAY = r"(?:salar(?:y|ies)|pay|wages?|ranges?|bands?|compensation|currency|money)"
QUOTED = r"(?:quoted|stated|given|shown|expressed|listed|reported|denominated)"
# Said of all figures.
OF_ALL = lazy_regex(
    rf"""
      \b(?:all|every\w*|each)\b{GAP}{{0,50}}?(?:{DOLLAR})                                 # All CAD
    | (?:\b|(?="?\$)){FIGURES}{GAP}{{0,50}}?(?:\b(?:in|as|are|is|means?)\s+|[=:]\s*)(?:all\s+|the\s+)?(?:{DOLLAR})
    | (?:\b){FIGURES}{GAP}{{0,40}}?\b(?:as|are|is)\s+(?:all\s+)?(?:{ADJECTIVE})(?=\W|$)    # take the numbers as Canadian
    | ^\W*(?:in\s+)?(?:{DOLLAR})\s*(?:$|[.,;)]|throughout|unless|only)                     # In Canadian dollars, before tax
    | (?:{DOLLAR})\s+(?:throughout|unless|everywhere)\b
    | \bconverted\s+(?:in)?to\s+(?:{DOLLAR})
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Said of pay, perhaps of a part of it.
OF_PAY = lazy_regex(
    rf"\b(?:{PAY}|{QUOTED})\b{GAP}{{0,50}}?(?:\b(?:in|as|are|is)\s+|[=:]\s*)(?:all\s+|the\s+)?(?:{DOLLAR})",
    re.VERBOSE | re.IGNORECASE,
)
OR_OTHERS = lazy_regex(rf"(?:\s*(?:,|/|&|\bor\b|\band\b)\s*(?:in\s+)?(?:{DOLLAR}))*", re.VERBOSE | re.IGNORECASE)
# "NB: CAD": named without an amount, and nobody says of what.
IN_PASSING = lazy_regex(r"(?<!\d)(?<![\dkK+]\s)(?<![\w$])(?:CAD|AUD|NZD|SGD|HKD)(?!\s?\d)(?!\w)")
DENIED = lazy_regex(
    rf"\b(?:not|never|rather\s+than|instead\s+of)\s+(?:in\s+)?(?:{CODE}|{ADJECTIVE})(?:\s+dollars?)?",
    re.VERBOSE | re.IGNORECASE,
)
HOW_TO = lazy_regex(
    r"\?|\b(?:to\s+convert|convert\s+(?:the|your|them)|multiply|divide|exchange\s+rates?)\b", re.IGNORECASE
)
NAMED = {
    code: lazy_regex(rf"(?<![\w$])(?:{words})(?![\w])", re.IGNORECASE)
    for code, words in ((code, "|".join(filter(None, (CODES[code], ADJECTIVES.get(code))))) for code in CODES)
}
ANY = lazy_regex(rf"{CODE}|{ADJECTIVE}", re.IGNORECASE)
# "This guide is about Perth, Australia", "the numbers below are from Canada".
IS_OF = r"""(?:
      (?:is|are|was|were)\s+(?:all\s+|mostly\s+|only\s+|meant\s+|written\s+|collected\s+|taken\s+|drawn\s+|specific\s+)?
      (?:about|for|from|of|to)\b
    | covers? | comes?\s+from | came\s+from | appl(?:y|ies)\s+to | refers?\s+to | relates?\s+to | focus(?:es)?\s+on | describes?
    | deals?\s+with
)"""
SCOPE = lazy_regex(
    rf"""
      \bthis\s+is\s+(?:an?\s+\w+\s+)?(?:for|about)\b[^.;:!?]*                     # this is for readers in Canada
    | \bwritten\s+for\b[^.;:!?]*
    | (?:^\W*|\b(?:this|our|the|these|all)\s+)(?:\w+\s+)?
      (?:guide|article|page|post|report|survey|{FIGURES}|{PAY}|data(?=\s+(?:is|are|comes?|came|covers?)))\b
      (?:\s+(?:here|below|above|on\s+this\s+page|in\s+this\s+\w+))?\s+{IS_OF}[^.;:!?]*
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "I live in Toronto", "we hire across Australia".
AT_HOME = lazy_regex(
    r"\b(?:I|[Ww]e)\b[^.;:!?]{0,20}?\b(?:work|live|hire|recruit|write|based|located)\s+(?:in|from|across|around|near)\b[^.;:!?]*"
    r"|\b(?:I|[Ww]e)(?:['’](?:ve|m|re)|\s+have|\s+am|\s+are)\s+[^.;:!?]{0,60}?\bin\b[^.;:!?]*",
)
COMPARES = lazy_regex(
    r"\b(?:lower|higher|less|more|than|unlike|similar|compared|not|except|outside|used\s+to|before|companies|clients?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class PayScope:
    """Of a whole guide: the countries its pay is of, and the dollars its sections say they count in."""

    named: frozenset[str] = frozenset()
    of_all: Mapping[str, frozenset[str]] = field(default_factory=dict)
    of_pay: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def dollars_at(self, statement: DocumentStatement, named: frozenset[str]) -> frozenset[str]:
        """The currencies that may be meant there, by the section itself or else by the guide; none where nothing says so.

        `named`: the countries of the pay there. What is said of pay, and not of all figures, does not overrule them.
        """
        here = countries_in(" § ".join((statement.title, *statement.path)))
        if found := self.of_all.get(statement.title) or ("" if here else _all(self.of_all)):
            return frozenset(found)
        found = self.of_pay.get(statement.title) or ("" if here else _all(self.of_pay))
        return frozenset(found) | {DOLLARS[country] for country in named & set(DOLLARS)} if found else frozenset()


def scope_of(document: Document, named: frozenset[str]) -> PayScope:
    """`named`: the countries that the titles of the guide and of its pay sections name."""
    if "$" not in document.text:
        return PayScope(named)
    of_all: dict[str, frozenset[str]] = {}
    of_pay: dict[str, frozenset[str]] = {}
    countries: frozenset[str] = frozenset()
    for statement in document.statements:
        if statement.role == "row":
            continue
        in_all, in_pay = _dollars(statement.text, OF_ALL), _dollars(statement.text, OF_PAY)
        if (
            statement.section == "salary_ranges"
            and not in_all | in_pay
            and (passing := _dollars(statement.text, IN_PASSING))
        ):
            in_pay |= passing | {"USD"}
        for found, dollars in ((of_all, in_all), (of_pay, in_pay)):
            if dollars:
                found[statement.title] = found.get(statement.title, frozenset()) | dollars
        countries |= countries_of_figures(statement.text)
    return PayScope(named or countries, of_all, of_pay)


def _dollars(text: str, pattern: re.Pattern[str]) -> frozenset[str]:
    if not ANY.search(text) or HOW_TO.search(text):
        return frozenset()
    said = DENIED.sub(" ", text)
    found = " § ".join(_with_others(said, match) for match in pattern.finditer(said))
    return frozenset(code for code, name in NAMED.items() if name.search(found))


def _with_others(text: str, match: re.Match[str]) -> str:
    """ "In CAD or in USD" where the match ends behind the first of them."""
    others = OR_OTHERS.match(text, match.end())
    return text[match.start() : others.end() if others else match.end()]


def countries_of_figures(text: str) -> frozenset[str]:
    """The countries that a sentence says the guide or its figures are of. Where it is not sure, the US may be meant as well."""
    for pattern in (SCOPE, AT_HOME):
        match = pattern.search(text)
        if not match or COMPARES.search(text):
            continue
        countries = countries_in(match[0])
        places = countries | {
            COUNTRY_OF_REGION[region] for region in regions_in(match[0]) if region in COUNTRY_OF_REGION
        }
        is_sure = pattern is SCOPE and places == countries
        return places if is_sure or not places else places | {"US"}
    return frozenset()


def _all(found: Mapping[str, Iterable[str]]) -> frozenset[str]:
    return frozenset(each for dollars in found.values() for each in dollars)
