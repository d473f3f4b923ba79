"""Where a bullet ends and merged prose begins.

Flat copies of a guide glue the paragraph after a list onto its last bullet:

    - Managing the on-call rota Required skills encompass:
    - Knowledge of queues The pay ranges from $90,000 to $120,000.
    - Planning: Decide early. By planning well, teams ship on time.

Three signs tell the seam: a sentence that opens without a stop before it, a closing cue after a stop, and a second
sentence where no other bullet of the list has two. A bullet of two honest sentences stays whole.
"""

import re
from collections.abc import Callable, Collection, Sequence
from functools import lru_cache

from careers.documents.sentences import sentence_spans
from careers.documents.typography import ends_with_stop, is_title_case

Opens = Callable[[str, str, str, Collection[str]], bool]
TOKEN = re.compile(r"\S+")
# After these words a phrase goes on, so a capital behind them belongs to a name.
GLUE = frozenset(
    (
        "a across an and any as at both by e.g. for from in include including into like of on or over such the their "
        "these this through to under using via vs with within without our your its & + -"
    ).split()
)
# Words that open a sentence even behind a capitalised word.
OPENERS = frozenset(
    (
        "A Additionally All Also An As At Because Both By Candidates Despite During Each Employers Finally For From "
        "Given Hence Here However If In It Its Key Many Most Note Of On Other Our Overall Salaries Several Since Some "
        "Such Summing That The Their There These They This Those Through Thus To Together Typical Typically "
        "Understanding Ultimately Using When While With Without"
    ).split()
)
CUE = re.compile(
    r"(By [\w-]+ing\b|These\b|This (role|position|career|combination|mix|list)\b|Together\b|Overall\b|In (summary|"
    r"conclusion|short|all)\b|With (these|this)\b|Altogether\b|Ultimately\b|(Note|Remember):)"
)


@lru_cache(maxsize=4)  # the names are those of the lexicon, guide after guide
def opening_names(names: frozenset[str]) -> frozenset[str]:
    """How the given names open: their first two words, and the first alone where it is no plain word ("Google").

    "Cloud Run" keeps "… tuning Cloud Run services" whole, yet "… tuning Cloud engineers also need:" is a seam.
    """
    words = [name.split() for name in names if name.split()]
    plain = {word for name in words for word in name if word.islower()}
    alone = {name[0].casefold() for name in words if len(name) == 1 or name[0].casefold() not in plain}
    return frozenset(alone | {" ".join(name[:2]).casefold() for name in words})


def colon_tail(text: str, names: Collection[str] = ()) -> int | None:
    """Where a lead-in ("Required skills encompass:") begins that was merged onto a bullet; None where none was."""
    if not text.endswith(":"):
        return None
    spans = sentence_spans(text)
    if len(spans) > 1:
        return spans[-1][0]
    head = text[:-1].rfind(":")
    return _opening(text, names, _opens, after=max(head, 0))


def prose_tail(text: str, siblings: Sequence[str], names: Collection[str] = ()) -> int | None:
    """Where prose begins that was merged onto the last bullet of a list; None where the bullet is whole."""
    if not ends_with_stop(text):
        return None
    spans = sentence_spans(text)
    cue = next((start for start, _ in spans[1:] if CUE.match(text, start)), None)
    seam = _opening(text[: spans[0][1]], names, _style(siblings))
    if seam is not None:
        return seam
    if cue is not None:
        return cue
    lonely = siblings and not any(len(sentence_spans(other)) > 1 for other in siblings)
    return spans[1][0] if lonely and len(spans) > 1 else None


def _style(siblings: Sequence[str]) -> Opens:
    """How boldly a seam may be read: in a list of fragments a stop at the end is itself a sign of merged prose."""
    if not siblings:
        return _opens_plainly
    fragments = sum(ends_with_stop(other) for other in siblings) * 2 < len(siblings)
    return _opens if fragments else _never_opens


def _opening(text: str, names: Collection[str], opens: Opens, after: int = 0) -> int | None:
    tokens = list(TOKEN.finditer(text))
    depth = 0
    for before, token, behind in zip(tokens, tokens[1:], [*tokens[2:], None], strict=False):
        depth += before[0].count("(") - before[0].count(")")
        if depth > 0 or token.start() <= after or not _may_follow(before[0]):
            continue
        if CUE.match(text, token.start()) or (behind and opens(before[0], token[0], behind[0], names)):
            return token.start()
    return None


def _may_follow(word: str) -> bool:
    """A sentence may begin behind this word: the word ends nothing that must go on."""
    return word[-1].isalnum() or word[-1] in ")%\"'”’+" if word.lower() not in GLUE else False


def _never_opens(before: str, word: str, behind: str, names: Collection[str]) -> bool:
    """In a list of full sentences only a closing cue is a seam."""
    return False


def _opens_plainly(before: str, word: str, behind: str, names: Collection[str]) -> bool:
    """A lone bullet has no list to compare it with: only a plain opening word behind a plain word is a seam."""
    return word.rstrip(":,") in OPENERS and not before[:1].isupper()


def _opens(before: str, word: str, behind: str, names: Collection[str]) -> bool:
    bare = word.rstrip(":,")
    if bare in OPENERS:
        return True
    if not bare[:1].isupper() or before[:1].isupper() or _is_name(bare, behind, names):
        return False
    # "ML services" is a name and its noun; "ML Engineers" opens a sentence about people.
    abbreviation = not bare[1:].islower()
    return not abbreviation or behind[:1].isupper()


def _is_name(word: str, behind: str, names: Collection[str]) -> bool:
    pair = f"{word} {behind.rstrip('.,:;')}".casefold()
    return word.casefold() in names or pair in names


def is_label(text: str) -> bool:
    """A bullet or merged tail that names the list below it: "Tools and Technologies:"."""
    return text.endswith(":") and len(text.split()) <= 8 and is_title_case(text[:-1]) and ":" not in text[:-1]
