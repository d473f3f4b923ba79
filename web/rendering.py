"""JSON as bytes in one step."""

from collections.abc import Mapping
from typing import Any

import orjson
from rest_framework.renderers import BaseRenderer


class JSONRenderer(BaseRenderer):
    media_type = "application/json"
    format = "json"
    charset = None

    def render(
        self,
        data: Any,
        accepted_media_type: str | None = None,
        renderer_context: Mapping[str, Any] | None = None,
    ) -> bytes:
        return b"" if data is None else orjson.dumps(data, default=str)


# Inside JSON these stand in strings alone, where an escape means the same.
ESCAPES = {sign.encode(): f"\\u{ord(sign):04x}".encode() for sign in "<>&\u2028\u2029"}


def safe_in_script(body: bytes) -> bytes:
    """JSON that cannot end the `<script>` it is put into, nor open a comment or an entity there."""
    for sign, escape in ESCAPES.items():
        body = body.replace(sign, escape)
    return body
