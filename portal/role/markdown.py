"""The document as Markdown to be read. Pure: a document in, text out.

A line that holds a figure carries a footnote: the words it was read from, their guide, line and characters, and the
address of the fact. Words of a guide are escaped, so that none of them becomes markup.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from careers.fact_kind import FactKind, JSONRow
from careers.models.choices import Section, label_of
from careers.models.guides import OURS
from portal.resources import KIND_BY_RESOURCE
from portal.role.document import DocumentJSON, address_of
from portal.role.read import NO_GUIDE
from skills.choices import Standing
from skills.models import SkillKind
from web.markdown import escape, in_one_line, link, quoted

# Their skills are those named inside what is shown there already.
NAMED_INSIDE = (Section.INDUSTRY_TRENDS, Section.BEST_PRACTICES, Section.CHALLENGES)
KEPT = "The words stay with the publisher."


@dataclass(slots=True)
class Footnotes:
    """Numbered in reading order. `base`: the portal's address without a slash at its end. `is_ours`: the words of the guide are
    our own, and so no quotation."""

    base: str
    title: str
    is_ours: bool
    lines: list[str] = field(default_factory=list)

    def mark(self, resource: str, row: JSONRow) -> str:
        """ "[^3]", with the words of the fact, their place and its address kept for the end."""
        address = f"{self.base}{address_of(resource, row['key'])}"
        return self.add(f"{self._words(row)} {self._place(row['evidence'])}. [Fact](<{address}>)")

    def mark_place(self, place: JSONRow) -> str:
        """The same for words that stand above whole and are no fact."""
        return self.add(self._place(place))

    def add(self, note: str) -> str:
        mark = f"[^{len(self.lines) + 1}]"
        self.lines.append(f"{mark}: {note}")
        return mark

    def _words(self, row: JSONRow) -> str:
        quote, text = row["evidence"]["quote"], row.get("text")
        if quote is None:
            return KEPT
        said = in_one_line if self.is_ours else quoted
        # The words that name a thing are only a part of the item, and the figure may stand beside them.
        return f"{said(quote)} in {said(text)}" if text and quote != text and quote in text else said(quote)

    def _place(self, place: JSONRow) -> str:
        guide = f"[{escape(self.title)}](<{self.base}/guides/{place['guide']}/>)"
        return f"{guide}, line {place['line']}, characters {place['start']}–{place['end']}"


def markdown(document: DocumentJSON, base: str) -> str:
    guide = document["guide"] or {"title": "", "publisher": ""}
    notes = Footnotes(base, guide["title"], guide["publisher"] == OURS)
    blocks = [
        *_head(document, notes),
        *(block for section in document["sections"] for block in _section(section, notes)),
        *_skills(document, base),
        *_sources(document, base, notes.is_ours),
        *(["\n".join(notes.lines)] if notes.lines else []),
    ]
    return "\n\n".join(blocks) + "\n"


def _head(document: DocumentJSON, notes: Footnotes) -> Iterator[str]:
    role, guide, description = document["role"], document["guide"], document["description"]
    yield f"# {escape(role['title'])}"
    if role["retired_at"]:
        yield _retirement(role, notes.base)
    if description:
        yield escape(description["text"]) + notes.mark_place(description)
    parts = _provenance(guide) if guide else [NO_GUIDE.rstrip(".")]
    here = f"Data version {document['data_version']}, <{notes.base}{document['address']}>"
    yield "\n".join(f"- {each}" for each in [*parts, here])


def _retirement(role: JSONRow, base: str) -> str:
    successor = role["replaced_by"]
    parts = (
        f" It is replaced by [{escape(successor)}](<{base}{address_of('role-guides', successor)}>)."
        if successor
        else ""
    )
    return f"**This role was retired on {role['retired_at'][:10]}.**{parts}"


def _provenance(guide: JSONRow) -> list[str]:
    """Who says so, when, under what licence, and how much of it was understood."""
    read = guide["statement_count"] - guide["unread_count"]
    parts = {
        "Guide": link(guide["title"], guide["url"]),
        "Publisher": escape(guide["publisher"]) or "not named",
        "Licence": escape(guide["licence"]) or "not stated",
        "As of": escape(guide["as_of"]) or "not stated",
        "Retrieved on": guide["retrieved_on"] or "not stated",
        "Read": f"{read} of {guide['statement_count']} statements; {guide['unread_count']} not understood",
    }
    return [f"{name}: {value}" for name, value in parts.items()]


def _section(section: JSONRow, notes: Footnotes) -> Iterator[str]:
    yield f"## {section['title']}"
    if section["empty_reason"]:
        yield section["empty_reason"]
    for resource, rows in section["facts"].items():
        if rows:
            yield f"### {KIND_BY_RESOURCE[resource].title}"
            is_named_above = (
                resource == "role-skills" and section["name"] in NAMED_INSIDE and all(row["name"] for row in rows)
            )
            yield from (
                [f"- Named above: {_named(rows)}"]
                if is_named_above
                else _lists(KIND_BY_RESOURCE[resource], rows, notes)
            )


def _named(rows: list[JSONRow]) -> str:
    """The named skills, each once, in the order of the guide."""
    return ", ".join(dict.fromkeys(escape(row["name"]) for row in rows if row["name"]))


def _lists(kind: FactKind, rows: list[JSONRow], notes: Footnotes) -> Iterator[str]:
    """A list for each heading of the guide; a band's own label already says its heading."""
    for heading, group in groupby(rows, key=lambda row: "" if kind.is_figure else row["heading"]):
        if heading:
            yield f"**{escape(heading)}**"
        yield "\n".join(f"- {_noted(kind, line, notes)}" for line in kind.lines(group))


