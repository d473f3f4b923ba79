"""Parameters of pages and of what is not a list, as strict as a list's: each known, given once and not empty."""

import difflib
from collections.abc import Iterable

from django.http import HttpRequest, HttpResponseRedirect, QueryDict

from web.problems import InvalidParameter

UNKNOWN = "We do not know a parameter called"


def validated(query: QueryDict, known: Iterable[str]) -> dict[str, str]:
    """Parameter → its value. Raises `InvalidParameter` naming every one that is unknown, given twice or empty."""
    names = tuple(known)
    errors = {name: [unknown_parameter(name, names)] for name in query if name not in names}
    for name in names:
        values = query.getlist(name)
        if len(values) > 1:
            errors[name] = [f"{name} is given more than once."]
        elif values and not values[0].strip():
            errors[name] = [f"{name} is empty."]
    if errors:
        raise InvalidParameter(errors)
    return {name: str(query[name]) for name in names if name in query}


def without_empty_fields(request: HttpRequest) -> HttpResponseRedirect | None:
    """To the address without its empty parameters, which a form sends and a permalink does not have; None without any."""
    kept = request.GET.copy()
    for name, values in request.GET.lists():
        if filled := [value for value in values if value.strip()]:
            kept.setlist(name, filled)
        else:
            del kept[name]
    if kept == request.GET:
        return None
    return HttpResponseRedirect(f"{request.path}?{kept.urlencode()}" if kept else request.path)


def unknown_parameter(name: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(name, list(known), n=1, cutoff=0.6)
    guess = f" Did you mean {near[0]}?" if near else ""
    return f"{UNKNOWN} “{name}”.{guess}"
