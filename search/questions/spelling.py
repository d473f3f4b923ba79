"""What was meant by a word that nothing has: the name or word within the slips its length allows. Pure."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from search.questions import pages, patterns, pay_patterns, unknown
from search.questions.pieces import JOBS, WORD, QuestionPiece, pieces_of
from search.questions.places import place_words
from search.questions.professions import HEADS, PROFESSIONS
from search.questions.terms import words_of_terms
from search.text.names import Match, Names
from search.text.slips import SlipIndex, slips_allowed
from search.text.stems import singular, stem
from search.text.stop_words import STOP_WORDS
from search.text.words import Word, plain, squeezed, words_in

# Words that questions are put in. They are known, and meant by words that are close to them.
ASKING = frozenset(
    """
    salary salaries wages earnings compensation income average median percentile bonus equity offer offers difference
    differences between compare comparison versus better become becoming requirements required requirement qualifications
    qualification skills skill experience years degree bachelor bachelors masters education certification certifications
    certificate certified course courses bootcamp career careers progression promotion ladder responsibilities responsibility
    duties tasks daily typical description demand outlook market growth hiring future trends transition transitioning switch
    switching change moving remote remotely hybrid junior senior entry level principal director graduate intermediate
    necessary important worth learning learn should would could without about which where there their explain meaning definition
    interview questions recruiter recruiters candidate candidates advert adverts engineer engineers developer developers scientist
    scientists analyst analysts architect architects manager managers technologies technology tools languages framework
    frameworks language programming company companies country countries highest lowest paying popular beginner beginners
    challenges stressful difficult possible enough london germany india canada america states kingdom europe people person
    student students roadmap negotiate reasonable stack question needed calculate living wages month monthly hourly yearly
    annual annually freelance contractor contract still wanted these those being other paid
    """.split()
)


JOBS_AND_FIELDS = JOBS | {"engineering"}
# Words of so few letters are never taken for others in a name.
SHORTEST = 2
ENDINGS = ("", "s", "y", "es", "ed", "er", "ing", "ion", "ions", "ive", "ory", "ies", "e", "ation", "ology", "ency")
PATTERNS = (*patterns.EVERY, *pay_patterns.EVERY, *(pattern for _, pattern in (*pages.COMPILED, *unknown.COMPILED)))


@cache
def _asked_with() -> frozenset[str]:
    return ASKING | patterns.words_of(PATTERNS) | words_of_terms()


def is_spelled_out(word: str) -> bool:
    """Whether questions are put in this very word."""
    return word in STOP_WORDS or word in _asked_with() or any(pattern.fullmatch(word) for pattern in PATTERNS)


def _is_asked_with(word: str) -> bool:
    """Patterns spell out beginnings of words too: "contradict" is known, and so is "contradicting"."""
    return any(word.removesuffix(ending) in _asked_with() for ending in ENDINGS)


@dataclass(frozen=True, slots=True)
class Correction:
    """`text`: the question as it was meant. `wrong`: what nothing is called. `right`: what it was taken for."""

    text: str
    wrong: str
    right: str


class NameSpelling:
    """`written`: the words of all sentences, as they are most often written."""

    def __init__(self, names: Names, written: Collection[str]) -> None:
        self.names, self.written = names, written

    @cached_property
    def _words(self) -> SlipIndex:
        """Words of names before those of questions, those before words of sentences, and those before places."""
        by_use = sorted(self.names.raw_words, key=lambda word: (-self.names.raw_words[word], word))
        several = (*by_use, *sorted(ASKING), *sorted(self.written), *sorted(place_words()))
        return SlipIndex([word for word in dict.fromkeys(several) if len(word) > 3])

    def correct(self, text: str) -> Correction | None:
        """None where nothing was meant otherwise."""
        words = list(words_in(text))
        pieces = pieces_of(text, self.names)
        unsure = self._unsure(pieces)
        if not unsure or (len(words) == 1 and self._is_known(words[0].text)):
            return None
        return self._whole(text, words, pieces) or self._run(text, words, pieces) or self._single(text, pieces)

    def _unsure(self, pieces: Sequence[QuestionPiece]) -> list[QuestionPiece]:
        """Words that are in no name."""
        return [piece for piece in pieces if self._is_loose(piece)]

    @staticmethod
    def _is_loose(piece: QuestionPiece) -> bool:
        is_known = is_spelled_out(piece.text) or singular(piece.text) in PROFESSIONS
        return piece.kind == WORD and not is_known and not piece.text.isdigit()

    def _whole(self, text: str, words: Sequence[Word], pieces: Sequence[QuestionPiece]) -> Correction | None:
        written = [word.text for word in words]
        found = self._name(written, pieces)
        is_meant = found and _keeps_job(written, found.name.name)
        return Correction(found.name.name, text.strip(), found.name.name) if found and is_meant else None

    def _run(self, text: str, words: Sequence[Word], pieces: Sequence[QuestionPiece]) -> Correction | None:
        """A name among other words: "salary of a machne lerning engineer"."""
        for run in self._runs(pieces):
            start, end = run[0].start, run[-1].end
            inside = [word.text for word in words if start <= word.start < end]
            found = self._name(inside, run) if len(inside) < len(words) else None
            if found and _has_shortest(inside, found.name.name) and _keeps_job(inside, found.name.name):
                return Correction(f"{text[:start]}{found.name.name}{text[end:]}", text[start:end], found.name.name)
        return None

    def _runs(self, pieces: Sequence[QuestionPiece]) -> Iterator[list[QuestionPiece]]:
        """Neighbouring pieces that may be one name, with a word in it that is in none."""
        run: list[QuestionPiece] = []
        for piece in (*pieces, None):
            if piece and (self._is_loose(piece) or piece.names or piece.text in JOBS_AND_FIELDS):
                run.append(piece)
                continue
            if len(run) > 1 and self._unsure(run):
                yield run
            run = []

    def _name(self, words: Sequence[str], pieces: Sequence[QuestionPiece]) -> Match | None:
        """The nearest name; None where that is named already, and the rest is something else."""
        named = {name.target for piece in pieces for name in piece.names}
        typed = squeezed(words)
        matches = self.names.with_slips(words)
        nearest = [match for match in matches if match.slips == matches[0].slips]
        if not nearest or (len(pieces) > 1 and any(match.name.target in named for match in nearest)):
            return None
        return max(nearest, key=lambda match: (*_likeness(typed, match.name.raw), match.name.weight))

    def _single(self, text: str, pieces: Sequence[QuestionPiece]) -> Correction | None:
        """Word by word. Of a word that sentences have, nothing else was meant."""
        wrong: list[tuple[QuestionPiece, str]] = []
        for piece in self._unsure(pieces):
            if not self._is_known(piece.text) and (right := self._word(piece.text)):
                wrong.append((piece, right))
        if not wrong:
            return None
        corrected = text
        for piece, right in reversed(wrong):
            corrected = f"{corrected[: piece.start]}{right}{corrected[piece.end :]}"
        return Correction(
            corrected, ", ".join(text[piece.start : piece.end] for piece, _ in wrong), ", ".join(r for _, r in wrong)
        )

    def _is_known(self, word: str) -> bool:
        if stem(word) in self._stems or _is_asked_with(word):
            return True
        forms = {word, singular(word)}
        return any(form in self.names.raw_words or form in STOP_WORDS or form in _asked_with() for form in forms)

    @cached_property
    def _stems(self) -> frozenset[str]:
        return frozenset(map(stem, self.written))

    def _word(self, word: str) -> str | None:
        if not word.isalpha() or not (slips := slips_allowed(len(word))):
            return None
        found = self._words.near(word, slips)
        near = [(each.slips, self._words.names[each.number]) for each in found]
        best = [right for count, right in near if near and count == near[0][0] and right[0] == word[0]] or [
            right for count, right in near if count == 1
        ]
        return best[0] if best else None


def _has_shortest(words: Sequence[str], name: str) -> bool:
    """ "BI developer" is no slip of "AI developer"."""
    return set(plain(name)).issuperset(word for word in words if len(word) <= SHORTEST)


def _keeps_job(words: Sequence[str], name: str) -> bool:
    """A "system administrator" is not what is done: "system administration"."""
    return singular(words[-1]) not in HEADS or singular(words[-1]) in map(singular, plain(name))


def _likeness(typed: str, name: str) -> tuple[bool, int]:
    """Of names equally near: the same first letter, then the longest common beginning and end."""
    start = next(
        (at for at, (one, other) in enumerate(zip(typed, name, strict=False)) if one != other),
        min(len(typed), len(name)),
    )
    return typed[:1] == name[:1], start
