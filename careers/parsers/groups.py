"""Alternatives and examples: "Python, Java or Go" asks for one of three, "Docker and Kubernetes" for both.

A group has a rule. `any`: one of those named ("either … or …", "AWS/Azure", "Terraform or similar"). `examples`: one of a
kind of which these are examples ("frameworks such as …", "cloud platforms (AWS, Azure, GCP)"). One member meets a group.
A name without a group is asked for by itself.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from careers.documents.typography import before
from vocabulary.lazy_regex import lazy_regex

ANY, EXAMPLES = "any", "examples"
CHOICES = ("or", "slash")
# "such as A, B or C, and D", "A and B, C": the first of the two links closes the list.
LIST_ENDS = (("or", "comma"), ("or", "and"), ("and", "comma"), ("slash", "comma"))
Spans = Sequence[tuple[int, int]]

EXAMPLES_AHEAD = lazy_regex(
    r"""
    (?: \b(?:such \s+ as | like | similar \s+ to | for \s+ (?:example | instance) | examples? (?:\s+(?:are|include|being))?) \b
      | \be\.?\s?g\.? )
    \s* [,:]? \s* (?:[\w-]+\s+){0,2} $          # frameworks such as the TensorFlow
    """,
    re.IGNORECASE | re.VERBOSE,
)
ONE_OF_AHEAD = lazy_regex(
    r"""
    \b(?: either                                # either TensorFlow or PyTorch
        | any \s+ (?:one\s+)? of                # any of AWS, Azure, GCP
        | (?:at\s+least\s+|minimum\s+)? one (?:\s+or\s+(?:more|several|two))? \s+ of      # one or more of
        | at \s+ least \s+ one                  # at least one cloud (AWS, Azure)
    )
    (?: \s+ [\w-]+ ){0,6} \s* [:,(]? \s* $
    """,
    re.IGNORECASE | re.VERBOSE,
)
# The words that open the list below them: "Experience with at least one of the following:".
OPENS_ONE_OF = lazy_regex(
    r"\b(?:at\s+least\s+one|any(?:\s+one)?|one(?:\s+or\s+more)?|either)\s+of\b|\bone\s+or\s+more\b", re.IGNORECASE
)
# "Tools such as Triton, KServe": what is between the word and the first name we know. Words of a phrase end it.
EXAMPLES_BEFORE = lazy_regex(
    r"\b(?:such\s+as|for\s+(?:example|instance)|e\.?\s?g\.?)(?![\w.])\s*[,:]?\s*(?P<others>[^;:!?()]{0,80})$",
    re.IGNORECASE,
)
MARKS_EXAMPLES = lazy_regex(r"\b(?:such\s+as|for\s+(?:example|instance)|e\.\s?g\.)(?!\w)", re.IGNORECASE)
OPENS_EXAMPLES = lazy_regex(r"\b(?:such as|e\.g\.|for example|for instance)\W*$|\bexamples\b", re.IGNORECASE)
SIMILAR = r"(?:other|another|others|similar|equivalents?|comparable|related|alternatives?|the\s+like|like)"
ANY_BEHIND = lazy_regex(
    rf"""
    \s* [(,]? \s* (?:[\w-]+\s+){{0,2}}? (?:and/)?or \s+ (?!more\b|less\b|so\b|higher\b|better\b)
    (?: (?:an?|any|some|one)\s+ )? (?: {SIMILAR}\b | [\w.+#-]+ )     # Terraform or similar, Python or Elixir
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "Terraform or a similar tool for infrastructure as code": what follows is no alternative to Terraform.
OPEN_CHOICE = lazy_regex(rf"[\s,(]*(?:and/)?or\s+(?:(?:an?|any|some|one)\s+)?{SIMILAR}\b", re.IGNORECASE)
EXAMPLES_BEHIND = lazy_regex(
    rf"""
    \s* ,? \s*
    (?: \(? etc\b | \.\.\. | …                                       # Airflow, Prefect, etc.
      | and \s+ (?: so\s+(?:on|forth) | more\b | many\s+more | {SIMILAR}\b ) )   # Docker, Podman and others
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "Elixir or Python", where no lexicon has the first; "two or more years with Python" is no choice.
ANY_AHEAD = lazy_regex(
    r"(?<!\w)(?:and/)?or\s+(?!(?:more|less|so|higher|better|two|three)\b)(?:[\w-]+\s+){0,3}$", re.IGNORECASE
)
CLASS_LABEL = lazy_regex(
    r"\b(?:platforms?|providers?|clouds?|frameworks?|databases?|vendors?|ides?|editors?|"
    r"(?!and\b)\w[\w/-]*\s+(?:librar(?:y|ies)|tools?|technolog(?:y|ies)|services?|systems?))\s*(?:\([^()]*\)\s*)?:\s*$",
    re.IGNORECASE,
)
THE_ONE_OF = lazy_regex(r"\b(?:the\s+ones?|that)\s+(?:of|from|in)\s+$", re.IGNORECASE)
BRACKET = lazy_regex(r"\([^()]*\)|\[[^\[\]]*\]")
WORD = lazy_regex(r"[^\W_][\w.+#'’-]*")
OR = lazy_regex(r"(?<![\w-])(?:and/)?or(?![\w-])", re.IGNORECASE)
AND = lazy_regex(r"(?<![\w-])(?:and(?!/)|as well as|plus|along with)(?![\w-])|(?<!\w)[&+](?!\w)", re.IGNORECASE)
ENDS = lazy_regex(r"[;:!?()\[\]]|\.\s|\s[–—-]\s|\b(?:but|then|not)\b", re.IGNORECASE)
PARTS = lazy_regex(r"[,/|;]|(?<![\w-])(?:and|or|and/or)(?![\w-])|&", re.IGNORECASE)
# These open a phrase of their own, so a list does not reach across them.
PHRASE_WORDS = frozenset(
    (
        "of in with for to using on from by at as into than that which who is are was be has have use "
        "knowledge experience understanding familiarity familiar proficiency proficient expertise ability skill skills "
        "strong solid good deep basic advanced working hands-on fluency fluent command exposure background"
    ).split()
)
MOST_WORDS, MOST_LOOSE = 6, 9
FURTHEST = 120


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """`[start, end)` of the text holds its members. Two groups are one only if they are the same object."""

    rule: str
    start: int
    end: int


def find_groups(text: str, spans: Spans) -> list[Group | None]:
    """The group of each name, None where it is asked for by itself. `spans` are those of the names, in order."""
    outer = BRACKET.sub(lambda match: " " * len(match[0]), text)
    brackets = [match.span() for match in BRACKET.finditer(text)]
    found: dict[int, Group] = {}
    inside: set[int] = set()
    starts = [start for start, _ in spans]
    for start, end in brackets:
        members = range(bisect_left(starts, start), bisect_left(starts, end))
        inside.update(members)
        if members:
            found.update(_of_bracket(text, outer, (start, end), spans, members))
    found.update(_of_run(outer, text, spans, [at for at in range(len(spans)) if at not in inside]))
    return [found.get(at) for at in range(len(spans))]


def _group(rule: str, spans: Spans, members: Sequence[int]) -> dict[int, Group]:
    group = Group(rule, spans[members[0]][0], spans[members[-1]][1])
    return dict.fromkeys(members, group)


def _of_bracket(
    text: str, outer: str, bracket: tuple[int, int], spans: Spans, members: Sequence[int]
) -> dict[int, Group]:
    start, end = bracket[0] + 1, bracket[1] - 1
    content = text[start:end]
    if not _is_list(content):
        return _of_run(text[:end], text, spans, members, start)
    marked = EXAMPLES_AHEAD.search(before(text, spans[members[0]][0], min(spans[members[0]][0] - start, FURTHEST)))
    if ONE_OF_AHEAD.search(before(outer, bracket[0], FURTHEST)):
        return _group(ANY, spans, members)
    if marked:
        return _group(EXAMPLES, spans, members)
    parts = [part for part in PARTS.split(content) if part.strip(" .")]
    if len(parts) < 2:
        return {}
    if OR.search(content) or any(_link(text, spans, a, b) in CHOICES for a, b in pairwise(members)):
        return _group(ANY, spans, members)
    # "(Docker and Kubernetes)" names both; a longer list names some of many.
    both = len(parts) == 2 and AND.search(content)
    return {} if both else _group(EXAMPLES, spans, members)


def _is_list(content: str) -> bool:
    """Names and short words, and no phrase: "(AWS, Azure or GCP preferred)", but not "(we use Docker in production)"."""
    marked = EXAMPLES_AHEAD.match(content) or re.match(r"\s*(?:e\.?\s?g\.?|i\.?e\.?|such as|like|for example)", content)
    words = [[word.lower() for word in WORD.findall(part)] for part in PARTS.split(content)]
    return bool(marked) or all(len(part) <= 5 and not PHRASE_WORDS & set(part) for part in words)


def _link(text: str, spans: Spans, first: int, second: int) -> str | None:
    """What stands between two neighbouring names: "or", "slash", "and", "comma"; None where a list does not reach across."""
    start, end = spans[first][1], spans[second][0]
    gap = text[start:end]
    if end - start > FURTHEST or ENDS.search(gap) or OPEN_CHOICE.match(gap) or MARKS_EXAMPLES.search(gap):
        return None
    if gap.strip() in ("/", "|"):
        return "slash"
    words = [word.lower() for word in WORD.findall(gap)]
    is_choice, is_sum = OR.search(gap), AND.search(gap)
    if is_choice:
        return "or" if len(words) <= MOST_LOOSE and not is_sum else None
    if len(words) > MOST_WORDS or PHRASE_WORDS & set(words):
        return None
    return "and" if is_sum else "comma" if "," in gap else None


def _of_run(text: str, whole: str, spans: Spans, members: Sequence[int], start: int = 0) -> dict[int, Group]:
    """Groups among names of one level, from `start` of the text on."""
    links = [_link(text, spans, a, b) for a, b in pairwise(members)]
    found: dict[int, Group] = {}
    for first, last, rule in [*_marked(text, spans, members, links, start), *_chosen(links)]:
        if not any(members[at] in found for at in range(first, last + 1)):
            found.update(_group(rule, spans, members[first : last + 1]))
    for first, last, rule in _open_ended(text, whole, spans, members, links, start):
        if not any(members[at] in found for at in range(first, last + 1)):
            found.update(_group(rule, spans, members[first : last + 1]))
    return found


ListPart = tuple[int, int, str]
Links = Sequence[str | None]


def _marked(text: str, spans: Spans, members: Sequence[int], links: Links, start: int) -> Iterator[ListPart]:
    """Runs that a word opens: "such as …", "one of …", or the label of a kind of things."""
    for at, member in enumerate(members):
        opening = max(start, spans[members[at - 1]][1] if at else start)
        words = before(text, spans[member][0], min(spans[member][0] - opening, FURTHEST))
        if EXAMPLES_AHEAD.search(words) or _follows_examples(words):
            yield at, _last_of(links, at), EXAMPLES
        elif ONE_OF_AHEAD.search(words):
            last = _last_of(links, at)
            if last > at:
                yield at, last, ANY
        elif CLASS_LABEL.search(words):
            last = _last_of(links, at)
            if last > at and all(link == "comma" for link in links[at:last]):
                yield at, last, EXAMPLES


def _follows_examples(words: str) -> bool:
    """ "… such as Triton, " before KServe, where no lexicon has Triton; "the one of" is no phrase of its own."""
    marked = EXAMPLES_BEFORE.search(words)
    if not marked:
        return False
    others = [word.lower() for word in WORD.findall(THE_ONE_OF.sub("", marked["others"]))]
    return len(others) <= MOST_WORDS and not PHRASE_WORDS & set(others)


def _last_of(links: Links, at: int) -> int:
    """Where the list ends that begins at `at`: behind its "and" or "or", or where a link is missing."""
    while at < len(links) and links[at]:
        link = links[at]
        at += 1
        if at < len(links) and (link, links[at]) in LIST_ENDS:
            break
    return at


def _chosen(links: Links) -> Iterator[ListPart]:
    """Runs with an "or": the names before it that commas join, and those behind it that more of it join."""
    last = -1
    for at, link in enumerate(links):
        if link not in CHOICES or at <= last:
            continue
        first, last = at, at
        # "Python, Java or Go" is one choice; in "SQL, Redis/Memcached" the slash is between its two alone.
        while link == "or" and first > 0 and links[first - 1] == "comma":
            first -= 1
        while last + 1 < len(links) and links[last + 1] in CHOICES:
            last += 1
        yield first, last + 1, ANY


def _open_ended(
    text: str, whole: str, spans: Spans, members: Sequence[int], links: Links, start: int
) -> Iterator[ListPart]:
    """Runs with more behind or before them than the names we know: "… or similar", "…, etc.", "Elixir or Python"."""
    for at, member in enumerate(members):
        end, next_start = spans[member][1], spans[members[at + 1]][0] if at + 1 < len(members) else len(whole)
        is_last = at >= len(links) or not links[at]
        choice = ANY_BEHIND.match(whole, end) if is_last else None
        if choice and choice.end() <= next_start:
            yield _first_of(links, at, ("comma",)), at, ANY
        elif is_last and EXAMPLES_BEHIND.match(whole, end):
            first = _first_of(links, at, ("comma", "and"))
            if first < at:
                yield first, at, EXAMPLES
        elif (at == 0 or not links[at - 1]) and _follows_choice(text, spans, members, at, start):
            yield at, at, ANY


def _follows_choice(text: str, spans: Spans, members: Sequence[int], at: int, start: int) -> bool:
    """ "Oracle or SQL Server", where no lexicon has the first; behind another name only where a semicolon parts them."""
    opening, end = spans[members[at - 1]][1] if at else start, spans[members[at]][0]
    if at and ";" not in text[opening:end]:
        return False  # "Airflow or another orchestrator for data pipelines": the choice is that of the name before
    return ANY_AHEAD.search(before(text, end, min(end - opening, FURTHEST))) is not None


def _first_of(links: Links, at: int, joined_by: Sequence[str]) -> int:
    """Where the list begins that ends with `at`."""
    while at > 0 and links[at - 1] in joined_by:
        at -= 1
    return at
