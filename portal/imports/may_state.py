"""What a sentence could state in the section it is in, where no reader takes facts from prose: listed, and no fact.

A shipped guide opens its sections with prose about itself, so a sentence must name something, or be where prose is the list.
"""

import re
from collections.abc import Callable

from careers.documents import DocumentStatement
from careers.parsers.certificate_names import CERTIFICATION
from careers.parsers.clauses import PREFERRED, REQUIRED, asked_overall
from careers.parsers.degrees import DEGREE, is_degree_denied
from vocabulary.jobs import HEADS, NOUN
from vocabulary.lazy_regex import lazy_regex

# A sentence about its author, or to the visitors of a page.
ASIDE = lazy_regex(
    r"""
      (?-i: (?<![\w/]) (?: I (?! \s+ (?: is | are | and | or | to | II ) \b ) | [Mm]y ) (?![\w/]) ) | ^ \W* (?: subscribe
        | download | enrol\w* | click | sign \s+ up | register | book | call )\b
    | \b(?: read \s+ on | see \s+ below | this \s+ (?: page | guide | article ) | last \s+ updated ) \b | \? \s* $
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "German at B2 level", "fluent English".
LANGUAGE = lazy_regex(
    r"""
    \b(?: fluen\w+ | native | spoken | written | business | conversational ) \s+ (?: in \s+ )? (?-i: [A-Z] ) [a-z]+ (?: ish
      | an | ese | nch | ch | ic )\b
    | \b(?-i: [A-Z] ) [a-z]+ (?: ish | an | ese | nch | ic ) \s+ (?: at | to | on | of ) \s+ (?: level \s+ )? (?-i: [ABC][12] )\b
    | \b(?-i: [ABC][12] ) \s+ (?: level | in ) \b
    """,
    re.IGNORECASE | re.VERBOSE,
)
QUALITY = lazy_regex(
    r"""
    \b(?: patien(?:ce|t) | empath\w+ | curious | curiosity | tact(?:ful)? | diplomacy | humility | humble | stubborn
      | persist\w+ | perseverance
        | determin(?:ation|ed) | resilien\w+ | integrity | honesty | pragmatis\w+ | creativ\w+ | discretion
          | reliab(?:le|ility) | punctual\w*
        | open-minded\w* | self-(?: motivat\w+ | disciplin\w+ | start\w+ ) | explanation | listening | (?: personal | human
          | soft ) \s+ (?: qualit\w+ | skills )
        | team \s+ players? ) \b
    """,
    re.IGNORECASE | re.VERBOSE,
)
ABILITY = lazy_regex(
    r"""
    \b(?: (?: ability | able ) \s+ to | (?: knowledge | understanding | experience | command | grasp ) \s+ (?: of | in | with
      | as )
        | skills? \s+ in | familiar\w* \s+ with ) \b
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "… a CJIS Security Awareness certificate", and not "a certificate in the product they use".
CERTIFICATE = lazy_regex(r"(?<=[a-z,(]\s)[A-Z][\w+-]*\s+(?:[A-Z][\w+-]*\s+)*certif|certif\w+\s+(?:[a-z]+\s+)?[A-Z]")
ADVANCES = lazy_regex(
    r"""
    \b(?: becom(?:e|es|ing) | advanc\w+ | promot(?:ed|ion|ions) | progress\w* | mov(?:e|es|ed|ing) \s+ (?: in )?(?: to | up
      | on ) | step \s+ up | sideways
        | switch\w* | transition\w* | pivot\w* | runs? \s+ from | leads? \s+ to | rise[sn]? | career \s+ path | go \s+ (?: on
          | into | to ) | you \s+ can \s+ go
        | grow \s+ into | next \s+ (?: role | step ) ) \b | \w \s* (?: → | -> | » | >> ) \s* \w
    """,
    re.IGNORECASE | re.VERBOSE,
)
JOB = lazy_regex(
    rf"""
      \b(?: {"|".join(HEADS)} | {NOUN} | lead | leader | director | head \s+ of | fellow | principal | staff | senior
        | junior ) s? \b
    | (?-i: \b(?: [LICMP]\d | I{{1,3}} | IV ) \b )
    | \b(?: in)?to \s+ (?: \w+ \s+ ){{0,2}} (?: engineering | management | consulting | research | analytics | teaching
      | product ) \b
    """,
    re.IGNORECASE | re.VERBOSE,
)
CHANGES = lazy_regex(
    r"""
    \b(?: becom\w+ | gr[eo]w\w* | spread\w* | shift\w* | ris(?:e|es|ing) | fad(?:e|es|ing) | replac\w+ | increas\w+
      | expand\w* | mov(?:e|ed|es|ing) \s+ (?: from | to
        | into ) | more \s+ (?: and \s+ more | than \s+ before ) | matters? \s+ more | no \s+ longer | tight\w+
          | new \s+ rules | creeping | on \s+ the \s+ rise
        | (?: is | are ) \s+ (?: getting | being | gaining | losing | changing | coming | turning ) | half \s+ of
          | everybody \s+ wants ) \b
    """,
    re.IGNORECASE | re.VERBOSE,
)
HARDEST = lazy_regex(
    r"""
    \b(?: biggest | main | chief | greatest | hardest | key | top | common(?:est)?
      | worst ) \s+ (?: \w+ \s+ ){0,2}? (?: difficult\w+ | challenge\w* | problem\w*
        | obstacle\w* | frustration\w* | part ) \b | \bpain \s+ points? \b
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "In a typical week they review …", "You will also write …".
DUTY = lazy_regex(
    r"""
    ^ (?: (?: and | also | in \s+ a \s+ typical \s+ \w+ | every \s+ \w+ | day \s+ to \s+ day | most \s+ days ) ,? \s+ )*
    (?: you | they | we | incumbents | employees | (?: (?!the\b)[\w-]+ \s+ ){0,3}? \w+ (?: icians | ists | eers | ysts | opers
      | ects | tors | agers | iters ) )
    (?: ['’]ll )? \s+
    (?! read \b | (?: (?: do | will | are | can | may ) (?: \s+ not | n['’]t ) | never | rarely | seldom | don | would | had
      | were | have | who | that | which | of | in ) \b )
    [a-z]+
    """,
    re.IGNORECASE | re.VERBOSE,
)
JOB_TITLE = "a job title"
LISTS = {"best_practices": "a practice", "challenges": "a challenge", "soft_skills": "a soft skill"}
LEAST_WORDS = 3
LEAST_OF_A_DEMAND = 4
WORD = re.compile(r"\w+")
DENIES = lazy_regex(r"\b(?:not|no|never)\b|n['’]t\b", re.IGNORECASE)
OPENS_LABEL = lazy_regex(r"\W*(?:duration|fees?|next\s+batch|location|date|hours|contact)\b", re.IGNORECASE)
ASKING = ("requirements", "soft_skills")


def may_state(statement: DocumentStatement) -> str:
    """What a sentence could state; "" for nothing."""
    text, section = statement.text, statement.section
    count = len(WORD.findall(text))
    if ASIDE.search(text) or text.isupper() or count < LEAST_WORDS:
        return ""
    if section in ASKING and (named := _asked(text, count)):
        return named
    if section in LISTS and count > LEAST_WORDS and text.rstrip("\"'”’)").endswith((".", "!")):
        return "" if OPENS_LABEL.match(text) else LISTS[section]
    return next((what for sections, what, says in SAID if section in sections and says(text)), "")


def _leads_on(text: str) -> bool:
    return ADVANCES.search(text) is not None and JOB.search(text) is not None


def _changes(text: str) -> bool:
    return CHANGES.search(text) is not None


def _is_hardest(text: str) -> bool:
    return HARDEST.search(text) is not None


def _is_done(text: str) -> bool:
    return DUTY.match(text) is not None


def _is_a_must(text: str) -> bool:
    return asked_overall(text) == REQUIRED


SAID: tuple[tuple[tuple[str, ...], str, Callable[[str], bool]], ...] = (
    (("industry_trends",), "a trend", _changes),
    (("career_development", "market_demand"), JOB_TITLE, _leads_on),
    (("career_development", "market_demand"), "a challenge", _is_hardest),
    (("core_responsibilities",), "a duty", _is_done),
    (("overview", "career_development"), "a demand", _is_a_must),
)


def _asked(text: str, count: int) -> str:
    """What is asked for among the requirements."""
    if DEGREE.search(text):
        return "" if is_degree_denied(text) else "a degree"
    if CERTIFICATION.search(text) and CERTIFICATE.search(text):
        return "a certificate"
    if LANGUAGE.search(text):
        return "a language"
    if QUALITY.search(text):
        return "a soft skill"
    is_asked = asked_overall(text) in (REQUIRED, PREFERRED) or (ABILITY.search(text) and not DENIES.search(text))
    return "a demand" if is_asked and count >= LEAST_OF_A_DEMAND else ""
