"""Degrees: the words that name one, and what a sentence says of how much it is asked for."""

import re
from functools import lru_cache

from careers.documents.sentences import sentence_spans
from careers.parsers.clause_words import SHARE
from careers.parsers.clauses import NOT_ASKED, PREFERRED, REQUIRED, asked_overall
from vocabulary.lazy_regex import lazy_regex
from vocabulary.money import contains_money

DEGREE = lazy_regex(
    r"""
      \b(?: bachelor | ph\.?d | doctorate | diplomas?\b | b\.?sc\b | m\.?sc\b )
    | (?<! post[ -] ) \b(?: doctoral | undergraduate | postgraduate ) \b (?! (?: \s+ (?:or|and) \s+ [\w-]+ )? \s+
        (?: experience | work | posts? | positions? | teaching | students? | supervision | research(?:ers?)? | fellow\w*
          | training ) )
    | \bmaster (?: ['’]?s\b | \s+(?:of|in|degree|level|program)\b )         # Master's, Master of Science
    | (?:\b(?:or|and)\s+|/\s*) master\b (?=\s*(?:$|[,.;()]|degree))            # Bachelor or Master
    | \bdegrees?\b (?! \s+ of \s+ (?!science|arts|engineering)) (?<!high\ degree) (?<!some\ degree)   # no degree of freedom
    | (?-i: \b(?: [BM]\.?S | [BM]\.?A | [BM]\.?E | [BM]\.?Tech | [BM]\.?Eng | MBA )\b\.? )
      (?= \s* (?: in\b | / | or\b | and\b | [,;)] | $ ) )                    # BS/MS in Computer Science
    """,
    re.IGNORECASE | re.VERBOSE,
)
NO_DEGREE = lazy_regex(
    r"""
      \b(?: (?:in\s+lieu|instead|in\s+place)\s+of | without | no )\s+(?:an?\s+)?\w*\s*degree
    | (?:n['’]t|\bnot|\bnever)\s+(?:need|require|ask\s+for|have\s+to\s+hold)\s+(?:[\w'’-]+\s+){0,4}?degree   # don't need a degree
    | \b\d+\+?\s*(?:years?\s+|yrs?\s+)?with\s+(?:an?\s+)?(?:[\w.'’]+\s+){0,2}?(?:degree|master|bachelor|ph\.?d)
    | \bdegrees?\s+(?:in\s+(?:\w+\s+){1,3})?(?:is|are)(?:\s+not|n['’]t)\s+(?:[a-z]+ly\s+)?
      (?:required|necessary|needed|mandatory|essential|a\s+must)""",  # a degree is not required
    re.IGNORECASE | re.VERBOSE,
)
# What is enough, counts or takes the place of something else asks for neither: "An associate degree is sufficient".
SUFFICES = lazy_regex(
    r"""
      \b(?: is | are | be ) \s+ (?: also \s+ | usually \s+ )?
          (?: sufficient | enough | acceptable | accepted | considered | recogni[sz]ed | waived ) \b
    | \b(?: suffices? | will \s+ do | substitut\w+ | replaces? | waives? | exempts? | counts? \s+ (?: towards? | as | for ) ) \b
    | \b(?: stands? \s+ in \s+ for | takes? \s+ the \s+ place \s+ of | makes? \s+ up \s+ for | compensates? \s+ for ) \b
    | (?: \bnot | n['’]t | \bnever ) \s+ (?: be \s+ )? (?: qualify\w* | count\w* | suffice | sufficient | enough ) \b
    """,
    re.IGNORECASE | re.VERBOSE,
)
# The words above a list of subjects one may have studied: "A degree in one of the following is required:".
OPENS_SUBJECTS = lazy_regex(
    r"\b(?:subjects?|majors?|disciplines?|(?:fields?|courses?)\s+of\s+study|graduates?\s+(?:of|in|from))\b",
    re.IGNORECASE,
)
OPENS_MORE = lazy_regex(
    r"\b(?:skills?|knowledge|know|technolog\w+|tools?|experience|abilit\w+|besides|beyond|apart\s+from|in\s+addition\s+to|"
    r"certif\w+)\b",
    re.IGNORECASE,
)
# "Most entrants hold a bachelor's degree", "Employers ask for a degree", "A degree in law is required".
HOLDS = lazy_regex(
    r"""
      \b(?: ask(?:s|ed|ing)?\s+for | wants? | requires? | needs? | holds? | holding | ha(?:ve|s) | expects? | looks?\s+for
          | looking\s+for | prefers? | specif(?:y|ies) | must | possess(?:es)? )\b [^.;:]{0,60}
      (?: \bdegree | bachelor | master\b | master['’]?s | diploma | ph\.?d | doctora )
    | (?: \bdegree | bachelor | master['’]?s | diploma | ph\.?d | doctora ) [^.;:]{0,80}
      \b(?: (?:is|are) \s+ (?: \w+ly\s+ | an?\s+ | the\s+ )* (?: required | essential | needed | necessary | mandatory
           | must | preferred | desirable | expected | advantage | asset | plus | usual | common | norm | minimum | standard
           | helpful | useful )
         | helps )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "You need a degree", "Applicants must hold one", "Entry requires a diploma"; not "most employers require a degree".
MUST = lazy_regex(
    r"\b(?:(?:you|applicants|candidates|entrants)\s+(?:will\s+|do\s+)?need|must\s+(?:have|hold|possess)|requires?)\b",
    re.IGNORECASE,
)
SOME = lazy_regex(
    r"\b(?:usually|often|typically|generally|normally|sometimes|may|might|most|many|some|several|or\s+equivalent)\b",
    re.IGNORECASE,
)
# "A degree is preferred, though practice is accepted" says two things.
STATEMENT = lazy_regex(r"(?:(?!\b(?:but|though|although|while|whereas)\b)[^;])+", re.IGNORECASE)
# Denied in its own clause: "What you don't need is a PhD"; "a degree, not necessarily in computing" asks for one.
CLAUSE = lazy_regex(r"(?:(?!\b(?:but|though|although|while|whereas)\b)[^,;:–—])+", re.IGNORECASE)
DENIED = lazy_regex(
    r"""
      \b(?: not (?! \s+ (?:only|just|merely)\b ) | never | no (?! \s+ less\b ) | nor | neither | nothing | none | nobody
        | without )\b
    | n['’]t\b
    | \b(?: dropp\w+ | drops? | waiv\w+ | scrap\w* | remov\w+ | abandon\w* | abolish\w* | skip\w* | forget | last \s+ thing )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
# What a sentence says of others, asks, or tells of one person.
NO_SUCH_DEMAND = lazy_regex(
    r"""
      \?\s*$                                                                # Do you need a degree?
    | \b(?: unlike | compared | earn\w* | salar\w+ | cost\w* )\b            # People with a degree earn more
    | (?-i: \b(?: I | [Mm]y | me | us | [Oo]ur | [Hh]e | [Ss]he )\b )         # most of us have degrees
    | \b(?: rarely | seldom | hardly | never | nobody | no\s+one | few(?:er)? | none | instead | without )\b
    | \b(?: not | n['’]t | no )\s+(?: hold | have | need | a | an | degree )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)


def without_what_suffices(text: str) -> str:
    """The text with blanks for what says what is enough or what counts instead; its length stays."""
    parts, at = [], 0
    for start, end in sentence_spans(text):
        parts += [text[at:start], STATEMENT.sub(_blank_where_enough, text[start:end])]
        at = end
    return "".join((*parts, text[at:]))


def _blank_where_enough(match: re.Match[str]) -> str:
    return " " * len(match[0]) if SUFFICES.search(match[0]) else match[0]


@lru_cache(maxsize=1024)
def opens_subjects(words: str) -> bool:
    """Whether words above a list say that it names what a degree may be in."""
    return bool(DEGREE.search(words) or OPENS_SUBJECTS.search(words)) and not OPENS_MORE.search(words)


def is_degree_denied(text: str) -> bool:
    """Whether a sentence denies a degree, asks about one, or speaks of one person's. "Not required but a plus" wishes for it."""
    clauses = (match[0] for match in CLAUSE.finditer(text) if DEGREE.search(match[0]))
    is_denied = any(DENIED.search(clause) for clause in clauses) and asked_overall(text) != PREFERRED
    return is_denied or NO_SUCH_DEMAND.search(text) is not None


def degree_in_prose(text: str) -> str:
    """How strongly a sentence among the requirements asks for a degree: "mentioned" where it does not say; "" for not at all."""
    text = without_what_suffices(text)
    if not (DEGREE.search(text) and HOLDS.search(text)) or is_degree_denied(text) or contains_money(text):
        return ""
    said = asked_overall(text)
    if said == NOT_ASKED or (said != PREFERRED and NO_DEGREE.search(text)):
        return ""
    if said is None and MUST.search(text) and not SOME.search(text):
        return REQUIRED
    return "mentioned" if SHARE.search(text) or not said else said
