"""One section's lines → pieces: headings, lead-ins, items and sentences, each knowing what it stands under."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from careers.documents.job_titles import roles_in
from careers.documents.label_lists import is_label_list
from careers.documents.labels import is_bare_label, is_rating, split_label
from careers.documents.line import BOLD_RANK, Line, is_bold_heading
from careers.documents.merged_prose import colon_tail, is_label, prose_tail
from careers.documents.pieces import CATEGORY_RANK, LABEL_RANK, NESTED_RANK, OutlineContext, Piece, PieceRole
from careers.documents.sentences import sentence_spans
from careers.documents.typography import ends_with_stop, is_heading_like, is_title_case
from vocabulary.levels import level_of
from vocabulary.money import contains_money

ROLE_OF: dict[str, PieceRole] = {"row": "row", "header": "header", "code": "code"}

# "Experience with Python" is a phrase, though each of its words that carries meaning has a capital.
SKILL_PHRASE = re.compile(
    r"(experience|knowledge|proficien\w+|familiarity|expertise|understanding|fluency|skills?|mastery|background|ability)"
    r"\s+(with|in|of|to)\b",
    re.IGNORECASE,
)

# Sections whose prose may hold lists of skills in the form "Tools: Git, Docker".
WITH_LABEL_LISTS = ("overview", "requirements")

ARROW = re.compile(r"\s(?:→|⟶|➔|➜|⇒|-+>|=>)\s")
BRACKET = re.compile(r"\s*\([^()]*\)$")
MOST_WORDS = 6
LEVEL_WORDS = 2


def pieces_of(body: Sequence[Line], place: OutlineContext, names: Collection[str]) -> list[Piece]:
    """Pieces of the lines below one section heading, in order; every character of every line is in one of them."""
    section = place.section
    pieces: list[Piece] = []
    at = 0
    while at < len(body):
        line = body[at]
        run = _run(body, at)
        if run:
            pieces += _items(run, place, names)
        elif line.is_footnote:
            pieces.append(Piece("footnote", section, line))
        elif line.kind != "text":
            pieces.append(place.put(Piece(ROLE_OF[line.kind], section, line)))
        elif (
            line.is_heading
            or is_bold_heading(line)
            or (not line.has_label and not is_label_list(line.text, names) and _is_heading(line, body[at + 1 : at + 2]))
        ):
            pieces.append(_heading(line, place, is_other=_asks(_run(body, at + 1))))
        else:
            if line.has_label:
                place.leave(LABEL_RANK)
            pieces += _prose(Piece("sentence", section, line), place, names)
        at += len(run) or 1
    return pieces


def pieces_outside(body: Sequence[Line], *, is_front: bool) -> Iterator[Piece]:
    """Lines of no section: what comes before the first one, or what is about something that no section speaks of."""
    for line in body:
        if line.is_footnote:
            yield Piece("footnote", "", line)
        elif line.is_heading or (not is_front and is_bold_heading(line)):
            yield Piece("heading", "", line, is_outside=not is_front)
        elif is_front:
            yield Piece("front", "", line)
        elif line.kind != "text" or line.is_item:
            yield Piece(ROLE_OF.get(line.kind, "item"), "", line, is_outside=True)
        else:
            spans = sentence_spans(line.text)
            yield from (Piece("sentence", "", line, start, end, is_outside=True) for start, end in spans)


def _run(body: Sequence[Line], at: int) -> Sequence[Line]:
    end = at
    while end < len(body) and body[end].is_item:
        end += 1
    return body[at:end]


def _is_heading(line: Line, following: Sequence[Line]) -> bool:
    if ARROW.search(line.text):
        return False  # "Junior -> Senior -> Lead" is a ladder
    if is_heading_like(line.text):
        return True
    short = (
        not contains_money(line.text)
        and len(line.text.split()) <= 8
        and not ends_with_stop(line.text)
        and not line.text.endswith((":", ","))
    )
    return short and any(other.is_item for other in following)


def _asks(items: Sequence[Line]) -> bool:
    """Whether a list asks its readers, as lists of interview questions do under whatever heading."""
    return sum(line.text.endswith("?") for line in items) * 2 > len(items)


def _heading(line: Line, place: OutlineContext, *, is_other: bool) -> Piece:
    place.cite(line.text, _rank(line), is_other=is_other)
    return place.put(Piece("heading", place.section, line))


def _rank(line: Line) -> int:
    if line.rank:
        return LABEL_RANK if line.rank == BOLD_RANK and line.text.endswith(":") else line.rank
    return LABEL_RANK


def _prose(whole: Piece, place: OutlineContext, names: Collection[str]) -> Iterator[Piece]:
    """The sentences of a paragraph or of a merged tail; a last one that ends in a colon opens the list below.

    "Nice to have: Rust, Kafka" is an item, wherever it is.
    """
    place.lead_in, place.parent = "", None
    for start, end in sentence_spans(whole.text):
        piece = replace(whole, start=whole.start + start, end=whole.start + end)
        if piece.text.endswith(":"):
            yield from _opener(piece, place)
            continue
        if piece.section in WITH_LABEL_LISTS and is_label_list(piece.text, names):
            piece.role = "item"
        yield place.put(piece)


def _opener(piece: Piece, place: OutlineContext) -> Iterator[Piece]:
    """A piece that ends in a colon: a label becomes a heading, other words a lead-in."""
    if is_label(piece.text) or _is_short_label(piece):
        piece.role = "heading"
        place.cite(piece.text, _label_rank(piece, place))
        yield place.put(piece)
    else:
        piece.role = "lead_in"
        place.lead_in, place.parent = "", None
        label, colon, _ = piece.text[:-1].partition(": ")
        if colon and is_heading_like(label):
            place.cite(label, LABEL_RANK)
        yield place.put(piece)
        place.lead_in = piece.text


def _label_rank(piece: Piece, place: OutlineContext) -> int:
    if place.has_ranks:
        is_nested = piece.line.is_item and piece.start == 0
        return NESTED_RANK + piece.line.indent if is_nested else CATEGORY_RANK
    is_category = place.section == "core_responsibilities" or place.takes_categories
    return CATEGORY_RANK if is_category else LABEL_RANK


def _is_short_label(piece: Piece) -> bool:
    """A whole bullet of few words ("Cost control:"), or any that opens a challenge: it names the items below it."""
    whole = piece.line.is_item and piece.start == 0 and ":" not in piece.text[:-1]
    few = len(piece.text.split()) <= 3 and piece.section != "market_demand"
    return whole and (piece.section == "challenges" or few)


@dataclass(slots=True)
class ListRun:
    """Items between two openers, with the opener that closes them."""

    items: list[Piece] = field(default_factory=list)
    opener: Piece | None = None


def _items(run: Sequence[Line], place: OutlineContext, names: Collection[str]) -> Iterator[Piece]:
    for part in _lists(run, place.section, names):
        yield from _list(part.items, place, names)
        if part.opener:
            merged = part.opener.start > 0
            yield from _tail(part.opener, place, names) if merged else _opener(part.opener, place)
            if not merged and part.opener.role == "lead_in":
                place.parent = part.opener


def _lists(run: Sequence[Line], section: str, names: Collection[str]) -> Iterator[ListRun]:
    part = ListRun()
    for line in run:
        piece = Piece("item", section, line)
        seam = colon_tail(line.text, names)
        if seam is None and not line.text.endswith(":"):
            part.items.append(piece)
            continue
        if seam is not None:
            part.items.append(replace(piece, end=len(line.text[:seam].rstrip())))
        part.opener = replace(piece, start=seam or 0)
        yield part
        part = ListRun()
    yield part


def _list(items: list[Piece], place: OutlineContext, names: Collection[str]) -> Iterator[Piece]:
    """One list. A closing paragraph merged onto its last item is cut off and stands under the section alone."""
    if not items:
        return
    last, siblings = items[-1], [item.text for item in items[:-1]]
    seam = prose_tail(last.text, siblings, names)
    tail = replace(last, role="sentence", start=last.start + seam) if seam is not None else None
    if tail:
        last = replace(last, end=last.start + len(last.text[:seam].rstrip()))
    yield from _placed([*items[:-1], last], place)
    if tail:
        yield from _tail(tail, place, names)


def _tail(tail: Piece, place: OutlineContext, names: Collection[str]) -> Iterator[Piece]:
    place.trail = []
    yield from _prose(tail, place, names)


def _placed(items: Sequence[Piece], place: OutlineContext) -> Iterator[Piece]:
    children = _children(items, place.parent)
    # A list that opens with an item ("Understanding of Linux/Unix") is none of categories.
    has_categories = len(items) > 1 and _is_category(items[0], items[1])
    for number, (item, following) in enumerate(zip(items, [*items[1:], None], strict=True)):
        if number == children and place.parent:
            place.lead_in, place.parent = "", None
        if place.has_ranks:
            place.leave(NESTED_RANK + item.line.indent)
        if following and _opens_nested(item, following):
            item.role = "heading"
            place.cite(item.text, NESTED_RANK + item.line.indent)
        elif following and place.takes_categories and has_categories and _is_category(item, following):
            item.role = "heading"
            place.cite(item.text, CATEGORY_RANK)
        yield place.put(item)


def _opens_nested(item: Piece, following: Piece) -> bool:
    """A bullet that is only bold, or names a challenge, is a heading of the bullets below it that are set in further."""
    if (
        following.line.indent <= item.line.indent
        or item.start
        or ends_with_stop(item.text)
        or contains_money(item.text)
    ):
        return False
    is_named = item.section == "challenges" and not split_label(item.text).label
    is_topic = item.section == "requirements" and is_heading_like(item.text) and len(item.text.split()) <= 5
    is_rung = item.section in ("career_development", "salary_ranges") and _is_title(item.text)
    return item.line.is_bold or is_named or is_topic or is_rung


def _is_title(text: str) -> bool:
    """ "Junior Data Engineer (0-2 years)", "Entry level" """
    bare = BRACKET.sub("", text)
    is_level = level_of(bare) is not None and len(bare.split()) <= LEVEL_WORDS
    is_role = bool(roles_in(bare)) and len(bare.split()) <= MOST_WORDS and is_heading_like(bare)
    return is_level or is_role


def _is_category(item: Piece, following: Piece) -> bool:
    if item.line.is_numbered and not following.line.is_numbered:
        return True
    named = is_heading_like(item.text) and ", " not in item.text.replace(", and ", " ")
    if SKILL_PHRASE.match(item.text):
        return False
    return named and (not is_title_case(following.text) or bool(SKILL_PHRASE.match(following.text)))


def _children(items: Sequence[Piece], parent: Piece | None) -> int:
    """How many items stand below a parent bullet: by indentation where the layout kept it, else by their kind.

    Names ("Healthcare") below a parent end at the first item that is a phrase ("Aim to cut waste").
    """
    if parent is None or not items:
        return len(items)
    if items[0].line.indent > parent.line.indent:
        nested = (item.line.indent > parent.line.indent for item in items)
    elif is_title_case(items[0].text):
        nested = (is_title_case(item.text) for item in items)
    else:
        return len(items)
    return next((at for at, inside in enumerate(nested) if not inside), len(items))


def mark_bare_labels(pieces: Sequence[Piece]) -> None:
    """Give the role `label` to bullets that name a topic without text where the others of their list have text.

    A job title on a ladder says what it has to say, and so does what is asked for among the requirements ("Kafka and Spark").
    "Nice to have: Scala" names no topic.
    """
    items = [piece for piece in pieces if piece.role == "item" and piece.section != "requirements"]
    for _, group in groupby(items, key=lambda piece: (piece.section, piece.heading, piece.lead_in)):
        members = list(group)
        labels = (split_label(piece.text).label for piece in members)
        labelled = sum(bool(label) and not is_rating(label) for label in labels)
        for piece in members:
            is_label = is_bare_label(piece.text, labelled, len(members) - 1)
            if is_label and not (piece.section == "career_development" and _is_title(piece.text)):
                piece.role = "label"
