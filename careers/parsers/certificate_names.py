"""Names of certifications: behind a label or "such as", in brackets, or standing by themselves with a remark behind them."""

import re
from collections.abc import Iterator

from vocabulary.lazy_regex import lazy_regex

CERTIFICATION = lazy_regex(r"\bcertif\w+", re.IGNORECASE)
# How long something takes, holds or is repeated, and what is offered: nothing that anyone must bring along.
NO_DEMAND = lazy_regex(
    r"""
    \b(?: valid(?:ity)? | expir\w+ | renew\w* | lasts? | takes?                # valid for three years
        | (?:is|are)\s+(?:provided|offered|covered|paid)                       # training is provided
        | we\s+(?:offer|provide|pay|cover|have|bring)                          # we offer a budget for courses
        | our\s+(?:\w+\s+)?(?:has|have|brings?)                                # our company has 20 years of experience
        | founded | established | old | of\s+age                               # 18 years of age
    )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
PREDICATE = lazy_regex(r"\s+(?:is|are|would|will|can|may)\b.*", re.IGNORECASE)
NAMED = lazy_regex(
    r"\(\s*(?:(?:e\.g\.,?|i\.e\.,?|such as|like|including)\s*)?([^()\s][^()]*)\)|(?:such as|like|including|:)\s+([^.;]+)"
)
# What says something, or trains for a certification, is the name of none.
SAYS = lazy_regex(
    r"""
      \b(?: is | are | can | be | will | would | has | have | may | often | widely | highly | popular | leadership
          | bootcamps? | courses? | tracks? | specialization | programs? )\b    # a bootcamp for Kubernetes
    | \bcertifications?[ ](?:for|in|can|focusing)\b | \bstart[ ]here\b        # certifications in cloud
    | ^(?: advanced | foundational | beginner | intermediate | expert | entry[ -]level )$
    """,
    re.IGNORECASE | re.VERBOSE,
)
LONGEST_NAME = 9
# What describes a certification is no name: "Vendor-neutral cloud certification".
DESCRIBES = lazy_regex(r"(?-i:\bcertifications?\b)")
# A bracket behind these names tools or vendors, or what letters are short for: "certifications for test tools (Selenium)".
OF_TOOLS = lazy_regex(
    r"""
    (?: (?: \b(?:for|in|on|from|with|covering) | (?<=\))\s*(?:,|and|or) ) \s [^():;.]{0,60}?
        \b(?:tools?|technolog\w+|platforms?|frameworks?|languages?|providers?|vendors?)\b [^():;.]{0,20}
      | (?-i: (?<![\w-])[A-Z]{3,6}\s ) )
    \( (?P<inner> [^()]* ) \)
    """,
    re.IGNORECASE | re.VERBOSE,
)
LABEL = lazy_regex(r"(?P<name>[A-Z][^:.;()]{1,60}):\s")
# "(highly recommended)", "(foundational)"; "(CKA)" is a part of the name.
ASIDE = lazy_regex(r"\s*\((?-i:[a-z])[^()]*\)\s*$")
ISSUER = lazy_regex(r"(?:^|(?<=[\s(]))(?P<name>[A-Z][\w&.-]*\sCertified)$")
PARTING = lazy_regex(r"(?<!\s)\s*(?:(?:[,;]|\band/or\b|\band\b|\bor\b)\s*)+")
# "CKA (the hardest of the three)", "AWS Certified Developer – the one most ask for". A remark names nothing else.
REMARK = lazy_regex(r"(?:\s*\((?=[a-z])[^()A-Z]*\)|(?:\s+[–—-]|[,:])\s+(?=[a-z])[^A-Z]*)\s*\.?$")
LEAST_WORDS = 2
# What a certification is called where no word says that it is one: "CKA", "Azure Solutions Architect Expert (AZ-305)".
BY_ITSELF = lazy_regex(
    r"""
      ^[A-Z][A-Z0-9+-]{2,7}$
    | ^[A-Z][^:;.]* \b(?:Associate|Expert|Professional|Specialty|Practitioner|Fundamentals)(?:\s\([^()]*\))?$
    | ^[A-Z][^:;.]* \([A-Z]{2,}[A-Z0-9-]*\)$
    """,
    re.VERBOSE,
)


def certificate_names(text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Where the names of certifications are: behind a label or "such as", in brackets, or the label itself."""
    text = OF_TOOLS.sub(lambda match: match[0].replace(match["inner"], " " * len(match["inner"])), text)
    found = [
        span
        for match in NAMED.finditer(text, first, last)
        for span in _parts(text, _issuer_before(text, first, match), match.end(1 if match[1] else 2))
        if not DESCRIBES.search(text, *span)
    ]
    label = LABEL.match(text, first, last)
    if not found and label and DESCRIBES.search(text, label.end()) and not CERTIFICATION.search(label["name"]):
        found = [label.span("name")]  # "CompTIA Cloud+: a vendor-neutral cloud certification"
    yield from found


def _issuer_before(text: str, first: int, match: re.Match[str]) -> int:
    """Where the names begin: "Microsoft Certified: Fabric Data Engineer Associate" is one with its label."""
    issuer = ISSUER.search(text, first, match.start()) if match[2] and match[0].startswith(":") else None
    return issuer.start("name") if issuer else match.start(1 if match[1] else 2)


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The names between `start` and `end`: each has a capital, which "valid for three years" and "preferred" have not."""
    for match in [*PARTING.finditer(text, start, end), None]:
        stop = match.start() if match else end
        # "Certifications such as CKA are a bonus"
        said = PREDICATE.search(text, start, stop)
        stop = said.start() if said else stop
        if aside := ASIDE.search(text, start, stop):
            stop = aside.start()
        words = text[start:stop].strip()
        is_said = SAYS.search(words) or len(words.split()) > LONGEST_NAME or NO_DEMAND.search(text, start, stop)
        opening = words.partition(" ")[0]
        if any(letter.isupper() or letter.isdigit() for letter in opening) and not is_said:
            yield start, stop
        start = match.end() if match else end


def without_remark(text: str) -> str:
    """The name alone, where it is one: "Certifications, ideally several" stays whole."""
    name = REMARK.sub("", text)
    is_name = name[:1].isupper() and LEAST_WORDS <= len(name.split()) <= LONGEST_NAME
    return name if is_name or BY_ITSELF.match(name) else text


def is_name_in_list(text: str) -> bool:
    """Whether an item of a list of certifications is the name of one."""
    name = without_remark(text.strip())
    return len(name.split()) <= LONGEST_NAME and bool(BY_ITSELF.match(name))
