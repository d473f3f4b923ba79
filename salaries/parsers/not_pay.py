"""What money is where it is not pay: a fee, a bonus, a difference, a firm's revenue, what others earn. Pure."""

import re

from salaries.parsers.clauses import left_of, right_of
from vocabulary.lazy_regex import lazy_regex

# What comes on top of pay for some hours, what is paid out of it, and what is left of it. Also rows of tables are called so.
SUPPLEMENT_NOUN = r"""
      on-?call | stand-?by | call-?outs?(?:\s+charges?)? | overtime | (?:night|late|weekend)[\s-]shifts? | severance
    | redundancy | sign(?:ing)?[\s-]on
    | leas(?:es?|ing) | uniforms? | workwear | PPE | (?:union\s+)?dues | memberships? | fuel | parking | accommodation
    | take-home | take\s+home(?=\s+(?:pay|salary|income|wages?)\b) | in[\s-]hand | (?:after|post)[\s-](?:income[\s-])?tax(?:es)?
    | (?<!\.)net(?=\s+(?:(?:monthly|annual|yearly)\s+)?(?:pay|salar(?:y|ies)|income|wages?|earnings|figure|amount)\b)
    | (?<=the\s)net(?=\s+(?:is|comes)\b) | after\s+(?:all\s+)?deductions
    | (?<!\.)nett?o?(?=\s*(?:of\s+|is\s+|[:=]\s*)?(?:about\s+|around\s+|roughly\s+)?$)                   # net £38,000
    | charges?(?=\s*:) | tools?(?=\s*(?::|$)) | tooling                 # Tools: £400
"""
SUPPLEMENT = lazy_regex(rf"(?<![\w-])(?:{SUPPLEMENT_NOUN})(?![\w-])", re.VERBOSE | re.IGNORECASE)
AFTER_TAX = lazy_regex(
    r"""\b(?:take-?\s?home | in[\s-]hand | (?:after|post)[\s-]tax | net\s+(?:\w+\s+)?(?:pay|salar\w+|income|wages?|earnings))\b
    (?!.*\b(?:gross|before)\b)""",
    re.VERBOSE | re.IGNORECASE,
)
# What money is, where it is not pay. One kind a line, each with what it reads.
NOT_PAY_NOUN = rf"""(?<![\w-])(?:
      (?:sign(?:ing)?[\s-]?on|joining|referral|retention|annual|performance|yearly|cash)?[\s-]?bonus(?:es)?  # bonus of $5,000
    | equity | stocks? | shares? | options? | RSUs? | ESOPs? | grants? | refreshers? | vest\w*               # $50,000 in RSUs
    | commissions? | profit[\s-]sharing | incentives? | tips                 # commission of $20,000
    | reloc\w+ | allowances? | stipends? | per\ diem | reimburs\w+ | weighting | housing | HRA   # car allowance of £5,000
    | pensions? | superannuation | 401\(?k\)? | provident\ fund | gratuity | insurance | health\w* | benefits? | perks?
    | budgets? | spend\w* | spent | expens\w+ | costs? | costing | bills?(?!\s*$) | invoices?     # GPU costs of $9,000
    | fees? | prices? | priced | tuition | exams? | courses? | bootcamps? | trainings? | scholarships? | degree\s+costs?
    | loans? | debts? | rents? | mortgages? | tax(?:es)?(?!\s*\)) | fines? | penalt\w+ | damages | lawsuits?
    | revenues? | profits? | turnover | sales | funding | fund(?:s|ed)? | raised | valuations? | valued | worth | invest\w*
    | acqui\w+ | market\s+size | savings? | saves? | saved | saving | GPUs? | servers? | hardware | licen[cs]es? | subscriptions?
    | prizes? | awards? | donat\w+ | compute | infrastructure | laptops? | equipment | contracts?\s+worth
    | generates? | generated | sold | bought | buys? | purchas\w+ | los(?:s|es|ing|e|t) | wast\w+
    | ceilings?                                                                                    # a ceiling of $200,000
    | thresholds? | contributions? | medical | deposits? | top-?ups? | aguinaldo | vouchers? | deductions? | childcare | gym
    | meals? | internet | mileage | match(?:es|ing)? | credits? | gifts? | visas?
    | {SUPPLEMENT_NOUN}
    | household | minimum\s+wage | living\s+wage | poverty | GDP | per\ capita
    )\b"""
