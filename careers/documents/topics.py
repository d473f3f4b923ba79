"""What a heading is about, by its words: one of the ten sections, the sources, or something else altogether."""

import re
from functools import lru_cache

from careers.documents.typography import normalise
from vocabulary.lazy_regex import lazy_regex

SECTIONS = (
    "overview",
    "core_responsibilities",
    "requirements",
    "career_development",
    "market_demand",
    "salary_ranges",
    "industry_trends",
    "soft_skills",
    "best_practices",
    "challenges",
)
SOURCES = "sources"
CANONICAL = {
    "overview": "overview",
    "core responsibilities": "core_responsibilities",
    "requirements": "requirements",
    "career development": "career_development",
    "market demand": "market_demand",
    "salary ranges": "salary_ranges",
    "industry trends": "industry_trends",
    "essential soft skills": "soft_skills",
    "best practices": "best_practices",
    "common challenges": "challenges",
}
JOB = (
    r"(?:role|job|position|career|profession|engineer\w*|architect|scientist|analyst|developer|manager|specialist|"
    r"researcher|administrator|consultant|designer|programmer|technician|officer|mlops|devops|they|you)s?"
)
MUCH = r"(?:key|main|primary|principal|major|typical|core|essential|daily|day to day|common|important|critical|your|general|top)"
DUTY = r"(?:duties|tasks|responsibilities|responsibility)"
PAY = r"(?:salary|salaries|pay|compensation|earnings|remuneration|wages?|income)"
# Another name of a section, wherever it may be: none of them is also the name of a block in another section.
OTHER_NAMES = {
    "overview": rf"(role|job|position|career|{JOB} role) (overview|summary|description|profile|snapshot)( (and )?\w+)?|"
    r"introduction|(quick|key) facts|"
    r"(the )?nature of (the )?work|(the )?(role|job|work) in brief|what the (work|job) is( like)?|"
    rf"about (the|this) {JOB}|(role|career|(?:\w+ ){{1,4}}{JOB}) at a glance|"
    rf"the role|overview of .+|(?:what|who) (?:is|are|s) (?:an? )?(?:.+ )?{JOB}",
    "core_responsibilities": rf"(({MUCH}) )?(core )?(job |role |work )?{DUTY}( and {DUTY})?( of .+)?|what .*\bdo(es)?|"
    r"what you (ll|will) (be )?do(ing)?|what you do|what (an? )?.*\bdo(es)? (all day|every day|day to day|daily|at work)|"
    rf"(?:\w+ ){{1,4}}{JOB} (?:job )?{DUTY}|({MUCH} )?(accountabilit(y|ies)|work activities)|"
    r"what (the|this) (work|job|role) involves|nature of duties",
    "requirements": r"(job |role |key |core |essential |entry |educational |eligibility )?(requirements|qualifications)"
    r"( and qualifications)?|(candidate|person) (profile|specification)|eligibility criteria|"
    r"(training and qualifications|qualifications and training)",
    "career_development": r"(career|professional) development( and .*)?|career prospects",
    "market_demand": r"(job )?market( (demand|outlook|growth|overview|size))?( and .*)?|(job|industry) demand( and .*)?|"
    rf"(?:(?:\w+ ){{1,4}}{JOB} )?(job|employment) (outlook|prospects|growth)( .*)?|demand for .*|demand( and .*)?",
    "salary_ranges": rf"{PAY}( (ranges?|bands?|levels?|expectations?|overview|insights|information|guide|breakdown|details|data|"
    rf"potential|benchmarks?|outlook|figures|by .+|for .+|in .+|of .+|progression|growth|packages?|structure|trends?))*"
    rf"( and (benefits|compensation|pay|perks|salary|total compensation))?|(average|expected|typical|median|annual|"
    rf"current) {PAY}.*|"
    rf".+ {PAY}( (ranges?|expectations?|overview|guide|insights))?|"
    rf"what (it|they|you|.*{JOB}) (can |could |will |might )?(pays?|earns?|makes?)( .*)?|how much .*\b(pays?|earn|make)\b.*|"
    r"(show me )?the money|how much( money)?|earning potential|what you (ll|will) (earn|be paid)|pay scales?|"
    rf"(rates of )?{PAY} and (conditions|prospects)",
    "industry_trends": r"((current|emerging|key|future|market|latest|industry|technology|tech|hiring|top|"
    r"recent) )*trends( in .*| and .*| for .*)?"
    r"|the future of .*|future outlook|future trends.*|what (s|is) (next|changing|new|ahead|coming)( .*)?",
    "soft_skills": r"(key|important|core|critical|top) (soft|interpersonal|people) skills|personal (qualities|attributes)",
    "best_practices": r"((recommended|good|key|industry) )?practices( .*)?|best practices .+",
    "challenges": r"((key|main|major|typical|current|biggest|top|the) )*challenges( and solutions| and .*| of .*| in .*|"
    r" you .*)?|"
    r"common (problems|pitfalls)|the (bad|hard) (bits?|parts?)|"
    r"difficulties( of .*| in .*)?|pressures( of .*| on .*| reported .*)?",
}
# Names that are also block headings inside other sections.
BLOCK_NAMES = {
    "core_responsibilities": r"(key|roles? and|typical|job) (responsibilities|duties|tasks)",
    "requirements": r"((required|essential|key) )?(skills|qualifications)( and (qualifications|requirements))?",
    "career_development": r"career (paths?|growth|progression|trajectory)( and .*)?",
    "soft_skills": r"(soft|interpersonal|people) skills",
}
# Names that open a section only where headings have ranks; its words then say what it is about in that section.
RANKED_NAMES = {
    "core_responsibilities": rf"(roles?|your role) and {DUTY}|{MUCH} {MUCH} {DUTY}|{DUTY} .*",
    "soft_skills": r".*\b(soft|interpersonal|people|non technical|behaviou?ral)( \w+)? skills\b.*|soft skill.*",
    "requirements": r"(must|nice|good|to) (to )?haves?|(bonus|preferred|optional|desired|additional) (points|requirements)|"
    r"((must have|nice to have|good to have|preferred|desired|additional|optional|bonus|"
    r"required|essential|key|core|top|important|technical|hard|tech|in demand|necessary|fundamental|"
    r"main|critical|job|programming|the|relevant|basic) |and )*(skills?|skill ?sets?|competenc(y|ies)|"
    r"knowledge( skills)?|tools?|technolog(y|ies)|"
    r"(tech|technology|technical|tool) stack|toolkit)"
    r"( (and|for|of|you|to know|required|needed|used|they|that|requirements?|in|every|overview|set|sets|matrix) ?.*)?|"
    r"(tools|technologies) .*|"
    r"(recommended |relevant |required |key |useful |popular |top |common |professional )*(education|educational|academic|"
    r"certifications?|"
    r"degrees?|qualifications?|prerequisites|experience|credentials|background)( (and|requirements?|needed|required|background|"
    r"paths?|levels?|qualifications?|for|you|to) ?.*)?|what you( ll| will)? need.*|requirements .+|who can apply|eligibility|"
    r"what (we|employers|companies|recruiters|hiring managers) .*(look|want|expect|ask|require).*",
    "career_development": r"(typical |the |your |common )?(career|job|professional) (paths?|progression|ladders?|growth|"
    r"trajector(y|ies)|"
    r"advancement|levels?|stages?|opportunit(y|ies)|roadmap|steps|track|timeline)( .*)?|(career )?progression( .*)?|"
    r"the ladder|(growth|advancement)( (paths?|opportunities|and .*))?|seniority levels|levels|job titles( and .*)?|career",
    "market_demand": r"((career|future|growth|industry|hiring|market) )?outlook( .*)?|(hiring|market|industry) (prospects|"
    r"growth|demand)( .*)?|in demand skills|(hiring|industry) .*demand.*",
    "challenges": r"(common )?challenges .*",
    "best_practices": r".* best practices",
    "overview": r"(what|who) (is|are|s) (?!changing|next|new|ahead|coming|missing|out of|not ).*|"
    r"role|about( the)?( .*)?( role| job)|role definition|description|at a glance|"
    r"executive summary|summary",
}
OTHER = lazy_regex(
    r"\b(interviews?|day in the life|typical day|a day with|daily routine|work ?day|networking|linkedin|online presence|"
    r"personal brand\w*|books?|reading list|further reading|courses?|bootcamps?|tutorials?|blogs?|podcasts?|youtube|newsletters?|"
    r"communit(?:y|ies)|conferences?|meetups?|mentors?|"
    r"(?<!what )(?:companies|employers?|recruiters?)|who s hiring|who hires|hiring process|"
    r"pros and cons|pros|cons|advantages|disadvantages|upsides?|downsides?|faqs?|frequently asked|questions|conclusion|"
    r"final thoughts|takeaways?|wrapping up|bottom line|milestones?|table of contents|contents|about the author|"
    r"(?:certification|learning|study|entry|job|college|preparation) strateg(?:y|ies)|"
    r"lateral|transition\w*|pivot\w*|exit (?:options|opportunities)|"
    r"related|similar|alternative (?:roles|careers|titles|paths)|other roles|adjacent|vs|versus|compar\w+|differ\w*|"
    r"glossary|check ?lists?|cheat ?sheets?|negotiat\w+|resum[eé]s?|cover letters?|job search|job boards?|job hunt\w*|"
    r"case stud(?:y|ies)|success stor(?:y|ies)|quiz|disclaimer|acknowledge?ments?|licen[cs]e|contribut(?:e|ing|ors)|subscribe|"
    r"next steps?|action plan|road ?maps?|study plan|learning path|curriculum|(?:week|month|phase|day|step|module|year) \d+|"
    r"portfolios?|projects?|project ideas|hackathons?|kaggle|myths?|misconceptions?|mistakes|red flags?|green flags?|tips|"
    r"how to (?:apply|use|prepare|stand out|learn|get|start|find|land|write|break)|why (?:become|choose|this|you|it|work)|"
    r"success metrics|kpis?|metrics|key performance indicators|work ?life|work environment|"
    r"work settings?|"
    r"work schedule|working (?:conditions|hours)|team structure|reports to|reporting (?:to|line)|"
    r"personality|is (?:this|it) (?:right )?for you|who should|appendix|notes|changelog|credits|about us|contact|benefits|"
    r"perks)\b"
)
RESOURCES = lazy_regex(r"(?:\w+ ){0,4}resources|resources .*")
# What is not a learner's: resources that a job deals with.
OWN_RESOURCES = lazy_regex(r"\b(?:human|cloud|compute|computing|cost|infrastructure|hardware|system|and)\b")
# In these sections a heading is a name of its own ("Interview bias" is a challenge); only plain ones are something else.
TITLED = ("core_responsibilities", "industry_trends", "soft_skills", "best_practices", "challenges")
PLAINLY_OTHER = lazy_regex(
    r"(?:(?:common|sample|technical|typical|top|the) )*interviews?(?: (?:questions?|preparation|prep|tips|process|guide)).*|"
    r"interviews?|"
    r"(?:a )?(?:day in the life|typical day).*|networking(?: .*)?|(?:recommended |top |best |must read )*(?:books?|courses?|"
    r"bootcamps?|blogs?|podcasts?)(?: (?:and|to|for) .*)?|(?:recommended |further |suggested )reading(?: .*)?|faqs?(?: .*)?|"
    r"frequently asked questions(?: .*)?|conclusion|final thoughts|(?:key )?takeaways|next steps|pros(?: and cons)?|cons|"
    r"(?:top |best |major |example )*(?:hiring )?(?:companies|employers)(?: .*)?|who s hiring|(?:key )?milestones|"
    r"(?:related|similar|alternative) (?:roles|careers|jobs|titles|positions|articles|guides)|table of contents|"
    r"(?:online )?communit(?:y|ies)(?: to .*)?|case stud(?:y|ies)|success (?:stories|metrics)|"
    r"(?:portfolio )?projects?(?: ideas)?|portfolio|(?:red|green) flags?(?: .*)?|"
    r"how to (?:become|get|learn|start|apply|prepare)\b.*|career (?:advice|tips)|"
    r"(?:what is )?(?:out of|not in) scope|"
    r"work environment|(?:work(?:ing)?|office) (?:conditions|environment|hours|pattern|schedule|settings?)(?: .*)?|"
    r"hours(?: of work| and .*)?|about (?:us|the (?:company|author|employer|organi[sz]ation))|who we are|why (?:join )?us|"
    r"(?:current|latest|live|open|recent|available|featured) (?:opportunities|vacancies|openings|jobs|positions)(?: .*)?|"
    r"(?:job )?vacancies(?: .*)?|open roles|jobs near you|apprenticeships in .*|we re hiring|"
    r"what (?:our|my|their|other) (?:\w+ )?(?:students|learners|alumni|graduates|trainees|clients|customers|candidates|members) "
    r"(?:say|said|think|are saying)(?: .*)?|hear from our .*|testimonials(?: .*)?|"
    r"(?:student|learner|alumni|customer|graduate|trainee|candidate|client)s? "
    r"(?:reviews|stories|voices|speak|experiences|feedback|testimonials)|"
    r"(?:our )?(?:placement|learner) (?:stories|records?)|(?:hall|wall) of fame|our (?:placements|placed students)|"
    r"(?:further|more) information|contact(?: us| details)?|where (?:they|you|people) (?:(?:ll|will|can) )?work|"
    r"benefits(?: and perks)?|perks(?: and benefits)?|(?:learning )?road ?map|metrics|kpis?"
)
# Among what is asked for these are technical: "### Networking" with TCP/IP and DNS below it.
TECHNICAL = lazy_regex(
    r"(?:(?!professional|social|peer|community|event|career)\w+ ){0,2}networking(?: (?:and|or) (?!communit|events|mentor)\w+|"
    r" fundamentals| basics|"
    r" concepts| skills| protocols| knowledge| tools)?"
)
COMPARED_PAY = lazy_regex(r"compar|companies|employers|vs|versus|difference|benefits|perks|related|similar")
# What a section says of itself under words that are something else in others.
OWN = {
    "salary_ranges": lazy_regex(
        r"additional|bonus|benefit|incentive|perks|factor|compar|by compan|companies|location|premium"
    ),
    "career_development": lazy_regex(r"continuous|lifelong|learning|certif|develop|progression|career path"),
    "requirements": lazy_regex(r"skill|qualification|educat|experience|certif"),
    "market_demand": lazy_regex(r"skill|sector|industr|growth|demand"),
}
NEVER_OWN = lazy_regex(
    r"\b(interview|books?|reading|courses?|networking|communit|negotiat|milestone|tips|mistakes|faq|question|resum|"
    r"compan(?=\w+ hiring)|strateg|"
    r"road ?map|path to|projects?|portfolio|day in)\w*"
)
SOURCE_NAMES = lazy_regex(
    r"(?:sources|references|bibliography|citations|footnotes|works cited|data sources|endnotes)(?: and .*)?"
)
HEADING_WITH_PLACE = lazy_regex(r"(?P<name>[^(\[]+?)\s*[(\[](?P<place>[^)\]]*)[)\]]?$")
NUMBERING = lazy_regex(
    r"^(?:\d{1,2}(?:\.\d{1,2}){0,3}[.):]?\s+|(?:section|part|chapter|step)\s+(?:\d{1,2}|[ivx]{1,4})\s*[.:–—-]\s*|"
    r"[ivx]{1,4}[.)]\s+|[a-z][.)]\s+)",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def heading_words(text: str) -> str:
    """The heading without its numbering, its bracket and its marks: "Salary Ranges (US, 2024)" → "salary ranges"."""
    text = NUMBERING.sub("", text).rstrip(": ")
    match = HEADING_WITH_PLACE.match(text)
    return normalise(match["name"] if match else text)


@lru_cache(maxsize=4096)
def section_named(words: str) -> str:
    """The section that a heading of these words opens wherever it is; "" where it opens none."""
    if words in CANONICAL:
        return CANONICAL[words]
    if SOURCE_NAMES.fullmatch(words):
        return SOURCES
    name = next((name for name in SECTIONS if re.fullmatch(OTHER_NAMES[name], words)), "")
    return "" if OTHER.search(words) and not (name == "salary_ranges" and COMPARED_PAY.search(words)) else name


@lru_cache(maxsize=4096)
def section_among_ranks(words: str) -> str:
    """The section that a heading opens which no known section is above; "" where it opens none."""
    if named := section_named(words):
        return named
    tables = (BLOCK_NAMES, RANKED_NAMES)
    found = (name for table in tables for name, pattern in table.items() if re.fullmatch(pattern, words))
    return "" if is_about_something_else(words, "") else next(found, "")


@lru_cache(maxsize=4096)
def is_about_something_else(words: str, section: str) -> bool:
    """Whether a heading inside `section` ("" for none) is about something of which no section speaks."""
    if section in ("requirements", "core_responsibilities") and TECHNICAL.fullmatch(words):
        return False
    if RESOURCES.fullmatch(words) and not OWN_RESOURCES.search(words):
        return True
    if section in OWN and OWN[section].search(words) and not NEVER_OWN.search(words):
        return False
    return bool(PLAINLY_OTHER.fullmatch(words)) or (section not in TITLED and bool(OTHER.search(words)))
