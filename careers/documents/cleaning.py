"""From bytes to text. Line ends stay as they are, so that offsets are those of the file without its BOM."""

import re

from careers.documents.errors import DocumentError, Problem

MAX_BYTES = 20 * 1024 * 1024
BINARY_SIGNATURES = (
    b"%PDF",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"\xd0\xcf\x11\xe0",
)
BREAK = re.compile(r"\r\n|\r|\n")
WIDE_BOMS = (b"\xff\xfe", b"\xfe\xff")
# Tab, line feed, form feed, carriage return and next line occur in honest text; the other control characters do not.
CONTROLS = {chr(code) for code in [*range(0x20), *range(0x7F, 0xA0)]} - set("\t\n\f\r\x85")


def decode(data: bytes) -> str:
    """The text of a guide file. Raises `DocumentError` naming what is wrong, and the line where there is one."""
    if len(data) > MAX_BYTES:
        raise DocumentError.whole(f"the file is {len(data):,} bytes; the limit is {MAX_BYTES:,} (20 MB)")
    if not data.strip():
        raise DocumentError.whole("the file is empty" if not data else "the file is blank")
    if data.startswith(BINARY_SIGNATURES):
        raise DocumentError.whole("the file is binary, not text")
    if data.startswith(WIDE_BOMS):
        raise DocumentError.whole("the file is UTF-16 or UTF-32; save it as UTF-8")
    text = _from_utf8(data)
    _refuse_controls(text)
    if not text.strip():
        raise DocumentError.whole("the file is blank")
    return text


def _from_utf8(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = len(BREAK.findall(data[: error.start].decode("latin-1"))) + 1
        raise DocumentError(Problem(line, f"byte {error.start} is not UTF-8; save the file as UTF-8")) from error


def _refuse_controls(text: str) -> None:
    found = next((at for at, character in enumerate(text) if character in CONTROLS), None)
    if found is None:
        return
    line = len(BREAK.findall(text[:found])) + 1
    name = "a NUL byte" if text[found] == "\0" else f"the control character U+{ord(text[found]):04X}"
    raise DocumentError(Problem(line, f"{name} stands in the text; this is not a plain text file"))
