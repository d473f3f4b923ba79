"""The lists of skills in the database: loaded once, changed where a line has, retired and never deleted."""

from dataclasses import replace
from typing import Any

import pytest
from django.core.management import call_command

from careers.models import DataVersion
from portal.imports.skills import SkillEntry, load_skills, read_skills
from skills.descriptions import TechnologyMatch
from skills.models import Skill, SkillAlias
from skills.slugs import skill_slug
from tests.conftest import GUIDE, import_text

pytestmark = pytest.mark.django_db
NAMES = ("Python", "NumPy", "Spark", "distributed systems", "SQL", "computer networking")
ENTRIES = [each for each in read_skills() if each.entry.name in NAMES]


def of(name: str) -> SkillEntry:
    return next(each for each in ENTRIES if each.entry.name == name)


def with_line(entry: SkillEntry, **changes: Any) -> SkillEntry:
    return replace(entry, description=replace(entry.description, **changes))


def test_slugs_are_each_their_own() -> None:
    slugs = [skill_slug(each.entry.name) for each in read_skills()]
    assert len(set(slugs)) == len(slugs)
    assert all(slugs)


def test_the_same_lists_twice_write_nothing() -> None:
    assert len(load_skills(ENTRIES).added) == len(NAMES)
    version, aliases = DataVersion.objects.current(), list(SkillAlias.objects.values_list("pk", "name"))
    assert not load_skills(ENTRIES)
    assert DataVersion.objects.current() == version
    assert list(SkillAlias.objects.values_list("pk", "name")) == aliases


def test_a_skill_has_what_the_lists_say() -> None:
    load_skills(ENTRIES)
    spark = Skill.objects.get(slug="spark")
    assert (spark.group, spark.line) == ("data", of("Spark").description.line)
    assert [need.slug for need in spark.needs.all()] == ["distributed-systems"]
    assert [(each.name, each.match) for each in spark.technologies.all()] == [("Apache Spark", "exact")]
    assert [alias.name for alias in spark.aliases.all()] == ["Apache Spark"]


def test_a_changed_line_changes_its_skill_alone() -> None:
    load_skills(ENTRIES)
    others = [each for each in ENTRIES if each.entry.name != "Spark"]
    onet = (TechnologyMatch("Apache Spark", "close"),)
    changed = with_line(of("Spark"), line="Something else.", needs=("SQL", "Python"), onet=onet)
    changes = load_skills([*others, changed])
    assert (changes.added, changes.changed, changes.retired) == ((), ("spark",), ())
    spark = Skill.objects.get(slug="spark")
    assert (spark.line, {need.slug for need in spark.needs.all()}) == ("Something else.", {"sql", "python"})
    assert [each.match for each in spark.technologies.all()] == ["close"]


def test_a_removed_line_retires_and_one_that_comes_back_is_current_again() -> None:
    load_skills(ENTRIES)
    others = [each for each in ENTRIES if each.entry.name != "NumPy"]
    assert load_skills(others).retired == ("numpy",)
    assert Skill.objects.get(slug="numpy").retired_at is not None
    assert not load_skills(others)
    assert load_skills(ENTRIES).changed == ("numpy",)
    assert Skill.objects.get(slug="numpy").retired_at is None


def test_a_skill_that_came_with_a_guide_is_taken_in_and_keeps_its_facts() -> None:
    import_text(GUIDE)
    before = Skill.objects.get(slug="python")
    assert (before.group, before.is_listed) == (None, False)
    load_skills(ENTRIES)
    after = Skill.objects.get(slug="python")
    assert (after.pk, after.group, after.role_skills.exists()) == (before.pk, "programming", True)


def test_the_command_says_what_it_did(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("load_skills")
    assert "added: " in capsys.readouterr().out
    assert Skill.objects.filter(is_listed=True).count() == len(read_skills())
    call_command("load_skills")
    assert "unchanged" in capsys.readouterr().out
