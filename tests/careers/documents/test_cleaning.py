"""From bytes to text: what is refused, and with which words."""

import pytest

from careers.documents import DocumentError, decode
from careers.documents.cleaning import MAX_BYTES

REFUSED = {
    "empty": (b"", "the file is empty"),
    "blank": (b" \n\t\r\n ", "the file is blank"),
    "blank in Unicode": ("\u00a0\u2003\n".encode(), "the file is blank"),
    "a BOM alone": (b"\xef\xbb\xbf", "the file is blank"),
    "a PDF": (b"%PDF-1.7\nOverview\n", "the file is binary, not text"),
    "a Word file": (b"PK\x03\x04Overview", "the file is binary, not text"),
    "a picture": (b"\x89PNG\r\n\x1a\n", "the file is binary, not text"),
    "NUL": (b"Overview\nOne\x00two", "line 2: a NUL byte stands in the text"),
    "NUL after CR": (b"Overview\rOne\rtwo\x00", "line 3: a NUL byte stands in the text"),
    "a control": (b"Overview\n\nOne\x1btwo", "line 3: the control character U+001B stands in the text"),
    "UTF-16": ("Overview".encode("utf-16"), "the file is UTF-16 or UTF-32; save it as UTF-8"),
    "UTF-16 without BOM": ("Overview".encode("utf-16-le"), "line 1: a NUL byte stands in the text"),
    "UTF-32": ("Overview".encode("utf-32"), "the file is UTF-16 or UTF-32; save it as UTF-8"),
    "Latin-1": ("Overview\nA café".encode("latin-1"), "line 2: byte 14 is not UTF-8; save the file as UTF-8"),
    "Latin-1 after CR": ("Overview\r\rcafé".encode("latin-1"), "line 3: byte 13 is not UTF-8"),
    "cut in a character": ("Overview\ncafé".encode()[:-1], "line 2: byte 12 is not UTF-8"),
    "a surrogate": (b"Overview \xed\xa0\x80", "line 1: byte 9 is not UTF-8"),
    "too long": (b"a" * (MAX_BYTES + 1), "the file is 20,971,521 bytes; the limit is 20,971,520 (20 MB)"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused_in_one_clear_line(name):
    data, message = REFUSED[name]
    with pytest.raises(DocumentError) as refusal:
        decode(data)
    assert str(refusal.value).startswith(message)
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize(
    "text",
    ["Overview", "Überblick – naïve “text”", "a\r\nb\rc\n", "tab\tand\fform", "emoji 🚀"],
)
def test_text_comes_back_as_it_was(text):
    assert decode(text.encode()) == text


def test_a_bom_is_removed():
    assert decode(b"\xef\xbb\xbfOverview\n") == "Overview\n"


def test_as_long_as_allowed():
    assert len(decode(b"a" * MAX_BYTES)) == MAX_BYTES
