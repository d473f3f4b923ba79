"""Which page answers a question about no role and no skill in particular. Pure."""

import re
from typing import NamedTuple


class PageAnswer(NamedTuple):
    """`route`: the name of its address, with an anchor where one is meant."""

    name: str
    title: str
    text: str
    route: str


ANSWERS = (
    PageAnswer(
        "findings",
        "Figures that differ",
        "We compare figures about the same thing. Where two cannot both be true, both sentences are shown.",
        "finding-list",
    ),
    PageAnswer(
        "offer",
        "Check an offer",
        "Enter an offer and see where it lies among adverts, stated bands and official figures.",
        "offer-check",
    ),
    PageAnswer(
        "compare-pay", "Compare pay", "The pay of up to five roles, levels and places on one axis.", "compare-pay"
    ),
    PageAnswer(
        "compare-roles",
        "Compare roles",
        "The duties, skills, pay and steps of two or three roles side by side. Choose the roles, or name them in the search.",
        "compare-roles",
    ),
    PageAnswer(
        "privacy",
        "What we keep of you",
        "Nothing that names you: no account, and no cookie but the theme you choose and, where you ask for it, your skills.",
        "method#yours",
    ),
    PageAnswer(
        "pay-files",
        "Pay as a file",
        "Three files, each for Excel or any other spreadsheet.",
        "salary-list#pay-files",
    ),
    PageAnswer(
        "data",
        "Use the data",
        "Pay, skills, forecasts and findings as CSV or XLSX, and everything over an API. No key is needed.",
        "data",
    ),
    PageAnswer(
        "advert-text",
        "Text for a job advert",
        "Choose a role and copy the text: duties, skills, certificates, experience and pay to compare with.",
        "role-texts",
    ),
    PageAnswer("age", "How old the figures are", "Each figure has its date beside it.", "method#adverts"),
    PageAnswer("degrees", "A degree, role by role", "Which roles require or prefer a degree.", "role-list"),
    PageAnswer("beginners", "Experience, role by role", "Which roles require or prefer experience.", "role-list"),
    PageAnswer(
        "gap",
        "Check my skills",
        "Enter your skills or paste a CV, and see what a role asks for beyond them.",
        "skill-gap",
    ),
    PageAnswer(
        "matches",
        "Which roles fit your skills",
        "Enter the skills you have, and see the roles that ask for them.",
        "role-matches",
    ),
    PageAnswer(
        "move",
        "Plan a move",
        "Choose where you are and where you want to go, and see what carries over and what is new.",
        "paths",
    ),
    PageAnswer("quality", "Measured quality", "What was tested on what, and what came out.", "quality"),
    PageAnswer(
        "method",
        "How it works",
        "How guides are read, how figures are counted and checked, and what we refuse to do.",
        "method",
    ),
    PageAnswer(
        "market",
        "Market forecasts",
        "What publishers say of the market: its size today, its growth, and where their figures differ.",
        "market-list",
    ),
    PageAnswer("certificates", "Certificates", "The certificates that guides name, and how many roles.", "skill-list"),
    PageAnswer(
        "skills", "Skills", "The skills that guides ask for, those asked for by most roles first.", "skill-list"
    ),
    PageAnswer("pay", "Salaries", "Stated bands, adverts and official figures, role by role.", "salary-list"),
    PageAnswer("roles", "Roles", "All roles: what they do, what they ask for and what they pay.", "role-list"),
)
AD = r"(?:ads?|adverts?|advertisements?|postings?|posts?|descriptions?|specs?|specifications?)"
OF_A_JOB = r"(?:(?:me|us|a|an|the|my|our|good|new|job|role|vacancy|hiring|LEVEL|ROLE) )*"
# Somebody wants the text of an advert, and not what a job is like.
ADVERT_TEXT = (
    rf"(?:templates?|texts?|examples?|samples?|wordings?|copy) (?:of|for) {OF_A_JOB}{AD}|"
    rf"(?:sample|example|template) {OF_A_JOB}{AD}|"
    rf"(?:job|role|vacancy|hiring|LEVEL|ROLE) {AD} (?:\w+ )?(?:templates?|texts?|examples?|samples?|wordings?|copy|format)|"
    rf"(?:write|writing|draft|drafting|create|creating|make|making|compose) {OF_A_JOB}{AD}|jd templates?"
)
OF_PAY = r"(?:the |your |these |this )?(?:\w+ ){0,2}(?:data|figures?|numbers?|ads|adverts?|salar(?:y|ies)|pay)"
AGE = (
    rf"how (?:old|recent|fresh|current|up to date) (?:is|are) {OF_PAY}|"
    rf"(?:is|are) {OF_PAY} (?:still |very )?(?:up to date|current|recent|old|out of date|outdated)|"
    rf"age of {OF_PAY}|(?:which|what) year (?:is|are) {OF_PAY}|"
    r"how many (?:job )?(?:adverts|ads) (?:do|are|have|is|behind)"
)
PAID = r"(?:pay|salar(?:y|ies)|wages?|compensation|earnings)"
IN_A_FILE = r"spread ?sheets?|sheets?|csv|xlsx?|download(?:s|ing|able)?|export(?:s|ing)?|files?|tables?|dataset"


