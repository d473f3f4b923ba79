"""Who asks: an editor with the rights of the group, and somebody who may enter and nothing more."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from portal.admin.editors import make_editors


@pytest.fixture
def editor(db: None, client: Client) -> Client:
    """A client logged in as an editor. The group is made anew: tests that empty the database take it with them."""
    user = User.objects.create(username="editor", is_staff=True)
    user.groups.add(make_editors())
    client.force_login(user)
    return client


@pytest.fixture
def newcomer(db: None) -> Client:
    client = Client()
    client.force_login(User.objects.create(username="newcomer", is_staff=True))
    return client
