"""What the description says of every operation alike: the header it may be sent, the headers it answers with, and the
answers that come from around the views. One hook over the whole description, so that no view has to repeat them.
"""

from typing import Any

from web.problems import CONTENT_TYPE

METHODS = ("get", "head", "put", "post", "patch", "delete", "options")
PROBLEM = {CONTENT_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}


def header(description: str, example: str, *, always: bool = False, **schema: Any) -> dict[str, Any]:
    return {
        "description": description,
        "required": always,
        "schema": {"type": "string", **schema},
        "example": example,
    }


HEADERS = {
    "ETag": header(
        "The state of this answer: data, code, address, query and Accept. Send it back in If-None-Match.",
        '"12-5f0c3a9d51be-7a1e90c4d2f8"',
        always=True,
        pattern='^(W/)?"[!#-~]*"$',
    ),
    "Cache-Control": header("Keep it, and ask each time whether it is still so.", "public, no-cache", always=True),
    "Data-Version": header(
        "Rises whenever what is stored changes. Answers with equal versions fit together.",
        "12",
        always=True,
        pattern="^[0-9]+$",
    ),
    "X-Request-ID": header(
        "The id of this request in our log. Quote it when you report a failure.",
        "5d0e5a3c-9a52-4b8e-a1c1-7b3f6a0f5f11",
        always=True,
    ),
    "Allow": header("The methods offered here.", "GET, HEAD, OPTIONS", always=True),
    "RateLimit": header("What is left of the limit, and the seconds until it is whole again.", '"api";r=180;t=42'),
    "RateLimit-Policy": header("The limit: requests and seconds.", '"api";q=240;w=60'),
    "Retry-After": header("Seconds to wait.", "42", pattern="^[0-9]+$"),
}
IF_NONE_MATCH = {
    "name": "If-None-Match",
    "in": "header",
    "required": False,
    "description": "The ETag of an answer you have; 304 where it is still so. `*` stands for any.",
    "schema": {"type": "string"},
}
LIMITS = ("RateLimit", "RateLimit-Policy")
RESPONSES: dict[str, dict[str, Any]] = {
    "NotModified": {"description": "You have this answer already. No body.", "headers": ("ETag", "Data-Version")},
    "MethodNotAllowed": {"description": "This method is not offered here.", "headers": ("Allow",), "content": PROBLEM},
    "TooManyRequests": {
        "description": "Too many requests from your address. Wait as long as Retry-After says.",
        "headers": ("Retry-After",),
        "content": PROBLEM,
    },
    "TooLong": {
        "description": "The address, or the headers, are longer than the web server reads.",
        "headers": (),
        "content": PROBLEM,
    },
    "ServerError": {
        "description": "We failed, or the portal is not reachable. Trying again later does no harm. A proxy in front may "
        "answer without a body.",
        "headers": (),
        "content": PROBLEM,
    },
}
BY_STATUS = {
    "304": "NotModified",
    "405": "MethodNotAllowed",
    "414": "TooLong",
    "429": "TooManyRequests",
    "431": "TooLong",
    "5XX": "ServerError",
}
# What the web server or the proxy in front answers by itself has no id of ours.
WITHOUT_ID = ("TooLong", "ServerError")


def describe_answers(result: dict[str, Any], **_: Any) -> dict[str, Any]:
    """A postprocessing hook of drf-spectacular."""
    components = result.setdefault("components", {})
    for schema in components.get("schemas", {}).values():
        _forget_column_ranges(schema)
    components["headers"] = HEADERS
    components.setdefault("parameters", {})["IfNoneMatch"] = IF_NONE_MATCH
    components["responses"] = {name: _component(name) for name in RESPONSES}
    for methods in result["paths"].values():
        for method, operation in methods.items():
            if method == "post":
                _complete_post(operation)
            elif method in METHODS:
                _complete(operation)
    return result


def _forget_column_ranges(schema: dict[str, Any]) -> None:
    """How large a whole number may be is said by the column, which each database makes another; no row comes near it."""
    for field in schema.get("properties", {}).values():
        if "integer" in field.get("type", ()):
            field.pop("maximum", None)
            field.pop("format", None)


def _component(name: str) -> dict[str, Any]:
    own = RESPONSES[name]
    more = () if name in WITHOUT_ID else ("X-Request-ID", *LIMITS)
    return {**own, "headers": _refs(*own["headers"], *more)}


def _complete(operation: dict[str, Any]) -> None:
    operation.setdefault("parameters", []).append({"$ref": "#/components/parameters/IfNoneMatch"})
    for status, response in operation["responses"].items():
        tagged = ("ETag", "Cache-Control", "Data-Version") if status == "200" else ()
        response["headers"] = _refs(*tagged, "X-Request-ID", *LIMITS)
    for status, name in BY_STATUS.items():
        operation["responses"].setdefault(status, {"$ref": f"#/components/responses/{name}"})


def _complete_post(operation: dict[str, Any]) -> None:
    """What reads a text and keeps nothing has no state to ask for again."""
    for response in operation["responses"].values():
        response["headers"] = _refs("X-Request-ID", *LIMITS)
    for status, name in BY_STATUS.items():
        if status != "304":
            operation["responses"].setdefault(status, {"$ref": f"#/components/responses/{name}"})


def _refs(*names: str) -> dict[str, Any]:
    return {name: {"$ref": f"#/components/headers/{name}"} for name in names}
