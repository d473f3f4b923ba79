"""What a block of a section is about, by the words of its lead-in and headings."""

from careers.documents.block_kinds import kind_named
from careers.documents.structure import DocumentStatement
from careers.documents.topics import heading_words, section_named


def block_kind(statement: DocumentStatement) -> str:
    """The kind of the block `statement` is in; "" where its words name none. A lead-in goes before a heading.

    Where none of them names one, the heading of a section says it that goes by a name of a block ("Technical Skills").
    """
    names = (statement.lead_in, statement.block, statement.heading)
    kinds = (kind for words in names if words and (kind := kind_named(statement.section, words)))
    return next(kinds, "") or _by_title(statement)


def _by_title(statement: DocumentStatement) -> str:
    is_plain = not statement.title or section_named(heading_words(statement.title))
    return "" if is_plain else kind_named(statement.section, statement.title)
