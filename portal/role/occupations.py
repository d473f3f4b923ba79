"""What O*NET records about the occupation of a role, as far as the role's page shows it."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q

from careers.models import Occupation, OccupationTechnology, RelatedOccupation, Role, RoleOccupation

# Of the twenty that it names, those it calls primary.
NEAREST = ("primary_short", "primary_long")


@dataclass(frozen=True, slots=True)
class RecordedOccupation:
    """`only_hot`: technologies that are hot and not in demand for this occupation."""

    link: RoleOccupation
    occupation: Occupation
    in_demand: Sequence[OccupationTechnology]
    only_hot: Sequence[OccupationTechnology]
    related: Sequence[RelatedOccupation]


def recorded_occupations(role: Role) -> list[RecordedOccupation]:
    """Three queries, and none for a role without an occupation."""
    links = {link.code: link for link in role.occupations.all() if link.scheme == RoleOccupation.Scheme.ONET_SOC}
    found = list(Occupation.objects.filter(code__in=links).select_related("release")) if links else []
    flagged = Q(is_hot=True) | Q(is_in_demand=True)
    technologies = list(OccupationTechnology.objects.filter(flagged, occupation__in=found)) if found else []
    related = list(RelatedOccupation.objects.filter(occupation__in=found, tier__in=NEAREST)) if found else []
    return [
        RecordedOccupation(
            link=links[each.code],
            occupation=each,
            in_demand=[row for row in technologies if row.occupation_id == each.pk and row.is_in_demand],
            only_hot=[row for row in technologies if row.occupation_id == each.pk and not row.is_in_demand],
            related=[row for row in related if row.occupation_id == each.pk],
        )
        for each in found
    ]
