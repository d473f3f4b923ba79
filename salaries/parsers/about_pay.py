"""Whether an amount is pay, by the words of its own clause.

In a pay section an amount is pay unless its clause says that it is something else: a bonus, a fee, a difference, what
another role earns. Anywhere else it is pay only as object or subject of a pay word: "engineers earn $150,000",
"$150,000 is a typical salary". What is not sure is no pay.
"""

import re

from careers.documents.typography import before
from vocabulary.money import contains_money

NEAR = 160

# What money is, where it is not pay. One kind a line, each with what it reads.
NOT_PAY_NOUN = r"""(?<![\w-])(?:
      (?:sign(?:ing)?[\s-]?on|joining|referral|retention|annual|performance|yearly|cash)?[\s-]?bonus(?:es)?  # bonus of $5,000
    | equity | stocks? | shares? | options? | RSUs? | ESOPs? | grants? | refreshers? | vest\w*               # $50,000 in RSUs
    | commissions? | profit[\s-]sharing | incentives? | tips                 # commission of $20,000
    | reloc\w+ | allowances? | stipends? | per\ diem | reimburs\w+ | weighting | housing | HRA   # car allowance of £5,000
    | pensions? | superannuation | 401\(?k\)? | provident\ fund | gratuity | insurance | health\w* | benefits? | perks?
    | budgets? | spend\w* | spent | expens\w+ | costs? | costing | bills? | invoices?     # GPU costs of $9,000
    | fees? | prices? | priced | tuition | exams? | courses? | bootcamps? | trainings? | scholarships? | degree\s+costs?
    | loans? | debts? | rents? | mortgages? | tax(?:es)?(?!\s*\)) | fines? | penalt\w+ | damages | lawsuits?
    | revenues? | profits? | turnover | sales | funding | fund(?:s|ed)? | raised | valuations? | valued | worth | invest\w*
    | acqui\w+ | market\s+size | savings? | saves? | saved | saving | GPUs? | servers? | hardware | licen[cs]es? | subscriptions?
    | prizes? | awards? | donat\w+ | compute | infrastructure | laptops? | equipment | contracts?\s+worth
    | generates? | generated | sold | bought | buys? | purchas\w+ | los(?:s|es|ing|e|t) | wast\w+
    | thresholds? | contributions? | medical | deposits? | top-?ups? | aguinaldo | vouchers? | deductions? | childcare | gym
    | meals? | internet | mileage | match(?:es|ing)? | credits? | gifts? | visas?
    | household | minimum\s+wage | living\s+wage | poverty | GDP | per\ capita
    )\b"""
