"""Years that a guide requires of everyone, where its layout says that it requires them of some."""

import pytest

from careers.models import Finding
from portal.refresh.rebuild import refresh
from tests.conftest import DAY, import_text

# Rules are pure: what they are given is tried on both databases in tests/findings/test_rebuild.py.
pytestmark = [pytest.mark.django_db, pytest.mark.databases("sqlite")]
PAY = """
## Salary Ranges (US, 2025)
### Entry-Level Queue Engineer
- Salary Range: $80,000 - $100,000
- Typically requires 0-2 years of experience
"""
BY_LEVEL = {
    "a heading repeated below each level": """
### Mid-Level Queue Engineer
- **Typical Requirements**:
  - 3-5 years of experience
### Senior Queue Engineer
- **Typical Requirements**:
  - 5+ years of experience
""",
    "a heading for each level": """
### Mid-Level
- 3-5 years of experience
### Senior
- 5+ years of experience
""",
}


def found(requirements: str) -> bool:
    import_text(f"# Queue Engineer\n\n## Requirements\n{requirements}{PAY}")
    refresh(DAY)
    return Finding.objects.filter(rule="required_years").exists()


@pytest.mark.parametrize("layout", BY_LEVEL)
def test_what_is_asked_at_one_level_is_not_asked_of_everyone(layout: str) -> None:
    assert not found(BY_LEVEL[layout])


def test_what_one_heading_asks_is_asked_of_everyone() -> None:
    assert found("### Experience\n- 4+ years of experience\n")
