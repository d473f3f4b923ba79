"""How much text is on each sheet of a PDF that Chromium has printed."""

import re
import zlib

OBJECT = re.compile(rb"(\d+) 0 obj\n(.*?)\nendobj", re.DOTALL)
SHOWN = b"Tj"  # one for each glyph


def glyphs(pdf: bytes) -> list[int]:
    """For each sheet the number of its signs."""
    objects = {int(found[1]): found[2] for found in OBJECT.finditer(pdf)}
    sheets = [body for body in objects.values() if b"/Type /Page\n" in body]
    return [_text(objects[int(re.findall(rb"/Contents (\d+) 0 R", sheet)[0])]).count(SHOWN) for sheet in sheets]


def _text(content: bytes) -> bytes:
    return zlib.decompress(content[content.index(b"stream\n") + 7 : content.rindex(b"\nendstream")])
