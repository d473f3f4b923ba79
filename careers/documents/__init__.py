"""Reading a guide: bytes in, a `Document` of statements with exact spans out. No Django here.

cleaning   bytes → text, or one clear refusal
layouts    text → lines with their marker (bullet, number, heading) and exact span
sections   which lines open one of the ten sections
tails      where a bullet ends and merged prose begins
structure  lines → statements under sections, headings and lead-ins
titles     the role a guide is about
"""

from careers.documents.cleaning import decode
from careers.documents.errors import DocumentError, Problem
from careers.documents.evidence import Evidence, Parsed, Parser, Reading, fact_of
from careers.documents.limits import Deadline
from careers.documents.structure import Document, DocumentStatement, read

__all__ = [
    "Deadline",
    "Document",
    "DocumentError",
    "DocumentStatement",
    "Evidence",
    "Parsed",
    "Parser",
    "Problem",
    "Reading",
    "decode",
    "fact_of",
    "read",
]
