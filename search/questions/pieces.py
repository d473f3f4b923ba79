"""A question cut into pieces: names of roles and skills, levels, countries, amounts of pay, and other words. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from search.questions.amounts import AskedAmount, amounts_in
from search.questions.places import place_at
from search.questions.regions import region_at
from search.text.names import ROLE, SKILL, Name
from search.text.stems import singular
from search.text.stop_words import STOP_WORDS
from search.text.synonyms import canonical
from search.text.words import Word, squeezed, words_in

MONEY, LEVEL, PLACE, REGION, WORD = "money", "level", "place", "region", "word"
# A job that is no role here.
JOB = "job"
LEVELS = {
    "entry": "entry level|entry|junior|juniors|jr|graduate|graduates|grad|grads|intern|interns|internship|internships|"
    "fresher|freshers|trainee|trainees|apprentice|apprentices|apprenticeship|beginner|beginners|starting|starter|"
    "early career|new grad|new grads|new graduate|new graduates|recent graduate|recent graduates|entry position",
    "mid": "mid level|mid|middle|midlevel|intermediate|mid career|mid senior|regular",
    "senior": "senior level|senior|seniors|sr|snr|experienced|veteran",
    "lead": "team lead|tech lead|technical lead|lead level|lead|leads|leading",
    "staff": "staff level|staff",
    "principal": "principal level|principal|principals",
    "director": "director level|director|directors|head of|head|vp|vice president|president|chief",
}
BY_LEVEL_WORDS = {tuple(words.split()): level for level, several in LEVELS.items() for words in several.split("|")}
MOST_LEVEL_WORDS = 2
# With the word before or after it such a word is no level.
NO_LEVELS = frozenset(
    (("data", "entry"), ("lead", "generation"), ("lead", "time"), ("lead", "times"), ("principal", "component"))
)
MOST_NAME_WORDS = 6
# Names of skills that are also words of everyday English: they count where the question shows that the skill is meant.
EVERYDAY = frozenset(
    "go r c make excel lean safe support service word express write writing naming translation swift react chef spark remotework "
    "comet dash unity notion slack teams access caution courage patience honesty precision ownership stan karma ray storm pig "
    "ant hive helm flux prophet poetry apollo presto bamboo sentry consul temporal electron communication documentation "
    "leadership collaboration judgement negotiation classification testing research rust sas sap soap solid api apis "
    "experience budgeting budget caching network node https coaching diplomacy salt vault puppet pulsar beam arrow atlas".split()
)
HARMLESS = frozenset(
    "rust sas sap soap solid spark comet helm puppet pulsar api apis communication leadership chef react swift".split()
)
BEFORE_A_SKILL = frozenset(
    "learn learning know knowing in using with at use uses skill skills and or than vs versus".split()
)
AFTER_A_SKILL = frozenset(
    "language programming developer developers skill skills certification certified jobs job code coding".split()
)


BETWEEN = frozenset(("for", "of", "in"))
JOBS = frozenset(
    "engineer developer scientist analyst architect manager lead specialist administrator researcher".split()
)


class Finder(Protocol):
    def exact(self, words: Sequence[str]) -> list[Name]: ...


@dataclass(frozen=True, slots=True)
class QuestionPiece:
    """`start` and `end`: where it is in the question. `names`: what it may be a name of, the likeliest first."""

    kind: str
    text: str
    start: int
    end: int
    names: tuple[Name, ...] = ()
    amount: AskedAmount | None = None

    @property
    def words(self) -> list[str]:
        return self.text.split()

    def of(self, subject: str) -> list[Name]:
        return [name for name in self.names if name.subject == subject and name.kind != "meant"]

    @property
    def meant(self) -> list[Name]:
        return [name for name in self.names if name.subject == ROLE]

    @property
    def is_stop_word(self) -> bool:
        return self.kind == WORD and self.text in STOP_WORDS


def pieces_of(text: str, names: Finder) -> list[QuestionPiece]:
    amounts = amounts_in(text)
    words = [word for word in words_in(text) if not any(_inside(word, amount) for amount in amounts)]
    found = _cut(canonical(words), names, text)
    found += [QuestionPiece(MONEY, text[each.start : each.end], each.start, each.end, amount=each) for each in amounts]
    return sorted(found, key=lambda piece: piece.start)


def _inside(word: Word, amount: AskedAmount) -> bool:
    return word.start < amount.end and word.end > amount.start


def _cut(words: Sequence[Word], names: Finder, text: str) -> list[QuestionPiece]:
    texts = [word.text for word in words]
    found: list[QuestionPiece] = []
    at = 0
    while at < len(words):
        piece, size = _named(words, texts, at, names, text) or _placed(words, texts, at)
        found.append(piece)
        at += size
    return [_as_word(found, number) for number in range(len(found))]


def _named(
    words: Sequence[Word], texts: Sequence[str], at: int, names: Finder, text: str
) -> tuple[QuestionPiece, int] | None:
    for size in range(min(MOST_NAME_WORDS, len(words) - at), 0, -1):
        matches = names.exact(texts[at : at + size]) or _turned_round(texts[at : at + size], names)
        is_level = tuple(texts[at : at + size]) in BY_LEVEL_WORDS and not any(name.subject == ROLE for name in matches)
        if matches and not is_level and not _is_plain_english(texts[at : at + size]):
            start, end = words[at].start, words[at + size - 1].end
            kind = _kind_of(matches, squeezed(texts[at : at + size]))
            return QuestionPiece(kind, " ".join(texts[at : at + size]), start, end, tuple(matches)), size
    return None


def _turned_round(texts: Sequence[str], names: Finder) -> list[Name]:
    """ "platform engineer for ml" is an ML platform engineer."""
    for at in range(1, len(texts) - 1):
        if texts[at] in BETWEEN and singular(texts[at - 1]) in JOBS:
            return [name for name in names.exact([*texts[at + 1 :], *texts[:at]]) if name.subject == ROLE]
    return []


def _kind_of(matches: Sequence[Name], written: str) -> str:
    """By the names that are written so, not by those that only have the same stems: "prompt engineering" is a skill."""
    exact = [name for name in matches if written in (name.key, name.raw)] or matches
    if all(name.kind == "meant" for name in matches):
        return WORD
    return ROLE if any(name.subject == ROLE and name.kind != "meant" for name in exact) else SKILL


def _is_plain_english(texts: Sequence[str]) -> bool:
    return all(text in STOP_WORDS and text != "go" for text in texts)


def _is_no_level(texts: Sequence[str], at: int) -> bool:
    return not NO_LEVELS.isdisjoint((tuple(texts[max(0, at - 1) : at + 1]), tuple(texts[at : at + 2])))


def _placed(words: Sequence[Word], texts: Sequence[str], at: int) -> tuple[QuestionPiece, int]:
    if size := region_at(texts, at):
        return _piece(REGION, words, at, size, " ".join(texts[at : at + size])), size
    for size in range(min(MOST_LEVEL_WORDS, len(texts) - at), 0, -1):
        level = BY_LEVEL_WORDS.get(tuple(texts[at : at + size]))
        if level and not _is_no_level(texts, at):
            return _piece(LEVEL, words, at, size, level), size
    country, size = place_at(texts, at)
    if country:
        return _piece(PLACE, words, at, size, country), size
    return _piece(WORD, words, at, 1, texts[at]), 1


def _piece(kind: str, words: Sequence[Word], at: int, size: int, text: str) -> QuestionPiece:
    return QuestionPiece(kind, text, words[at].start, words[at + size - 1].end)


def _as_word(pieces: Sequence[QuestionPiece], at: int) -> QuestionPiece:
    """An everyday word that is also the name of a skill is a word, unless what is around it shows that the skill is meant."""
    piece = pieces[at]
    if piece.kind != SKILL or piece.text.replace(" ", "") not in EVERYDAY or piece.text in HARMLESS:
        return piece
    content = [other for other in pieces if other is not piece and not other.is_stop_word]
    others = [pieces[near] for near in (at - 2, at - 1, at + 1, at + 2) if 0 <= near < len(pieces)]
    before = pieces[at - 1].text if at else ""
    after = pieces[at + 1].text if at + 1 < len(pieces) else ""
    is_meant = (
        not content
        or any(other.kind == SKILL and other.text not in EVERYDAY for other in others)
        or (before in BEFORE_A_SKILL and piece.text != "make")
        or after in AFTER_A_SKILL
    )
    return piece if is_meant else QuestionPiece(WORD, piece.text, piece.start, piece.end)


def template_of(pieces: Sequence[QuestionPiece]) -> str:
    """ "is MONEY good for a LEVEL ROLE": words in the singular where they end in -s are left as they are."""
    return " ".join(piece.text if piece.kind == WORD else piece.kind.upper() for piece in pieces)


def of_kind(pieces: Sequence[QuestionPiece], kind: str) -> Iterator[QuestionPiece]:
    return (piece for piece in pieces if piece.kind == kind)
