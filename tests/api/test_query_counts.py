"""How many queries a list or an explanation takes does not grow with what is stored."""

from typing import Any

import pytest
from django.test import Client

from portal.refresh.rebuild import refresh
from tests.conftest import DAY, GUIDE, import_text

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def _five_guides(guide_of_module: str, django_db_blocker: Any) -> None:
    with django_db_blocker.unblock():
        for letter in "ABCD":
            name = f"Queue Engineer {letter}"
            import_text(GUIDE.replace("Queue Engineer", name), slug=f"copy-{letter.lower()}", role=name)
        refresh(DAY)


@pytest.mark.parametrize(
    "resource",
    ["roles", "guides", "responsibilities", "steps", "credentials", "insights", "skills", "role-skills",
     "salary-bands", "pay-components", "pay-factors", "market-forecasts", "share-claims",
     "growth-curves", "findings", "skill-demand", "salary-summaries", "role-requirements", "role-closeness",
     "role-summaries", "role-guides"],
)  # fmt: skip
def test_no_query_count_grows_with_rows(client: Client, resource: str, django_assert_max_num_queries: Any) -> None:
    # Of roles, alternate titles and occupations; of skills, what to know first and technologies.
    also = {"roles": 2, "skills": 1}.get(resource, 0)
    with django_assert_max_num_queries(5 + also):
        assert client.get(f"/api/v1/{resource}/?page_size=200").status_code == 200


@pytest.mark.parametrize(
    "resource",
    ["growth-curves", "skill-demand", "salary-summaries", "role-requirements", "role-closeness", "role-summaries"],
)
def test_no_explanation_takes_more_queries_for_more_inputs(
    client: Client, resource: str, django_assert_max_num_queries: Any
) -> None:
    address = client.get(f"/api/v1/{resource}/?page_size=1").json()["results"][0]["explain"]
    # Two roles bring their alternate titles, occupations and guides.
    also = {"role-closeness": 2}.get(resource, 0)
    with django_assert_max_num_queries(6 + also):
        assert client.get(address).status_code == 200
