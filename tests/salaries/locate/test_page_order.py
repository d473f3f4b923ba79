"""What answers an offer comes first on its page: the role's own adverts, then the official figures, and near titles last."""

import re
from typing import Any

import pytest
from django.test import Client

from careers.role_file import read_roles
from portal.imports.published import write_published
from portal.imports.roles import load_roles
from salaries.published.shipped import read_shipped
from tests.salaries.shipped_adverts import load_shipped_adverts

pytestmark = [pytest.mark.django_db, pytest.mark.databases("sqlite")]
OFFER = {"amount": "165000", "currency": "USD", "role": "data-engineer", "level": "mid", "country": "US"}


@pytest.fixture(scope="module", autouse=True)
def _pay(_module_database: None, django_db_blocker: Any) -> None:
    with django_db_blocker.unblock():
        load_roles(read_roles())
        load_shipped_adverts("data-engineer")
        write_published(read_shipped())


def test_near_titles_come_after_the_own_title_and_the_official_figure(client: Client) -> None:
    html = client.get("/offers/", {**OFFER, "component": "unstated"}).content.decode()
    own, official = html.index("Advertised, senior"), html.index("Among official figures")
    near = [found.start() for found in re.finditer("a near title, shown apart", html)]
    assert html.index("Data Engineer, mid") < own < official < html.index('id="near-titles"') < min(near)
    assert len(near) > 3
    numbers = [
        int(number) for number in re.findall(r'popovertarget="[^"]+" data-note="(\d+)"', html.partition("<footer")[0])
    ]
    firsts = list(dict.fromkeys(numbers))
    assert firsts == sorted(firsts), "notes are numbered in the order of the page"
