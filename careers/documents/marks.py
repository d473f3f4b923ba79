"""Marks are not words: emphasis, links, images, emoji, comments, tags and footnote marks, taken out of a text. Nor are words
that their author has struck out.

What is left is read and shown; each of its characters knows where in the text it came from, so that evidence still
points at the exact characters of the file.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from typing import NamedTuple

from vocabulary.lazy_regex import lazy_regex

# Pictures among the characters. Arrows are kept, because they separate the steps of a ladder.
EMOJI = (
    "\U0001f000-\U0001faff\u2600-\u2793\u2795-\u2797\u27b0\u27bf\u2b00-\u2bff\u231a\u231b\u23e9-\u23fa\u25cf\u25cb\u25a0-\u25ab"
    "\U000e0020-\U000e007f"
)
JOINERS = "\ufe0e\ufe0f\u200d\u20e3"
PICTURE = lazy_regex(rf"[0-9#*]\ufe0f?\u20e3|[{EMOJI}{JOINERS}]+")
# Text without any of these characters has no marks.
TRIGGER = lazy_regex(rf"[*_`~\[<&\\{EMOJI}{JOINERS}]|:[a-z]|\]\(|''|\{{\{{")
FOOTNOTE_MARK = lazy_regex(r"\[\^([\w-]+)\]")
ADDRESS = r"\([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,2000})?(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s?\)"
TAGS = (
    "a|abbr|b|big|blockquote|br|center|code|dd|del|details|div|dl|dt|em|font|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|picture|"
    "pre|s|small|source|span|strike|strong|sub|summary|sup|table|tbody|td|th|thead|tr|u|ul"
)
MARK = lazy_regex(
    rf"(?P<note>\[\^(?P<label>[\w-]+)\])"
    r"|(?P<struck>~~(?=[^\s~])[^\n]{1,1000}?(?<=[^\s~])~~(?!~)|<(?P<strike>s|strike|del)>.{0,2000}?</(?P=strike)>)"
    rf"|(?P<comment><!--.*?(?:-->|\Z))"
    r"|(?P<reference><ref\b[^<>]{0,200}/>|<ref\b[^<>]{0,200}>.{0,2000}?</ref>)"
    r"|(?P<template>\{\{(?:citation|cite|cn|fact|efn|refn|sfn|clarify|when|who|as of|update|dubious|main|see also)\b"
    r"[^{}\n]{0,500}\}\})"
    r"|(?P<filed>\[\[(?:category|file|image):[^\[\]\n]{0,500}\]\])"
    r"|\[\[(?:[^\[\]|\n]{0,200}\|)?(?P<page>[^\[\]|\n]{1,200})\]\]"
    r"|(?P<quotes>(?<![\d'])'{2,3}(?!'))"
    rf"|(?P<image>!\[[^\[\]]{{0,500}}\](?:{ADDRESS}|\[[^\[\]]{{0,200}}\]))"
    rf"|\[(?P<link>(?:[^\[\]]|!?\[[^\[\]]{{0,500}}\](?:{ADDRESS})?){{0,1000}}?)\](?:{ADDRESS}|\[[^\[\]^][^\[\]]{{0,200}}\])"
    rf"|<(?P<auto>(?:https?://|mailto:)[^<>\s]{{1,2000}})>"
    rf"|(?P<tag></?(?:{TAGS})(?:\s[^<>]{{0,500}})?/?>)"
    r"|(?P<entity>&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,12});)"
    r"|\\(?P<escaped>[!-/:-@\[-`{-~])"
    rf"|(?P<picture>[0-9#*]\ufe0f?\u20e3|[{EMOJI}{JOINERS}]+|(?<![\w:]):[a-z][a-z_]{{1,30}}[0-9]?:(?![\w:]))"
    r"|(?P<strong>(?<!\*)\*{2,3}(?![*\s])|(?<=[^*\s])\*{2,3}(?!\*)|~~|`+)"
    r"|(?<![\w_])(?P<under>__?)(?=[^\s_])(?P<line>[^_\n]{1,1000}(?:_[^_\n]{1,100}){0,5}?)(?<=\S)(?P=under)(?![\w_])"
    r"|(?<![\w*])\*(?=[^\s*])(?P<slant>[^*\n]{1,1000})(?<=[^\s*])\*(?![\w*])"
    r"|(?P<rest>(?<=\w)\]\((?:https?:|/|#)[^()\s]{0,2000}\))",
    re.IGNORECASE | re.DOTALL,
)
# The end of a line within a word: "pipe-", "lines". Whether its hyphen belongs to it nobody knows, so that it stays.
SMALL = "[a-zà-öø-ÿ]"
CUT_WORD = lazy_regex(rf"(?<=[^\W\d_]-)[^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*(?={SMALL})")
INNER = ("link", "page", "auto", "line", "slant", "escaped")


class Note(NamedTuple):
    """A footnote mark that follows the first `at` characters of a text."""

    at: int
    label: str


class Words(NamedTuple):
    """A text without its marks. `offsets` gives for each character its place in the text; None: all at their own."""

    text: str
    offsets: tuple[int, ...] | None = None
    notes: tuple[Note, ...] = ()


@lru_cache(maxsize=256)
def words_of(raw: str) -> Words:
    """ "**Pay:** [high](a.md)[^1]" → "Pay: high", with the place of every letter and the note behind it."""
    if not TRIGGER.search(raw):
        return Words(raw)
    kept = list(_kept(raw, 0, len(raw)))
    return _joined(raw, kept)


def plain_text(raw: str) -> str:
    """`raw` as people read it, its lines joined and outer space left out."""
    if not (TRIGGER.search(raw) or "\n" in raw or "\r" in raw):
        return raw
    return " ".join(CUT_WORD.sub("", words_of(raw).text).split())


Kept = tuple[str, int, str]


def _kept(raw: str, start: int, end: int) -> Iterator[Kept]:
    """(character, its place, label of a footnote mark): what stays, with an empty character where a mark was."""
    at = start
    for match in MARK.finditer(raw, start, end):
        yield from ((raw[place], place, "") for place in range(at, match.start()))
        at = match.end()
        yield from _of_mark(raw, match)
    yield from ((raw[place], place, "") for place in range(at, end))


def _of_mark(raw: str, match: re.Match[str]) -> Iterator[Kept]:
    yield "", match.start(), match["label"] or ""
    inner = next((name for name in INNER if match[name] is not None), None)
    if inner in ("auto", "escaped"):
        yield from ((raw[place], place, "") for place in range(*match.span(inner)))
    elif inner:
        yield from _kept(raw, *match.span(inner))
    elif match["tag"] and match["tag"].lower().startswith(("<br", "</td", "</th")):
        yield " ", match.start(), ""
    elif match["entity"]:
        character = unescape(match["entity"])
        yield from ((letter, match.start(), "") for letter in character)
    yield "", match.end() - 1, ""


def _joined(raw: str, kept: list[Kept]) -> Words:
    """The characters that stay; a space beside a mark goes where another space is already there."""
    text: list[str] = []
    offsets: list[int] = []
    notes: list[Note] = []
    beside_mark = False
    for character, place, label in kept:
        if not character:
            beside_mark = True
            if label:
                notes.append(Note(len(text), label))
            continue
        if beside_mark and character.isspace() and text and text[-1].isspace():
            continue
        beside_mark = beside_mark and character.isspace()
        text.append(character)
        offsets.append(place)
    return Words("".join(text), tuple(offsets), tuple(notes))
