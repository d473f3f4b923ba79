"""Reading a guide: bytes in, a `Document` of statements with exact spans out. No Django here.

cleaning      bytes → text, or one clear refusal
marks         emphasis, links, emoji and footnote marks out of a text, each character with its place in the file
layouts       text → lines with their marker (bullet, number, heading) and exact span; `tables`: rows → cells
topics        what a heading is about: one of the ten sections, or something else
tree          lines → parts by the ranks of their headings; `sections`: which lines of a flat text open one
outline       the lines of one section → pieces; `merged_prose`: where a bullet ends and merged prose begins
structure     pieces → statements under sections, headings and lead-ins
titles        the role a guide is about
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
