"""The skills a guide asks for: one fact for each skill an item names, or one without a name where it names none.

Where skills are read, and with what necessity:

    overview, skill blocks                   required (mentioned under "tools")
    requirements, technical                  required; heading = the category
    requirements, soft                       one for each item; skill = the category
    career development, technical and soft   mentioned
    market demand, in-demand skills          mentioned
    essential soft skills                    required; skill = the label, text = the explanation
    industry trends, best practices          mentioned, inside the sentences
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from careers.documents import Document, DocumentStatement, Evidence, Parsed, Reading, fact_of
from careers.documents.blocks import block_kind
from careers.documents.labels import split_label
from careers.documents.years import find_years
from careers.parsers.credentials import CERTIFICATION, DEGREE, PREFERRED
from skills.lexicon import Lexicon, load

TOOLS_ONLY = re.compile(r"^(?!.*skill).*\b(tools?|technolog)", re.IGNORECASE)
LISTED = ("overview", "career_development", "market_demand")
SKILL_BLOCKS = ("skills", "soft")


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedRoleSkill(Parsed):
    """`skill` and `kind` are None where no name of the lexicon stands in the item; `text` is always there."""

    skill: str | None
    kind: str | None
    necessity: str
    text: str

    @property
    def identity(self) -> str:
        return self.skill or ""


def parse(document: Document, lexicon: Lexicon | None = None) -> Reading:
    lexicon = lexicon or load()
    facts = [fact for statement in document.content if statement.role == "item" for fact in _read(statement, lexicon)]
    return Reading(facts=facts)


def _read(statement: DocumentStatement, lexicon: Lexicon) -> Iterator[ParsedRoleSkill]:
    if statement.section == "soft_skills":
        yield from _explained(statement, lexicon)
    elif statement.section in ("industry_trends", "best_practices"):
        yield from _mentions(statement, lexicon, "mentioned")
    elif statement.section == "requirements":
        yield from _required(statement, lexicon)
    elif statement.section in LISTED and block_kind(statement) in SKILL_BLOCKS:
        yield from _named_or_not(statement, lexicon)


def _required(statement: DocumentStatement, lexicon: Lexicon) -> Iterator[ParsedRoleSkill]:
    kind = block_kind(statement)
    if kind == "soft" and statement.heading != statement.block:
        yield _soft(statement, lexicon, statement.heading, statement.text)
    elif kind in SKILL_BLOCKS or (not kind and not _is_credential(statement.text)):
        yield from _named_or_not(statement, lexicon)


def _is_credential(text: str) -> bool:
    return bool(CERTIFICATION.search(text) or DEGREE.search(text) or find_years(text))


def _explained(statement: DocumentStatement, lexicon: Lexicon) -> Iterator[ParsedRoleSkill]:
    """ "Label: explanation" names its skill; an item without a label, or below a heading, is read by its words."""
    label, body, _ = split_label(statement.text)
    if label or statement.heading:
        yield _soft(statement, lexicon, label or statement.heading, body)
    else:
        yield from _named_or_not(statement, lexicon)


def _soft(statement: DocumentStatement, lexicon: Lexicon, name: str, text: str) -> ParsedRoleSkill:
    entry = lexicon.get(name) or lexicon.get(name.lower())
    return fact_of(
        ParsedRoleSkill,
        statement,
        skill=entry.name if entry else name,
        kind=entry.kind if entry else "soft",
        necessity=_necessity(statement),
        text=text,
    )


def _named_or_not(statement: DocumentStatement, lexicon: Lexicon) -> Iterator[ParsedRoleSkill]:
    """A label ("Data Engineering: SQL, Spark") names a category, so names are looked for behind it."""
    necessity = _necessity(statement)
    named = list(_mentions(statement, lexicon, necessity, after=split_label(statement.text).at))
    yield from named or [
        fact_of(ParsedRoleSkill, statement, skill=None, kind=None, necessity=necessity, text=statement.text)
    ]


def _mentions(
    statement: DocumentStatement, lexicon: Lexicon, necessity: str, after: int = 0
) -> Iterator[ParsedRoleSkill]:
    """One fact for each skill, at its first mention."""
    seen = set()
    for mention in lexicon.find(statement.text):
        if mention.start >= after and mention.entry.name not in seen:
            seen.add(mention.entry.name)
            yield fact_of(
                ParsedRoleSkill,
                statement,
                Evidence.within(statement, mention.start, mention.end),
                skill=mention.entry.name,
                kind=mention.entry.kind,
                necessity=necessity,
                text=statement.text,
            )


def _necessity(statement: DocumentStatement) -> str:
    if PREFERRED.search(statement.text):
        return "preferred"
    return _necessity_below(statement.section, statement.lead_in or statement.block)


@lru_cache(maxsize=1024)
def _necessity_below(section: str, opener: str) -> str:
    """Cached, because all bullets of a list ask about the same words."""
    if PREFERRED.search(opener):
        return "preferred"
    if section == "requirements":
        return "required"
    elsewhere = section in ("career_development", "market_demand") or TOOLS_ONLY.search(opener)
    return "mentioned" if elsewhere else "required"
