"""Names of certifications that stand by themselves in an item, and what is remarked behind one."""

import re

from vocabulary.lazy_regex import lazy_regex

# "CKA (the hardest of the three)", "AWS Certified Developer – the one most ask for". A remark names nothing else.
REMARK = lazy_regex(r"(?:\s*\((?=[a-z])[^()A-Z]*\)|(?:\s+[–—-]|[,:])\s+(?=[a-z])[^A-Z]*)\s*\.?$")
LEAST_WORDS, MOST_WORDS = 2, 9
# What a certification is called where no word says that it is one: "CKA", "Azure Solutions Architect Expert (AZ-305)".
BY_ITSELF = lazy_regex(
    r"""
      ^[A-Z][A-Z0-9+-]{2,7}$
    | ^[A-Z][^:;.]* \b(?:Associate|Expert|Professional|Specialty|Practitioner|Fundamentals)(?:\s\([^()]*\))?$
    | ^[A-Z][^:;.]* \([A-Z]{2,}[A-Z0-9-]*\)$
    """,
    re.VERBOSE,
)


def without_remark(text: str) -> str:
    """The name alone, where it is one: "Certifications, ideally several" stays whole."""
    name = REMARK.sub("", text)
    is_name = name[:1].isupper() and LEAST_WORDS <= len(name.split()) <= MOST_WORDS
    return name if is_name or BY_ITSELF.match(name) else text


def is_name_in_list(text: str) -> bool:
    """Whether an item of a list of certifications is the name of one."""
    name = without_remark(text.strip())
    return len(name.split()) <= MOST_WORDS and bool(BY_ITSELF.match(name))
