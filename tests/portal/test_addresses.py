"""Only http and https addresses are taken in, and no other that is stored is given out."""

import json
from html.parser import HTMLParser

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from careers.documents import DocumentError
from careers.models import Guide, Role
from portal.refresh.rebuild import refresh
from tests.conftest import DAY, GUIDE, import_text

BAD = ("javascript:alert(1)", "ftp://example.org/a", "data:text/html,x", "vbscript:x")
PAGES = ("/roles/queue-engineer/", "/guides/queue-engineer/", "/method/", "/", "/roles/")
RESOURCES = tuple(
    f"/api/v1/{path}"
    for path in (
        "guides/", "guides/queue-engineer/", "role-guides/queue-engineer/", "role-guides/queue-engineer.md",
        "role-guides/queue-engineer.jsonld",
    )
)  # fmt: skip


def with_front(*lines: str) -> str:
    return "\n".join(("---", *lines, "---", GUIDE))


@pytest.mark.parametrize("bad", BAD)
@pytest.mark.django_db
def test_no_way_in_takes_another_address(bad, tmp_path, admin_client):
    with pytest.raises(DocumentError, match=r"url: .*is no address that begins with https:// or http://"):
        import_text(with_front(f"url: '{bad}'"))
    with pytest.raises(DocumentError, match=r"a source's address: .*is no address"):
        import_text(with_front("sources:", f"  - {{title: A, address: '{bad}'}}"))
    path = tmp_path / "guide.txt"
    path.write_text(GUIDE)
    with pytest.raises(CommandError, match=r"url: .*is no address"):
        call_command("import_guides", path, "--url", bad)
    page = admin_client.post(reverse("admin:careers_guide_import"), {"text": GUIDE, "url": bad})
    assert page.context["form"].errors["url"]
    assert not Guide.objects.exists()


def test_an_address_of_the_web_is_taken_in_and_given_out(db, client):
    address = "https://example.org/a'b?c=d"
    import_text(with_front(f'url: "{address}"', "sources:", f'  - {{title: A, address: "{address}"}}'))
    refresh(DAY)
    row = client.get("/api/v1/guides/queue-engineer/").json()
    assert (row["url"], row["sources"][0]["address"]) == (address, address)
    assert f"(<{address}>)" in client.get("/api/v1/role-guides/queue-engineer.md").content.decode()


@pytest.mark.parametrize("bad", [*BAD, "//example.org"])
def test_what_is_stored_with_another_address_is_given_out_without_it(guide, client, bad):
    Guide.objects.update(url=bad, publisher="A Publisher", sources=[{"title": "A Source", "address": bad}])
    refresh(DAY)
    for path in RESOURCES:
        body = client.get(path).content.decode()
        assert "A Source" in body
        assert bad not in body
    for path in PAGES:
        assert f'href="{bad}' not in client.get(path).content.decode()


class Scripts(HTMLParser):
    """The text of a page's scripts, and how many other tags there are."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)

    def handle_data(self, data):
        self.text += data


def test_json_ld_cannot_leave_the_script_it_is_put_into(guide, client):
    evil = "</script><!--<script>&amp;\u2028\u2029 <b>"
    Role.objects.update(title=evil)
    Guide.objects.update(title=evil, publisher=evil, licence=evil, sources=[{"title": evil}])
    refresh(DAY)
    body = client.get("/api/v1/role-guides/queue-engineer.jsonld").content.decode()
    assert not set(body) & set("<>&\u2028\u2029")
    page = Scripts()
    page.feed(f'<script type="application/ld+json">{body}</script>')
    assert page.tags == ["script"]
    node = json.loads(page.text)
    assert json.dumps(node, ensure_ascii=False).count(evil) >= 3
