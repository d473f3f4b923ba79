"""One more guide: what does not depend on it stays as it is, however many guides there are."""

import pytest

from careers.models import Finding
from market.claims.conflicts import MOST_OTHERS
from market.claims.grouping import MOST_STATEMENTS
from portal.models import RoleDocument
from portal.refresh.rebuild import refresh
from tests.conftest import DAY, GUIDE, import_text

SIZE = "USD 5.9 billion"
MANY = MOST_OTHERS + 6


def import_guide(number: int, size: str) -> None:
    """About a role of its own, with a forecast of the one market that differs from all others."""
    text = GUIDE.replace("# Queue Engineer", f"# Queue Engineer {number}").replace(SIZE, size)
    import_text(text, slug=f"queue-{number}", role=f"Queue Engineer {number}")


def documents() -> dict[str, list[str]]:
    return dict(RoleDocument.objects.values_list("role__slug", "inputs"))


@pytest.mark.django_db
def test_the_documents_of_other_roles_stay_as_they_are() -> None:
    assert SIZE in GUIDE
    for number in range(100, 100 + MANY):
        import_guide(number, f"USD {number} billion")
    refresh(DAY)
    before = documents()
    import_guide(900, "USD 110.5 billion")
    refresh(DAY)
    after = documents()
    assert {slug for slug in after if after[slug] != before.get(slug)} == {"queue-engineer-900"}


@pytest.mark.django_db
def test_a_disagreement_names_no_more_claims_than_a_reader_can_look_through() -> None:
    for number in range(100, 100 + MANY):
        import_guide(number, f"USD {number} billion")
    refresh(DAY)
    finding = Finding.objects.get(rule="rival_forecasts")
    assert len(finding.inputs) == MOST_OTHERS + 2
    assert f"More than {MOST_OTHERS} claims about it differ too." in finding.explanation


@pytest.mark.django_db
def test_a_claim_that_every_guide_repeats_is_checked_in_lots() -> None:
    stated = f"{SIZE} by 2027, from USD 2.2 billion in 2022"
    for number in range(MOST_STATEMENTS + 1):
        import_guide(number, stated)
    refresh(DAY)
    before = documents()
    import_guide(900, stated)
    refresh(DAY)
    after = documents()
    changed = {slug for slug in after if after[slug] != before.get(slug)}
    assert changed == {f"queue-engineer-{MOST_STATEMENTS}", "queue-engineer-900"}
