"""What a question asks for, by how it is put. Pure.

A question is read as a template: names are replaced by what they are, so "Is 165k good for a mid level data engineer?" is
"is MONEY good for a LEVEL ROLE". Patterns are tried in their order.
"""

import re
from collections.abc import Iterable


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b")


PAY = _words(
    r"pa(?:y|ys|id|ying)|salar(?:y|ies)|wages?|earn(?:s|ing|ings)?|compensation|comp|remuneration|income|money|"
    r"package|ctc|lpa|"
    r"tc|rates?|stipends?|bonus(?:es)?|equity|rsus?|bands?|how much (?:do|does|can|could|would|should|will|is|"
    r"are|to)|"
    r"(?:make|makes|making) (?:a|per|in a|each) year|(?:what|how much) (?:do|does|can|could) .{0,60}\bmakes?|"
    r"worth on the market|"
    r"market rate|percentiles?|median|going rate|take home|well paid|highest paid|cost to hire|budget for|"
    r"(?:what|which|much|our|the) budget|sal|how much"
)
OVER_AMOUNT = _words(
    r"(?:over|above|more than|at least|under|below|less than|starting at|from|upwards of) MONEY|paying MONEY|"
    r"jobs? .{0,20}MONEY"
)
GOOD_AMOUNT = _words(
    r"(?:is|are) MONEY|MONEY (?:a |an )?(?:good|fair|ok|okay|decent|low|enough)|offered MONEY|"
    r"(?:good|fair|decent) (?:offer|salary|pay)"
)
COMPARES = _words(r"vs|versus|v|differ\w*|compar\w+|better|than|similar\w*|overlap|or|same")
ASKS_FOR = _words(
    r"needs?|needed|requires?|required|necessary|important|must|should|does|do|is SKILL|are SKILL|ask(?:s|ed)? for|use[sd]?|"
    r"SKILL (?:for|as|in) (?:an? |the )?(?:LEVEL )?ROLE|ROLE (?:with )?SKILL|SKILL ROLE|know|learn"
)
FROM_TO = (
    # from the first to the second
    (re.compile(r"\bfrom\b[^.]*?\bROLE\b.*?\b(?:to|into|towards?)\b.*?\bROLE\b"), (0, 1)),
    (re.compile(r"\bROLE\b.*?\b(?:become|becoming|to|into|towards?|turn into|turning into)\b.*?\bROLE\b"), (0, 1)),
    # to the first from the second
    (
        re.compile(
            r"\b(?:to|into|become|becoming)\b.*?\bROLE\b.*?\b(?:from|as|being|after|coming from|with)\b.*?\bROLE\b"
        ),
        (1, 0),
    ),
    (re.compile(r"\bROLE\b.*?\b(?:from|coming from)\b.*?\bROLE\b"), (1, 0)),
)
MOVES_FROM = _words(
    r"(?:from|leav(?:e|ing)|after|out of|beyond|away from) (?:being |a |an |the |my |working as )*(?:LEVEL )?ROLE|"
    r"(?:can|could|do|does|should) (?:a |an )?(?:LEVEL )?ROLEs? (?:become|move|switch|transition|do next|go)|"
    r"ROLE (?:transition|switch|exit|alternatives?)|next (?:role|job|step|career)s? (?:for|after|from) (?:a |"
    r"an )?(?:LEVEL )?ROLE|"
    r"(?:LEVEL )?ROLE (?:what |where |which |is |a |the |my |best |good |natural |likely |possible |usual |job |role |career )*"
    r"next(?: (?:role|job|step|career|move|position)s?)?|"
    r"ROLE (?:what|where) (?:comes )?next|(?:i am|im|currently) (?:a |an )?(?:LEVEL )?ROLE (?:what|where|which|and want).*|"
    r"(?:was|been|worked as|used to be|am|im|working as) (?:a |an )?(?:LEVEL )?ROLE .*(?:what|where|which) "
    r"(?:else|other|next|now).*|"
    r"(?:what|where|which) (?:else|other (?:roles?|jobs?|careers?)|next) .*(?:as|was|am|im|been) (?:a |an )?(?:LEVEL )?ROLE|"
    r"(?:similar|close|closest|nearest|related|adjacent|comparable|alternatives?) "
    r"(?:roles? |jobs? |careers? )?to (?:a |an )?ROLE|"
    r"(?:roles|jobs|careers|something) like (?:a |an )?ROLE|"
    r"(?:tired|sick|bored) (?:of|with) .*ROLE|"
    r"(?:quit|quitting|leave|leaving|stop) (?:my |the |a )?(?:\w+ )?(?:as |being )?(?:a |an )?ROLE"
)
# Where somebody comes from or goes to.
FROM_A_JOB = _words(
    r"(?:from|after|was|am|im|as|been|being|to|into|become|becoming) (?:(?:an?|the|my|working|being|as) )*JOB|"
    r"JOB (?:to|into)|JOB .*\bbecom(?:e|ing)"
)
# More of one role than its pay.
LIKENESS = _words(r"similar|close|closest|nearest|related|adjacent|comparable|alternatives?|like")
NEXT = _words(r"(?:what|where|which) (?:\w+ ){0,2}next|next (?:role|job|step|career|move|position)s?")
# Not what somebody leaves: the next step of a ladder, and how far it is to a role.
STAYS = _words(
    r"(?:after|above|beyond|from) (?:being |a |an |the |my )*LEVEL(?: ROLE)?|LEVEL to LEVEL|ROLE to (?:a |an )?LEVEL(?! ROLE)|"
    r"far (?:am i |are we |is that |is it )?"
    r"(?:away )?from"
)
LEAST = _words(r"lowest|least|worst|poorest")
VERSUS = _words(r"vs|versus|v|differ\w*|compar\w+|better")
EITHER = _words(r"vs|versus|v|or|differ\w*|compar\w+|better")
HAVE = _words(
    r"i know|i (?:already )?have|ive|i can|i use|my skills|knowing|skilled in|i am good at|im good at|"
    r"experience (?:in|with) SKILL|i got|familiar with|comfortable with|proficient (?:in|with)|background in|"
    r"worked with|i am using|"
    r"i only know|(?:is|are) SKILL(?: \w+)*? enough|with (?:only |just )?SKILL"
)
# Of what somebody has who names skills.
LACK = _words(
    r"lack|lacks|lacked|lacking|miss|missed|missing|gaps?|skills? gap|left to learn|still need|still (?:have )?to learn|"
    r"still should learn|else (?:do |should |must |would )?i (?:need|learn|know)|next to learn|learn next|how far|how close|"
    r"am i ready|ready for|enough for|qualif(?:y|ied) for|short of|not have yet|dont have|need on top|on top of that"
)
# Of several skills, by whoever asks for themselves.
ASKS_FOR_ONESELF = _words(
    r"what (?:else |more |other skills |skills )?(?:do|would|should|must|will|have|need) i (?:\w+ )?(?:\w+ )?"
    r"(?:need|learn|know|study|add|get|do)|what (?:should|to|must) (?:i )?learn|"
    r"can i (?:be|become|get|work|apply)|could i (?:be|become|get|work)"
)
NEED = _words(
    r"needs?|needed|requires?|required|necessary|important|must|should|does|do|is SKILL|ask(?:s|ed)? for|use[sd]?"
)
# Of roles that do not ask for a skill.
WITHOUT = _words(
    r"(?:dont|doesnt|do not|does not|not|never|wont) (?:\w+ )?(?:need|require|use|ask for|want|involve|mention|name)s?"
    r"(?: any| much)? SKILL|without (?:any |using |needing |knowing |much )?SKILL|"
    r"(?:no|not|not (?:needing|requiring|using)) SKILL"
)
OF_ROLES = _words(r"roles?|jobs?|careers?|positions?|work")
FIRST_PERSON = _words(r"i|im|ive|i know|i have|my|me|we")
MEANING = (
    re.compile(r"^(?:what is |whats )?(?:the )?differences? between (?:a |an |the )?(?P<term>.+?) and .+$"),
    re.compile(
        r"^(?:what|whats)(?: does| do| is| are| s)? (?:a |an |the )?(?P<term>.+?)(?: mean(?:s|ing)?| stand for|"
        r" exactly)?(?: here| in salary| in pay| on this (?:site|page))?$"
    ),
    re.compile(
        r"^(?:(?:what is |whats )?(?:the )?(?:definition|meaning) of|define|explain|what is meant by|whats meant by) "
        r"(?:a |an |the )?(?P<term>.+)$"
    ),
    re.compile(r"^(?P<term>.+?) (?:meaning|definition|explained|defined|stands for|mean|means)$"),
    re.compile(
        r"^how (?:is|are|do you (?:compute|calculate)) (?:a |an |the )?(?P<term>.+?)(?: (?:computed|calculated|"
        r"worked out|measured|defined))?$"
    ),
    re.compile(r"^(?P<term>.+)$"),
)
CERTIFICATIONS = _words(r"certs?|certificat(?:e|es|ion|ions)|certified|exams?|credentials?|accreditations?")
BECOMES = _words(
    r"become|becoming|(?:get|break|getting|breaking) (?:in|into)|without|no (?:degree|experience)|be (?:an? )?ROLE"
)
BEGINNERS = _words(
    r"beginners?|newcomers?|inexperienced|graduates?|graduated|students?|never worked|career chang\w+|easiest|"
    r"(?:least|less|little|low|lowest|minimal|no|any|zero|0|1|one|few|not much|without) (?:\w+ ){0,2}experience|"
    r"(?:first|starter) (?:job|role|position)s?|new to (?:the |this )?(?:field|industry|it|tech)|"
    r"(?:just |am |im |are )?starting out|just starting|get started|easy to (?:enter|get (?:in|into))|"
    r"(?:out of|after|from|finished|left|in) (?:my )?(?:school|college|university|uni|studies)"
)
WAYS_IN = _words(
    r"(?:ways?|routes?|roads?|doors?|paths?) (?:in|into|to)|(?:come|comes|came|coming) from|stepping stones?|"
    r"how (?:do|did|does|can) (?:people|others|one|someone|somebody|they) (?:become|get in|get into|start|begin)|"
    r"before (?:becoming |being |you become )?(?:an? |the )?(?:LEVEL )?ROLE|"
    r"(?:previous|prior|earlier|former|feeder) (?:roles?|jobs?|titles?|careers?)|"
    r"(?:roles?|jobs?) (?:that |which )?(?:LEVEL|leads?) (?:in|into|to)|LEVEL (?:route|way|path)s? (?:in|into|to)|"
    r"how (?:long|many (?:months|years|weeks)) .*(?:become|becoming|get into|break into|switch)|"
    r"(?:switch|transition|mov|chang|pivot|go|com)(?:e|es|ing|ed)? .*(?:to|into) (?:an? |the |being an? )?(?:LEVEL )?ROLE"
)
TITLES = _words(
    r"(?:other|alternative|alternate|different|another) (?:job )?(?:names?|titles?)|(?:also|else) (?:called|known as|named)|"
    r"synonyms?|aka|what (?:is|are) (?:an? |the )?(?:LEVEL )?ROLE (?:also |else )?called|"
    r"(?:job )?titles? (?:for|of) (?:an? )?ROLE"
)
# What of a role is asked for: the first that fits.
ASPECTS = (
    ("titles", TITLES),
    (
        "soft_skills",
        _words(
            r"soft skills?|personalit(?:y|ies)|traits?|people skills|communication skills|"
            r"introverts?"
        ),
    ),
    (
        "career",
        _words(
            r"career (?:path|paths|ladder|progression|growth|development|levels?|track)|ladder|progression|"
            r"promot(?:ion|ions|ed)|"
            r"levels|next level|advance(?:ment)?|grow as|seniority|hierarchy|rungs?|climb|"
            r"(?:LEVEL|ROLE) (?:to|into) (?:a |an )?LEVEL|LEVEL ROLE to (?:a |an )?LEVEL|progress|"
            r"(?:comes? |next )after (?:a |an )?LEVEL|"
            r"(?:become|becoming|reach|get to|make) (?:a |an )?LEVEL ROLE"
        ),
    ),
    ("certifications", CERTIFICATIONS),
    (
        "education",
        _words(
            r"degrees?|bachelors?|masters?|msc|bsc|phds?|doctorate|diplomas?|universit(?:y|ies)|college|"
            r"self taught|bootcamps?|"
            r"education(?:al)?|majors?|background|academic|school|computer science|uni|dropout|graduate from"
        ),
    ),
    ("entry", WAYS_IN),
    (
        "experience",
        _words(
            r"experience|years|yrs|yoe|how (?:long|many years)|beginners?|no experience|fresh(?:er|ers)|"
            r"entry level|junior|"
            r"newcomers?|how old|age"
        ),
    ),
    (
        "duties",
        _words(
            r"day to day|daily|typical (?:day|week)|day in (?:the|a) life|responsibilit(?:y|ies)|"
            r"responsible for|dut(?:y|ies)|tasks?|"
            r"job descriptions?|job (?:ad|advert|spec|posting)s?|jd|do all day|does (?:a |an |"
            r"the )?(?:LEVEL )?ROLE(?: \w+){0,2} do|"
            r"do (?:LEVEL )?ROLE(?: actually| really)? do|ROLE do|work like|role of|in charge of|deliverables|"
            r"workload|routine|week look"
        ),
    ),
    (
        "challenges",
        _words(
            r"challeng(?:e|es|ing)|stress(?:ful)?|difficult(?:y|ies)?|downsides?|cons|hardest|burnout|problems?|"
            r"pros and cons|worst|"
            r"work life balance|boring|hate|drawbacks?|hard"
        ),
    ),
    (
        "market",
        _words(
            r"demand|outlook|hiring|future|growth|trends?|worth it|job market|market|shortage|saturated|"
            r"oversaturated|"
            r"dying|dead|replac(?:e|ed|es)|automat(?:e|ed)|still relevant|(?:good|safe|bad) (?:career|job|choice)|"
            r"worth (?:becoming|being|learning|"
            r"doing|switching)|growing|prospects|"
            r"job security|openings|in demand"
        ),
    ),
    ("practices", _words(r"best practices?|tips|habits|advice")),
    (
        "skills",
        _words(
            r"skills?|skillset|tools?|tech stack|stack|technolog(?:y|ies)|languages?|must haves?|nice to haves?|"
            r"software|frameworks?|"
            r"use|uses|know|learn|programming"
        ),
    ),
    (
        "requirements",
        _words(
            r"need|needed|needs|require|requires|required|requirements?|qualif(?:y|ied|ications?)|"
            r"prerequisites?|become|becoming|"
            r"get into|break into|start|roadmap|land|how to be|steps|begin|study|train|eligib\w+|ask(?:s|"
            r"ed)? for|look for|criteria|"
            r"hire|interview|screen|candidates?|checklist|lack(?:ing)?|missing"
        ),
    ),
    ("overview", re.compile(r"")),
)
REMOTE = _words(
    r"remote|remotely|work(?:ing)? from (?:home|anywhere)|wfh|hybrid|on site|onsite|telework\w*|home ?office"
)
# Of figures: "how does a team lead handle conflict" asks something else.
DISPUTED = _words(
    r"disput\w*|contradict\w*|inconsisten\w*|disagree\w*|conflicting|"
    r"(?:figures?|numbers?|sources?|guides?) (?:\w+ ){0,3}conflict|(?:wrong|false) (?:figures?|numbers?|data)"
)
MARKET = _words(
    r"market size|market growth|market value|market share|market forecasts?|size of the (?:ROLE |SKILL )?market|"
    r"cagr|how (?:big|large|fast)|market SKILL|"
    r"(?:ROLE|SKILL) (?:market|industry|sector|space|field)|"
    r"market for (?:ROLE|SKILL)|global market|billions?|forecasts?|growth rate|"
    r"industry (?:size|growth)"
)
# Put to somebody, and not words to look for.
SENTENCE = re.compile(
    r"^(?:who|whom|whose|when|where|why|how|what|which|is|are|do|does|did|can|will|you|your|this|i)\b"
)
OF_SOMEBODY = re.compile(r"^who(?:s| is| was| are| were)\b")
RATE = _words(r"growth|grow(?:s|n|ing)?|cagr|rates?|fast")
YEAR = _words(r"(?P<year>20[0-4]\d)")

EVERY = (
    PAY,
    COMPARES,
    ASKS_FOR,
    HAVE,
    LACK,
    ASKS_FOR_ONESELF,
    NEED,
    REMOTE,
    DISPUTED,
    MARKET,
    CERTIFICATIONS,
    BEGINNERS,
    *(each for _, each in ASPECTS[:-1]),
)
LITERAL = re.compile(r"[a-z]{4,}")


def words_of(patterns: Iterable[re.Pattern[str]]) -> frozenset[str]:
    """The words that patterns spell out."""
    return frozenset(word for pattern in patterns for word in LITERAL.findall(pattern.pattern))
