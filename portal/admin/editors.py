"""The group Editors: may bring guides in, narrow and withdraw them, retire nouns and ask for a refresh; no users, groups
or sessions.

It is made with the database and given what is missing after every migration, so that a new kind of row needs no
migration of its own for editors to see it.
"""

from collections.abc import Iterator
from typing import Any

from django.apps import AppConfig
from django.contrib.auth.models import Group, Permission
from django.db.models import Q
from django.db.models.signals import post_migrate
from django.dispatch import receiver

from portal.resources import MODELS

EDITORS = "Editors"
# Model label → what editors may do with its rows. Facts come from guides: they are only looked at.
MAY = {
    "careers.guide": ("view", "change", "import", "withdraw"),
    "careers.role": ("view", "change"),
    "careers.statement": ("view",),
    "careers.run": ("view", "queue_refresh"),
    "careers.finding": ("view",),
    "careers.editornote": ("view", "add", "change", "delete"),
    "skills.skill": ("view", "change"),
    **{f"salaries.{name}": ("view",) for name in ("salarydataset", "adverttitle", "titlemapping")},
    "admin.logentry": ("view",),
    **{model._meta.label_lower: ("view",) for model in MODELS.values()},
}
# A permission that is not about one model's rows is named by itself.
WHOLE_NAMES = ("queue_refresh",)


def make_editors() -> Group:
    """The group with its permissions, all of which exist once every app is migrated."""
    group, _ = Group.objects.get_or_create(name=EDITORS)
    group.permissions.add(*Permission.objects.filter(_any_of(_codenames())))
    return group


def _codenames() -> Iterator[tuple[str, str]]:
    """(app label, codename) of every permission."""
    for label, verbs in MAY.items():
        app, _, model = label.partition(".")
        yield from ((app, verb if verb in WHOLE_NAMES else f"{verb}_{model}") for verb in verbs)


def _any_of(pairs: Iterator[tuple[str, str]]) -> Q:
    wanted = Q()
    for app, codename in pairs:
        wanted |= Q(content_type__app_label=app, codename=codename)
    return wanted


@receiver(post_migrate)
def make_editors_last(sender: AppConfig, **_: Any) -> None:
    """Once the last app has its tables and permissions; nothing to do while only some apps are migrated."""
    if sender.name == "portal":
        make_editors()
