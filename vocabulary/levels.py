"""Seniority by its words. A title without such a word has no level: null, not "mid". Pure."""

import re

from vocabulary.lazy_regex import lazy_regex

LEVELS = ("entry", "mid", "senior", "lead", "staff", "principal", "director")
# "Mid-tier product companies" are of no level.
OF_FIRMS = r"[- ](?:tier|sized?|market|cap)\b[^.,;:()]{0,20}\b(?:compan|firm|start-?up|business|organi|employer|cit(?:y|ies)\b)"
# "Per-diem staff" and "nursing staff" are people, of no level.
NO_PERSONNEL = "".join(
    rf"(?<!{word} )"
    for word in (
        "diem", "agency", "bank", "nursing", "teaching", "support", "permanent", "temporary", "casual", "contract", "time",
        "hospital", "medical", "clinical", "office", "other", "all",
    )
)  # fmt: skip
# Looked up from the top down: a "Senior Staff Engineer" is staff, a "Lead Director" a director.
WORDS = (
    ("director", r"directors?|heads? of|vp|vice president|chief"),
    ("principal", r"principals?"),
    ("staff", rf"{NO_PERSONNEL}staff"),
    ("lead", r"lead|team lead(?:er)?|tech lead|leader"),
    ("senior", r"seniors?|sr\.?"),
    ("mid", rf"mid(?!-?\s?\d|{OF_FIRMS})|mid[- ]?level|mid[- ]?career|middle(?! east)|intermediate"),
    (
        "entry",
        r"entry|entry[- ]?level|juniors?|jr\.?|graduates?|trainees?|interns?|freshers?|early[- ]career",
    ),
)
PATTERNS = [(level, lazy_regex(rf"(?<![\w-])(?:{words})(?![\w])", re.IGNORECASE)) for level, words in WORDS]
ASSOCIATE = lazy_regex(r"associate\b", re.IGNORECASE)
PREFIX = lazy_regex(
    r"^(?:(?:entry|mid|senior|junior)(?:[- ]?level|[- ]career)?|(?:jr|sr)\.|lead|staff|principal|associate|intermediate|"
    r"graduate|experienced)\s+",
    re.IGNORECASE,
)

