"""Whether a name that is also a plain word is meant as the name where it is printed: "Go", "R", "Spark", "Excel"."""

import re

from careers.documents.typography import before
from vocabulary.lazy_regex import lazy_regex

SIGNS_IN_LIST = (",", "(", "/", ";", ":", "|", "+")
WORDS_IN_LIST = ("and", "or", "plus", "also", "&")
AFTER_IN_LIST = lazy_regex(r"\s*(?:[,)/;:|+]|(?:and|or|plus)\b|&(?!\w))", re.IGNORECASE)
AFTER_AT_END = lazy_regex(r"[ \t]*(?:[.)]?\s*$|[.!?][\s\"”’)]|\n)")
WORD_AT_END = lazy_regex(r"(?:[^\W\d_]+|(?<!\w)&)$")
LONGEST_LINK = 14
# "Spring 2026", "R & D"; "this Spring", "American Express", "Mr Jenkins"
NOT_A_NAME = lazy_regex(r"\s+(?:(?:19|20)\d\d|(?:&|and)\s+D)\b")
NOT_BEHIND = ("this", "next", "last", "each", "every", "early", "late", "american", "mr", "mrs", "ms")
LINKS = ("in", "with", "of", "using", "like", "as", "including")
ADJECTIVES = ("advanced", "basic", "intermediate", "expert", "strong", "solid", "modern")
NAMED_BEFORE = lazy_regex(
    r"""
    \b(?: proficien\w+ | experienced? | knowledge | program\w* | cod(?:e|ing) | expertise | skills? | skilled | familiar\w*
        | fluen\w+ | languages? | tools? | written | built | command | understanding | grasp | foundations? | background )
      \s+ (?:in|with|of|using|like|such\s+as|including) \s+ $              # proficiency in Go
    """,
    re.IGNORECASE | re.VERBOSE,
)
NAMED_AFTER = lazy_regex(
    r"""
    \s+ (?: programming | language | code | scripts? | scripting | developers? | development | packages? | services?
          | microservices | backends? ) \b                                 # Hands-on Go development
    """,
    re.IGNORECASE | re.VERBOSE,
)
# What only follows a product: "Spark jobs", "Flask APIs", "Excel spreadsheets".
PRODUCT_AFTER = lazy_regex(
    r"""
    \s+ (?: (?-i:SQL|API|APIs|MLlib|JS|UI|DAGs?|ML) | jobs? | pipelines? | clusters? | apps? | applications? | streaming
          | charts? | recipes? | manifests? | server | web | framework | librar(?:y|ies) | ecosystem | workflows?
          | experience | skills? | knowledge | proficiency | expertise | warehouses? | spreadsheets? | dashboards?
          | formulas? | macros? | models? | tables? | front[ -]?ends? | components? | hooks | native | based | projects?
          | DataFrames? ) \b
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "A feature store, for example Feast": what is named behind these is one of a kind.
EXAMPLE_BEFORE = lazy_regex(r"\b(?:such\s+as|for\s+(?:example|instance)|e\.g\.),?\s+(?:with\s+)?$", re.IGNORECASE)
# At the head of an item a name may be followed by what is asked of it or what it is for: "Spark is a plus", "Spark, for
# what does not fit into memory", "Spark or a similar engine", "Spark (optional)".
ASKED_AFTER = lazy_regex(
    r"""
    (?: \s+ (?:(?:is|are|would\s+be)\s+)? (?:also\s+)? (?:an?\s+)? (?:(?:strong|big|huge|real|major|added|definite)\s+)?
        (?: plus | bonus | must | asset | advantage | required | preferred | optional | desired | desirable
          | (?:nice|good)[ -]to[ -]have )
      | , \s+ for \s+ (?: what | whatever | data | models? | jobs | services | (?:large|big|small)\s+data | batch | stream\w* )
      | ,? \s+ or \s+ (?: (?:an?\s+)? (?: similar | equivalent | comparable )
          | (?:an)?other \s+ (?:\w+\s+){0,2} (?:languages?|frameworks?|engines?|tools?|librar\w+|platforms?|databases?|systems?) )
      | \s* \( (?:is\s+)? (?:an?\s+)? (?: plus | bonus | must | optional | required | preferred | basic | advanced | nice | good )
    ) (?![\w])
    """,
    re.IGNORECASE | re.VERBOSE,
)
SENTENCE_HEAD = lazy_regex(r"(?:^|[.!?:]\s+|[\"“‘(•*_-]\s*)$")
WORD_BEFORE = lazy_regex(r"(?P<head>^|[.!?:]\s+)?(?P<word>[^\W\d_][\w’'-]*)[^\w.!?:]*$")


def is_meant(text: str, start: int, end: int, match: str) -> bool:
    """Whether a name of this kind of match is meant where it is printed."""
    if NOT_A_NAME.match(text, end) or _last_word(_line_before(text, start).rstrip()) in NOT_BEHIND:
        return False
    if match == "name":
        return _is_named(text, start, end) or bool(PRODUCT_AFTER.match(text, end)) or _is_within(text, start, end)
    return match != "list" or _is_named(text, start, end)


def _is_within(text: str, start: int, end: int) -> bool:
    """A capital inside a sentence is a name's; not at the head of one, nor where every word has a capital."""
    if text[end : end + 1] == "-" and not text.startswith(("-based", "-native", "-powered"), end):
        return False
    words = _line_before(text, start)
    if text[start].islower():
        return False
    if SENTENCE_HEAD.search(words[-8:]) or not (last := WORD_BEFORE.search(words)):
        return False
    return last["word"][0].islower() or last["head"] is not None


def _is_named(text: str, start: int, end: int) -> bool:
    words = _line_before(text, start)
    ahead = words.rstrip()
    last = _last_word(ahead)
    if NAMED_AFTER.match(text, end):
        return True
    if not ahead:  # a list that opens with it is left to its neighbours: "Go, Python", but "Unity, trust"
        return bool(AFTER_AT_END.match(text, end) or ASKED_AFTER.match(text, end))
    named = ahead.endswith(SIGNS_IN_LIST) or last in WORDS_IN_LIST or last in ADJECTIVES
    named = named or (last in LINKS and bool(NAMED_BEFORE.search(words))) or bool(EXAMPLE_BEFORE.search(words))
    return named and bool(AFTER_IN_LIST.match(text, end) or AFTER_AT_END.match(text, end))


def _line_before(text: str, start: int) -> str:
    words = before(text, start, 80)
    return words[words.rfind("\n") + 1 :]


def _last_word(words: str) -> str:
    last = WORD_AT_END.search(words[-LONGEST_LINK:])
    return last[0].lower() if last else ""
