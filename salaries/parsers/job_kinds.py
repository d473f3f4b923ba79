"""Kinds of work that tell jobs apart, and one name for each of the ways to write it. Pure."""

import re

from vocabulary.lazy_regex import lazy_regex

# Other words before a job ("experienced", "remote") do not tell it apart.
SPECIALISM = lazy_regex(
    r"\b(?:mlops|devops|devsecops|release|scrum|dataops|aiops|ml|ai|nlp|sre|qa|bi|etl|llm|genai|"
    r"back[- ]?end|front[- ]?end|full[- ]?stack|software|data|"
    r"cloud|security|cyber\w*|network|platform|reliability|systems?|products?|projects?|program|business|research|applied|prompt|"
    r"vision|robotics|web|mobile|ios|android|test|database|infrastructure|hardware|embedded|game|sales|support|marketing|"
    r"financial|finance|civil|mechanical|electrical|quantum|blockchain|solutions?|analytics|big data|automation|deep learning|"
    r"quantitative|ux|ui|it|hr|account|customer|content|supply|operations|site|store|shop|office|warehouse|branch)\b",
    re.IGNORECASE,
)
SAME = (
    (lazy_regex(r"machine[ -]learning operations|ml[ -]ops", re.IGNORECASE), "mlops"),
    (lazy_regex(r"machine[ -]learning|\bmle\b", re.IGNORECASE), "ml"),
    (lazy_regex(r"artificial intelligence", re.IGNORECASE), "ai"),
    (lazy_regex(r"natural language processing", re.IGNORECASE), "nlp"),
    (lazy_regex(r"site reliability", re.IGNORECASE), "sre"),
    (lazy_regex(r"\bpen(?=[- ]?test)", re.IGNORECASE), "penetration"),
    (lazy_regex(r"computer vision", re.IGNORECASE), "vision"),
    (
        lazy_regex(
            r"\badmin(?=s?\b(?!\s+(?:work|tasks?|costs?|fees?|panels?|access|rights|burden|overhead|time|duties)))",
            re.I,
        ),
        "administrator",
    ),
    # The first rung of managers beside "L3" or "IC4".
    (lazy_regex(r"(?<![\w-])M[1-6](?=s?\b)(?!\s+(?:chips?|Macs?|MacBooks?|Pro|Max))"), "manager"),
)
# Jobs by their letters alone: "SRE: $150,000".
LONG = {
    "sre": "sre engineer", "mle": "ml engineer", "swe": "software engineer", "sde": "software engineer",
    "sdet": "test engineer", "dba": "database administrator",
}  # fmt: skip
ABBREVIATED = lazy_regex(rf"\b({'|'.join(LONG)})s?\b(?!\s+(?:engineer|manager|architect|lead))", re.IGNORECASE)


def plain(words: str) -> str:
    """Words with one name for each kind of work: "Machine Learning Engineer" → "ml Engineer"."""
    for pattern, name in SAME:
        words = pattern.sub(name, words)
    return ABBREVIATED.sub(lambda match: LONG[match[1].lower()], words)
