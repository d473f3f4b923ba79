"""Who asks: an editor with the rights of the group, and somebody who may enter and nothing more."""

from importlib import import_module

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, User
from django.test import Client

editors = import_module("portal.migrations.0005_editors")


@pytest.fixture
def editor(db: None, client: Client) -> Client:
    """A client logged in as an editor. The group is made anew: tests that empty the database take it with them."""
    editors.make_editors(apps, None)
    user = User.objects.create(username="editor", is_staff=True)
    user.groups.add(Group.objects.get(name=editors.GROUP))
    client.force_login(user)
    return client


@pytest.fixture
def newcomer(db: None) -> Client:
    client = Client()
    client.force_login(User.objects.create(username="newcomer", is_staff=True))
    return client