# An amount that says by how much, not how much.
DIFFERENCE_BEFORE = re.compile(
    r"""(?:
      \b(?:premiums? | increments? | differen\w+ | gaps? | spread | variance | uplifts? | supplement\w* | top-?up | swing\w*
        | discount\w* | deduct\w*)\b[^.;:!?]{0,60}$                       # the gap amounts to $12,000
    | \b(?:add(?:s|ed|ing)? | boost\w* | rais(?:e|es|ing) | bump\w* | lift(?:s|ed|ing)? | hik(?:e|es|ed|ing)
        | increas(?:e|es|ed|ing) | growth | jump\w* | additional | extra | further | rises? | rose | gain\w* | cuts?
        | drop(?:s|ped)? | fell | declin\w+ | grew | grow(?:s|ing)? | more | less)\b
      (?!\s*(?:to|at|from|than)\b)(?:(?!\bto\s*$)[^.;:!?]){0,60}$          # boosts pay by $20,000, not "increases to"
    | \b(?:by|another|extra|additional|differ\w*\s+by)\s*(?:as\s+much\s+as\s+|up\s+to\s+|about\s+|around\s+)?$
    | (?:[+±]|plus|minus)\s?$                                             # +$10,000
    )""",
    re.VERBOSE | re.IGNORECASE,
)
DIFFERENCE_BEHIND = re.compile(
    r"""\s*\(?(?:(?:a|an|per|each|every)\s+\w+\s+|/\w+\s+|annually\s+|yearly\s+|in\s+)?(?:
      (?:more|less|higher|lower|extra|additional|above|below|under|over|beyond|better|worse|on\ top)\b(?!\s+(?:time|five|four|\d))
    | (?:pay\ |salary\ |wage\ )?(?:premium|difference|gap|raise|increase|boost|bump|uplift|hike|increment|jump|rise|cut|growth
        |improvement)s?\b
    )""",
    re.VERBOSE | re.IGNORECASE,
)
DIFFERENCE_LABEL = re.compile(
    r"""\b(?:growth|increases?|increments?|raises?|hikes?|premiums?|uplifts?|differen\w+|gaps?|boosts?|bumps?|jumps?|impact|savings?)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Pay that was, named beside the pay that is; and pay that rises from one figure to another.
PAST = re.compile(
    r"\b(?:up|down)(?:\s+from)?\s*$|\b(?:compared\s+(?:with|to)|previously|formerly|before\s+that|versus|vs\.?|against|(?:up|down)\s+from)\s+"
    r"(?:(?:just|about|around|only|the|a|an)\s+)*$",
    re.IGNORECASE,
)
RISE = re.compile(
    r"\b(?:rose|risen|grew|grown|increas(?:ed|ing|es)|climb(?:ed|ing)|jump(?:ed|ing)|went|gone|moved|moving|surged|fell|"
    r"dropped|doubl\w+|tripl\w+)\b[^.;$£€₹\d]{0,40}(?:from\s*)?$",
    re.IGNORECASE,
)
FORECAST = re.compile(
    r"\b(?:projected|projections?|forecast\w*|predict\w*|expected\s+to\s+(?:reach|rise|grow|hit|climb)|by\s+20[3-9]\d|"
    r"will\s+(?:reach|rise|grow|hit))\b",
    re.IGNORECASE,
)
# "20% above the $100,000 …": what pay is compared with.
REFERENCE = re.compile(
    r"(?:%|per\ ?cent|times|\bmore|\bless|\bhigher|\blower|\bfar|\bwell|\bjust)?\s*\b(?:above|below|than|over|under|of|beyond)\s+"
    r"(?:the|an?|that|those|its|their)\s+(?:[\w-]+\s+){0,5}?$",
    re.IGNORECASE,
)
SHARE_OF = re.compile(
    r"(?:%|per ?cent)\s+(?:(?:\w+\s+){0,2}(?:above|below|than|over|under|of|more|less|higher|lower)\b[^.;]*)?$",
    re.IGNORECASE,
)
# "$5,000 signing bonus", "$10,000 for relocation", "$2,000 towards training", "$50,000 a year in stock".
BEHIND = re.compile(
    rf"""\s*[)]?\s*(?:
      (?:(?:a|an|per|each|every|/)\s*\w+\s+|annually\s+|yearly\s+)?
      (?:(?:in|of|as|for|towards?|on|worth\ of|to\ cover|from|through)\s+)?
      (?:(?:an?|the|their|your|its|our|other|annual|yearly|performance|company|target|restricted|cash|learning|home[\s-]office|
         conference|wellness|education|average|total|student|cloud|initial|one-?off|one-time|sign(?:ing)?(?:[\s-]on)?|joining|
         referral|retention|GPU|car|travel|moving|remote|professional|development)\s+){{0,3}}
    )(?:{NOT_PAY_NOUN})""",
    re.VERBOSE | re.IGNORECASE,
)
NOT_PAY = re.compile(NOT_PAY_NOUN, re.VERBOSE | re.IGNORECASE)
# With these the noun is a part of the pay, not the amount: "including bonus: $200,000", "base + bonus".
INCLUDED = re.compile(
    r"(?:\b(?:includ\w+|with|plus|and|exclud\w+|before|without|w/|across)|[+&/,])\s*(?:(?:any|the|an?|all|annual|performance|cash)\s+)*$",
    re.IGNORECASE,
)
PAY_NOUN = r"""\b(?:
      salar(?:y|ies) | pay | wages? | earnings | income | compensation | comp | remuneration | take-home | paychecks? | TC | OTE
    | CTC | (?:base|basic|total)(?:\ pay|\ salary|\ comp(?:ensation)?)? | packages? | pay\s?checks? | rates? | payscale | offers?
    )\b"""
PAY_VERB = r"""\b(?:
      earn(?:s|ed|ing)? | make(?:s)? | made | making | paid | pays? | paying | command(?:s|ed|ing)? | take\ home | takes\ home
    | receiv(?:e|es|ed|ing) | draws? | average(?:s|d)? | averaging | bring(?:s)?\ home | pockets? | offer(?:s|ed|ing)?
    )\b"""
PAY_WORD = re.compile(rf"(?:{PAY_NOUN}|{PAY_VERB})", re.VERBOSE | re.IGNORECASE)
EXPECT = re.compile(
    r"\bexpect(?:s|ed|ing)?(?:\s+(?:to\s+(?:earn|make|start|be\s+paid|get|receive|see|take\s+home)|an?|the|salar\w+|pay|"
    r"between|around|about|somewhere|roughly|anywhere|anything|from|at|starting|your?|offers?|of|base|total|comp\w*|in|"
    r"first|initial|up\s+to|over|annual|figures?))*\s*$",
    re.IGNORECASE,
)
# Without one of these no sentence outside a pay section states pay.
MAY_STATE_PAY = re.compile(rf"{PAY_WORD.pattern} | \b(?:expect|start|begin)", re.VERBOSE | re.IGNORECASE)
# Subjects that earn no pay.
FIRM = re.compile(
    r"\b(?:compan(?:y|ies)|firms?|start-?ups?|business(?:es)?|platforms?|products?|models?|vendors?|organi[sz]ations?|agenc(?:y|ies)|"
    r"industry|market|apps?|tools?|teams?|departments?|universit(?:y|ies)|schools?|it|they)\b(?:\s+\w+){0,3}\s*$",
    re.IGNORECASE,
)
IS_EARNING = re.compile(
    r"\b(?:earn\w*|mak(?:e|es|ing)|made|receiv\w+|command\w*|draws?|take\w*\ home|pockets?)\b", re.IGNORECASE
)
PAYS = re.compile(
    r"\b(?:pays?|paying|paid|offer\w*|charg\w+)\b(?!\s+(?:is|are|was|for|of|in|at|range|band|scale|check|cheque)\b)",
    re.IGNORECASE,
)
NOT_EARNING = re.compile(
    r"\b(?:earn\w*\s+(?:back|out)|pay\w*\s+(?:off|back|down|into|towards?|out)|"
    r"make\s+(?:up|sure)|paid\s+(?:for|off|back|by)|to\s+pay)\b",
    re.IGNORECASE,
)
FOR_A_THING = re.compile(
    r"\s*(?:(?:a|an|per|each|every)\s+\w+\s+)?(?:for|on|to)\s+(?!(?:the\s+|an?\s+|this\s+|these\s+|such\s+|its\s+|their\s+|our\s+)?"
    r"(?:[\w&/+.-]+\s+){0,4}(?:engineers?|developers?|scientists?|analysts?|architects?|roles?|positions?|jobs?|professionals?|"
    r"specialists?|candidates?|talent|hires?|people|juniors?|seniors?|graduates?|beginners?|experts?|levels?|experience|work|"
    r"staff|leads?|managers?|contractors?|those|someone|practitioners?|interns?|freshers?|years?|start)\b)",
    re.IGNORECASE,
)
# Behind an amount: "$120,000 salary", "$150,000 is a typical salary", "$180k base", "$200,000 in total compensation".
PAY_BEHIND = re.compile(
    rf"""\s*[)]?\s*(?:(?:a|an|per|/)\s*\w+\s*,?\s*|annually\s*|yearly\s*|or\ more\s+)?
    (?:(?:is|are|was|as|in|of|being|would\ be|counts\ as|remains)\s+)?
    (?:(?:an?|the|their|your|its|usual|typical|common|average|median|mean|normal|good|fair|realistic|starting|standard|annual|
       yearly|total|gross|base|basic|expected|reported|full|entry-level|junior|senior|mid-level|what)\s+){{0,4}}
    (?:(?!total(?!\ (?:pay|comp|salar|package)))(?:{PAY_NOUN}) | (?:[\w/+-]+\s+){{0,4}}(?:earn|make|are\ paid|get\ paid)\b)""",
    re.VERBOSE | re.IGNORECASE,
)
# "Graduates start at $85,000."
STARTS = re.compile(r"(?:start|begin|top\s+out|max\s+out)", re.IGNORECASE)
PEOPLE = re.compile(
    r"\b(?:engineers?|developers?|scientists?|graduates?|grads|juniors|seniors|freshers|hires|professionals|positions?|roles?|jobs?)"
    r"(?:\s+(?:\w+ly|can|may|often|in\s+\w+))*\s*$",
    re.IGNORECASE,
)
HARD_SEAM = re.compile(
    r"[;!?=•|]|\.(?=\s|$)|(?<=\w):\s|,?\s\b(?:and|but|while|whereas|because|which|although|though|so|yet|whilst|even\s+if|unless|or)\b|"
    r"\s\+\s|\bplus\b|[—–]\s|\s-\s|\(|\)",
    re.IGNORECASE,
)
GENERAL = re.compile(
    r"\b(?:all\s+(?:[\w-]+\s+){0,2}(?:occupations|workers|jobs|professions|employees|industries|americans)|"
    r"(?:average|median|typical)\s+(?:\w+\s+)?(?:worker|american|employee|household|wage\s+earner)|"
    r"other\s+(?:tech\s+)?(?:jobs|occupations|roles|professions|engineers|workers))\b",
    re.IGNORECASE,
)

# In a pay section the average of a country is that of the role; elsewhere it may be everyone's.
NATIONAL = re.compile(
    r"\b(?:national|US|UK|u\.s\.|nationwide|country(?:'s|’s)?)\s+(?:average|median|mean)"
    r"(?!\s+(?:salary\s+|pay\s+|wage\s+)?(?:for|of)\s)",
    re.IGNORECASE,
)
# Between two figures of one statement: what pay says of the first it says of the second.
GOES_ON = re.compile(
    r"\s*(?:[\w/]+\s+){0,2}?(?:(?:for|at|with|as|by|in)\s+)?(?:[\w&/.+-]+\s+){0,5}[\w&/.+-]*[,;]?\s*(?:and|or|to|while|then|,|;|"
    r"(?:climb|ris|grow|increas|go|reach)\w*(?:\s+to)?)\s*(?:to\s+)?(?:[\w&/.+-]+\s+){0,5}$",
    re.IGNORECASE,
)
COMPARES = re.compile(
    r"\b(?:than|twice|double|triple|half|vs|versus|against|compared|above|below|more|less|instead|rather|not|without|minus)\b",
    re.IGNORECASE,
)


def goes_on(between: str) -> bool:
    """Whether the words between two figures say nothing new of the second but whose it is."""
    return (
        len(between) <= NEAR
        and bool(GOES_ON.fullmatch(between))
        and not (COMPARES.search(between) or NOT_PAY.search(between))
    )


def left_of(text: str, start: int, begin: int) -> str:
    """The words of the clause before an amount, from the last seam that a new statement may open behind."""
    words = text[max(begin, start - NEAR) : start]
    seams = list(HARD_SEAM.finditer(words))
    while seams:
        seam = seams.pop()
        tail = words[seam.end() :]
        if not _continues(seam[0].strip(" ,").lower(), tail, words[: seam.start()]):
            return tail
    return words


def _continues(seam: str, tail: str, head: str) -> bool:
    """A seam inside one phrase: "base and total pay", "salaries (US) range from", a label before its figure."""
    if seam in ("(", ")", ":", "-", "–", "—") or ": " in tail:
        return True
    return seam in ("and", "or") and not re.search(r"[a-z]\w*(?:s|ed)\b\s", tail) and not contains_money(head)


def right_of(text: str, end: int, stop: int) -> str:
    """The words of the clause behind an amount."""
    words = text[end : min(stop, end + NEAR)]
    seam = HARD_SEAM.search(words)
    return words[: seam.start()] if seam and not words.startswith((" (", ")")) else words


def is_other_money(text: str, start: int, end: int, begin: int, stop: int) -> bool:
    """A fee, a bonus, a difference, a firm's revenue, what others earn: no pay of this role, wherever it stands."""
    left, right = left_of(text, start, begin), right_of(text, end, stop)
    near = before(text, start, 60)[-min(60, start - begin) :] if start > begin else ""
    if DIFFERENCE_BEFORE.search(left) or DIFFERENCE_BEHIND.match(right) or PAST.search(near) or SHARE_OF.search(left):
        return True
    if BEHIND.match(right) or GENERAL.search(left) or GENERAL.search(right) or NOT_EARNING.search(left):
        return True
    if FORECAST.search(left) or FORECAST.search(right):
        return True
    return _is_of_other_noun(left) or _is_paid_for_a_thing(left, right)


def _is_of_other_noun(left: str) -> bool:
    """The noun nearest before the amount says what it is: "salary and a bonus of", "bonus pay of"."""
    others = [match for match in NOT_PAY.finditer(left) if not INCLUDED.search(left[: match.start()])]
    if not others:
        return False
    last = others[-1]
    pay = [match for match in PAY_WORD.finditer(left) if match.start() >= last.end()]
    return not pay or pay[0].start() - last.end() <= 1


def _is_paid_for_a_thing(left: str, right: str) -> bool:
    return bool(PAYS.search(left) and FOR_A_THING.match(right))


def is_called_pay(text: str, start: int, end: int, begin: int, stop: int) -> bool:
    """Object or subject of a pay word, or of "expect", in its own clause."""
    left, right = left_of(text, start, begin), right_of(text, end, stop)
    if NATIONAL.search(left):
        return False
    if EXPECT.search(left) or PAY_BEHIND.match(right):
        return True
    if STARTS.match(text, start) and PEOPLE.search(left):
        return True
    words = list(PAY_WORD.finditer(left))
    if not words or NOT_PAY.search(left, words[-1].end()):
        return False
    last = words[-1]
    return not (IS_EARNING.match(last[0]) and FIRM.search(left[: last.start()]))
