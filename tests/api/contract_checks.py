"""What Schemathesis has to find right: all its own checks, of which one knows what no description of parameters can say.

For its command line: SCHEMATHESIS_HOOKS=tests.api.contract_checks schemathesis --config-file tests/api/schemathesis.toml
run ADDRESS/api/schema/ --checks all --exclude-checks positive_data_acceptance --phases examples,coverage,fuzzing -n 140
"""

import re
from typing import Any

import schemathesis
from schemathesis.core.failures import Failure
from schemathesis.specs.openapi import checks

# Whether a slug is there depends on the data, whether three printed figures fit each other, or keys are of bands that are
# there and each given once, on all of them; a role, skills or both have to be given.
NO_SUCH_SLUG = re.compile(r"(role|related_role|other|guide|skill|title) is (one of|not) .*“[a-z0-9_-]{1,80}”.*")
RESTS_ON_OTHERS = (
    "/growth-claims/check/",
    "/growth-claims/what-if/",
    "/growth-curves/{key}/",
    "/offers/locate/",
    "/paths/",
    "/role-differences/",
    "/role-matches/",
    "/salary-bands/compare/",
    "/skill-gap/",
    "/transitions/",
)
ANSWERED = {200, 304, 404}


@schemathesis.check
def well_formed_is_answered(_context: Any, response: Any, case: Any) -> None:
    """A request the description allows is answered, or refused for what it cannot say."""
    is_positive = case.meta is None or case.meta.generation.mode.is_positive
    if case.method != "GET" or not is_positive or response.status_code in ANSWERED:
        return
    if response.status_code == 400 and case.operation.path.endswith(RESTS_ON_OTHERS):
        return
    errors = response.json().get("errors", {}) if response.status_code == 400 else {}
    messages = [message for of_one in errors.values() for message in of_one]
    if not messages or not all(NO_SUCH_SLUG.fullmatch(message) for message in messages):
        raise Failure(operation=case.operation.label, title="well-formed and refused", message=response.text[:500])


CHECKS = [
    well_formed_is_answered,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_schema_conformance,
    checks.response_headers_conformance,
    checks.negative_data_rejection,
    checks.missing_required_header,
    checks.unsupported_method,
    checks.allow_header_conformance,
]
