"""Which addresses are the API's: there everything is JSON, errors too. Imports no Django, for the server asks as well."""


def is_api(path: str) -> bool:
    return path == "/api" or path.startswith("/api/")