def _noted(kind: FactKind, rows: Sequence[JSONRow], notes: Footnotes) -> str:
    text = kind.as_text(rows)
    has_figure = kind.is_figure or any(sign.isnumeric() for sign in text)
    return text + notes.mark(kind.resource, rows[0]) if has_figure else text


def _skills(document: DocumentJSON, base: str) -> Iterator[str]:
    """Every named skill once, by kind and by the strongest word the guide has for it."""
    if document["skills"]:
        yield "## All named skills"
        yield "\n".join(
            f"- {label_of(SkillKind, group['kind'])}: {_names(group, base)}" for group in document["skills"]
        )
        yield f"Required: {document['required_count']}, where alternatives and examples count once."


def _names(group: JSONRow, base: str) -> str:
    parts = (
        (label_of(Standing, name).lower(), [_skill(skill, base) for skill in group[name]])
        for name in group
        if name != "kind"
    )
    return "; ".join(f"{label} {', '.join(skills)}" for label, skills in parts if skills)


def _skill(skill: JSONRow, base: str) -> str:
    return f"[{escape(skill['name'])}](<{base}{skill['address']}>)"


def _sources(document: DocumentJSON, base: str, is_ours: bool) -> Iterator[str]:
    if document["guide"] and document["guide"]["disclaimer"]:
        yield "## The guide's own note"
        yield (in_one_line if is_ours else quoted)(document["guide"]["disclaimer"])
    if document["sources"]:
        yield "## Sources"
        yield "\n".join(f"- {_source(source)}" for source in document["sources"])
    if document["other_guides"]:
        yield "## Other guides"
        yield "\n".join(f"- {_other(guide, base)}" for guide in document["other_guides"])


def _source(source: JSONRow) -> str:
    parts = [link(source["title"] or source["address"] or "untitled", source["address"])]
    parts += [escape(source[name]) for name in ("publisher", "date", "licence") if source[name]]
    return ", ".join(parts)


def _other(guide: JSONRow, base: str) -> str:
    publisher = f", {escape(guide['publisher'])}" if guide["publisher"] else ""
    return f"[{escape(guide['title'])}](<{base}/guides/{guide['slug']}/>){publisher}"
