"""The portal as production serves it: what a visitor gets, what the log keeps, what a watcher sees."""

import re
import subprocess
import sys
from pathlib import Path

import services
from tests.operations.conftest import HOST, TOKEN, Site, proxy_before
from tests.reading import SAMPLE_GUIDES

PROBES = ("/health/", "/ready/", "/metrics/")
PAGES = ("/", "/roles/", "/data/", "/admin/login/", "/nowhere/")


def test_what_visitors_get(site: Site) -> None:
    plain = site.get("/roles/", X_Forwarded_Proto="http")
    assert (plain.status, plain.headers["location"]) == (301, f"https://{HOST}/roles/")
    assert [site.get(probe, X_Forwarded_Proto="http").status for probe in PROBES] == [200, 200, 401]
    assert site.get("/roles/", Host="172.18.0.5:8000").status == 400
    assert [site.get(probe, Host="172.18.0.5:8000").status for probe in PROBES] == [200, 200, 401]
    for page in PAGES:
        answer = site.get(page)
        assert answer.status == (404 if page == "/nowhere/" else 200)
        policy = answer.headers["content-security-policy"]
        assert "default-src 'self'" in policy
        assert "unsafe" not in policy
        assert answer.headers["strict-transport-security"] == "max-age=31536000; includeSubDomains; preload"
    (cookie,) = re.findall(r"csrftoken=.*", site.get("/admin/login/").headers["set-cookie"])
    assert "Secure" in cookie
    (style,) = set(re.findall(r'href="(/style/[0-9a-f]+\.css)"', site.get("/").body))
    assert site.get(style).headers["cache-control"] == "public, max-age=31536000, immutable"
    (font,) = set(re.findall(r"(/static/fonts/source[\w.-]+\.woff2)", site.get(style).body))
    assert site.get(font).headers["cache-control"] == "max-age=315360000, public, immutable"
    other = site.get("/style/0123456789ab.css")
    assert (other.headers["cache-control"], other.body) == ("no-store", site.get(style).body)


def test_what_the_log_keeps(site: Site) -> None:
    answer = site.get("/roles/?search=sybil%40example.org", User_Agent="Lovelace/1.0", X_Forwarded_For="203.0.113.9")
    id_, health = answer.headers["x-request-id"], site.get("/health/")
    (line,) = [one for one in site.lines() if one.get("request_id") == id_]
    assert (line["request"], line["code"], line["level"]) == ("GET /roles/", 200, "info")
    assert line["duration_ms"] >= 0
    assert health.status == 200
    text = site.log.read_text()
    assert [word for word in ("sybil", "Lovelace", "203.0.113.9", "/health/", "127.0.0.1", TOKEN) if word in text] == [
        "127.0.0.1"  # where gunicorn says it listens
    ]
    assert text.count("127.0.0.1") == 1
    assert site.get("/nowhere/?a=b").headers["x-request-id"] != id_


def test_what_watchers_see(own_site: Site, own_production: dict[str, str]) -> None:
    for _ in range(20):
        assert own_site.get("/roles/").status == 200
    subprocess.run(  # noqa: S603
        [sys.executable, "manage.py", "import_guides", *map(str, SAMPLE_GUIDES)],
        cwd=services.ROOT, env=own_production, check=True, capture_output=True, timeout=60,
    )  # fmt: skip
    page = own_site.get("/metrics/", Authorization=f"Bearer {TOKEN}").body
    seen = 'django_http_responses_total_by_status_view_method_total{method="GET",status="200",view="role-list"} 20.0'
    assert seen in page  # both processes together
    assert 'portal_imports_total{outcome="imported"} 3.0' in page  # counted by a command that has ended
    assert "portal_guides 3.0" in page


def test_the_containers_probe(site: Site, production: dict[str, str]) -> None:
    def probe(port: int) -> int:
        code = (services.ROOT / "deploy/alive.py").read_text().replace("PORT = 8000", f"PORT = {port}")
        return subprocess.run([sys.executable, "-c", code], env=production, check=False, timeout=10).returncode  # noqa: S603

    assert probe(site.port) == 0
    assert probe(services.free_port()) == 1


def test_the_proxy(proxy: Site) -> None:
    answer = proxy.get("/roles/", X_Forwarded_Proto="http", Accept_Encoding="gzip")
    assert (answer.status, answer.headers["content-encoding"]) == (200, "gzip")
    assert "x-request-id" in answer.headers
    assert "server" not in answer.headers
    assert [proxy.get(path, Authorization=f"Bearer {TOKEN}").status for path in ("/metrics/", "/metrics")] == [404, 404]
    assert proxy.get("/ready/").status == 200
    schema = proxy.get("/api/schema/", Accept_Encoding="gzip").headers
    assert schema["content-encoding"] == "gzip"
    assert proxy.get("/api/schema/", Accept_Encoding="gzip", If_None_Match=schema["etag"]).status == 304


def test_the_proxy_without_a_portal_behind_it(tmp_path: Path) -> None:
    with proxy_before(services.free_port(), tmp_path) as proxy:
        assert proxy.get("/roles/?search=sybil", User_Agent="Lovelace/1.0").status == 502
        text = proxy.log.read_text()
        assert '"status":502' in text
        assert [word for word in ("sybil", "Lovelace", "remote_ip", "client_ip") if word in text] == []
