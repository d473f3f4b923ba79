"""What a question is about and what it asks for. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from search.questions import patterns, pay_patterns
from search.questions.amounts import AskedAmount
from search.questions.elsewhere import cities_in, names_employer, regions_in, unwanted_places
from search.questions.intents import BEFORE_NAMES, Intent, Seen, intent_of, names_a_job
from search.questions.jobs import bare_job, is_by_occupation, unread, with_jobs
from search.questions.pages import PageAnswer, page_for, page_of
from search.questions.pieces import (
    JOB,
    LEVEL,
    MONEY,
    PLACE,
    WORD,
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
    pieces = with_jobs(pieces_of(text, names))
    meant_page = page_for(template_of(pieces))
    if meant_page is None or meant_page.name not in BEFORE_NAMES:
        pieces = _with_roles_where_meant(pieces)
    template = template_of(pieces)
    roles = _slugs(pieces, ROLE)[:MOST_ROLES]
    skills = _slugs(pieces, SKILL)[:MOST_SKILLS]
    levels = tuple(dict.fromkeys(piece.text for piece in of_kind(pieces, LEVEL)))[:MOST_BESIDE]
    outside = unwanted_places(pieces)
    places = [piece.text for piece in of_kind(pieces, PLACE) if piece not in outside]
    countries = tuple(dict.fromkeys(places))[:MOST_BESIDE]
    about_pay = bool(patterns.PAY.search(template))
    if about_pay and not levels and pay_patterns.AT_THE_START.search(template):
        levels = (ENTRY,)
    level, country = next(iter(levels), None), next(iter(countries), None)
    amount = next((piece.amount for piece in of_kind(pieces, MONEY)), None)
    term, says_so = term_in(text)
    page = page_of(" ".join(plain(text)), template, bool(roles))
    start, target = _move(template, roles)
    seen = Seen(template, pieces, roles, skills, level, amount, about_pay, start, target, page)
    intent = intent_of(seen)
    if term and _means_the_term(term, text, says_so, bool(roles), bool(skills), about_pay):
        intent = Intent.TERM
    if intent == Intent.WORDS and page:
        intent = Intent.PAGE
    regions = regions_in(text, pieces) if about_pay or amount else ()
    bare = bare_job(pieces) if intent in OF_A_BARE_JOB else None
    roles = () if bare and is_by_occupation(bare) else roles
    return Question(
        text=text,
        pieces=pieces,
        template=template,
        intent=intent,
        roles=roles,
        skills=skills,
        level=level,
        country=country,
        amount=amount,
        aspect=aspect_of(template),
        start=start,
        target=target,
        about_pay=about_pay,
        about_remote=bool(patterns.REMOTE.search(template)),
        term=term if intent == Intent.TERM else None,
        page=page,
        unknown=unknown_in(template, names_employer=about_pay and names_employer(text, pieces)),
        levels=levels,
        countries=countries,
        jobs=_jobs(text, pieces, intent, bool(roles or regions or bare)),
        regions=regions,
        cities=cities_in(text, pieces),
        bare_job=text[bare.start : bare.end] if bare else "",
    )


def _jobs(text: str, pieces: Sequence[QuestionPiece], intent: Intent, is_known: bool) -> tuple[str, ...]:
    """Of a question about pay every word counts that nothing else has read, where no role or place is named."""
    named = tuple(text[piece.start : piece.end] for piece in of_kind(pieces, JOB))
    return named or (unread(pieces) if intent == Intent.PAY and not is_known else ())


def _means_the_term(term: Term, text: str, says_so: bool, has_roles: bool, has_skills: bool, about_pay: bool) -> bool:
    """ "What is a median" asks the meaning; "average salary" asks for pay, "compa-ratio" alone for the meaning again."""
    if says_so:
        return not (has_roles and about_pay)
    is_its_name = squeezed(plain(text)) == squeezed(plain(term.name))
    return not has_roles and not has_skills and (is_its_name or not about_pay)


def _slugs(pieces: Sequence[QuestionPiece], kind: str) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(
            piece.of(kind)[0].slug if piece.of(kind) else piece.meant[0].slug for piece in of_kind(pieces, kind)
        )
    )


def aspect_of(template: str) -> str:
    return next(name for name, pattern in patterns.ASPECTS if pattern.search(template))


def _with_roles_where_meant(pieces: list[QuestionPiece]) -> list[QuestionPiece]:
    """ "ml salary" is about a role, "ml" about a skill; "docker kubernetes devops" names three skills."""
    template = template_of(pieces)
    skills = sum(piece.kind == SKILL for piece in pieces)
    has_role = any(piece.kind == ROLE for piece in pieces)
    wants_role = bool(
        patterns.PAY.search(template) or (patterns.FIRST_PERSON.search(template) and "become" in template)
    )
    versus = bool(re.search(r"\b(?:vs|versus|v|differences?|compare|or)\b", template))
    moving = bool(re.search(r"\b(?:switch|transition|pivot|move|moving|become|into|from)\b", template))
    meant = sum(bool(piece.meant) for piece in pieces)
    is_target = bool(patterns.LACK.search(template)) and not names_a_job(pieces)
    found = []
    for piece in pieces:
        kind = piece.kind
        names = piece.meant
        if (
            kind in (SKILL, WORD)
            and names
            and (
                (wants_role and not has_role and piece is next(each for each in pieces if each.meant))
                or (versus and meant > 1 and (has_role or kind == WORD))
                or (moving and not skills - (kind == SKILL) and (has_role or meant == 1 or kind == WORD))
            )
        ):
            kind = ROLE
        elif (
            kind == ROLE
            and piece.of(SKILL)
            and skills > 1
            and piece.of(ROLE)[0].kind == "short"
            and not wants_role
            and not is_target
        ) or (
            kind == ROLE
            and piece.of(SKILL)
            and patterns.CERTIFICATIONS.search(template)
            and piece.of(ROLE)[0].kind == "title"
            and not any(name.kind == "short" for name in piece.of(ROLE))
        ):
            kind = SKILL
        found.append(QuestionPiece(kind, piece.text, piece.start, piece.end, piece.names, piece.amount))
    return found


def _move(template: str, roles: Sequence[str]) -> tuple[str | None, str | None]:
    if len(roles) >= 2:
        for pattern, (start, target) in patterns.FROM_TO:
            if pattern.search(template):
                return roles[start], roles[target]
        return None, None
    if len(roles) == 1 and patterns.MOVES_FROM.search(template) and not patterns.STAYS.search(template):
        return roles[0], None
    return None, None
