"""One answer of each resource, with what differs between two runs of one portal made the same."""

import re
from typing import Any

from django.test import Client

from portal.api.urls import router

# Set by the moment or by the reading code, not by the guide.
FIXED = {
    "computed_at": "2026-11-23T03:10:00Z",
    "imported_at": "2026-11-23T03:10:00Z",
    "changed_at": "2026-11-23T03:10:00Z",
    "last_changed_at": "2026-11-23T03:10:00Z",
    "reader_version": "0f3c2a9d51be-7a1e90c4d2f8",
    "data_version": 2,
}


def ask(client: Client) -> dict[str, Any]:
    """Basename → its first row, or its answer; basename-whole → all of that row; basename-explain → how it was worked out."""
    examples: dict[str, Any] = {}
    for prefix, _, basename in router.registry:
        rows = client.get(f"/api/v1/{prefix}/?page_size=1{TYPICAL.get(basename, '')}").json().get("results")
        if rows:
            examples[basename] = _in_short(basename, with_fixed_values(rows[0]))
        if rows and basename in WHOLE:
            row = client.get(f"/api/v1/{prefix}/{rows[0][WHOLE[basename]]}/").json()
            examples[f"{basename}-whole"] = {name: shortened(value) for name, value in row.items()}
        if rows and "explain" in rows[0]:
            explained = with_fixed_values(client.get(rows[0]["explain"]).json())
            examples[f"{basename}-explain"] = _in_short(basename, explained)
    for basename, address in QUESTIONS.items():
        examples[basename] = _in_short(basename, with_fixed_values(client.get(address).json()))
    for basename, (address, body) in TEXTS.items():
        answer = client.post(address, body, content_type="application/json")
        examples[basename] = with_fixed_values(answer.json())
    return examples


# Of these the first row is an odd one.
OF_ONE_ROLE = "&role=mlops-engineer"
ALIKE = f"{OF_ONE_ROLE}&level=senior&country=US&year=2025"
TYPICAL = {
    "pay-percentile": ALIKE,
    "advert": ALIKE,
    "title-mapping": OF_ONE_ROLE,
    "role-requirement": OF_ONE_ROLE,
    "role-closeness": OF_ONE_ROLE,
}
# A row of these has more than the list says of it. The field it is found by.
WHOLE = {"occupation": "code"}
# Lists within the row or answer of these are long.
LONG = (
    *("role-requirement", "role-closeness", "role-differences", "role-matches", "skill-gap"),
    *("transitions", "paths", "search", "suggest"),
)


def _in_short(basename: str, value: Any) -> Any:
    return deeply_shortened(value) if basename in LONG else value


def deeply_shortened(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: deeply_shortened(each) for key, each in value.items()}
    return [deeply_shortened(each) for each in shortened(value)] if isinstance(value, list) else value


def shortened(value: Any) -> Any:
    """Two of many are enough for an example."""
    return value[:2] if isinstance(value, list) else value


# Keys last as long as the words of the shipped guide.
BANDS = ("mlops-cloud-engineer.salary-band.6df4bacc54", "mlops-cloud-engineer.salary-band.3ce669590e")
# Answers that are no rows.
QUESTIONS = {
    "growth-claim-check": "/api/v1/growth-claims/check/?base=1.1 billion&base_year=2022&target=5.9 billion"
    "&target_year=2027&rate=41.0%25",
    "growth-claim-what-if": "/api/v1/growth-claims/what-if/?start=1.1 billion&rate=41.0%25&years=5",
    "role-matches": "/api/v1/role-matches/?skill=docker&skill=aws&skill=python",
    "skill-gap": "/api/v1/skill-gap/?role=mlops-engineer&skill=docker&skill=aws&skill=python",
    "offer-locate": "/api/v1/offers/locate/?role=mlops-engineer&level=senior&country=US&amount=165000&currency=USD",
    "search": "/api/v1/search/?q=senior mlops engineer pay",
    "suggest": "/api/v1/suggest/?q=kube",
    "transitions": "/api/v1/transitions/?from=mlops-engineer&to=mlops-cloud-engineer",
    "paths": "/api/v1/paths/?from=mlops-engineer&to=mlops-cloud-engineer",
    "role-differences": "/api/v1/role-differences/?role=mlops-engineer&role=mlops-cloud-engineer",
    "salary-band-comparison": f"/api/v1/salary-bands/compare/?band={'&band='.join(BANDS)}",
}
# Answers to a text that is sent.
TEXTS = {"extract-skills": ("/api/v1/extract-skills/", {"text": "We use Python and Kafka, no Java."})}


def with_fixed_values(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: FIXED.get(key, with_fixed_values(each)) for key, each in value.items()}
    if isinstance(value, list):
        return [with_fixed_values(each) for each in value]
    return re.sub(r"^https?://[^/]+", "", value) if isinstance(value, str) and "/api/" in value else value
