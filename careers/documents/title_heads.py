"""The job titles at the head of a line: "From Data Engineer or Data Analyst: knows the tables".

A title is one in capitals by the grammar of `job_titles`, or one in lower case whose every word is of the field ("data
engineer"). What else a line opens with is no title: "Ask an engineer", "From academia", "More pay".
"""

import re
from typing import NamedTuple

from careers.documents.job_titles import NOUNS
from vocabulary.lazy_regex import lazy_regex

# What else a title may end with, in capitals: "Research Intern", "Doctoral Student".
LEADS = (
    "Lead|Leader|Director|Student|Intern|Trainee|Apprentice|Graduate|Candidate|Postdoc|Professor|Lecturer|Teacher|Assistant|"
    "Associate"
)
# "Build and Release Engineer"; up to the first noun, so that "Data Engineer and Data Analyst" are two.
CAPITALS = rf"(?:[A-Z][\w&/+.-]{{0,30}}\s(?:and\s)?){{1,6}}?(?:{NOUNS}|{LEADS})"
OF = r"(?:Head|Director|VP|Vice President)\sof(?:\s[A-Z][\w&/+-]{0,30}){1,4}"
SHORT = r"SRE|MLE|CTO|CDO|CAIO"
FIELD = (
    "data|machine|learning|ml|mlops|ai|llm|genai|software|backend|back-end|frontend|front-end|full-stack|cloud|devops|"
    "devsecops|platform|site|reliability|research|applied|analytics|business|intelligence|bi|etl|systems?|security|network|"
    "database|solutions?|infrastructure|product|production|qa|test|web|deep|vision|computer|nlp|statistical|python|java|"
    "decision|quantitative|financial|big|operations|support|release|build|automation|junior|senior|staff|principal|lead"
)
LOWER = rf"(?i:(?:(?:{FIELD})\s(?:and\s)?){{1,5}}?(?:{NOUNS}))"
TITLE = rf"(?P<title>{OF}|{LOWER}|{CAPITALS}|(?:{SHORT}))s?(?![\w-])"
OPENING = lazy_regex(r"\s*(?:(?:From|To|Into|Via|As)\s+)?(?:(?:An?|The)\s+)?", re.IGNORECASE)
HEAD = lazy_regex(TITLE)
NEXT = lazy_regex(r"(?:\s*,\s*(?:and|or)\s+|\s*[,/]\s*|\s+(?:and|or)\s+)(?:(?:from|to)\s+)?(?:an?\s+|the\s+)?")
# What may follow the titles: the end, or a mark or word behind which the rest is said of them.
COLON_OR_DASH = lazy_regex(r"\s*(?::\s+|\s[–—-]{1,2}\s+|—\s*)")
BRACKET = lazy_regex(r"\s*\((?P<inside>[^()]*)\)\s*[.:]?\s*")
STOP = lazy_regex(r"\s*\.\s*|\s*:?\s*")
MORE = lazy_regex(r"\s*[,;.]\s+|\s+(?=(?:by|after|once|if|when|who|where|for|with|through)\s)")
# First words of an order or of a title of a text; a job title has none of them.
NO_TITLE = lazy_regex(
    r"(?:Become|Becoming|Ask|Find|Hire|Hiring|Meet|Join|Follow|Contact|Shadow|Learn|Build|Work|Works|Working|See|Read|Get|Talk|"
    r"Move|Start|Every|Each|Any|Most|Many|Some|No|Your|Our|Their|Other|Another|Good|Great|Best|Top|More|How|What|Why|Experience|"
    r"Train|Mentor|Manage|Support(?=\sa)|Help|Interview|Salary|Average)\b(?!\s(?:and|Reliability)\s)"
)


class TitleHead(NamedTuple):
    """A title with its place in the line, and the words that the line says of it ("" for none)."""

    title: str
    start: int
    end: int
    text: str


def title_heads(line: str, *, is_line: bool) -> list[TitleHead]:
    """The titles a line opens with. `is_line`: an item, so that a comma may part them from what is said of them.

    A sentence states them only before a colon or a dash, or by themselves.
    """
    found, end = titles_at(line, OPENING.match(line).end())  # type: ignore[union-attr]
    if not found:
        return []
    text = _said(line, end, is_line=is_line)
    return [] if text is None else [TitleHead(title, start, stop, text) for title, start, stop in found]


def titles_at(line: str, at: int) -> tuple[list[tuple[str, int, int]], int]:
    """The titles that begin there, one after the other, and where the last ends."""
    found, end = list[tuple[str, int, int]](), at
    while match := HEAD.match(line, at):
        if NO_TITLE.match(match["title"]):
            break
        found.append((match["title"], *match.span("title")))
        end = match.end()
        following = NEXT.match(line, end)
        if not following:
            break
        at = following.end()
    return found, end


def is_title(text: str) -> bool:
    """Whether a heading is job titles and nothing else: "Data Engineer", "Data Engineer (analytics)"."""
    return any(not head.text for head in title_heads(BRACKET.sub("", text), is_line=False))


def _said(line: str, end: int, *, is_line: bool) -> str | None:
    """What the line says of the titles that end there; None where it goes on otherwise."""
    if STOP.fullmatch(line, end):
        return ""
    if match := COLON_OR_DASH.match(line, end):
        return line[match.end() :].strip()
    if not is_line:
        return None
    if match := BRACKET.match(line, end):
        rest = COLON_OR_DASH.sub("", line[match.end() :], count=1).strip()
        return rest or match["inside"].strip()
    match = MORE.match(line, end)
    return line[match.end() :].strip() if match else None
