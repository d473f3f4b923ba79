"""The rules on guides into which one defect, or one harmless change, was put: what they find, and what they let be."""

from datetime import date
from itertools import cycle

import pytest
from django.db import transaction

from careers.models import Finding
from careers.rules import RULES as WORD_RULES
from portal.findings.rebuild import rebuild_findings
from salaries.rules import RULES as PAY_RULES
from skills.rules import RULES as SKILL_RULES
from tests.conftest import import_text
from tests.findings.advert_cases import ADVERT_CASES
from tests.findings.advertised import advertise
from tests.findings.cases import Case
from tests.findings.layouts import LAYOUTS, PEACE, seeded
from tests.findings.pay_cases import PAY_CASES
from tests.findings.word_cases import WORD_CASES

RULES = {*PAY_RULES, *SKILL_RULES, *WORD_RULES}
CASES = [*PAY_CASES, *ADVERT_CASES, *WORD_CASES]


def found(case: Case, layout) -> set[str]:
    """The rules that speak of a case, leaving the database as it was."""
    with transaction.atomic():
        import_text(_dated(seeded(*case.edits, layout=layout), case.front), role="Queue Engineer", slug="one")
        if case.other is not None:
            text = seeded(*case.other, layout=layout)
            import_text(text, role="Queue Engineer", slug="other", publisher="Elsewhere")
        if case.adverts:
            advertise(case.adverts, "queue-engineer")
        rebuild_findings(date(case.as_of, 11, 24), 1)
        rules = set(Finding.objects.filter(rule__in=RULES).exclude(verdict="consistent").values_list("rule", flat=True))
        transaction.set_rollback(True)
    return rules


def _dated(text: str, front: dict[str, str]) -> str:
    if not front:
        return text
    lines = "".join(f"{name}: {value}\n" for name, value in front.items())
    return f"---\n{lines}{text[4:]}" if text.startswith("---\n") else f"---\n{lines}---\n{text}"


@pytest.mark.django_db
@pytest.mark.databases("sqlite")
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_guide_at_peace_has_no_finding(layout) -> None:
    assert found(Case("peace", ()), layout) == set()


@pytest.mark.django_db
@pytest.mark.slow
@pytest.mark.databases("sqlite")  # rules are pure: what they are given is tried on both in test_rebuild.py
def test_seeded_defects_are_found_and_nothing_else_is(capsys: pytest.CaptureFixture[str]) -> None:
    results = [(case, found(case, layout)) for case, layout in zip(CASES, cycle(LAYOUTS), strict=False)]
    missed = [f"{case.name}: {rule}" for case, rules in results for rule in case.rules - rules]
    alarms = [f"{case.name}: {rule}" for case, rules in results for rule in rules - case.rules]
    expected = sum(len(case.rules) for case in CASES)
    results_of = f"{expected - len(missed)} of {expected} defects found, {len(alarms)} false alarms"
    with capsys.disabled():
        print(f"\n{len(CASES)} seeded guides: {results_of}")  # noqa: T201 (the figure is asked for)
    assert (missed, alarms) == ([], [])


def test_there_are_cases_for_every_rule_and_clean_ones_beside_them() -> None:
    assert {rule for case in CASES for rule in case.rules} == RULES
    assert sum(not case.rules for case in CASES) >= 40
    assert sum(bool(case.rules) for case in CASES) >= 40
    assert len({case.name for case in CASES}) == len(CASES)


def test_a_case_changes_the_guide() -> None:
    with pytest.raises(ValueError, match="not in the guide"):
        seeded(("no such words", ""), layout=LAYOUTS[0])
    assert PEACE.count("# ") >= len(LAYOUTS)
