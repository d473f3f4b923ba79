"""What people ask and no guide, advert or table here says: said so, with the pages that are nearest to it. Pure."""

import re
from typing import NamedTuple


class UnknownTopic(NamedTuple):
    """`text`: what is not known. `routes`: names of addresses of pages. `is_aside`: it is only said beside another answer.
    `is_first`: it is said before what is known of a role that is named."""

    name: str
    title: str
    text: str
    routes: tuple[str, ...]
    is_aside: bool = False
    is_first: bool = False


TOPICS = (
    UnknownTopic(
        "visa",
        "Visas and moving abroad",
        "No guide or advert here says who sponsors a visa or pays for a move to another country.",
        ("compare-pay", "role-list", "salary-adverts"),
    ),
    UnknownTopic(
        "tax",
        "Tax",
        "All pay here is before tax, and nothing here works out what is left of it.",
        ("compare-pay", "offer-check", "salary-list"),
    ),
    UnknownTopic(
        "employers",
        "Employers",
        "The adverts here name no employer, so we do not know what any one of them pays or asks for.",
        ("salary-list", "compare-pay", "offer-check"),
    ),
    UnknownTopic(
        "vacancies",
        "Vacancies",
        "There are no vacancies here: adverts are listed for the pay they name, and not to apply for.",
        ("role-list", "salary-adverts", "role-matches"),
    ),
    UnknownTopic(
        "hours",
        "Hours, holidays and benefits",
        "No guide or advert here says how many hours are worked, or what holidays and benefits there are.",
        ("role-list", "compare-pay"),
    ),
    UnknownTopic(
        "living",
        "Cost of living",
        "No figure here says what it costs to live somewhere.",
        ("compare-pay", "salary-list"),
    ),
    UnknownTopic(
        "people",
        "Pay by gender, age or origin",
        "No figure here is by gender, age or origin.",
        ("salary-list", "method"),
    ),
    UnknownTopic(
        "ages",
        "How old people in a job are",
        "No figure here says how old those are who do a job.",
        ("role-list", "method"),
        is_first=True,
    ),
    UnknownTopic(
        "countries",
        "Countries by pay",
        "We do not rank countries by pay: their adverts are in different currencies, and most have too few. "
        "The pay of up to five places can be put side by side.",
        ("compare-pay", "salary-list"),
        is_first=True,
    ),
    UnknownTopic(
        "pay-of-skills",
        "Pay by skill",
        "No source here measures what a skill adds to pay, so skills are not ranked by it.",
        ("skill-list", "salary-list"),
        is_first=True,
    ),
    UnknownTopic(
        "courses",
        "Courses and books",
        "We recommend no courses, schools or books.",
        ("skill-list", "skill-gap", "paths"),
    ),
    UnknownTopic(
        "interviews",
        "Interview questions and letters",
        "There are no interview questions here, and no letters or CVs to copy: only what guides ask for.",
        ("role-list", "skill-gap"),
        is_aside=True,
    ),
    UnknownTopic(
        "time",
        "How long it takes",
        "No source here measures how long it takes; some guides give an estimate in their ways in.",
        ("role-list", "skill-gap", "paths"),
        is_aside=True,
    ),
    UnknownTopic(
        "years",
        "Pay by years of experience",
        "Pay here is by level, not by years of experience.",
        ("compare-pay", "salary-list"),
        is_aside=True,
    ),
    UnknownTopic(
        "sectors",
        "Pay by sector or size of company",
        "No pay here is by sector or size of company.",
        ("compare-pay", "salary-list"),
        is_aside=True,
    ),
    UnknownTopic(
        "extras",
        "Bonus and equity",
        "Adverts here do not say whether bonus or equity is in their pay.",
        ("compare-pay", "salary-list", "method"),
        is_aside=True,
    ),
    UnknownTopic(
        "remote-pay",
        "Pay of remote work",
        "No median here is of remote work alone; the list of adverts can be.",
        ("compare-pay", "salary-list", "salary-adverts"),
        is_aside=True,
    ),
    UnknownTopic(
        "currencies",
        "Pay in another currency",
        "Pay is in the currency of its adverts; we convert none.",
        ("compare-pay", "salary-list"),
        is_aside=True,
    ),
    UnknownTopic(
        "working-time",
        "Part time and shifts",
        "No pay here is by part time, shifts or on-call work.",
        ("compare-pay", "salary-list"),
        is_aside=True,
    ),
    UnknownTopic(
        "rates",
        "Day and hourly rates",
        "Pay here is by the year; there are no day, hourly or contract rates.",
        ("compare-pay", "offer-check", "salary-list"),
        is_aside=True,
    ),
)
BY_NAME = {topic.name: topic for topic in TOPICS}
PAID = r"(?:pa(?:y|ys|id|ying)|salar(?:y|ies)|wages?|earn\w*|money)"
PLACES = r"(?:countr(?:y|ies)|cit(?:y|ies)|places?|regions?)"
SKILLS = r"(?:skills?|technolog(?:y|ies)|(?:programming )?languages?|tools?)"
FEW = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|many|several)"
PLACED_WORK = r"(?:remote\w*|on ?site|hybrid|(?:in )?office|(?:from )?home|wfh)"
SECTORS = (
    r"(?:fintech|startups?|start ups?|big tech|banks?|banking|healthcare|health care|insurance|retail|e ?commerce|"
    r"government|public sector|private sector|gaming|consult(?:ing|ancy|ancies)|pharma|automotive|non ?profits?|"
    r"scale ?ups?|unicorns?|corporates?|hedge funds?)"
)
PATTERNS = (
    (
        "ages",
        r"(?:average|median|mean|typical|usual) age|(?:how old|age) (?:is|are|of) (?:an? |the |most )?(?:LEVEL )?ROLE",
    ),
    ("countries", rf"^(?!.*PLACE)(?:.*\b)?(?:{PAID}\b.*\b{PLACES}|{PLACES}\b.*\b{PAID})"),
    (
        "pay-of-skills",
        rf"(?:which|what) (?:\w+ ){{0,2}}{SKILLS} (?:\w+ ){{0,3}}{PAID}|"
        rf"(?:best|highest|most|top|well|better) (?:paid|paying) (?:\w+ ){{0,2}}{SKILLS}|{SKILLS} by (?:pay|salary)",
    ),
    (
        "visa",
        r"visas?|sponsor\w*|h1b|h 1b|h1 b|work (?:permits?|authori[sz]ations?)|green cards?|blue cards?|relocat\w+|"
        r"immigra\w+|tier 2",
    ),
    (
        "tax",
        r"tax(?:es|ed|ation)?|take ?home|net (?:pay|salary|income|wages?)|in hand|inhand|gross to net|after deductions",
    ),
    (
        "employers",
        r"(?:which|what|best|top|biggest) (?:\w+ ){0,2}(?:company|companies|employers?|firms?|startups?)|faang|maang|"
        r"(?:company|companies|employers?|firms?) (?:that |which |who )?(?:pays?|hir\w+|offers?|recruit\w*)|"
        r"(?:at|in|for|by|from) (?:google|meta|facebook|amazon|apple|netflix|nvidia|openai|deepmind|tesla|ibm)",
    ),
    (
        "vacancies",
        r"vacanc\w+|open (?:positions?|roles?|jobs?)|(?:job|ROLE) (?:openings?|boards?|listings?)|near me|hiring now|"
        r"currently hiring|who is hiring|whos hiring|how many (?:ROLE )?(?:jobs|positions|openings)|"
        r"(?:find|apply for|apply to|search for) (?:a |an |me )?(?:\w+ ){0,2}(?:jobs?|work)|where (?:can i |do i |to )?apply|"
        r"jobs? (?:available|open|vacant)|(?:available|vacant) (?:jobs?|positions?)",
    ),
    (
        "hours",
        r"(?:working|office|work) hours|hours (?:a|per) (?:week|day)|overtime|how many hours|long hours|holidays?|vacations?|"
        r"days off|pto|(?:parental|maternity|paternity|sick) leave|perks?|(?:job|employee|employment|company) benefits|"
        r"what benefits|health insurance|pensions?|401k",
    ),
    ("living", r"costs? of living|living costs?|rents?|housing|(?:enough|can i|could i|afford) to live"),
    ("people", r"gender|women|woman|female|males?|men|ethnic\w*|race|pay gaps?|minorit\w+"),
    (
        "courses",
        r"(?:which|what|best|good|free|online|top|any) (?:\w+ ){0,2}(?:courses?|bootcamps?|books?|tutorials?|youtube)|udemy|"
        r"coursera|edx|where (?:can|could|do|should) i (?:learn|study)|(?:courses?|bootcamps?|tutorials?|books?) (?:for|on|to)",
    ),
    (
        "interviews",
        r"interview(?:s|ing)?(?: questions?)?|cover letters?|application letters?|letter of motivation|"
        r"(?:cv|resume) (?:templates?|examples?|samples?)",
    ),
    (
        "rates",
        r"(?:day|daily|hourly|contract|contractor|freelance|freelancer) (?:ROLE )?(?:rates?|pay|salar\w+|wages?)|"
        r"contract(?:or|ors|ing)?|freelanc\w+|(?:per|an|by the) hour|(?:per|by the) day|self employed|"
        rf"(?:monthly|weekly) (?:\w+ )?{PAID}|{PAID} (?:\w+ ){{0,6}}(?:per|a|each|by) (?:the )?(?:month|week)",
    ),
    (
        "time",
        r"how long (?:does|do|will|would|did|until|till|before|to|is)|how many (?:months|years|weeks) "
        r"(?:does|do|will|would|to|until)|"
        r"how (?:quickly|fast) (?:can|could|do)|in (?:\d+|one|two|three|six|twelve) (?:months|weeks)",
    ),
    ("years", rf"{PAID}\b.*\b{FEW} (?:years?|yrs?|yoe)|{FEW} (?:years?|yrs?|yoe)\b.*\b{PAID}"),
    ("sectors", rf"{PAID}\b.*\b{SECTORS}|{SECTORS}\b.*\b{PAID}"),
    (
        "remote-pay",
        rf"{PLACED_WORK} (?:\w+ )?(?:vs|versus|v|or|and|than) (?:\w+ )?{PLACED_WORK} (?:\w+ ){{0,3}}{PAID}|"
        rf"{PAID}\b.*\b{PLACED_WORK} (?:\w+ )?(?:vs|versus|v|or|than) (?:\w+ )?{PLACED_WORK}|"
        rf"{PLACED_WORK} (?:\w+ ){{0,2}}{PAID} (?:less|more|better|worse|the same|as much)|"
        rf"{PAID} (?:cut|more|less) (?:\w+ )?remote",
    ),
    (
        "currencies",
        r"(?:in|to|into) (?:rupees?|inr|euros?|eur|pounds?|gbp|(?:us )?dollars?|usd|cad|aud|chf|yen|zloty|francs)",
    ),
    (
        "working-time",
        r"part ?time|(?:night |early |late )?shifts?|weekends?|paid for on ?call|on ?call (?:pay|paid|rates?)",
    ),
    ("extras", r"bonus(?:es)?|equity|stocks?|stock options|rsus?|sign(?:ing)? on|profit sharing"),
)
COMPILED = tuple((name, re.compile(rf"\b(?:{pattern})\b")) for name, pattern in PATTERNS)


def unknown_in(template: str, *, names_employer: bool = False) -> tuple[UnknownTopic, ...]:
    """What of a question we do not know, the whole subjects before the asides."""
    found = [name for name, pattern in COMPILED if pattern.search(template)]
    is_named = names_employer and not {"employers", "sectors"}.intersection(found)
    return tuple(BY_NAME[name] for name in (*(("employers",) if is_named else ()), *found))