def _of_pay(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{PAID}\b.{{0,40}}\b(?:{words})|(?:{words})\b.{{0,40}}\b{PAID})\b")


# Whoever names a role and Excel may mean the skill.
PAY_IN_A_FILE, PAY_IN_EXCEL = _of_pay(IN_A_FILE), _of_pay(f"{IN_A_FILE}|excel")
ASKS_FOR_AGE = re.compile(rf"\b(?:{AGE})\b")
WRITES_AN_ADVERT = re.compile(rf"\b(?:{ADVERT_TEXT})\b")
BY_NAME = {answer.name: answer for answer in ANSWERS}
# In this order: what is more particular comes first.
PATTERNS = (
    (
        "findings",
        r"contradict\w*|disput\w*|conflict(?:s|ing)?|disagree\w*|inconsisten\w*|(?:wrong|false) (?:figures?|numbers?|"
        r"data)|findings?",
    ),
    (
        "offer",
        r"(?:check|evaluate|assess|review|judge) (?:my |an? |this |the )?(?:job |salary )?offers?|"
        r"offer (?:check\w*|calculator)|my offer|"
        r"(?:is|good|fair|bad) (?:my |this |an? )?(?:job |salary )?offer|am i (?:being )?(?:under|over)?paid|"
        r"underpaid|overpaid|"
        r"fair (?:salary|pay|wage)|negotiat\w+|counter ?offer",
    ),
    ("compare-pay", r"compar\w+ (?:pay|salar\w+|wages)|(?:pay|salary) comparison|salaries side by side"),
    (
        "compare-roles",
        r"(?:compar\w+|difference between) (?:\w+ ){0,3}(?:roles|jobs|duties|responsibilities|careers)|"
        r"(?:roles|jobs|duties|responsibilities) (?:\w+ ){0,3}(?:side by side|compared)",
    ),
    (
        "privacy",
        r"privacy|cookies?|track(?:s|ing)? (?:me|you|users)|(?:keep|store|save|sell)s? (?:my|our|"
        r"personal) (?:data|cv|resume|details)|personal data",
    ),
    (
        "data",
        r"apis?|json|csv|xlsx|spreadsheets?|download\w*|export\w*|datasets?|open data|raw data|bulk data|"
        r"scrape",
    ),
    ("age", AGE),
    ("advert-text", rf"{ADVERT_TEXT}|(?:job|role) {AD}|jds?"),
    (
        "degrees",
        r"(?:without|no|need|needs|require|requires|required|get|have) (?:\w+ ){0,2}degrees?|"
        r"degrees? (?:needed|required|necessary)|"
        r"self taught|no college|without (?:college|university)",
    ),
    (
        "beginners",
        r"(?:no|without|little|any|zero) (?:\w+ )?experience|"
        r"(?:roles?|jobs?|careers?) (?:\w+ ){0,3}(?:for|takes?|accepts?|hires?|open to) LEVEL|"
        r"LEVEL (?:\w+ ){0,2}(?:roles?|jobs?|positions?)|(?:first|starter) (?:\w+ )?(?:jobs?|roles?|positions?)|"
        r"easiest (?:\w+ ){0,3}(?:to )?(?:get (?:in|into)|enter|break into|start)|easiest (?:roles?|jobs?|careers?)|"
        r"eas(?:y|ier) to (?:enter|get (?:in|into)|break into)|"
        r"(?:get|getting|break|breaking|start|starting|ways?|routes?|move|moving) "
        r"in(?:to)? (?:tech|it|data|(?:the|this) (?:field|industry))",
    ),
    (
        "gap",
        r"skills? gap|check (?:my )?skills|my (?:cv|resume|skills)|cv|resume|what am i missing|skills (?:do i|"
        r"am i|i) (?:lack|miss\w*)|skills check",
    ),
    (
        "matches",
        r"(?:which|what|best|right|suitable) (?:\w+ ){0,2}(?:role|job|career|position)s? (?:fits?|suits?|"
        r"match\w*|is right|is best|are right|"
        r"should i|can i|would|for me|for my|do i|am i)|role finder|job match\w*|career (?:quiz|test|match\w*)|"
        r"(?:roles?|jobs?|careers?) for (?:me|my skills)|"
        r"where (?:do|would) i fit|suit(?:s|ed)? me",
    ),
    (
        "move",
        r"career (?:change|changes|move|moves|switch|transitions?|pivot)|chang(?:e|ing) (?:my )?(?:careers?|"
        r"jobs?)|switch(?:ing)? (?:careers?|jobs?|roles?)|plan a move|"
        r"mov(?:e|ing) (?:between|into tech)|transition between|change (?:of )?(?:role|direction)",
    ),
    (
        "quality",
        r"accura(?:te|cy)|how (?:good|reliable|well|correct) (?:is|are|does|do)|measured quality|reliab(?:le|"
        r"ility)|benchmarks?",
    ),
    (
        "method",
        r"methods?|methodology|how (?:do|does|did) (?:you|this (?:site|portal|page|work)|it work|the (?:site|"
        r"portal))|where (?:do|does|did|is|are) (?:you|the|this|your) .*"
        r"(?:data|figures?|numbers?|salaries|come|from)|sources?|trust\w*|licen[cs]es?|who (?:made|runs|writes|"
        r"built|publish(?:es|ed))|"
        r"(?:collect|gather|compil|sourc)ed|"
        r"how (?:old|recent|fresh|current|up to date) (?:is|are)|last updated|about (?:this|the) (?:site|portal)",
    ),
    (
        "market",
        r"market|how big|forecasts?|growth rate|growing|grow|cagr|industry|adoption|future|booming|bubble|"
        r"billion|trends?|outlook",
    ),
    ("pay", r"pa(?:y|ys|id|ying)|salar(?:y|ies)|wages?|earn(?:s|ing|ings)?|compensation|money|income|bands?"),
    ("certificates", r"certs?|certif\w+|accreditations?"),
    (
        "skills",
        r"skills?|technolog(?:y|ies)|tools?|languages?|tech stack|(?:should i|to) learn|"
        r"learn first",
    ),
    ("roles", r"roles?|jobs?|careers?|positions?|titles?|occupations?|professions?"),
)
COMPILED = tuple((name, re.compile(rf"\b(?:{pattern})\b")) for name, pattern in PATTERNS)


def page_of(text: str, template: str, has_roles: bool) -> PageAnswer | None:
    """`text`: the question in plain words."""
    asks = PAY_IN_A_FILE.search(template) if has_roles else PAY_IN_EXCEL.search(text)
    return BY_NAME["pay-files"] if asks else page_for(template)


def page_for(template: str) -> PageAnswer | None:
    return next((BY_NAME[name] for name, pattern in COMPILED if pattern.search(template)), None)
