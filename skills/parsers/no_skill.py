"""Items among the requirements that name no skill we know, and are no skill: conditions, remarks, sentences about others.

"Right to work in the UK", "60% throughout", "Exception: release weeks", "Non-IT graduates can also apply". What reads as
none of these ("Ability to stay calm", "Cartographic design") is a skill without a name.
"""

import re
from functools import lru_cache

from careers.documents import DocumentStatement
from careers.documents.labels import split_label
from careers.parsers.clauses import asked_overall
from careers.parsers.credentials import is_credential
from careers.parsers.degrees import SUFFICES, opens_subjects
from vocabulary.lazy_regex import lazy_regex

# What somebody is, may or has, and cannot learn.
PERSON = lazy_regex(
    r"""
      \b(?: \d+ | sixteen | eighteen | twenty-one ) \s* \+? (?: \s+ years? )? \s+
          (?: or \s+ (?: older | over ) | and \s+ (?: over | above | older ) | old\b | of \s+ age )      # 18 or older
    | \b(?: over | above | under | below | maximum | minimum ) \s+ (?: the \s+ )? (?: age \b
      | \d+ \s+ years? \b (?! \s+ (?:of|in) ) )
    | \bage \s* (?: limit | : | between | of \s+ \d | \d )
    | \b(?: rights? | authori[sz]\w+ | permi(?:t|ssion|tted) | eligib\w+ | entitled | allowed | legally ) \s+ (?: \w+ \s+ )?
          to \s+ (?: live \s+ and \s+ )? (?: work | live | reside ) \b                                   # right to work
    | \bwork \s+ (?: rights | permits? | authori[sz]ation | visas? ) \b
    | \b(?: visas? | sponsorship | citizens? (?:hip)? | passports? | nationals? | nationality | residen(?:ts?|ce|cy) ) \b
          (?! \s+ (?: data | identity | programm?e | process\w* | management ) )
    | \b(?: security | police | government | SC | DV ) \s+ (?: clear\w* | checks? | vetting ) \b
    | \bclearance \b (?! \s+ (?: process\w* | systems? | house ) )
    | \b(?: background | reference | criminal \s+ record | credit | DBS | drug | medical | health ) \s+
          (?: checks? | tests? | screening | examination | disclosure ) \b                               # a DBS check
    | \bcriminal \s+ (?: record | convictions? ) \b
    | \b(?: driv(?: ing | er['’]?s? ) | clean ) \s+ licen[cs]e \b
    | \bown \s+ (?: car | vehicle | transport | laptop | computer | tools | equipment ) \b
    | \b(?: normal | colou?r | eye | unimpaired | good ) \s+ (?: colou?r \s+ )? (?: vision | sight | eyesight | hearing ) \b
    | \b(?: lift | carry ) (?:ing)? \s+ (?: up \s+ to | \d | heavy | boxes | loads | weights? | at \s+ least )  # lift 20 kg
    | \bphysical (?: ly \s+ (?: fit | able ) | \s+ (?: fitness | demand\w* ) )
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Where, when and for how long one works.
CIRCUMSTANCES = lazy_regex(
    r"""
    \b(?: relocat\w+ | travel (?! \s+ (?: industry | sector | data | tech\w* | booking | agenc\w+ ) ) | commut\w+
        | (?: rotating | rotational | night | day ) \s+ (?: shifts? | work ) | shifts? \s+ (?: work | pattern ) | weekends?
        | bank \s+ holidays | overtime | (?: full | part )[- ]time | start \s+ immediately | immediate \s+ (?: joiners? | start )
        | notice \s+ period | (?: service | training ) \s+ bond ) \b
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Marks of a school or a degree: "60% throughout", "7.0 CGPA", "no backlogs".
MARKS = lazy_regex(
    r"""
      \b(?: backlogs? | arrears | C?GPA | first \s+ class | pass[- ]?out | year \s+ of \s+ passing | GCSEs? | A[- ]levels?
          | \d+ (?:th|nd) \s+ (?: standard | pass | grade ) ) \b
    | \b \d{1,3} \s? (?: % | per\s?cent ) \s+ (?: throughout | marks | aggregate | and \s+ above | or \s+ (?: above | more
      | higher )
          | in \s+ (?: class | \d | all | [XIV]+ \b ) )
    | ^ \W* (?: (?: an? \s+ )? (?: min(?:imum)? | at \s+ least | above | aggregate ) [\s.]+ (?: of \s+ )? )?
          \d{1,3} \s? (?: % | per\s?cent )                                                               # Minimum 55% in …
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "Exception: release weeks", "Interview process: two rounds".
OPENS_REMARK = lazy_regex(
    r"""
    ^ \W* (?: exceptions? | except | (?: please \s+ )? notes? | nb | n\.b\. | remarks? | caveats? | deadlines?
      | closing \s+ dates?
        | apply | how \s+ to \s+ apply | application | location | salary | hours | contract | duration | start(?:ing)? \s+ date
        | (?: selection | interview ) (?: \s+ process )? | report(?: s | ing ) \s+ to | team \s+ size | see \s+ also | disclaimer
        | tip | hint )
    \s* (?: : | \s[–—-]\s | \s+ that \b )
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Who may apply, who is taken, and what counts.
ADMITS = lazy_regex(
    r"""
      \b(?: can | may | could | should | must | need \s+ not | do(?: n['’]t | \s+ not ) \s+ need \s+ to | are | is ) \s+
          (?: (?: also | still | not | even ) \s+ )? (?: (?: welcome | invited | encouraged | free | advised
            | able ) \s+ to \s+ )?
          appl(?:y|ies) \b                                                        # graduates can also apply
    | \b(?: (?:in)?eligible | disqualif\w+ | shortlist\w* )\b
    | \bwe \s+ (?: (?: do | will ) \s+ not | don['’]t | won['’]t | only | cannot | can['’]t ) \b
    | (?: \bnot | n['’]t | \bnever ) \s+ (?: (?: be | an? | itself | by \s+ itself | alone ) \s+ )*
          (?: qualify\w* | count\w* | enough | sufficient | accept\w* | consider\w* | substitut\w+ | replace | suffice
            | recogni[sz]ed ) \b                                                  # … is not qualifying
    | \b(?: qualif(?:y|ies) | does \s+ count ) \b
    | \b(?: freshers | graduates | candidates | applicants | students | developers | dropouts | changers | returners | veterans
          | people \s+ from ) \s [\w\s]{0,30}? (?: welcome | can | may | will | are | have | get ) \b
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "Spark is dead", "AutoCAD is used by designers": a sentence about something, and not the name of what is asked for.
STATES = lazy_regex(
    r"""
    ^ (?! \W* (?: you | your | candidates? | applicants? | someone | somebody | people | those | who | the \s+ ability
      | ability | able
        | must | should | be | being | to | if | when | having ) \b )
    (?: (?! (?: that | who | which | what | how | why | when | where | while | whether | because | if | as | so | than | to
      | for | you
          | they | [\w-]+ [,:;.–—-]+ ) \s )
        \S+ \s+ ){1,6}?
    (?: is | are | was | were | has | have | had | can | may | might | will | would | does | did | do | (?: is | are | wo )n['’]t
      | gets? | comes? ) \s
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Who knows of something need not have it: "Knowledge of the law of residence".
KNOWS = lazy_regex(
    r"\W*(?:\w+\s+){0,2}?(?:knowledge|understanding|experience|familiarity|expertise|proficiency|background)\s+(?:of|with|in)\b",
    re.IGNORECASE,
)
# A bullet that only heads others: "Education".
TOPIC = lazy_regex(
    r"(?:(?:soft|technical|hard)\s+skills|education|qualifications?|experience|skills?|certifications?|requirements?|background|"
    r"tools|technologies|languages|others?)\W*",
    re.IGNORECASE,
)
BRACKET = lazy_regex(r"\([^()]*\)")
EXPECTS = lazy_regex(r"\bexpect\w*\b", re.IGNORECASE)
# How something opens that one has, knows or is; a verb ("Answer tickets within two days") opens what one does.
NAMES_QUALITY = lazy_regex(
    r"""
    \W* (?: an? | the | your | some | any | good | great | strong | solid | sound | basic | deep | clear | high | broad
      | proven | full
        | real | able | be | have | know | understand | you | must | should | at | to | in | with | no | as | comfort\w*
          | confiden\w+
        | willing\w* | respect | interest | sense | care | passion | love | drive | skills? | background | hands-on | english
          | german
        | french | spanish | initiative | discipline | command | taste | eye | mindset | attitude | grasp | mastery | knowledge
        | \w+ (?: ing | ness | ty | tion | sion | ship | ance | ence | ism | ics | acy | ency | ancy | logy | graphy )
        | \w+ (?: ly | ful | ous | ive | able | ible | ent | ic | al | ed ) ) \b
    """,
    re.IGNORECASE | re.VERBOSE,
)


def is_no_skill(statement: DocumentStatement) -> bool:
    """Whether an item that names no skill we know is plainly none."""
    text = BRACKET.sub(" ", statement.text)
    if OPENS_REMARK.match(text) or ADMITS.search(text) or TOPIC.fullmatch(text):
        return True
    if _is_condition(text) and not KNOWS.match(text):
        return True
    states = STATES.match(text) or SUFFICES.search(text)
    return (not asked_overall(text) and states is not None) or _is_done(statement)


def is_subject(statement: DocumentStatement) -> bool:
    """ "mathematics or statistics" below "A degree in one of:" is a subject to have studied, and no skill."""
    above = statement.lead_in or statement.heading
    return opens_subjects(above) and not KNOWS.match(statement.text) and not is_credential(statement.text)


def is_remark_label(text: str) -> bool:
    """ "Exception: release weeks" below soft skills names none."""
    return bool(split_label(text).label) and OPENS_REMARK.match(text) is not None


def _is_condition(text: str) -> bool:
    return any(pattern.search(text) for pattern in (PERSON, CIRCUMSTANCES, MARKS))


def _is_done(statement: DocumentStatement) -> bool:
    """ "Answer tickets within two days" below "What we expect of every writer": what one does, and not what one can."""
    above = statement.lead_in or statement.heading or statement.title
    is_phrase = len(statement.text.split()) > 1 and not NAMES_QUALITY.match(statement.text)
    return is_phrase and _opens_expectations(above)


@lru_cache(maxsize=1024)
def _opens_expectations(words: str) -> bool:
    return EXPECTS.search(words) is not None
