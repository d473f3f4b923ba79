"""Which licences open a whole text to readers. Pure."""

import re

OPEN_LICENCE = r"^(CC0|CC BY(-SA)?( [0-9]|$))"


def is_open_licence(licence: str) -> bool:
    return bool(re.match(OPEN_LICENCE, licence, re.IGNORECASE))
