"""The whole of a search: what was meant, the answers, and the roles, skills and sentences that are found."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.db.models import Q

from careers.models import Role, Statement
from search.answers.block import AnswerBlock
from search.answers.choose import Subjects, answer
from search.answers.others import answer_nothing, answer_words
from search.index.loaded import SHELF, LoadedIndex
from search.index.sentences import FoundText, find_texts
from search.models import SearchText
from search.questions import patterns
from search.questions.question import Question, read_question
from search.questions.spelling import Correction, NameSpelling
from search.ranking import Scores, rank
from search.results import FoundRole, FoundSentence, FoundSkill, Hit, also_called, marked
from search.text.names import ROLE, SKILL, Name, once
from search.text.slips import slips_allowed
from search.text.words import MOST_LETTERS, MOST_WORDS, plain, squeezed, words_in
from skills.models import Skill

MOST_FOUND, MOST_SENTENCES, MOST_NEAREST = 8, 10, 5
LONGEST_RAW = 10_000
# "data analyst -> data engineer"
ARROWS = re.compile(r"\s*(?:[-=]+>|→|⇒|➔)\s*")
SENTENCES = (SearchText.Kind.DUTY, SearchText.Kind.STATEMENT)
# A sentence with one of several words asked for is worth showing only where none has two of them.
LEAST_OF_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class SearchOutcome:
    """`read`: what was read of the question, which was longer where `was_cut`. `sentence_count`: of the sentences found, of
    which the first are shown, each with at least `least_matched` of the words. `nearest`: names to choose from instead."""

    asked: str
    read: str
    was_cut: bool
    correction: Correction | None
    question: Question
    answers: Sequence[AnswerBlock]
    roles: Sequence[FoundRole]
    skills: Sequence[FoundSkill]
    sentences: Sequence[FoundSentence]
    sentence_count: int
    least_matched: int
    nearest: Sequence[Name]

    @property
    def results(self) -> list[Hit]:
        """All in one list, the best first."""
        hits = [*(each.hit for each in self.roles), *(each.hit for each in self.skills)]
        hits += [each.hit for each in self.sentences]
        return sorted(hits, key=lambda hit: -hit.score)


def search(asked: str, *, exactly: bool = False) -> SearchOutcome:
    """A fixed number of queries for each kind of question, whatever there is."""
    text = " ".join(ARROWS.sub(" to ", asked[:LONGEST_RAW].replace("\0", " ")).split())
    read = _cut(text)
    index = SHELF.index()
    correction = None if exactly else spelling(index).correct(read)
    question = read_question(correction.text if correction else read, index.names)
    texts = find_texts(index, question.stems)
    ranked = {subject: rank(index, question, texts, subject) for subject in (ROLE, SKILL)}
    roles = _rows(Role.objects.current(), ranked[ROLE], question.roles)
    skills = _rows(_all_skills(), ranked[SKILL], question.skills)
    sentences, count, least = _sentences(question, texts)
    found_nothing = not (roles or skills or sentences)
    subjects = Subjects({each.slug: each for each in roles}, {each.slug: each for each in skills}, _role_count())
    found_roles = [FoundRole(role, score, note) for role, score, note in _in_order(roles, ranked[ROLE])]
    answers = answer(question, subjects)
    if any(block.names_the_roles for block in answers):
        found_roles = []
    if not answers and found_roles and sentences:
        roles_of_words = [each.role for each in found_roles]
        answers = [answer_nothing() if _only_shares_words(question, least) else answer_words(roles_of_words)]
    return SearchOutcome(
        asked=text,
        read=read,
        was_cut=read != text,
        correction=correction,
        question=question,
        answers=answers,
        roles=found_roles,
        skills=[FoundSkill(skill, score, note) for skill, score, note in _in_order(skills, ranked[SKILL])],
        sentences=sentences,
        sentence_count=count,
        least_matched=least,
        nearest=_nearest(index, read, question) if correction or (found_nothing and not answers) else [],
    )


def _only_shares_words(question: Question, least: int) -> bool:
    """Whether no sentence has two of the words of what is put as a question, or it is about somebody."""
    is_found = least == LEAST_OF_SEVERAL or len(question.stems) < LEAST_OF_SEVERAL
    is_asked = patterns.SENTENCE.search(question.template)
    return bool(patterns.OF_SOMEBODY.search(question.template) or (is_asked and not is_found))


def _cut(text: str) -> str:
    """So many letters and words as are read."""
    cut = text[:MOST_LETTERS]
    words = list(words_in(cut))
    return cut[: words[MOST_WORDS].start].rstrip() if len(words) > MOST_WORDS else cut


@lru_cache(maxsize=2)
def spelling(index: LoadedIndex) -> NameSpelling:
    return NameSpelling(index.names, index.written_words)


def _all_skills() -> Any:
    return Skill.objects.filter(retired_at=None).select_related("demand").prefetch_related("needs")


def _role_count() -> int:
    return Role.objects.current().exclude(lead_guide=None).count()


def _rows(everything: Any, scores: Scores, named: Sequence[str]) -> list[Any]:
    slugs = {*scores.first_slugs, *named}
    if not slugs and not scores.by_pk:
        return []
    return list(everything.filter(Q(slug__in=slugs) | Q(pk__in=scores.first_pks)))


def _in_order(rows: Sequence[Any], scores: Scores) -> list[tuple[Any, float, str]]:
    scored = [(row, scores.of(row.pk, row.slug), also_called(scores.names.get(row.slug), _title(row))) for row in rows]
    ordered = sorted(scored, key=lambda each: (-each[1], each[0].slug))
    return [each for each in ordered if each[1]][:MOST_FOUND]


def _title(row: Any) -> str:
    return str(row.title if isinstance(row, Role) else row.name)


def _sentences(question: Question, texts: Sequence[FoundText]) -> tuple[list[FoundSentence], int, int]:
    of_guides = [text for text in texts if text.kind in SENTENCES]
    several = [text for text in of_guides if text.matched >= LEAST_OF_SEVERAL]
    found, least = (several, LEAST_OF_SEVERAL) if several else (of_guides, 1)
    first = found[:MOST_SENTENCES]
    rows = (
        Statement.objects.select_related("guide")
        .defer("guide__text")
        .filter(pk__in=[text.statement_id for text in first])
    )
    by_pk = {row.pk: row for row in rows}
    stems = set(question.stems)
    best = first[0].score if first else 1.0
    shown = [
        FoundSentence(by_pk[text.statement_id], 10 * text.score / best, marked(by_pk[text.statement_id].text, stems))
        for text in first
        if text.statement_id in by_pk
    ]
    return shown, len(found), least


def _nearest(index: LoadedIndex, read: str, question: Question) -> list[Name]:
    """Other names near to what was typed, for a reader who meant something else."""
    words = [word for word in plain(read)[:MOST_FOUND] if len(word) > 2]
    several = [words, *([word] for word in words)] if len(words) > 1 else [words]
    near = [match.name for some in several for match in index.names.with_slips(some, _slips_of(squeezed(some)))]
    beginning = [
        name for size in (5, 4, 3) for word in words for name in index.names.beginning(word[:size], MOST_NEAREST)
    ]
    taken = {*question.roles, *question.skills}
    return [name for name in once((*near, *beginning)) if name.slug not in taken][:MOST_NEAREST]


def _slips_of(typed: str) -> int:
    """Here a short word has one too. With two, nearly all short names would be near it."""
    return max(slips_allowed(len(typed)), 1)
