"""What the role page shows once: duties, findings in their place, and what two publishers say of one role."""

import re
from typing import Any

import pytest
from django.template.loader import render_to_string
from django.test import Client

from careers.citations import Citations
from careers.models import Credential, Verdict
from portal.imports.skills import load_skills, read_skills
from portal.role.bodies import NOTE
from portal.role.duties import added_duties
from portal.role.placed_findings import Checks
from tests.conftest import import_text

BAND = """---
publisher: {publisher}
licence: CC0
---
# Tap Engineer

## Requirements
- {years}+ years of experience

## Salary Ranges (US Market, 2024)

### Senior Tap Engineer
- Salary range: {pay}
"""


@pytest.mark.parametrize(
    ("other", "adds"),
    [
        ("Deploy the models to production", False),
        ("Apply best practices to governance and versioning", True),
        ("with that", False),
    ],
)
def test_a_duty_in_other_words_adds_nothing(other: str, adds: bool) -> None:
    core = ["Deploy models to production and run them", "Monitor models in production"]
    assert added_duties(core, [other]) == [adds]


def test_a_duty_is_new_once() -> None:
    assert added_duties([], ["Watch the queues", "Watching queues"]) == [True, False]


def test_checks_are_counted_the_worst_first() -> None:
    checks = Checks.of(
        [Verdict.NOTE, Verdict.DISAGREES, Verdict.CONTRADICTORY, Verdict.NOT_CHECKABLE], ["pay", "market"]
    )
    assert checks.cells == ["contra", "warn", "note", ""]
    assert checks.in_words == "2 of our 4 checks found a problem, 1 a note."
    assert checks.shown == 3
    assert Checks.of([Verdict.NOTE], []).in_words == "Our one check found a note."
    assert Checks.of([Verdict.NOT_CHECKABLE], []).in_words == "Our one check found no problem."
    assert (
        Checks.of([Verdict.NOTE, Verdict.NOTE], []).in_words == "None of our 2 checks found a problem, 2 found a note."
    )


@pytest.fixture
def two_publishers(db: Any) -> None:
    import_text(BAND.format(publisher="Alpha", years=3, pay="$100,000 - $120,000"), slug="alpha", role="Tap Engineer")
    import_text(BAND.format(publisher="Beta", years=5, pay="$150,000 - $170,000"), slug="beta", role="Tap Engineer")


def test_two_publishers_are_side_by_side_wherever_both_state_something(client: Client, two_publishers: None) -> None:
    page = client.get("/roles/tap-engineer/").content.decode()
    quick, _, rest = page.partition("</dl>")
    pay = rest.partition('id="pay"')[2].partition('id="ladder"')[0]
    for publisher, years, low in (("Alpha", "3+ years", "$100,000"), ("Beta", "5+ years", "$150,000")):
        assert f"<bdi>{publisher}</bdi>" in quick
        assert years in quick
        assert low in quick
        assert f"<bdi>{publisher}, for 2024</bdi>" in pay
    assert "Estimates of 2 publishers for 2024, no survey." in page


def test_words_of_a_publisher_are_quoted_and_ours_are_not(client: Client, two_publishers: None) -> None:
    assert "“" in client.get("/roles/tap-engineer/").content.decode().partition('class="citations"')[2]
    ours = BAND.format(publisher="MLOps Career Portal", years=3, pay="$100,000 - $120,000")
    import_text(ours, slug="ours", role="Queue Engineer")
    notes = client.get("/roles/queue-engineer/").content.decode().partition('class="citations"')[2]
    assert "“" not in notes


def test_words_of_ours_are_a_summary_of_their_original_in_one_wording_everywhere(client: Client, db: Any) -> None:
    source = "sources:\n  - title: Taps\n    address: https://taps.example/guide\n    publisher: Taps & Co\n---\n# Tap"
    ours = BAND.format(publisher="MLOps Career Portal", years=3, pay="$100,000 - $120,000").replace(
        "---\n# Tap", source
    )
    import_text(ours.replace("of experience", "of experience[^1]") + "\n[^1]: Taps, line 145\n", slug="ours")
    page = " ".join(client.get("/roles/tap-engineer/").content.decode().split())
    based_on, _, rest = page.partition('class="place-line"')
    place, _, notes = rest.partition('class="citations"')
    assert "Our summary of <a" in based_on
    assert re.search(r"Our summary of <a[^>]*><bdi>Taps &amp; Co</bdi> ↗</a>; our guide, <a[^>]*>lines? \d+", place)
    assert re.search(r"Our summary of <a[^>]*><bdi>Taps &amp; Co, line 145</bdi> ↗</a>", notes)
    assert "our words, after" not in page.casefold()


OURS = """---
publisher: MLOps Career Portal
sources:
  - {title: Taps, address: "https://taps.example/guide", publisher: Taps & Co, date: undated}
  - {title: Exams, address: "https://exams.example/", publisher: Exam Board, date: undated}
---
# Tap Engineer

## Requirements

### Technical Skills
- Docker

### Certifications (optional)
- Certified Kubernetes Application Developer (CKAD)[^2]
- Certified Kubernetes Administrator (CKA)[^2]

## Salary Ranges (US Market, 2024)

### Senior Tap Engineer
- Salary range: $100,000 - $120,000[^1]

[^1]: Taps & Co, "Taps", https://taps.example/guide, undated. Pay section.
[^2]: Exam Board, "Exams", https://exams.example/, undated.
"""


def words_of(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_the_pay_of_an_undated_original_is_of_the_same_year_wherever_it_is_shown(client: Client, db: Any) -> None:
    import_text(OURS, slug="ours")
    page = words_of(client.get("/roles/tap-engineer/").content.decode())
    assert "Undated; its pay is of 2024. Pay section." in page
    assert "by Taps &amp; Co , for 2024" in page
    assert "One publisher's estimates for 2024, no survey." in page.replace("&#x27;", "'")


def test_that_a_certificate_is_asked_for_is_no_word_of_its_issuer(client: Client, db: Any) -> None:
    import_text(OURS, slug="ours")
    guide = words_of(client.get("/guides/ours/").content.decode())
    assert "Our own list. On the certificate: Exam Board" in guide
    assert "Source: Taps &amp; Co" in guide
    quote = Citations.of(Credential.objects.with_evidence()).quote(Credential.objects.with_evidence()[0])
    shown = words_of(render_to_string("_partials/quote.html", {"quote": quote}))
    assert "Our own list. On the certificate: Exam Board" in shown
    assert "Our summary of" not in shown


def test_certificates_of_a_role_are_named_in_full_those_that_most_roles_name_first(client: Client, db: Any) -> None:
    load_skills(read_skills())
    import_text(OURS, slug="ours")
    import_text(
        OURS.replace("Tap Engineer", "Queue Engineer").replace("- Certified Kubernetes Application", "- Some"), slug="q"
    )
    page = client.get("/roles/tap-engineer/").content.decode()
    first, second = (
        page.index(f"Certified Kubernetes {name})<") for name in ("Administrator (CKA", "Application Developer (CKAD")
    )
    assert first < second


@pytest.mark.parametrize(
    ("note", "shown"),
    [
        ("Note: the amounts above are estimates.", "the amounts above are estimates."),
        ("Disclaimer – these are estimates.", "these are estimates."),
        ("Notes from practice are estimates.", "Notes from practice are estimates."),
        ("", ""),
    ],
)
def test_the_note_of_a_guide_is_not_called_a_note_twice(note: str, shown: str) -> None:
    assert NOTE.sub("", note) == shown
