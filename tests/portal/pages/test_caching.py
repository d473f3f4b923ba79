"""Pages have a tag of their state: the same tag is the same page, and who has it is answered without drawing it."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from careers.models import DataVersion, Run
from portal.refresh.rebuild import TASK, refresh
from tests.conftest import DAY, GUIDE, import_text

# Tags are made of the data version, which test_data_version.py tries on both databases.
pytestmark = [pytest.mark.django_db, pytest.mark.databases("sqlite")]
PAGES = (
    "/",
    "/roles/",
    "/roles/queue-engineer/",
    "/guides/queue-engineer/",
    "/salaries/?level=senior",
    "/skills/",
    "/skills/python/",
    "/market/",
    "/market/check/?base=1+bn&rate=5%25",
    "/findings/",
    "/search/?q=queue",
    "/data/",
    "/method/",
    "/sitemap.xml",
)


@pytest.fixture(scope="module")
def guide(refreshed_guide: str) -> str:
    return refreshed_guide


def again(client: Client, address: str, tag: str, method: str = "get", **headers: str) -> Any:
    return getattr(client, method)(address, headers={"If-None-Match": tag, **headers})


@pytest.mark.parametrize("address", PAGES)
def test_a_page_the_reader_has_is_a_304(client: Client, guide: str, address: str) -> None:
    page = client.get(address)
    assert page["Cache-Control"] == "public, no-cache"
    assert {"Cookie", "Accept-Encoding"} <= {name.strip() for name in page["Vary"].split(",")}
    tag = page["ETag"]
    for method in ("get", "head"):
        with CaptureQueriesContext(connection) as asked:
            response = again(client, address, tag, method)
        assert (response.status_code, response.content, response["ETag"]) == (304, b"", tag)
        assert response["Cache-Control"] == page["Cache-Control"]
        assert len(asked) == 2  # data version and last refreshes
    head = client.head(address)
    assert (head.status_code, head["ETag"], head.content) == (200, tag, b"")
    assert again(client, address, "*").status_code == 304
    assert again(client, address, tag, **{"Accept-Encoding": "gzip"}).status_code == 304


@pytest.mark.parametrize("address", PAGES)
def test_the_same_tag_is_the_same_bytes(client: Client, guide: str, address: str) -> None:
    seen: dict[str, bytes] = {}
    for theme in ("", "light", "dark", "auto"):
        client.cookies["theme"] = theme
        for _ in range(2):
            page = client.get(address)
            assert seen.setdefault(page["ETag"], page.content) == page.content
    assert len(seen) == 4


def test_a_compressed_page_has_the_same_weak_tag(client: Client, guide: str) -> None:
    packed = client.get("/roles/", headers={"Accept-Encoding": "gzip"})
    assert packed["Content-Encoding"] == "gzip"
    assert packed["ETag"].startswith('W/"')
    assert packed["ETag"] == client.get("/roles/")["ETag"]


def test_what_a_page_shows_changes_its_tag(client: Client, guide: str, settings: Any) -> None:
    """Each change that readers can see, one after the other; none has the tag of one before."""
    tags = [client.get("/roles/")["ETag"]]

    def is_new() -> bool:
        tags.append(client.get("/roles/")["ETag"])
        return len(set(tags)) == len(tags)

    import_text(GUIDE.replace("- Watching queues\n", ""))
    assert is_new()
    refresh(DAY)
    assert is_new()
    Run.objects.create(task=TASK, state=Run.State.FAILED, data_version=DataVersion.objects.current())
    assert is_new()
    settings.FINGERPRINT = "another"
    assert is_new()
    client.cookies["theme"] = "dark"
    assert is_new()
    client.force_login(User.objects.create(username="editor", is_staff=True))
    assert is_new()
    assert client.get("/roles/")["Cache-Control"] == "private, no-cache"


def test_what_is_not_there_or_refused_has_no_tag(client: Client, guide: str) -> None:
    for address, status in {"/roles/nobody/": 404, "/salaries/?levl=x": 400, "/roles/?search=": 302}.items():
        for headers in ({}, {"If-None-Match": "*"}):
            response = client.get(address, headers=headers)
            assert response.status_code == status
            assert "ETag" not in response.headers
            assert response["Cache-Control"] == "no-cache"


def test_what_editors_and_watchers_see_is_never_kept(client: Client, guide: str, admin_client: Client) -> None:
    for who, address in ((client, "/admin/login/"), (admin_client, "/admin/"), (admin_client, "/admin/careers/guide/")):
        response = who.get(address, headers={"If-None-Match": "*"})
        assert response.status_code == 200
        assert "no-store" in response["Cache-Control"]
        assert "private" in response["Cache-Control"]
        assert "ETag" not in response.headers
    assert client.get("/admin/")["Cache-Control"].endswith(("no-store", "private"))
    for probe in ("/health/", "/ready/"):
        assert client.get(probe, headers={"If-None-Match": "*"}).status_code == 200
    assert client.post("/theme/", {"theme": "dark"})["Cache-Control"] == "private, no-store"


def test_pages_for_readers_set_no_cookie(client: Client, guide: str) -> None:
    for address in PAGES:
        client.get(address)
    assert not client.cookies


def test_who_edits_templates_sees_the_change(client: Client, guide: str, settings: Any) -> None:
    settings.DEBUG = True
    assert again(client, "/roles/", client.get("/roles/")["ETag"]).status_code == 200
