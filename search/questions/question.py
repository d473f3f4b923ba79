"""What a question is about and what it asks for. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from search.questions import patterns, pay_patterns
from search.questions.amounts import AskedAmount
from search.questions.elsewhere import cities_in, names_employer, regions_in, unwanted_places
from search.questions.intents import BEFORE_NAMES, Intent, Seen, intent_of
from search.questions.jobs import bare_job, is_by_occupation, unread, with_jobs
from search.questions.meant import as_meant
from search.questions.pages import PageAnswer, page_of
from search.questions.pieces import (
    JOB,
    LEVEL,
    MONEY,
    PLACE,
    Finder,
    QuestionPiece,
    of_kind,
    pieces_of,
    template_of,
)
from search.questions.regions import Region
from search.questions.terms import Term, term_in
from search.questions.unknown import UnknownTopic, unknown_in
from search.text.names import ROLE, SKILL
from search.text.stems import stem
from search.text.words import plain, squeezed

MOST_ROLES, MOST_SKILLS, MOST_BESIDE = 5, 20, 3
OF_A_BARE_JOB = frozenset((Intent.PAY, Intent.ROLE, Intent.PAGE, Intent.WORDS))
ENTRY = "entry"


@dataclass(frozen=True, slots=True)
class Question:
    """`roles` and `skills`: slugs in the order of the question. `start`: the role a move begins at; `target`: where it leads.
    `aspect`: what of a role is asked for. `jobs`: what names a job that is no role here. `regions`: where pay is asked of, where
    that is no country. `cities`: those named, each with its country. `bare_job`: a word such as "engineer", alone."""

    text: str
    pieces: Sequence[QuestionPiece]
    template: str
    intent: Intent
    roles: tuple[str, ...]
    skills: tuple[str, ...]
    level: str | None
    country: str | None
    amount: AskedAmount | None
    aspect: str = "overview"
    start: str | None = None
    target: str | None = None
    about_pay: bool = False
    about_remote: bool = False
    term: Term | None = None
    page: PageAnswer | None = None
    unknown: tuple[UnknownTopic, ...] = ()
    levels: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    jobs: tuple[str, ...] = ()
    regions: tuple[Region, ...] = ()
    cities: tuple[tuple[str, str], ...] = ()
    bare_job: str = ""

    @property
    def stems(self) -> list[str]:
        """Of the words that say what is looked for."""
        return stems_of(self.pieces)

    @property
    def year(self) -> int | None:
        """The year that is asked for."""
        found = patterns.YEAR.search(self.template)
        return int(found["year"]) if found else None

    @property
    def unwanted(self) -> tuple[str, ...]:
        """The skills that roles are to be without."""
        found = patterns.WITHOUT.search(self.template)
        if not found or self.roles or self.about_pay or not patterns.OF_ROLES.search(self.template):
            return ()
        return self.skills[self.template[: found.start()].count("SKILL") :]

    @property
    def about_least(self) -> bool:
        return bool(patterns.LEAST.search(self.template))

    @property
    def asks_for_first(self) -> bool:
        """Whether the roles are to be ordered by pay."""
        return bool(pay_patterns.BY_PAY.search(self.template))

    @property
    def asks_for_ways_in(self) -> bool:
        """Whether somebody wants to become something, or without what: where people come from is said then."""
        return self.aspect in ("requirements", "experience", "entry") or bool(patterns.BECOMES.search(self.template))

    @property
    def is_for_beginners(self) -> bool:
        """Whether somebody has little experience: what asks for least of it comes first then."""
        return self.level == ENTRY or bool(patterns.BEGINNERS.search(self.template))

    @property
    def is_of_a_page(self) -> bool:
        """Whether a page is meant, whatever else is named."""
        return self.intent == Intent.PAGE and self.page is not None and self.page.name in BEFORE_NAMES

    @property
    def is_only_a_name(self) -> bool:
        return all(piece.kind in (ROLE, SKILL) or piece.is_stop_word for piece in self.pieces)


def stems_of(pieces: Sequence[QuestionPiece]) -> list[str]:
    words = [word for piece in pieces if not piece.is_stop_word and piece.kind != MONEY for word in _words_of(piece)]
    return list(dict.fromkeys(stem(word) for word in words))


def _words_of(piece: QuestionPiece) -> list[str]:
    return [] if piece.kind == PLACE else piece.words


def read_question(text: str, names: Finder) -> Question:
    pieces = as_meant(with_jobs(pieces_of(text, names)))
    seen = _seen(text, pieces)
    term = _term_meant(text, seen)
    intent = Intent.TERM if term else _intent(seen)
    bare = bare_job(pieces) if intent in OF_A_BARE_JOB else None
    roles = () if bare and is_by_occupation(bare) else seen.roles
    regions = regions_in(text, pieces) if seen.about_pay or seen.amount else ()
    countries = _countries(pieces)
    return Question(
        text=text,
        pieces=pieces,
        template=seen.template,
        intent=intent,
        roles=roles,
        skills=seen.skills,
        level=seen.level,
        country=next(iter(countries), None),
        amount=seen.amount,
        aspect=aspect_of(seen.template),
        start=seen.start,
        target=seen.target,
        about_pay=seen.about_pay,
        about_remote=bool(patterns.REMOTE.search(seen.template)),
        term=term,
        page=seen.page,
        unknown=unknown_in(seen.template, names_employer=seen.about_pay and names_employer(text, pieces)),
        levels=seen.levels,
        countries=countries,
        jobs=_jobs(text, pieces, intent, bool(roles or regions or bare)),
        regions=regions,
        cities=cities_in(text, pieces),
        bare_job=text[bare.start : bare.end] if bare else "",
    )


def _seen(text: str, pieces: Sequence[QuestionPiece]) -> Seen:
    template = template_of(pieces)
    roles = _slugs(pieces, ROLE)[:MOST_ROLES]
    skills = _slugs(pieces, SKILL)[:MOST_SKILLS]
    about_pay = bool(patterns.PAY.search(template))
    levels = _levels(pieces, template, about_pay=about_pay)
    amount = next((piece.amount for piece in of_kind(pieces, MONEY)), None)
    page = page_of(" ".join(plain(text)), template, bool(roles))
    return Seen(template, pieces, roles, skills, levels, amount, about_pay, *_move(template, roles), page)


def _levels(pieces: Sequence[QuestionPiece], template: str, *, about_pay: bool) -> tuple[str, ...]:
    named = tuple(dict.fromkeys(piece.text for piece in of_kind(pieces, LEVEL)))[:MOST_BESIDE]
    begins = about_pay and pay_patterns.AT_THE_START.search(template)
    return named or ((ENTRY,) if begins else ())


def _countries(pieces: Sequence[QuestionPiece]) -> tuple[str, ...]:
    outside = unwanted_places(pieces)
    return tuple(dict.fromkeys(piece.text for piece in of_kind(pieces, PLACE) if piece not in outside))[:MOST_BESIDE]


def _intent(seen: Seen) -> Intent:
    intent = intent_of(seen)
    return Intent.PAGE if intent == Intent.WORDS and seen.page else intent


def _jobs(text: str, pieces: Sequence[QuestionPiece], intent: Intent, is_known: bool) -> tuple[str, ...]:
    """Of a question about pay every word counts that nothing else has read, where no role or place is named."""
    named = tuple(text[piece.start : piece.end] for piece in of_kind(pieces, JOB))
    return named or (unread(pieces) if intent == Intent.PAY and not is_known else ())


def _term_meant(text: str, seen: Seen) -> Term | None:
    """ "What is a median" asks the meaning; "average salary" asks for pay, "compa-ratio" alone for the meaning again."""
    term, says_so = term_in(text)
    if term is None:
        return None
    if says_so:
        return None if seen.roles and seen.about_pay else term
    is_its_name = squeezed(plain(text)) == squeezed(plain(term.name))
    return term if not seen.roles and not seen.skills and (is_its_name or not seen.about_pay) else None


def _slugs(pieces: Sequence[QuestionPiece], kind: str) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(
            piece.of(kind)[0].slug if piece.of(kind) else piece.meant[0].slug for piece in of_kind(pieces, kind)
        )
    )


def aspect_of(template: str) -> str:
    return next(name for name, pattern in patterns.ASPECTS if pattern.search(template))


def _move(template: str, roles: Sequence[str]) -> tuple[str | None, str | None]:
    if len(roles) >= 2:
        for pattern, (start, target) in patterns.FROM_TO:
            if pattern.search(template):
                return roles[start], roles[target]
        return None, None
    if len(roles) == 1 and patterns.MOVES_FROM.search(template) and not patterns.STAYS.search(template):
        return roles[0], None
    return None, None
