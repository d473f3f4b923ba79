"""The offer an address asks about, for the page and the API alike."""

import difflib

from django.http import QueryDict
from django.urls import reverse

from careers.models import Role
from salaries.offers.question import FIELDS, InvalidOffer, Offer, read_offer
from web.filter_fields import shown
from web.problems import InvalidParameter
from web.query_params import validated


def asked_offer(params: QueryDict) -> tuple[Offer, Role]:
    """Raises `InvalidParameter` naming every parameter that is wrong."""
    given = validated(params, FIELDS)
    errors: dict[str, list[str]] = {}
    role, refused = _role(given["role"].strip()) if "role" in given else (None, "")
    if refused:
        errors["role"] = [refused]
    try:
        offer = read_offer(given)
    except InvalidOffer as error:
        raise InvalidParameter({name: [words] for name, words in error.errors.items()} | errors) from error
    if role is None:
        raise InvalidParameter(errors)
    return offer, role


def _role(slug: str) -> tuple[Role | None, str]:
    """The role of this slug, or why it is refused: unknown, or retired."""
    role = Role.objects.filter(slug=slug).select_related("replaced_by").first() if "\0" not in slug else None
    if role and role.retired_at is None:
        return role, ""
    if role:
        successor = f" It is now {role.replaced_by.slug}." if role.replaced_by else ""
        return None, f"role “{slug}” is retired.{successor}"
    slugs = Role.objects.current().values_list("slug", flat=True)
    near = difflib.get_close_matches(slug[:80], slugs, n=1, cutoff=0.6)
    guess = f" Did you mean {near[0]}?" if near else ""
    return None, f"role is one of those at {reverse('v1:role-list')}, not “{shown(slug)}”.{guess}"
