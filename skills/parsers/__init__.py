"""The skills a guide asks for or names: one fact for each skill of an item, or one without a name where it names none.

Where skills are read, and with what necessity where their clause says nothing of it:

    overview, skill blocks                   required (mentioned under "tools")
    requirements, technical                  required; heading = the category
    requirements, soft                       one for each item; skill = the category
    career development, technical and soft   mentioned
    market demand, in-demand skills          mentioned
    essential soft skills                    required; skill = the label, text = the explanation
    responsibilities, industry trends,
    best practices, challenges               mentioned, inside the sentences, whatever their clause says
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from careers.documents import Document, DocumentStatement, Evidence, Parsed, Reading, fact_of
from careers.documents.blocks import block_kind
from careers.documents.labels import is_pay_line, split_label
from careers.documents.topics import NUMBERING
from careers.parsers.certificate_names import CERTIFICATION
from careers.parsers.clause_words import OPENS_PREFERRED, SHARE
from careers.parsers.clauses import NOT_ASKED, PREFERRED, REQUIRED, asked, asked_overall
from careers.parsers.credentials import is_credential
from careers.parsers.degrees import DEGREE
from careers.parsers.keyed_groups import keyed_groups
from careers.parsers.words_above import OPENS_REQUIRED, asked_in_row, asks_for_none, gives_share, is_denied_by_label
from skills.entries import Mention
from skills.lexicon import Lexicon, load
from skills.parsers.levels import find_levels
from skills.parsers.names_meant import PROPER_NAMES, without_categories, without_titles
from skills.parsers.no_skill import is_no_skill, is_remark_label, is_subject

# A heading that rates what is below it and names no skill: "Critical", "Nice to have".
RATING = re.compile(
    r"(?:(?:very|most|highly)\s)?(?:critical|important|essential|must[ -]haves?|(?:nice|good)[ -]to[ -]haves?|core|advanced|"
    r"basic|key|required|preferred|optional|bonus|others?|additional|general|soft)(?:\s\([^()]*\))?(?:\sskills?)?",
    re.IGNORECASE,
)
SKILL_COLUMN = re.compile(
    r"\b(?:skills?|requirements?|technolog\w+|tools?|qualifications?|competenc\w+|areas?|categor\w+|names?|items?)\b",
    re.IGNORECASE,
)
# "You may need:"
MAY_BE_ASKED = re.compile(r"\b(?:may|might|could)\s+(?:also\s+)?(?:need|be\s+asked|have\s+to|want)\b", re.IGNORECASE)
TOOLS_ONLY = re.compile(r"^(?!.*skill).*\b(tools?|technolog)", re.IGNORECASE)
LISTED = ("overview", "career_development", "market_demand")
SKILL_BLOCKS = ("skills", "soft")
# Sections whose sentences name skills in passing.
IN_PASSING = ("core_responsibilities", "industry_trends", "best_practices", "challenges")


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedRoleSkill(Parsed):
    """`skill` and `kind` are None where no name of the lexicon stands in the item; `text` is always there.

    `level` is how well it is to be mastered. `group_key` and `group_rule` tie alternatives and examples together: one
    member meets the group. All three are None where the words say nothing of it.
    """

    skill: str | None
    kind: str | None
    necessity: str
    text: str
    level: str | None = None
    group_key: str | None = None
    group_rule: str | None = None

    @property
    def identity(self) -> str:
        return self.skill or ""


def parse(document: Document, lexicon: Lexicon | None = None) -> Reading:
    lexicon = lexicon or load()
    reading = Reading()
    for statement in document.content:
        if statement.role in ("item", "row") and not is_pay_line(statement.text):
            facts = list(_read(statement, lexicon))
            reading.facts += facts
            if not facts and _asks_for_nothing(statement):
                reading.context.add(statement.position)
    return reading


def _asks_for_nothing(statement: DocumentStatement) -> bool:
    """ "No Kubernetes experience is needed": understood, and no fact."""
    return _may_ask(statement) and (asked_overall(statement.text) == NOT_ASKED or _is_denied(statement))


def _is_denied(statement: DocumentStatement) -> bool:
    return asks_for_none(statement) or is_denied_by_label(statement.text)


def _may_ask(statement: DocumentStatement) -> bool:
    return statement.section == "requirements" or block_kind(statement) in SKILL_BLOCKS


def _read(statement: DocumentStatement, lexicon: Lexicon) -> Iterator[ParsedRoleSkill]:
    if _may_ask(statement) and (_is_denied(statement) or is_subject(statement)):
        return
    if statement.role == "row" and not statement.is_listed:
        yield from _from_row(statement, lexicon)
    elif statement.section == "soft_skills":
        yield from _explained(statement, lexicon)
    elif statement.section in IN_PASSING or block_kind(statement) == "duties":
        yield from _in_passing(statement, lexicon)
    elif statement.section == "requirements":
        yield from _required(statement, lexicon)
    elif statement.section in LISTED and block_kind(statement) in SKILL_BLOCKS:
        yield from _named_or_not(statement, lexicon)


def _from_row(statement: DocumentStatement, lexicon: Lexicon) -> Iterator[ParsedRoleSkill]:
    """The names of a table's row; the first cell is a label where others follow."""
    kind, at = block_kind(statement), statement.cells[1].start if len(statement.cells) > 1 else 0
    if statement.section == "soft_skills" and at:
        yield _soft(statement, lexicon, statement.cells[0].text, statement.cells[1].text)
    elif statement.section in IN_PASSING or kind == "duties":
        yield from _in_passing(statement, lexicon)
    elif kind in SKILL_BLOCKS and statement.section in (*LISTED, "requirements"):
        names = without_categories(statement.text, lexicon.find(_words(statement)), at)
        asked_below = _necessity_below(statement.section, statement.lead_in or statement.block)
        yield from _facts(statement, names, "mentioned" if gives_share(statement) else asked_below)


