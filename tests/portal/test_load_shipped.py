"""What comes with the portal is loaded whole or not at all, and computed from once."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command, get_commands

from careers.models import Role, Run
from portal.management.commands import load_shipped
from skills.models import Skill

SOME = (("load_roles",), ("load_skills",))


def load() -> str:
    call_command("load_shipped", stdout=(out := StringIO()))
    return out.getvalue()


@pytest.fixture
def _few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(load_shipped, "PARTS", SOME)


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)  # a refresh follows what is committed
@pytest.mark.usefixtures("_few")
def test_one_refresh_follows_all_parts_and_another_where_nothing_was_new() -> None:
    assert "added: " in load()
    assert list(Run.objects.values_list("state", flat=True)) == ["done"]
    assert "projections refreshed" in load()
    assert list(Run.objects.values_list("state", flat=True)) == ["done"] * 2
    assert Role.objects.exists()
    assert Skill.objects.exists()


@pytest.mark.django_db
def test_where_one_part_fails_nothing_was_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(load_shipped, "PARTS", (*SOME, ("import_guides", "no/such/folder")))
    with pytest.raises(CommandError, match="no/such/folder"):
        load()
    assert not Role.objects.exists()
    assert not Run.objects.exists()


def test_nothing_that_is_shipped_is_forgotten() -> None:
    loads = {name for name in get_commands() if name.startswith("load_")} - {"load_shipped"}
    assert {name for name, *_ in load_shipped.PARTS} == loads | {"import_guides"}
