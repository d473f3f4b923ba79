"""In which order roles and skills are found: named by the question, then by the words of their names, then by sentences."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from search.index.loaded import LoadedIndex
from search.index.sentences import FoundText
from search.models import SearchText
from search.questions.pieces import WORD, QuestionPiece
from search.questions.question import Question
from search.questions.spelling import ASKING
from search.text.names import ROLE, SKILL, Name, once
from search.text.stems import stem

TextKind = SearchText.Kind
NAMED, SHORT, MEANT, BEGINNING, BY_WORDS, BY_TEXT = 100.0, 95.0, 80.0, 70.0, 50.0, 20.0
# What a role or skill is called itself.
OWN = (ROLE, SKILL)
# Of the names found by their words, those nearly as good as the best.
NEARLY = 0.6
MOST = 8
# Of a role that no name has given, so many of its best sentences count.
MOST_OF_A_ROLE = 3


@dataclass
class Scores:
    """`by_slug` and `by_pk`: of things found by a name, and by a sentence; `names`: the name by which it was."""

    by_slug: dict[str, float] = field(default_factory=dict)
    by_pk: dict[int, float] = field(default_factory=dict)
    names: dict[str, Name] = field(default_factory=dict)

    def add(self, name: Name, score: float) -> None:
        if score > self.by_slug.get(name.slug, 0.0):
            self.by_slug[name.slug] = score
            self.names[name.slug] = name

    @property
    def first_slugs(self) -> list[str]:
        return sorted(self.by_slug, key=lambda slug: (-self.by_slug[slug], slug))[:MOST]

    @property
    def first_pks(self) -> list[int]:
        return sorted(self.by_pk, key=lambda pk: (-self.by_pk[pk], pk))[:MOST]

    def of(self, pk: int, slug: str) -> float:
        return max(self.by_slug.get(slug, 0.0), self.by_pk.get(pk, 0.0))


def rank(index: LoadedIndex, question: Question, texts: Sequence[FoundText], subject: str) -> Scores:
    found = Scores()
    _by_names(found, question, subject)
    _by_beginnings(found, index, question, subject)
    _by_words(found, index, question, subject)
    if not found.by_slug:
        found.by_pk = _of_sentences(texts) if subject == ROLE else _of_lines(texts)
    return found


def _by_names(found: Scores, question: Question, subject: str) -> None:
    """In the order of the question."""
    at = 0
    for piece in question.pieces:
        for name in once(name for name in piece.names if name.subject == subject):
            if piece.kind == subject or (name.kind in OWN and len(question.pieces) == 1):
                score = NAMED if name.kind != "short" else SHORT
            else:
                score = BY_WORDS if name.kind == "meant" else MEANT
            found.add(name, score - at / 10)
            at += 1


def _by_beginnings(found: Scores, index: LoadedIndex, question: Question, subject: str) -> None:
    """Of one word that is not a whole name, such as "kube"."""
    if len(question.pieces) == 1 and question.pieces[0].kind == WORD and len(question.text) > 1:
        for at, name in enumerate(index.names.beginning(question.text, MOST)):
            if name.subject == subject:
                found.add(name, BEGINNING - at)


def _by_words(found: Scores, index: LoadedIndex, question: Question, subject: str) -> None:
    words = [word for piece in question.pieces if _is_looked_for(piece) for word in piece.words]
    scored = [each for each in index.names.by_words([stem(word) for word in words]) if each[1].subject == subject]
    best = scored[0][0] if scored else 0.0
    for score, name in scored[: MOST * 6]:
        if score >= best * NEARLY and name.kind not in ("short", "meant"):
            found.add(name, BY_WORDS * score / best - name.words.count(" ") / 10)


def _is_looked_for(piece: QuestionPiece) -> bool:
    return piece.kind in (ROLE, SKILL, WORD) and not piece.is_stop_word and piece.text not in ASKING


def _of_sentences(texts: Sequence[FoundText]) -> dict[int, float]:
    """Role → what it does, and the best of its duties and statements."""
    scores: dict[int, list[float]] = defaultdict(list)
    for text in texts:
        if text.role_id:
            scores[text.role_id].append(text.score)
    summed = {pk: sum(several[:MOST_OF_A_ROLE]) for pk, several in scores.items()}
    return _scaled(summed)


def _of_lines(texts: Sequence[FoundText]) -> dict[int, float]:
    return _scaled(
        {text.skill_id: text.score for text in reversed(texts) if text.kind == TextKind.SKILL and text.skill_id}
    )


def _scaled(scores: dict[int, float]) -> dict[int, float]:
    """Nearly as good as the best."""
    best = max(scores.values(), default=0.0)
    return {pk: BY_TEXT * score / best for pk, score in scores.items() if score >= best * NEARLY}
