"""Whether words name another job than the one a guide is about: its pay is not this role's. Pure.

In a guide of ML Engineers "data scientists earn $120,000" is of others; "engineers", "juniors" and "professionals" are
whoever the guide is about.
"""

import re
from dataclasses import dataclass

from vocabulary.lazy_regex import lazy_regex

# Kinds of work that tell jobs apart; other words before a job ("experienced", "remote") do not.
SPECIALISM = lazy_regex(
    r"\b(?:mlops|devops|devsecops|release|scrum|dataops|aiops|ml|ai|nlp|sre|qa|bi|etl|llm|genai|"
    r"back[- ]?end|front[- ]?end|full[- ]?stack|software|data|"
    r"cloud|security|cyber\w*|network|platform|reliability|systems?|products?|projects?|program|business|research|applied|prompt|"
    r"vision|robotics|web|mobile|ios|android|test|database|infrastructure|hardware|embedded|game|sales|support|marketing|"
    r"financial|finance|civil|mechanical|electrical|quantum|blockchain|solutions?|analytics|big data|automation|deep learning|"
    r"quantitative|ux|ui|it|hr|account|customer|content|supply|operations)\b",
    re.IGNORECASE,
)
SAME = (
    (lazy_regex(r"machine[ -]learning operations|ml[ -]ops", re.IGNORECASE), "mlops"),
    (lazy_regex(r"machine[ -]learning|\bmle\b", re.IGNORECASE), "ml"),
    (lazy_regex(r"artificial intelligence", re.IGNORECASE), "ai"),
    (lazy_regex(r"natural language processing", re.IGNORECASE), "nlp"),
    (lazy_regex(r"site reliability", re.IGNORECASE), "sre"),
    (lazy_regex(r"computer vision", re.IGNORECASE), "vision"),
)
# Jobs by their letters alone: "SRE: $150,000".
LONG = {"sre": "sre", "mle": "ml", "swe": "software", "sde": "software"}
ABBREVIATED = lazy_regex(r"\b(sre|mle|swe|sde)s?\b(?!\s+(?:engineer|manager|architect|lead))", re.IGNORECASE)
HEADS = (
    "engineer", "scientist", "analyst", "developer", "architect", "administrator", "consultant", "manager", "researcher",
    "designer", "programmer", "technician", "strategist", "officer", "accountant", "nurse", "teacher", "lawyer",
)  # fmt: skip
JOB = lazy_regex(rf"((?:[\w&/.-]+\s+){{0,4}})\b({'|'.join(HEADS)})s?\b", re.IGNORECASE)
# Heads that a guide uses of its own people, whatever it calls the role.
LEADERS = frozenset(("manager", "officer"))


@dataclass(frozen=True, slots=True)
class RoleWords:
    heads: frozenset[str]
    kinds: frozenset[str]

    @classmethod
    def of(cls, title: str) -> "RoleWords":
        return cls(frozenset(match[2].lower() for match in JOB.finditer(_plain(title))), _kinds(_plain(title)))

    def are(self, words: str) -> bool:
        """Whether `words` name this job."""
        return bool(self.heads and JOB.search(_plain(words))) and not self.are_not(words)

    def are_not(self, words: str) -> bool:
        """Whether `words` name a job, and only jobs that are another one."""
        if not self.heads:
            return False
        jobs = list(JOB.finditer(_plain(words)))
        return bool(jobs) and all(self._is_another(match) for match in jobs)

    def _is_another(self, job: re.Match[str]) -> bool:
        head, kinds = job[2].lower(), _kinds(job[1])
        if not kinds:
            return head not in self.heads and head not in LEADERS
        if head in LEADERS:
            return not kinds & self.kinds and head not in self.heads
        return head not in self.heads or (not kinds <= self.kinds and not kinds >= self.kinds)


def _plain(words: str) -> str:
    for pattern, name in SAME:
        words = pattern.sub(name, words)
    return ABBREVIATED.sub(lambda match: f"{LONG[match[1].lower()]} engineer", words)


def _kinds(words: str) -> frozenset[str]:
    return frozenset(re.sub(r"[- ]", "", match[0].lower()).rstrip("s") for match in SPECIALISM.finditer(words))
