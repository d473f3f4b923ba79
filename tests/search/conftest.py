"""The shipped roles and skills with a small guide, and the index of them."""

from pathlib import Path
from typing import Any

import pytest

from careers.onet.extract import read_extract
from careers.role_file import read_roles
from portal.imports.occupations import write_release
from portal.imports.roles import load_roles
from portal.imports.skills import load_skills, read_skills
from portal.refresh.rebuild import refresh
from tests.conftest import DAY, import_text

GUIDES = Path(__file__).resolve().parent.parent.parent / "careers" / "guides"
SHIPPED = (
    "mlops-cloud-engineer",
    "data-analyst",
    "data-engineer",
    "data-scientist",
    "devops-engineer",
    "machine-learning-engineer",
    "mlops-engineer",
)


@pytest.fixture(scope="module")
def shipped_names(_module_database: None, django_db_blocker: Any) -> None:
    with django_db_blocker.unblock():
        load_roles(read_roles())
        load_skills(read_skills())
        write_release(read_extract())
        import_text()
        refresh(DAY)


@pytest.fixture(scope="module")
def shipped_guides(_module_database: None, django_db_blocker: Any) -> None:
    """Seven of them, with the shipped roles and skills."""
    with django_db_blocker.unblock():
        load_roles(read_roles())
        load_skills(read_skills())
        write_release(read_extract())
        for role in SHIPPED:
            import_text((GUIDES / f"{role}.md").read_text())
        refresh(DAY)
