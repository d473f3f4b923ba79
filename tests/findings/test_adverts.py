"""A finding about a band and adverts: it leads to both, lasts over rebuilds, and goes when the adverts do."""

from typing import Any

import pytest
from django.test import Client

from careers.models import EditorNote, Finding
from portal.findings.rebuild import rebuild_findings
from salaries.findings import find
from tests.conftest import DAY, import_text
from tests.findings.advertised import advertise
from tests.findings.cases import MadeUpAdverts
from tests.findings.layouts import LAYOUTS, seeded

pytestmark = pytest.mark.django_db


@pytest.fixture
def finding() -> Any:
    import_text(seeded(layout=LAYOUTS[0]), role="Queue Engineer", slug="one")
    advertise(MadeUpAdverts(150_000, 200_000), "queue-engineer")
    rebuild_findings(DAY, 1)
    return Finding.objects.get(rule="band_adverts")


def again() -> Any:
    rebuild_findings(DAY, 2)
    return Finding.objects.filter(rule="band_adverts").first()


def test_it_leads_to_the_sentence_and_to_the_percentiles(client: Client, finding: Any) -> None:
    (evidence,) = finding.evidence.all()
    assert evidence.fact in finding.inputs
    assert finding.headline == (
        "$90,000 to $110,000 for the entry level; three in four of 12 adverts start at $150,275 or more."
    )
    page = client.get(finding.get_absolute_url()).content.decode()
    for each in finding.observations:
        address = f"/api/v1/{each['resource']}/{each['key']}/"
        assert f'href="{address}"' in page
        assert each["words"] in page
        assert client.get(address).json()["n_adverts"] == 12


def test_its_explanation_has_the_percentiles_among_its_inputs(client: Client, finding: Any) -> None:
    explained = client.get(f"/api/v1/findings/{finding.key}/explain/").json()
    band, low, high = explained["inputs"]
    assert band["key"] in finding.inputs
    assert [low["p25"], high["end"]] == ["150275", "advert_high"]
    assert explained["result"]["evidence"][0]["quote"]


def test_it_stays_while_its_band_and_adverts_do(finding: Any) -> None:
    EditorNote.objects.create(finding=finding, state="seen", fingerprint=finding.fingerprint)
    same = again()
    assert (same.pk, same.data_version, same.editor_note is None) == (finding.pk, finding.data_version, False)
    advertise(MadeUpAdverts(160_000, 200_000), "queue-engineer")
    other = again()
    assert (other.key, other.editor_note) == (finding.key, None)
    advertise(MadeUpAdverts(100_000, 150_000), "queue-engineer")
    assert again().verdict == "consistent"
    advertise(MadeUpAdverts(100_000, 150_000, country="CA"), "queue-engineer")
    assert again() is None


def test_the_number_of_queries_does_not_grow_with_adverts(finding: Any, django_assert_num_queries: Any) -> None:
    for country in ("CA", "US"):
        advertise(MadeUpAdverts(150_000, 200_000, country=country, number=40), "queue-engineer")
        with django_assert_num_queries(6):
            find(DAY)
