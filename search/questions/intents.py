"""What a question asks for, once it is found what it names. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from search.questions import patterns
from search.questions.amounts import AskedAmount
from search.questions.pages import ASKS_FOR_AGE, WRITES_AN_ADVERT, PageAnswer
from search.questions.pieces import QuestionPiece, of_kind
from search.text.names import ROLE

# Pages that are meant even where pay or a word like "data" is named.
BEFORE_NAMES = frozenset(("findings", "offer", "compare-pay", "privacy", "data", "pay-files", "age", "method"))

OF_FILES = frozenset(("data", "pay-files"))


class Intent(StrEnum):
    OFFER = "offer"
    PAY = "pay"
    COMPARISON = "comparison"
    MOVE = "move"
    GAP = "gap"
    ASKED = "asked"
    MATCHES = "matches"
    SKILL = "skill"
    SKILLS = "skill-comparison"
    ROLE = "role"
    TERM = "term"
    MARKET = "market"
    PAGE = "page"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Seen:
    """What a question was found to name and to be about, before it is said what it asks for."""

    template: str
    pieces: Sequence[QuestionPiece]
    roles: tuple[str, ...]
    skills: tuple[str, ...]
    levels: tuple[str, ...]
    amount: AskedAmount | None
    about_pay: bool
    start: str | None
    target: str | None
    page: PageAnswer | None

    @property
    def level(self) -> str | None:
        return next(iter(self.levels), None)


def intent_of(seen: Seen) -> Intent:
    if seen.amount:
        is_meant = seen.roles or seen.level or patterns.GOOD_AMOUNT.search(seen.template)
        is_offer = is_meant and not patterns.OVER_AMOUNT.search(seen.template)
        return Intent.OFFER if is_offer else Intent.PAY
    if patterns.MARKET.search(seen.template) and not names_a_job(seen.pieces):
        return Intent.MARKET
    if seen.roles:
        return _of_roles(seen) if len(seen.roles) > 1 else _of_one_role(seen)
    return _without_roles(seen)


def _without_roles(seen: Seen) -> Intent:
    if seen.page and seen.page.name in BEFORE_NAMES and not (seen.skills and seen.page.name not in OF_FILES):
        return Intent.PAGE
    if seen.about_pay and not seen.skills:
        return Intent.PAY
    return _of_skills(seen.template, seen.skills)


def names_a_job(pieces: Sequence[QuestionPiece]) -> bool:
    """Whether a role is named by its title, not by a word such as "MLOps" that names a field too."""
    return any(name.kind != "short" for piece in of_kind(pieces, ROLE) for name in piece.of(ROLE)[:1])


def _of_roles(seen: Seen) -> Intent:
    if seen.start and seen.target and not patterns.COMPARES.search(seen.template):
        return Intent.MOVE
    return Intent.GAP if seen.skills and patterns.LACK.search(seen.template) else Intent.COMPARISON


def _of_one_role(seen: Seen) -> Intent:
    meant = any(each.search(seen.template) for each in (patterns.DISPUTED, ASKS_FOR_AGE, WRITES_AN_ADVERT))
    if meant or (seen.page and seen.page.name == "pay-files"):
        return Intent.PAGE
    if seen.about_pay and not (seen.start and patterns.NEXT.search(seen.template)):
        return Intent.PAY
    if seen.start:
        return Intent.MOVE
    if seen.skills and patterns.WITHOUT.search(seen.template):
        return Intent.ASKED
    if seen.skills and _says_what_one_has(seen.template, seen.skills):
        return Intent.GAP
    return Intent.ASKED if seen.skills and patterns.ASKS_FOR.search(seen.template) else Intent.ROLE


def _says_what_one_has(template: str, skills: Sequence[str]) -> bool:
    if patterns.HAVE.search(template) or patterns.LACK.search(template):
        return True
    asks_for_oneself = patterns.ASKS_FOR_ONESELF.search(template) or not patterns.NEED.search(template)
    return len(skills) > 1 and bool(asks_for_oneself)


def _of_skills(template: str, skills: Sequence[str]) -> Intent:
    versus = patterns.EITHER if len(skills) == 2 else patterns.VERSUS
    if len(skills) > 1 and versus.search(template):
        return Intent.SKILLS
    if len(skills) > 1:
        return Intent.MATCHES
    return Intent.SKILL if skills else Intent.WORDS
