"""The notes of a page: for each figure on it the sentences that say so, with the exact characters marked.

Whoever reads a page enters its figures in reading order, so that they are numbered so; template tags only look them up.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol, Self

from django.db.models import QuerySet

from careers.documents.marks import words_of
from careers.models import Fact, Finding, FindingEvidence, Guide, Statement, Verdict
from careers.models.choices import Section, label_of
from careers.originals import ON_THE_CERTIFICATE, OUR_SUMMARY, Original, originals_of, remarks_of

# Of a name that stands in many sentences: the strongest, and then the way to all of them.
MOST_QUOTES = 3


@dataclass(frozen=True, slots=True)
class QuotedWords:
    """One statement of a quotation in three parts. Only `marked` says the fact."""

    before: str
    marked: str
    after: str


@dataclass(frozen=True, slots=True)
class Quote:
    """The statements one fact was read from, and where they stand."""

    fact: Fact
    statements: tuple[Statement, ...]

    @property
    def words(self) -> list[QuotedWords]:
        return [mark(statement, self.fact.start, self.fact.end) for statement in self.statements]

    @property
    def guide(self) -> Guide:
        return self.fact.guide

    @property
    def place(self) -> str:
        """ "Salary ranges › Senior Data Engineer"; the heading only where it says more than the section and is not quoted."""
        section, heading = label_of(Section, self.fact.section), self.fact.heading
        return f"{section} › {heading}" if heading and heading != self.statements[0].text else section

    @property
    def last_line(self) -> int:
        return self.statements[-1].line

    @property
    def sources(self) -> list[str]:
        """The footnotes of these statements, each once."""
        return list(dict.fromkeys(note for statement in self.statements for note in statement.notes))

    @property
    def originals(self) -> list[Original]:
        """What a sentence of ours was written after; nothing of a guide in its publisher's own words."""
        return originals_of(self.guide.sources, self.sources) if self.guide.is_ours else []

    @property
    def opening(self) -> str:
        """What its originals are to a sentence of ours: that a certificate is asked for is nothing that its issuer says."""
        return ON_THE_CERTIFICATE if self.statements[0].lists_a_certificate else OUR_SUMMARY

    @property
    def printed(self) -> list[QuotedWords]:
        """The same between quotation marks, where the words are their publisher's own and not ours."""
        words = self.words
        if self.guide.is_ours:
            return words
        words[0] = replace(words[0], before=f"“{words[0].before}")
        words[-1] = replace(words[-1], after=f"{words[-1].after}”")
        return words

    @property
    def footnotes(self) -> list[str]:
        """What the footnotes say beside the originals."""
        return remarks_of(self.guide.sources, self.sources, self.fact.dated) if self.originals else self.sources

    @property
    def anchor(self) -> str:
        return f"{self.guide.get_absolute_url()}#s{self.statements[0].position}"

    @property
    def api_path(self) -> str:
        return f"/api/v1/{self.fact.resource}/{self.fact.key}/"


@dataclass(frozen=True, slots=True)
class Derivation:
    """How a computed figure was worked out: `steps` are (name, how, value) in words, `explain` the address of it all.

    `rows`: for a figure counted from rows of a table, the address of the page that lists them.
    """

    kind: str
    explanation: str
    formula: str
    steps: tuple[tuple[str, str, str], ...]
    explain: str
    version: int
    rows: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """`quotes` are the first of `count`; `derivation` is None for a figure a guide states. `conflicts`: what speaks against."""

    number: int
    id: str
    title: str
    quotes: tuple[Quote, ...]
    count: int
    derivation: Derivation | None = None
    conflicts: tuple[Finding, ...] = ()

    @property
    def kind(self) -> str:
        if any(finding.verdict == Verdict.CONTRADICTORY for finding in self.conflicts):
            return "contradicted"
        return self.derivation.kind if self.derivation else "stated"