def _words(statement: DocumentStatement) -> str:
    """The text with its cells apart, as clauses are: what one says is not said of the next."""
    return statement.text.replace("|", ";") if statement.role == "row" else statement.text


def _required(statement: DocumentStatement, lexicon: Lexicon) -> Iterator[ParsedRoleSkill]:
    kind = block_kind(statement)
    if kind == "soft" and statement.heading != statement.block and not RATING.fullmatch(statement.heading):
        yield _soft(statement, lexicon, statement.heading, statement.text)
    elif kind == "soft" and split_label(statement.text).label:
        yield from _explained(statement, lexicon)  # what explains a soft skill asks for nothing else
    elif kind in SKILL_BLOCKS or (not kind and not is_credential(statement.text)):
        yield from _named_or_not(statement, lexicon)
    elif not any(
        CERTIFICATION.search(words) for words in (statement.text, statement.heading, statement.title)
    ) and not (DEGREE.search(statement.text)):
        yield from _facts(statement, _proper_names(statement, lexicon), _necessity(statement))


def _named(statement: DocumentStatement, lexicon: Lexicon) -> list[Mention]:
    return without_titles(statement.text, lexicon.find(statement.text))


def _proper_names(statement: DocumentStatement, lexicon: Lexicon) -> list[Mention]:
    """ "3+ years of experience with Python" asks for Python too; "… in DevOps or similar roles" names fields of work."""
    found = _named(statement, lexicon)
    return found if not is_credential(statement.text) else [name for name in found if name.entry.kind in PROPER_NAMES]


def _explained(statement: DocumentStatement, lexicon: Lexicon) -> Iterator[ParsedRoleSkill]:
    """ "Label: explanation" names its skill; an item without a label, or below a heading, is read by its words."""
    label, body, _ = split_label(statement.text)
    if is_remark_label(statement.text):
        return
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
    found = _named(statement, lexicon)
    number = NUMBERING.match(statement.text)
    start = number.end() if number else 0
    label, _, at = split_label(statement.text[start:])
    at += start
    names = without_categories(statement.text, found, at)
    # "Performance testing (beneficial): load tests" says it of all that it names.
    default = PREFERRED if _prefers(label) else _necessity_below(statement.section, _opener(statement))
    named = list(_facts(statement, names, default))
    yield from named
    if not names and _is_unnamed_skill(statement):
        yield fact_of(
            ParsedRoleSkill, statement, skill=None, kind=None, necessity=_necessity(statement), text=statement.text
        )


