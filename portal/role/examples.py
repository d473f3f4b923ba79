"""Examples of the documents for the API's description, shortened: one fact, the other sections left out."""

from typing import Any

from drf_spectacular.utils import OpenApiExample

ADDRESS = "/api/v1/role-guides/mlops-cloud-engineer/"
KEY = "mlops-cloud-engineer.salary-band.0f5b9b7f0c"
BAND = {
    "key": KEY,
    "role": "mlops-cloud-engineer",
    "section": "salary_ranges",
    "heading": "Senior MLOps Cloud Engineer",
    "position": 4,
    "evidence": {
        "guide": "mlops-cloud-engineer",
        "start": 9120,
        "end": 9225,
        "line": 191,
        "quote": "Salary range: $160,000 - $200,000+",
    },
    "original_label": "Senior MLOps Cloud Engineer",
    "level": "senior",
    "low": "160000",
    "high": "200000",
    "open_ended": True,
    "qualifier": None,
    "currency": "USD",
    "period": "year",
    "period_inferred": True,
    "component": "unstated",
    "country": "US",
    "region": None,
    "year": 2024,
    "experience_min_years": 6,
    "experience_max_years": None,
}
GUIDE: dict[str, Any] = {
    "slug": "mlops-cloud-engineer",
    "title": "MLOps Cloud Engineer",
    "kind": "role",
    "role": "mlops-cloud-engineer",
    "publisher": "MLOps Career Portal",
    "url": "",
    "licence": "CC BY 4.0",
    "retrieved_on": "2026-11-23",
    "as_of": "2024",
    "publication": "full",
    "sources": [],
    "disclaimer": None,
    "statement_count": 220,
    "unread_count": 0,
    "outside_count": 0,
    "disposition_counts": {
        "fact": 173,
        "heading": 30,
        "lead_in": 2,
        "context": 15,
        "no_fact": 0,
        "outside": 0,
        "unread": 0,
    },
    "coverage": "1.0000",
    "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    "reader_version": "0f3c2a9d51be-7a1e90c4d2f8",
    "imported_at": "2026-11-23T03:10:00Z",
    "changed_at": "2026-11-23T03:10:00Z",
}
NOTHING = (
    *("responsibilities", "steps", "credentials", "insights", "role-relations", "role-skills"),
    *("pay-components", "pay-factors", "market-forecasts", "share-claims"),
)
ROW = OpenApiExample(
    "a role",
    value={"slug": "mlops-cloud-engineer", "title": "MLOps Cloud Engineer", "address": ADDRESS, "data_version": 2},
    response_only=True,
    status_codes=["200"],
)
DETAIL = OpenApiExample(
    "a role, one section of ten",
    value={
        "role": {
            "slug": "mlops-cloud-engineer",
            "title": "MLOps Cloud Engineer",
            "lead_guide": "mlops-cloud-engineer",
            "guides": ["mlops-cloud-engineer"],
            "retired_at": None,
            "replaced_by": None,
        },
        "address": ADDRESS,
        "page": "/roles/mlops-cloud-engineer/",
        "data_version": 2,
        "guide": GUIDE,
        "description": None,
        "sections": [
            {
                "name": "salary_ranges",
                "title": "Salary ranges",
                "count": 1,
                "empty_reason": None,
                "facts": {**{resource: [] for resource in NOTHING}, "salary-bands": [BAND]},
            }
        ],
        "skills": [],
        "skill_groups": [],
        "required_count": 0,
        "bands": [BAND],
        "forecasts": [],
        "findings": [],
        "other_guides": [],
        "sources": [],
    },
    media_type="application/json",
    response_only=True,
    status_codes=["200"],
)
JSON_LD = OpenApiExample(
    "an occupation",
    value={
        "@context": "https://schema.org",
        "@type": "Occupation",
        "@id": f"https://portal.example{ADDRESS}",
        "name": "MLOps Cloud Engineer",
        "estimatedSalary": [
            {
                "@type": ["MonetaryAmountDistribution", "MonetaryAmount"],
                "@id": f"https://portal.example/api/v1/salary-bands/{KEY}/",
                "name": "Senior MLOps Cloud Engineer",
                "currency": "USD",
                "duration": "P1Y",
                "minValue": 160000,
            }
        ],
        "occupationLocation": [{"@type": "Country", "name": "US"}],
    },
    media_type="application/ld+json",
    response_only=True,
    status_codes=["200"],
)
MARKDOWN = OpenApiExample(
    "pages of text",
    value="# MLOps Cloud Engineer\n\n## Salary ranges\n\n- Senior: $160,000–200,000+ a year[^1]\n\n[^1]: “$160,000 – …”",
    media_type="text/markdown",
    response_only=True,
    status_codes=["200"],
)
