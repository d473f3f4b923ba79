"""Which role a job title in a guide names: looked up by its exact title whenever roles or guides are written."""

from typing import cast

from django.db.models import QuerySet

from careers.models import Role, RoleRelation


def link_related_roles() -> None:
    """Give every relation the role of its title, or none. Called under the lock of all writers."""
    relations = cast("QuerySet[RoleRelation]", RoleRelation.objects.order_by())
    stored = list(relations.values_list("title", "related_role").distinct())
    roles = Role.objects.by_titles({title for title, _ in stored}) if stored else {}
    for title, known in stored:
        role = roles.get(title)
        if known != (role.pk if role else None):
            relations.filter(title=title).update(related_role=role)
