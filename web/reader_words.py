"""What the API says of a wrong value, in words for the reader of a page: without names of parameters and addresses. Pure."""

import re

# What has bounds is in no list to choose from.
_BOUNDS = ("a whole number", "a number", "an amount", "a year")
_NOT_OFFERED = re.compile(r"(?:one of )?.+, not “(?P<wrong>[^”]*)”\.(?P<guess> Did you mean .+\?)?", re.DOTALL)


def reader_words(name: str, message: str, label: str) -> str:
    """ "role is one of those at /api/v1/roles/, not “nobody”." → "Roles: we don't know “nobody”. Choose from the list." """
    if not message.startswith(f"{name} is "):
        return message
    said = message.removeprefix(f"{name} is ")
    if said.startswith(_BOUNDS):
        return f"{label} is {said}"
    if found := _NOT_OFFERED.fullmatch(said):
        return f"{label}: we don't know “{found['wrong']}”.{found['guess'] or ' Choose from the list.'}"
    return f"{label}: {'choose only one' if said == 'given more than once.' else said.rstrip('.')}."