# An amount that says by how much, not how much.
DIFFERENCE_BEFORE = lazy_regex(
    r"""(?:
      \b(?:premiums? | increments? | differen\w+ | gaps? | spread | variance | uplifts? | supplement\w* | top-?up | swing\w*
        | discount\w* | deduct\w*)\b[^.;:!?]{0,60}$                       # the gap amounts to $12,000
    | \b(?:add(?:s|ed|ing)? | boost\w* | rais(?:e|es|ing) | bump\w* | lift(?:s|ed|ing)? | hik(?:e|es|ed|ing)
        | increas(?:e|es|ed|ing) | growth | jump\w* | additional | extra | further | rises? | rose | gain\w* | cuts?
        | drop(?:s|ped)? | fell | declin\w+ | grew | grow(?:s|ing)? | more | less)\b
      (?!\s*(?:to|at|from|than)\b)(?:(?!\bto\s*$)[^.;:!?]){0,60}$          # boosts pay by $20,000, not "increases to"
    | \b(?:paid|pays|comes?|is)\s+(?:extra|on\s+top|separately|in\s+addition)\b[^.;!?]{0,60}$    # is paid on top: €350
    | \b(?:by|another|extra|additional|differ\w*\s+by)\s*(?:as\s+much\s+as\s+|up\s+to\s+|about\s+|around\s+)?$
    | (?:[+±]|plus|minus)\s?$                                             # +$10,000
    )""",
    re.VERBOSE | re.IGNORECASE,
)
DIFFERENCE_BEHIND = lazy_regex(
    r"""\s*\(?(?:(?:a|an|per|each|every)\s+\w+\s+|/\w+\s+|annually\s+|yearly\s+|in\s+)?(?:
      (?:more|less|higher|lower|extra|additional|above|below|under|over|beyond|better|worse|on\ top)\b(?!\s+(?:time|five|four|\d))
    | (?:\w+[\s-])?(?:premium|difference|gap|raise|increase|boost|bump|uplift|hike|increment|jump|rise|cut|growth
        |improvement)s?\b
    )""",
    re.VERBOSE | re.IGNORECASE,
)
DIFFERENCE_LABEL = lazy_regex(
    r"""\b(?:growth|increases?|increments?|raises?|hikes?|premiums?|uplifts?|differen\w+|gaps?|boosts?|bumps?|jumps?|impact|savings?)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Pay that was, named beside the pay that is.
PAST = lazy_regex(
    r"""
      \b(?:up|down)(?:\s+from)?\s*$                              # (up from $80,000)
    | \b(?:compared\s+(?:with|to) | previously | formerly | before\s+that | versus | vs\.? | against | (?:up|down)\s+from)
      \s+(?:(?:just|about|around|only|the|a|an)\s+)*$             # compared with $120,000
    | \b(?:rose|risen|increased|grew|grown|climbed|jumped|fell|fallen|dropped|declined|went)\b(?:\s+[\w-]+){0,3}?\s+from\s*$
    | \bin\s+(?:19|20)\d\d,?\s+(?:it|this|that|they|these)\s+(?:still\s+|only\s+)?(?:was|were|had\s+been|stood|averaged|came)
      \b[^.;:!?]*$                                              # in 2019 it was £48,000
    | \b(?:(?:years?|decade)\s+(?:ago|earlier|before) | back\s+(?:in\s+(?:19|20)\d\d|then) | (?:last|the\s+previous)\s+year)
      ,?\s+(?:it|this|that|they|these|the\s+\w+)\s+(?:was|were|had\s+been|stood|averaged|came)\b[^.;:!?]*$   # a year ago it was
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "Rose to £61,200 from £58,000": the hedge is a part of the amount.
ROSE_TO = lazy_regex(
    r"\b(?:rose|risen|rises?|rising|increas\w+|grew|grown|grows?|climb\w*|jump\w*|up|fell|fallen|falls?|drop\w*|declin\w+|down)\b"
    r"[^.;:!?]{0,40}\bto\b[^.;:!?]{0,40}$",
    re.IGNORECASE,
)
FROM = lazy_regex(r"from\b", re.IGNORECASE)
# "twice the $60,000", "higher than the $100,000 that others earn": what pay is compared with.
REFERENCE_BEFORE = lazy_regex(
    r"""\b(?:
      than\s+(?:the|an?|that\s+of)?
    | (?:half|twice|double|triple|times|two-thirds)\s+(?:of\s+)?(?:the|that)?
    )\s*$""",
    re.VERBOSE | re.IGNORECASE,
)
REFERENCE_BEHIND = lazy_regex(
    r"\s*(?:(?:a|per)\s+\w+\s+)?(?:that|which)\s+(?:[\w-]+\s+){1,4}(?:earns?|makes?|gets?|receives?|(?:is|are)\s+paid)\b",
    re.IGNORECASE,
)
FORECAST = lazy_regex(
    r"""\b(?:
      projected | projections? | forecast\w* | predict\w*         # projected to reach $200,000
    | expected\s+to\s+(?:reach|rise|grow|hit|climb)
    | will\s+(?:reach|rise|grow|hit)
    | by\s+20\d\d                                               # by 2030
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
# "20% above the $100,000 that others earn".
SHARE_OF = lazy_regex(
    r"(?:%|per ?cent)\s+(?:(?:\w+\s+){0,2}(?:above|below|than|over|under|of|more|less|higher|lower)\b[^.;]*)?$",
    re.IGNORECASE,
)
# "$5,000 signing bonus", "$10,000 for relocation", "$2,000 towards training", "$50,000 a year in stock".
BEHIND = lazy_regex(
    rf"""\s*[)]?\s*(?:
      (?:(?:a|an|per|each|every|/)\s*\w+\s+|annually\s+|yearly\s+)?
      (?:(?:in|of|as|for|towards?|on|worth\ of|to\ cover|from|through)\s+)?
      (?:(?:an?|the|their|your|its|our|other|annual|yearly|performance|company|target|restricted|cash|learning|home[\s-]office|
         conference|wellness|education|average|total|student|cloud|initial|one-?off|one-time|sign(?:ing)?(?:[\s-]on)?|joining|
         referral|retention|GPU|car|travel|moving|remote|professional|development|free|paid|extra|full)\s+){{0,3}}
    )(?:{NOT_PAY_NOUN})""",
    re.VERBOSE | re.IGNORECASE,
)
NOT_PAY = lazy_regex(NOT_PAY_NOUN, re.VERBOSE | re.IGNORECASE)
# With these the noun is a part of the pay, not the amount: "including bonus: $200,000", "base + bonus".
INCLUDED = lazy_regex(
    r"""(?:\b(?:includ\w+|with|plus|and|exclud\w+|before|without|w/|across)|[+&/,])\s*
    (?:(?:any|the|an?|all|annual|performance|cash)\s+)*$""",
    re.VERBOSE | re.IGNORECASE,
)
# "With bonus, $180,000" and "base + bonus is $180,000"; "with bonuses of $20,000" is the bonus.
WHOLE_BEHIND = lazy_regex(r"\s*(?:[:,)+&/]|and\b)|.*\b(?:is|are|comes|reach\w*|totals?|hits)\b", re.IGNORECASE)
PAY_NEARER = lazy_regex(
    r"\b(?:salar\w+|pay|paid|pays|wages?|earn\w*|income|comp(?:ensation)?|remuneration|base|total|packages?|rates?|OTE|CTC|TC|"
    r"mak(?:es?|ing)|made|average\w*|offers?|command\w*|receiv\w+)\b",
    re.IGNORECASE,
)
# What everyone is paid.
GENERAL = lazy_regex(
    r"""\b(?:
      all\s+(?:[\w-]+\s+){0,2}(?:occupations|workers|jobs|professions|employees|industries|americans)
    | (?:average|median|typical)\s+(?:\w+\s+)?(?:worker|american|employee|household|wage\s+earner)
    | other\s+(?:tech\s+)?(?:jobs|occupations|roles|professions|engineers|workers)
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
NOT_EARNING = lazy_regex(
    r"""\b(?:
      earn\w*\s+(?:back|out)                          # earn back the $10,000
    | pay\w*\s+(?:off|back|down|into|towards?|out)     # pay off loans of $40,000
    | paid\s+(?:for|off|back|by) | to\s+pay           # expect to pay $400
    | make\s+(?:up|sure)
    | recommend\w* | advis(?:e|es|ed)                # the union recommends €400
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
# "A company pays $50,000 for such a platform"; for people it is pay.
PAYS = lazy_regex(
    r"\b(?:pays?|paying|paid|offer\w*|charg\w+)\b(?!\s+(?:is|are|was|for|of|in|at|ranges?|bands?|scale|check|cheque)\b)",
    re.IGNORECASE,
)
FOR_A_THING = lazy_regex(
    r"""\s*(?:(?:a|an|per|each|every)\s+\w+\s+)?(?:for|to|on(?!\s+(?:average|top|paper)))\s+
    (?!(?:\d+\S*\s+|(?:entry|more|less|full-time|your|the)\s+)*(?:work | levels? | experience | years? | start)\b
      |(?:the\s+|an?\s+|this\s+|these\s+|such\s+|its\s+|their\s+|our\s+)?(?:[\w&/+.-]+\s+){0,4}(?:
      engineers? | developers? | scientists? | analysts? | architects? | practitioners? | professionals? | specialists?
    | roles? | positions? | jobs? | candidates? | talent | hires? | people | juniors? | seniors? | graduates? | beginners?
    | experts? | staff | leads? | managers? | contractors? | interns? | freshers? | those | someone
    )\b)""",
    re.VERBOSE | re.IGNORECASE,
)
# What is sold by the piece: "a long feature brings €900", "Certification: $350".
PIECE = r"""(?:
      features? | articles? | stor(?:y|ies) | projects? | gigs? | pieces? | assignments? | audits? | workshops? | talks?
    | lectures? | logos? | websites? | translations? | shoots? | weddings?
)"""
PRICE = lazy_regex(
    rf"""
      \b(?:an?|each|every|one|per)\s+(?:[\w-]+\s+){{0,2}}{PIECE}\s+(?:typically\s+|usually\s+|often\s+)?
      (?:brings?|pays?|fetch(?:es)?|earns?|nets?|makes?|goes\s+for|sells?\s+for)\b[^.;:!?]*$
    | ^\W*(?:[\w-]+\s+){{0,3}}{PIECE}\s*:\W*$
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Labels of a small sum without a period; behind them a year's pay is that of those who have it.
BOUGHT = lazy_regex(
    r"^\W*(?:[\w-]+\s+){0,3}(?:certificat(?:es?|ions?)|registration|cards?|kit|toolkit)(?:\s*\([^)]*\))?\s*:\W*$",
    re.IGNORECASE,
)
NEAR_BEFORE = 60


def is_other_money(text: str, start: int, end: int, begin: int, stop: int) -> bool:
    """Whether the amount in `[start, end)` is no pay of this role. `begin`, `stop`: where the amounts around it end and start."""
    left, right = left_of(text, start, begin), right_of(text, end, stop)
    return (
        bool(DIFFERENCE_BEFORE.search(left) or DIFFERENCE_BEHIND.match(right) or SHARE_OF.search(left))
        or bool(PAST.search(text, max(begin, start - NEAR_BEFORE), start))
        or bool(FROM.match(text, start) and ROSE_TO.search(text, max(0, start - 2 * NEAR_BEFORE), start))
        or bool(REFERENCE_BEFORE.search(left) or REFERENCE_BEHIND.match(right))
        or bool(BEHIND.match(right) or NOT_EARNING.search(left))
        or any(pattern.search(words) for pattern in (GENERAL, FORECAST) for words in (left, right))
        or is_of_other_noun(left)
        or bool(PAYS.search(left) and FOR_A_THING.match(right))
    )


def is_price(text: str, start: int, begin: int, *, is_small: bool) -> bool:
    """Whether an amount without a printed period is what a piece of work or a purchase costs. `is_small`: too low for a year."""
    left = left_of(text, start, begin)
    return bool(PRICE.search(left) or (is_small and BOUGHT.search(left)))


def is_beside_pay(left: str) -> bool:
    """Whether the words before an amount make it something else, or what is added: the amounts it goes on to are so too."""
    return is_of_other_noun(left) or DIFFERENCE_BEFORE.search(left) is not None


def is_of_other_noun(left: str) -> bool:
    """The noun nearest before the amount says what it is: "salary and a bonus of", "bonus pay of"."""
    others = [match for match in NOT_PAY.finditer(left) if not _is_included(left, match)]
    if not others:
        return False
    pay = PAY_NEARER.search(left, others[-1].end())
    return not pay or pay.start() - others[-1].end() <= 1


def _is_included(left: str, noun: re.Match[str]) -> bool:
    return bool(INCLUDED.search(left[: noun.start()]) and WHOLE_BEHIND.match(left, noun.end()))
