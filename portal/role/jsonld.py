"""The document as schema.org `Occupation`. Pure: a document in, JSON-LD out.

It says no more than the guide. Requirements and qualifications are those the guide calls required. A range keeps its
stated ends: no `maxValue` where the top is open, no `minValue` where none is stated, a single figure as `value`. No
guide states percentiles or a median, so there are none. A node read from one fact has that fact's address as `@id`;
what several facts say, and plain texts, name them under `subjectOf`.
"""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any

from careers.fact_kind import JSONRow
from portal.role.document import DocumentJSON, address_of, facts
from vocabulary.addresses import web_address

CONTEXT = "https://schema.org"
DURATIONS = {"hour": "PT1H", "day": "P1D", "week": "P1W", "month": "P1M", "year": "P1Y"}
# A distribution has a duration, an amount has ends: a stated range has both.
SALARY = ["MonetaryAmountDistribution", "MonetaryAmount"]
STANDINGS = ("required", "alternative", "preferred", "mentioned")
Node = dict[str, Any]


def occupation(document: DocumentJSON, base: str) -> Node:
    """`base`: the portal's address without a slash at its end. Properties the guide is silent on are left out."""
    description, place = document["description"], f"{base}{document['address']}"
    node = {
        "@context": CONTEXT,
        "@type": "Occupation",
        "@id": place,
        "name": document["role"]["title"],
        "alternateName": _alternate_names(document),
        "description": description and description["text"],
        "disambiguatingDescription": _retirement(document["role"], base),
        "url": f"{base}{document['page']}",
        "responsibilities": [row["text"] for row in facts(document, "responsibilities")],
        "skills": _skills(document, base),
        "qualifications": [_credential(row, base) for row in _required(document, "certification")],
        "educationRequirements": [_credential(row, base) for row in _required(document, "education")],
        "experienceRequirements": [_experience(row, base) for row in _required(document, "experience")],
        "estimatedSalary": [_salary(row, base) for row in document["bands"]],
        "occupationLocation": _countries(document["bands"], base),
        "subjectOf": [*_guide(document, base), *_quotations(document, base)],
    }
    return _said(node)


def _said(node: Node) -> Node:
    return {name: value for name, value in node.items() if value not in (None, "", [])}


def _retirement(role: JSONRow, base: str) -> str | None:
    if not role["retired_at"]:
        return None
    successor = role["replaced_by"]
    replaced = f"; replaced by {base}{address_of('role-guides', successor)}" if successor else ""
    return f"Retired on {role['retired_at'][:10]}{replaced}"


def _alternate_names(document: DocumentJSON) -> list[str]:
    rows = facts(document, "role-relations")
    return list(dict.fromkeys(row["title"] for row in rows if row["kind"] == "alternate_title"))


def _required(document: DocumentJSON, kind: str) -> list[JSONRow]:
    rows = facts(document, "credentials")
    return [row for row in rows if row["kind"] == kind and row["necessity"] == "required"]


def _credential(row: JSONRow, base: str) -> Node:
    return {
        "@type": "EducationalOccupationalCredential",
        "@id": f"{base}{address_of('credentials', row['key'])}",
        "name": row["name"],
        "credentialCategory": row["kind"],
    }


def _experience(row: JSONRow, base: str) -> Node:
    years = row["min_years"]
    node = {
        "@type": "OccupationalExperienceRequirements",
        "@id": f"{base}{address_of('credentials', row['key'])}",
        "description": row["name"],
        "monthsOfExperience": None if years is None else 12 * years,
    }
    return _said(node)


def _skills(document: DocumentJSON, base: str) -> list[Node]:
    """Named skills, then the items that hold no name we know; `description` is how strongly the guide asks."""
    chosen = {group["key"]: _choice(group) for group in document["skill_groups"]}
    named = [
        _term(
            base,
            skill["address"],
            skill["name"],
            "; ".join(dict.fromkeys(chosen[key] for key in skill["groups"])) if name == "alternative" else name,
            [address_of("role-skills", key) for key in skill["facts"]],
        )
        for kind in document["skills"]
        for name in STANDINGS
        for skill in kind[name]
    ]
    unnamed = [
        _term(base, address_of("role-skills", row["key"]), row["text"], row["necessity"], [])
        for row in facts(document, "role-skills")
        if not row["skill"]
    ]
    return named + unnamed


def _choice(group: JSONRow) -> str:
    """ "required: one of Python, Java, Go"."""
    words = "one of" if group["rule"] == "any" else "for example"
    return f"{group['necessity']}: {words} {', '.join(skill['name'] for skill in group['skills'])}"


def _term(base: str, address: str, name: str, necessity: str, said: Iterable[str]) -> Node:
    node = {"@type": "DefinedTerm", "@id": f"{base}{address}", "name": name, "description": necessity}
    return _said({**node, "subjectOf": _references(base, said)})


def _references(base: str, addresses: Iterable[str]) -> list[Node]:
    return [{"@type": "Quotation", "@id": f"{base}{address}"} for address in addresses]


def _salary(row: JSONRow, base: str) -> Node:
    node = {
        "@type": SALARY,
        "@id": f"{base}{address_of('salary-bands', row['key'])}",
        "name": row["original_label"] or row["level"] or "pay",
        "description": row["evidence"]["quote"],
        "currency": row["currency"],
        "duration": DURATIONS.get(row["period"]),
        **_ends(row),
    }
    return _said(node)


def _ends(row: JSONRow) -> Node:
    low, high = row["low"], row["high"]
    if row["open_ended"]:
        return {"minValue": _number(low)}
    if low is not None and low == high:
        return {"value": _number(low)}
    return {"minValue": _number(low), "maxValue": _number(high)}


def _number(text: str | None) -> int | float | None:
    """An amount as stated; money has too few digits for a float to change one."""
    if text is None:
        return None
    amount = Decimal(text)
    return int(amount) if amount == amount.to_integral_value() else float(amount)


def _countries(bands: Sequence[JSONRow], base: str) -> list[Node]:
    stated: dict[str, list[str]] = {}
    for band in bands:
        if band["country"]:
            stated.setdefault(band["country"], []).append(address_of("salary-bands", band["key"]))
    return [{"@type": "Country", "name": code, "subjectOf": _references(base, said)} for code, said in stated.items()]


def _quotations(document: DocumentJSON, base: str) -> list[Node]:
    """The responsibilities and the other titles again, as texts with an address."""
    said = [("responsibilities", row, row["text"]) for row in facts(document, "responsibilities")]
    titles = [row for row in facts(document, "role-relations") if row["kind"] == "alternate_title"]
    said += [("role-relations", row, row["title"]) for row in titles]
    return [
        {"@type": "Quotation", "@id": f"{base}{address_of(resource, row['key'])}", "text": text}
        for resource, row, text in said
    ]


def _guide(document: DocumentJSON, base: str) -> Iterator[Node]:
    guide = document["guide"]
    if guide:
        publisher, licence = guide["publisher"], guide["licence"]
        yield _said(
            {
                "@type": "CreativeWork",
                "@id": f"{base}{address_of('guides', guide['slug'])}",
                "name": guide["title"],
                "url": web_address(guide["url"]) or None,
                "publisher": {"@type": "Organization", "name": publisher} if publisher else None,
                "license": {"@type": "CreativeWork", "name": licence} if licence else None,
                "dateModified": guide["changed_at"],
                "isBasedOn": [_source(source) for source in document["sources"]],
            }
        )


def _source(source: JSONRow) -> Node:
    return _said({"@type": "CreativeWork", "name": source["title"], "url": web_address(source["address"]) or None})
