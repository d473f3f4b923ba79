"""What is found, as the page and the API show it: roles, skills, and sentences with the words asked for marked."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from careers.documents.marks import plain_text
from careers.models import Role, Statement
from careers.models.choices import Section, label_of
from search.text.names import Name
from search.text.stems import stem
from search.text.synonyms import canonical
from search.text.words import words_in
from skills.models import Skill

LONGEST_EXCERPT = 320
ALSO = {"title": "also called", "alias": "also called"}


class MarkedWords(NamedTuple):
    """A piece of a text, and whether it is one of the words asked for."""

    text: str
    is_marked: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """A result as the API lists it. `kind`: role, skill or sentence."""

    kind: str
    slug: str
    title: str
    excerpt: str
    score: float
    address: str


def also_called(name: Name | None, title: str) -> str:
    """By which other name it was found: "also called SRE"; "" by its own."""
    if name is None or name.name == title or name.name.casefold() == title.casefold():
        return ""
    if name.kind == "occupation":
        return f"like the official title {name.name}"
    return f"{ALSO[name.kind]} {name.name}" if name.kind in ALSO else ""


@dataclass(frozen=True, slots=True)
class FoundRole:
    role: Role
    score: float
    note: str

    @property
    def hit(self) -> Hit:
        role = self.role
        return Hit("role", role.slug, role.title, role.description, round(self.score, 3), role.get_absolute_url())


@dataclass(frozen=True, slots=True)
class FoundSkill:
    skill: Skill
    score: float
    note: str

    @property
    def hit(self) -> Hit:
        skill = self.skill
        return Hit("skill", skill.slug, skill.name, skill.line or "", round(self.score, 3), skill.get_absolute_url())


@dataclass(frozen=True, slots=True)
class FoundSentence:
    statement: Statement
    score: float
    words: Sequence[MarkedWords]

    @property
    def excerpt(self) -> str:
        return "".join(words.text for words in self.words)

    @property
    def address(self) -> str:
        return f"{self.statement.guide.get_absolute_url()}#s{self.statement.position}"

    @property
    def place(self) -> str:
        """ "MLOps Cloud Engineer, Salary ranges": the guide and its section."""
        section = self.statement.section
        named = label_of(Section, section) if section in Section.values else section
        return ", ".join(filter(None, (self.statement.guide.title, named)))

    @property
    def hit(self) -> Hit:
        guide = self.statement.guide
        return Hit("sentence", guide.slug, self.place, self.excerpt, round(self.score, 3), self.address)


def marked(text: str, stems: Collection[str]) -> list[MarkedWords]:
    """A text as people read it, cut around the first word asked for where it is long."""
    text = plain_text(text)
    spans = [(word.start, word.end) for word in canonical(list(words_in(text))) if stem(word.text) in stems]
    text, spans = _shortened(text, spans)
    found, at = [], 0
    for start, end in _joined(spans, text):
        if start >= at:
            found += [MarkedWords(text[at:start], False), MarkedWords(text[start:end], True)]
            at = end
    return [words for words in (*found, MarkedWords(text[at:], False)) if words.text]


def _joined(spans: Sequence[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    """Words one after another are one mark: the gaps between theirs would look like a fault."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and not text[joined[-1][1] : start].strip():
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _shortened(text: str, spans: Sequence[tuple[int, int]]) -> tuple[str, list[tuple[int, int]]]:
    if len(text) <= LONGEST_EXCERPT:
        return text, list(spans)
    first = spans[0][0] if spans else 0
    start = 0 if first < LONGEST_EXCERPT // 2 else text.rfind(" ", 0, first - 80) + 1
    end = start + LONGEST_EXCERPT
    end = len(text) if end >= len(text) else max(text.rfind(" ", 0, end), start + 1)
    opening, closing = "… " if start else "", " …" if end < len(text) else ""
    moved = [
        (low - start + len(opening), high - start + len(opening)) for low, high in spans if start <= low and high <= end
    ]
    return f"{opening}{text[start:end]}{closing}", moved