JOB = (
    r"(?:engineers?|developers?|scientists?|analysts?|architects?|administrators?|specialists?|consultants?|researchers?|"
    r"programmers?|designers?|technicians?|managers?|practitioners?|professionals?|roles?|positions?|jobs?|titles?|ICs?|"
    r"hires?|candidates?|talent|employees|people|contributors?|MLEs?|SREs?|SWEs?|DevOps)"
)
# Words that open no title: behind them a noun is of something else ("staff earn more than engineers").
NO_TITLE = (
    r"(?!(?:earn|make|get|is|are|was|were|can|may|will|the|an?|for|in|of|who|that|and|or|than|with|to|at|on|from|"
    r"pays?|offers?|hires?|employs?|needs?|wants?|seeks?|management|leadership|executives|generation|times?)\b)"
)
# A level before a job: "senior MLOps engineers", "a staff-level role".
BEFORE_JOB = rf"(?:[\s-]+level)?(?=(?:\s+{NO_TITLE}[\w/&+-]+){{0,3}}\s+{JOB}\b)"
PAY = (
    r"(?:pay|salar(?:y|ies)|compensation|comp|wages?|earnings|remuneration|incomes?|packages?|CTC|TC|OTE|base|rates?|bands?|"
    r"offers)"
)
KIND_OF_PAY = (
    r"(?:base|basic|total|cash|gross|annual|yearly|monthly|hourly|starting|average|median|typical|usual|current|advertised|"
    r"fixed|day|contract|freelance)"
)
# The work between a level and its pay. "Senior care", "junior colleges" and "a graduate degree" are of no level.
WORK = (
    rf"(?:\s+{NO_TITLE}(?!(?:care|living|homes?|schools?|colleges?|degrees?|citizens?|cent(?:er|re)s?|into|higher|better)\b)"
    r"[\w/&+-]+){1,3}\s+(?!(?:pay|base|rates?|offers)\b)"
)
# A level before pay: "senior base pay", "a junior's salary", "senior cloud security salaries".
BEFORE_PAY = rf"(?:[\s-]+level)?(?:['’]s?)?(?=(?:(?:\s+{KIND_OF_PAY}){{0,3}}\s+|{WORK}){PAY}\b)"
# Of a level, whoever earns: "a senior makes $150,000". "Engineers who report to a director can earn" is of engineers.
ONE = r"(?<!\bto )(?<!\bfor )(?<!\bunder )(?<!\bby )(?<!\bwith )(?<!\bof )(?<!\bas )an?\s+(?:[\w&/-]+\s+){0,2}"
BEFORE_EARNS = (
    r"(?=\s+(?:(?:typically|usually|often)\s+)?"
    r"(?:earns|makes|gets|draws|commands|starts\s+(?:at|on)|(?:can|may|will)\s+(?:expect|earn|make|get))\b)"
)
# Of pay these say no level: "the middle salary", "they lead large teams, pay is …"; "staff salaries" may be everyone's.
NOT_OF_PAY = rf"(?!middle|staff(?!\s+(?:base|total|cash)\b)|lead(?!(?:\s+{KIND_OF_PAY}){{0,3}}\s+{PAY}\b))"
# "Graduates generally start on $68,000"; "leads to" and "graduates of" are no people of a level.
PAID = r"(?=\s+(?:\w+ly\s+)?(?:start|earn|begin|get|make|reach|receive|can|may|are\s+paid)\b)"
# Words for people of a level, and levels that are named as such, wherever they are.
PEOPLE = (
    (
        "director",
        r"directors|director[- ]levels?|vps?|vice presidents?|"
        r"heads? of (?:engineering|data|ml|ai|machine learning|mlops|platform\w*)",
    ),
    ("principal", r"principal[- ]levels?|principals"),
    ("staff", r"staff[- ]levels?"),
    ("lead", rf"(?:team|tech|technical|engineering) leads?|lead[- ]levels?|leads{PAID}"),
    ("senior", r"seniors|senior[- ]levels?|senior (?:end|grades?)"),
    ("mid", rf"mid[- ]?levels?|mid[- ]?career|mid(?!{OF_FIRMS})-tier"),
    (
        "entry",
        r"juniors|entry[- ]?levels?|junior[- ]levels?|freshers?|interns|trainees|early[- ]career|"
        rf"(?:new|recent|fresh)[ -](?:graduates?|grads?)|graduates{PAID}|"
        r"beginners|newcomers|starters|junior (?:end|grades?)",
    ),
)
ALONE = {name: words for name, words in WORDS if name not in ("director",)}
IN_PROSE = [
    (
        level,
        lazy_regex(
            rf"(?<![\w-])(?:(?:{ALONE.get(level, 'director')}){BEFORE_JOB}|(?:{people})(?!\w)"
            rf"|{NOT_OF_PAY}(?:{ALONE.get(level, 'director')}){BEFORE_PAY}"
            rf"|{ONE}(?!staff)(?:{ALONE.get(level, 'director')}){BEFORE_EARNS})",
            re.IGNORECASE,
        ),
    )
    for level, people in PEOPLE
]
# A level right by its figure: "Junior $90,000", "$150k (senior)", "Principal: $300K".
AT_FIGURE = [
    (level, lazy_regex(rf"(?:(?:^|[,;(/|→>]|\band|\bfor|\bas an?)\s*(?:{words})\s*[:(|–—-]?\s*$)", re.IGNORECASE))
    for level, words in WORDS
]
BEHIND_FIGURE = [
    (level, lazy_regex(rf"(?:\s*[(,:–—-]\s*|\s+(?:for|at|as)\s+(?:an?\s+)?)(?:{words})\s*(?:$|[),;.])", re.IGNORECASE))
    for level, words in WORDS
]
# "Mid-Senior", "Junior to Mid", "Staff/Principal": of two levels neither is meant alone.
ANY = "|".join(words for _, words in WORDS)
TWO = lazy_regex(
    rf"(?<![\w-])(?:{ANY})(?:[- ]level)?\s*(?:/|,|–|—|-|&|\band\b|\bor\b|\bto\b)\s*(?:{ANY})(?![\w])", re.IGNORECASE
)

ADJACENT = lazy_regex(rf"(?<![\w-])(?:{ANY})\s+(?:{ANY})(?!\w)", re.IGNORECASE)
PARTS = lazy_regex(r"[/,–—&-]|\band\b|\bor\b|\bto\b", re.IGNORECASE)


def one_level_of(title: str) -> str | None:
    """The level of a title or label; None where it names two: "Mid-Senior", "Staff/Principal"."""
    level = level_of(title)
    pair = TWO.search(title) if level else None
    return level if not pair or len({level_of(part) for part in PARTS.split(pair[0])} - {None}) < 2 else None


def level_in(words: str, start: int, end: int) -> str | None:
    """The level that prose gives a figure which lies in `[start, end)`: by a title or by people of a level.

    "Senior engineers earn …" is one, "staff earn …", "mid-2024" and "who lead teams" are none. None where several are.
    """
    if TWO.search(words):
        return one_level_of(words)
    named = {level for level, pattern in IN_PROSE if pattern.search(words)}
    if len(named) > 1 and ADJACENT.search(words):
        return level_of(words)
    if not named:
        beside = [(AT_FIGURE, words[:start]), (BEHIND_FIGURE, words[end:])]
        named = {
            level
            for patterns, part in beside
            for level, pattern in patterns
            if (pattern.search(part) if patterns is AT_FIGURE else pattern.match(part))
        }
    return named.pop() if len(named) == 1 else None


def level_of(title: str) -> str | None:
    """The level a title or a heading names; None where its words name none."""
    found = next((level for level, pattern in PATTERNS if pattern.search(title)), None)
    return found or ("entry" if ASSOCIATE.match(title.strip()) else None)


def without_level(title: str) -> str:
    """ "Entry-Level Data Engineer" → "Data Engineer"."""
    return PREFIX.sub("", title.strip())
