"""Whether words name another job than the one a guide is about: its pay is not this role's. Pure.

In a guide of ML Engineers "data scientists earn $120,000" is of others; "engineers", "juniors" and "professionals" are
whoever the guide is about. A job that is known by its noun alone ("plumber") counts only as a label or as whoever earns:
"recruiters say that pay starts at $90,000" is of no recruiter.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from salaries.parsers.job_kinds import SPECIALISM, plain
from vocabulary.jobs import HEADS, IN_TITLES, LEADERS, NO_JOBS, NOUN
from vocabulary.lazy_regex import lazy_regex
from vocabulary.levels import without_level
from vocabulary.places import REGION

WORDS = r"(?:[\w&/.'’+-]+\s+){0,4}"
PLURAL = r"(?:s|es)?"
TITLE_ENDS = lazy_regex(rf"(?:^|\s)({NOUN}|{'|'.join(IN_TITLES)}){PLURAL}\W*$", re.VERBOSE | re.IGNORECASE)
TITLE_OPENS = lazy_regex(r"(head|director|vp)\s+of\b", re.IGNORECASE)
FOLLOWED = lazy_regex(rf"\s+({NOUN}){PLURAL}\b", re.VERBOSE | re.IGNORECASE)
ANY_NOUN = lazy_regex(rf"\b{NOUN}{PLURAL}\b", re.VERBOSE | re.IGNORECASE)
# What follows a title in its line: "QA Lead – Skills and Salary", "Tailor (m/f/d)".
REMARK = lazy_regex(r"\s*[(\[|].*$|\s[–—-]\s.*$")
# A label that is a job: "Plumber", "Registered nurses without a degree", "Scrum Master (contract)".
LABEL = lazy_regex(
    rf"""\W*(?:an?\s+|the\s+|other\s+|most\s+)?
    (?P<before>{WORDS})(?P<head>{NOUN}){PLURAL}
    (?:['’]s?\s+(?:pay|salar\w+|wages?|rates?))?
    \W*(?:$ | [(\[,/] | (?<=\s)(?:in|at|on|with|without|for|from|of|who|that|working|by|under|over|per)\b)""",
    re.VERBOSE | re.IGNORECASE,
)
PAY = r"(?:salar(?:y|ies)|pay|wages?|earnings|income|compensation|rates?|remuneration)"
EARNS = r"""(?:
      earn(?:s|ed|ing)? | mak(?:e|es|ing) | made | get(?:s|ting)? | got | receiv\w+ | command\w* | pockets? | draws?
    | tak(?:e|es|ing)\ home | bring(?:s|ing)?\ home | charg(?:e|es|ed|ing) | average[sd]? | (?:is|are|be|was|were)\ (?:paid|on)
    | starts?\ (?:at|on) | ask(?:s|ed|ing)?\ for | bill(?:s|ed|ing)? | demand(?:s|ed)?
)"""
SAYS = r"""(?:
      says? | said | report\w* | think | expect\w* | estimat\w+ | quot\w+ | found | find | note | agree | suggest\w* | claim\w*
    | that | pays? | offers? | hires?
)"""
# "Plumbers on the same site earn", "the salary for a plumber", "a plumber's pay", "£40,000 for plumbers".
EARNER = lazy_regex(
    rf"""
      (?P<before>\b{WORDS})(?P<head>{NOUN}){PLURAL}\b
      (?: (?:(?!\b{SAYS}\b)[^.;:!?]){{0,80}}?\b{EARNS}\b | ['’]?s?['’]?\s+(?:{PAY}|base)\b
          | (?<=s)[\s(,:–—-]+(?:(?:about|around|at|on)\s+)?§ )
    | (?P<before_5>\b{WORDS})(?P<head_5>{NOUN}){PLURAL}\b[^.;:!?]{{0,80}}?\bwhose\s+(?:[\w-]+\s+){{0,2}}{PAY}\b
    | \b{PAY}\s+(?:for|of|to)\s+(?:an?\s+|the\s+)?(?P<before_2>{WORDS})(?P<head_2>{NOUN}){PLURAL}\b
    | \b(?:promot\w+\s+to|becom\w+|as\s+an?)\s+(?:an?\s+|the\s+)?(?P<before_6>{WORDS})(?P<head_6>{NOUN}){PLURAL}\b
      (?=[^.;:!?]{{0,60}}§)                                              # promotion to manager brings
    | \bfor\s+(?:an?\s+|the\s+)?(?P<before_4>{WORDS})(?P<head_4>{NOUN}){PLURAL},?\s+(?:it|that|this)\b
    | §\s*(?:[\w/]+\s+){{0,2}}(?:for|as|to|that|of)\s+(?P<before_3>{WORDS})(?P<head_3>{NOUN}){PLURAL}\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "QA freshers get", "support roles pay": people of another kind of work, whatever they are called.
OF_A_KIND = lazy_regex(
    rf"""(?P<kind>{SPECIALISM.pattern})[\s-]+(?:
      freshers? | juniors? | seniors? | beginners? | graduates? | trainees? | interns? | professionals? | staff | people | folks
    | hires? | candidates? | experts? | jobs? | roles? | positions?
    )(?:\s+(?:[^.;:!?,]{{0,40}}?\b)?(?:{EARNS}|pays?)\b | ['’]s?\s+{PAY}\b | \s*[:–—-]?\s*$)""",
    re.VERBOSE | re.IGNORECASE,
)
# "Statisticians, who design trials and whose starting pay is higher": the clause of the amount has lost whose it is.
WHOSE_PAY = lazy_regex(rf"\bwhose\s+(?:[\w-]+\s+){{0,2}}{PAY}\b", re.IGNORECASE)
# An "electrician's mate" is no electrician.
NO_HELPER = r"(?!['’]s?\s+(?:mate|assistant|helper|aide|apprentice)s?\b)"
NAMES_READER = lazy_regex(r"\b(?:you|your|this\s+(?:role|job|position))\b", re.IGNORECASE)


@lru_cache(maxsize=256)
def job_pattern(heads: frozenset[str]) -> re.Pattern[str]:
    """A job by one of the known nouns, or by a noun of the role's own title."""
    nouns = "|".join(map(re.escape, [*HEADS, *sorted(heads - set(HEADS))]))
    return re.compile(rf"({WORDS})\b({nouns})s?\b{NO_HELPER}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class RoleWords:
    heads: frozenset[str]
    kinds: frozenset[str]

    @classmethod
    def of(cls, title: str) -> "RoleWords":
        words = plain(REMARK.sub("", title))
        return cls(_heads_of(words), _kinds(words) | _words_before(words))

    def are(self, words: str) -> bool:
        """Whether `words` name this job."""
        return bool(self.heads and self._jobs(words)) and not self.are_not(words)

    def are_not(self, words: str) -> bool:
        """Whether `words` name a job, and only jobs that are another one."""
        jobs = self._jobs(words)
        return bool(self.heads and jobs) and all(self._is_another(*job) for job in jobs)

    def are_no_label(self, label: str) -> bool:
        """Whether a label, a heading or the head of a column is the name of another job."""
        return self.are_not(label) or self._are_all_others(label, LABEL.match(plain(label)))

    def do_not_earn(self, clause: str) -> bool:
        """Whether it is another job that earns an amount, by the words before it and, behind a §, those after it."""
        return self.are_not(clause) or self._are_all_others(clause, *EARNER.finditer(plain(clause)))

    def are_named(self, words: str) -> bool:
        """Whether words lead back to the guide's own role or its reader."""
        return self.are(words) or NAMES_READER.search(words) is not None

    def _are_all_others(self, words: str, *found: re.Match[str] | None) -> bool:
        named = [job for match in found if match for job in _named(match)]
        jobs = [*(job for job in self._jobs(words) if not self._is_next(*job)), *named]
        kinds = [_kinds(match["kind"]) for match in OF_A_KIND.finditer(plain(words))]
        if not self.heads or not (jobs or kinds):
            return False
        is_of_others = all(self._is_another(*job) or self._is_next(*job) for job in jobs)
        return is_of_others and not any(kind & self.kinds for kind in kinds)

    def _is_next(self, before: str, head: str) -> bool:
        """Managers are the next job of those they manage: what they earn is not the role's."""
        nouns = {*map(_singular, before.split()), head}
        return head == "manager" and not nouns & self.heads and not _kinds(before) & self.kinds

    def _jobs(self, words: str) -> list[tuple[str, str]]:
        words = plain(words)
        found = job_pattern(self.heads).finditer(words)
        return [(match[1], match[2].lower()) for match in found if not _goes_on(words, match.end())]

    def _is_another(self, before: str, head: str) -> bool:
        kinds = _kinds(before) | (self.kinds & set(before.lower().split()))
        if not kinds:
            return head not in self.heads and head not in LEADERS
        if head in LEADERS and head not in self.heads:
            return not (kinds & self.kinds and self.heads & set(HEADS))
        return head not in self.heads or (not kinds <= self.kinds and not kinds >= self.kinds)


def _heads_of(title: str) -> frozenset[str]:
    """The nouns of a title that are its job: of "Nurse Informaticist" the last, of "How to become a tailor" any."""
    found = {match[2].lower() for match in job_pattern(frozenset()).finditer(title) if not _goes_on(title, match.end())}
    last = TITLE_OPENS.match(title) or TITLE_ENDS.search(title)
    nouns = {_singular(match[0]) for match in ANY_NOUN.finditer(title)} - NO_JOBS
    return frozenset(found or ({_singular(last[1])} if last else nouns))


def _words_before(title: str) -> frozenset[str]:
    """The words that tell a title from others with its noun: "technical" of "Senior Technical Writer"."""
    return frozenset(word for word in without_level(title).lower().split()[:-1] if word.isalpha())


def _goes_on(title: str, end: int) -> bool:
    """Whether the noun that ends there is but a part of a job: "nurse practitioner"."""
    match = FOLLOWED.match(title, end)
    return match is not None and _singular(match[1]) not in NO_JOBS


def _named(match: re.Match[str]) -> Iterator[tuple[str, str]]:
    """The job of a label or of whoever earns; nothing where its noun names no job ("beginners", "Vancouver")."""
    groups = match.groupdict()
    at = next(suffix for suffix in ("", "_2", "_3", "_4", "_5", "_6") if groups.get(f"head{suffix}"))
    head = _singular(groups[f"head{at}"])
    if head not in NO_JOBS and not REGION.search(groups[f"head{at}"]):
        yield groups[f"before{at}"], head


def _singular(noun: str) -> str:
    return noun.lower().removesuffix("s")


def _kinds(words: str) -> frozenset[str]:
    return frozenset(re.sub(r"[- ]", "", match[0].lower()).rstrip("s") for match in SPECIALISM.finditer(words))
