import pytest

from vocabulary.addresses import is_web_address, web_address, wrong_address

GOOD = (
    "https://example.org", "http://example.org/a?b=c&d=e#f", "HTTPS://EXAMPLE.ORG/", "https://[2001:db8::1]:8443/a",
    "https://en.example.org/wiki/O'Reilly_(media)", "https://bücher.example/ü",
)  # fmt: skip
BAD = (
    "javascript:alert(1)", "JavaScript:alert(1)", " https://example.org", "https://example.org\n", "java\tscript:x",
    "data:text/html,x", "ftp://example.org", "file:///etc/passwd", "//example.org", "/guides/", "example.org", "https:",
    "https://", "https:///a", "https:example.org", "http://[::1", "http://a:b", "https://a b", 'https://a"onclick=x',
    "https://a<b>", "https://a\\b", "https://exam\u202eple.org", "https://a\u200bb", "vbscript:x", "mailto:a@example.org",
    "blob:https://example.org/1", "https://example.org/" + "a" * 2_000,
)  # fmt: skip


@pytest.mark.parametrize("text", GOOD)
def test_addresses_of_the_web(text):
    assert is_web_address(text)
    assert web_address(text) == text
    assert wrong_address(text) == ""


@pytest.mark.parametrize("text", BAD)
def test_everything_else(text):
    assert not is_web_address(text)
    assert web_address(text) == ""
    assert repr(text[:80]) in wrong_address(text)


def test_no_address_is_not_wrong():
    assert (web_address(None), web_address(""), wrong_address("")) == ("", "", "")