class Computed(Protocol):
    """A figure worked out here: a name that is its own on the page, a title, the working and its facts."""

    @property
    def name(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def derivation(self) -> Derivation: ...
    @property
    def facts(self) -> Sequence[Fact]: ...


Citable = tuple[str, Sequence[Fact]] | Computed
"""What opens a note: a text with the facts that state it, or a figure worked out here."""


def stated(text: str, fact: Fact) -> Iterator[Citable]:
    """A stated figure; nothing where its guide keeps the sentence to itself, and the figure opens none."""
    if not fact.withholds("quote"):
        yield text, [fact]


@dataclass(slots=True)
class Citations:
    """Citations of one page. `statements` are those of every guide its facts come from, `conflicts` fact key → findings.

    `has_short_ids`: notes are named by their numbers, which a page of many saves some kilobytes by.
    """

    statements: Iterable[Statement]
    conflicts: Mapping[str, Sequence[Finding]] = field(default_factory=dict)
    has_short_ids: bool = False
    entered: dict[str, Citation] = field(default_factory=dict)
    _by_pk: dict[int, Statement] = field(default_factory=dict)
    _by_place: dict[tuple[int, int], Statement] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._by_pk = {statement.pk: statement for statement in self.statements}
        self._by_place = {(statement.guide_id, statement.position): statement for statement in self._by_pk.values()}

    def __iter__(self) -> Iterator[Citation]:
        return iter(self.entered.values())

    @classmethod
    def of(cls, facts: Iterable[Fact]) -> "Citations":
        """Citations with the statements of these facts, which may come from many guides, and what speaks against them."""
        facts = list(facts)
        places = [(fact.guide_id, fact.statement.position, fact.last_statement.position) for fact in facts]
        positions = {at for _, first, last in places for at in range(first, last + 1)}
        guides = {guide for guide, _, _ in places}
        statements = Statement.objects.filter(guide__in=guides, position__in=positions) if places else ()
        return cls(statements, conflicts(FindingEvidence.objects.filter(fact__in=[fact.key for fact in facts])))

    def enter(self, figures: Iterable[Citable]) -> Self:
        """Number the figures of a page in reading order. One that comes again has the note it has."""
        for figure in figures:
            if isinstance(figure, tuple):
                text, facts = figure
                self._enter(_id(facts[0].key), text, facts, None)
            else:
                self._enter(_id(figure.name), figure.title, figure.facts, figure.derivation)
        return self

    def _enter(self, name: str, title: str, facts: Sequence[Fact], working: Derivation | None) -> None:
        if name not in self.entered:
            shown = [fact for fact in facts if not fact.withholds("quote")]
            quotes = tuple(self.quote(fact) for fact in shown[:MOST_QUOTES])
            against = () if working else tuple(self.conflicts.get(facts[0].key, ()))
            number = len(self.entered) + 1
            id_ = f"ev-{number}" if self.has_short_ids else name
            self.entered[name] = Citation(number, id_, title, quotes, len(shown), working, against)

    def of_fact(self, fact: Fact) -> Citation:
        return self.entered[_id(fact.key)]

    def of_computed(self, figure: Computed) -> Citation:
        return self.entered[_id(figure.name)]

    def quote(self, fact: Fact) -> Quote:
        first, last = self._by_pk[fact.statement_id], self._by_pk[fact.last_statement_id]
        between = range(first.position, last.position + 1)
        return Quote(fact, tuple(self._by_place[first.guide_id, position] for position in between))


def _id(name: str) -> str:
    return f"ev-{name}"


@dataclass(frozen=True, slots=True)
class CitedFact:
    """A fact that takes part in a finding, with its sentence where it may be quoted and is at hand."""

    taken: FindingEvidence
    quote: Quote | None


def cited_facts(finding: Finding, notes: Citations, facts: Mapping[str, Fact]) -> list[CitedFact]:
    """The sentences of a finding, in the order in which it names them. `facts`: those whose statements `notes` hold."""
    taken = [(evidence, facts.get(evidence.fact)) for evidence in finding.evidence.all()]
    return [
        CitedFact(evidence, notes.quote(fact) if fact and not fact.withholds("quote") else None)
        for evidence, fact in taken
    ]


# What is marked beside a figure. A note says something worth knowing and speaks against nothing.
CONFLICTING = (Verdict.CONTRADICTORY, Verdict.DISAGREES, Verdict.CONSISTENT_IF)


def conflicts(inputs: QuerySet[FindingEvidence]) -> dict[str, list[Finding]]:
    """Fact key → findings in which it clashes, the worst first: one query."""
    found: dict[str, list[Finding]] = {}
    against = inputs.filter(finding__verdict__in=CONFLICTING).select_related("finding")
    for evidence in against.order_by("finding__verdict_rank", "finding__severity_rank", "finding__key"):
        found.setdefault(evidence.fact, []).append(evidence.finding)
    return found


def mark(statement: Statement, start: int, end: int) -> QuotedWords:
    """Cut a statement, as people read it, where `[start, end)`, counted in the guide, begins and ends in it."""
    words = words_of(statement.text)
    places = range(len(words.text)) if words.offsets is None else words.offsets
    low, high = (bisect_left(places, place - statement.start) for place in (start, max(start, end)))
    return QuotedWords(words.text[:low], words.text[low:high], words.text[high:])