def _is_unnamed_skill(statement: DocumentStatement) -> bool:
    return _lists_skills(statement) and asked_overall(statement.text) != NOT_ASKED and not is_no_skill(statement)


def _lists_skills(statement: DocumentStatement) -> bool:
    """Whether what names no skill we know is one all the same: an item, but a table's row only where its header says so."""
    headers = [cell.header for cell in statement.cells]
    return not any(headers) or SKILL_COLUMN.search(headers[0]) is not None


def _in_passing(statement: DocumentStatement, lexicon: Lexicon) -> Iterator[ParsedRoleSkill]:
    yield from _facts(statement, _named(statement, lexicon), None)


def _facts(statement: DocumentStatement, names: Sequence[Mention], default: str | None) -> Iterator[ParsedRoleSkill]:
    """One fact for each skill, at its first mention that asks for it. Without `default` all are mentioned alone."""
    spans = [(mention.start, mention.end) for mention in names]
    asks, groups = asked(_words(statement), spans), keyed_groups(statement, _words(statement), spans)
    # "Strong data encryption" in passing says how strong it is, and not how well it is mastered.
    levels = find_levels(_words(statement), spans) if default else [None] * len(spans)
    seen = set()
    for mention, said, level, group in zip(names, asks, levels, groups, strict=True):
        wanted = asked_in_row(statement, mention.start) or said
        if wanted == NOT_ASKED or mention.entry.name in seen:
            continue
        seen.add(mention.entry.name)
        yield fact_of(
            ParsedRoleSkill,
            statement,
            Evidence.within(statement, mention.start, mention.end),
            skill=mention.entry.name,
            kind=mention.entry.kind,
            necessity="mentioned" if default is None else _necessity_of(statement, wanted or default),
            text=statement.text,
            level=level,
            group_key=group.key if group else None,
            group_rule=group.rule if group else None,
        )


def _necessity(statement: DocumentStatement) -> str:
    """Of an item as a whole."""
    if asked_overall(statement.text) == PREFERRED:
        return PREFERRED
    return _necessity_of(statement, _necessity_below(statement.section, _opener(statement)))


def _necessity_of(statement: DocumentStatement, wanted: str) -> str:
    """ "SQL (88% of adverts)" says how many ask for it, and not that it is asked for here."""
    return "mentioned" if wanted == REQUIRED and SHARE.search(statement.text) else wanted


def _opener(statement: DocumentStatement) -> str:
    """The nearest words above that say how much is asked ("Good-to-Have"), else those that opened the list."""
    above = (statement.lead_in, *reversed(statement.path), statement.title)
    return next(filter(_rates, above), statement.lead_in or statement.block)


def _prefers(label: str) -> bool:
    return bool(label) and OPENS_PREFERRED.search(label) is not None


@lru_cache(maxsize=1024)
def _rates(words: str) -> bool:
    """Whether words above a list say how much is asked. Cached, because all its bullets ask about the same ones."""
    return bool(OPENS_PREFERRED.search(words) or OPENS_REQUIRED.search(words))


@lru_cache(maxsize=1024)
def _necessity_below(section: str, opener: str) -> str:
    """Cached, because all bullets of a list ask about the same words."""
    if OPENS_PREFERRED.search(opener):
        return PREFERRED
    if section == "requirements":
        return "mentioned" if MAY_BE_ASKED.search(opener) else "required"
    elsewhere = section in ("career_development", "market_demand") or TOOLS_ONLY.search(opener)
    return "mentioned" if elsewhere else "required"
