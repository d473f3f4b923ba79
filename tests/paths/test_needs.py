"""What to know before a skill, as it is stored."""

import contextlib

import psycopg2
import pytest
from django.db import connection

from paths.skill_gap.needs import stored_needs
from portal.imports.skills import load_skills, read_skills

pytestmark = pytest.mark.django_db


def test_needs_are_those_of_the_lexicon() -> None:
    load_skills(read_skills())
    assert {slug: set(needs) for slug, needs in stored_needs().items()} == {
        entry.slug: set(entry.needs) for entry in read_skills() if entry.needs
    }


@pytest.mark.databases("postgresql")
def test_a_database_that_believes_skills_to_be_few_answers_all_the_same() -> None:
    """Counted from outside while they are being loaded, all of them count as none."""
    load_skills(read_skills())
    with contextlib.closing(psycopg2.connect(**connection.get_connection_params())) as other:
        other.autocommit = True
        other.cursor().execute("ANALYZE skills_skill, skills_skill_needs")
    with connection.cursor() as cursor:
        cursor.execute("SELECT reltuples FROM pg_class WHERE relname = 'skills_skill'")
        assert cursor.fetchone() == (0,)
        cursor.execute("SET LOCAL statement_timeout = '20s'")  # a plan over pairs takes hours
    assert len(stored_needs()) > 100
