"""Computed rows under addresses, each with its explanation."""

from typing import Any, ClassVar

from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from careers.projection_resource import ProjectionResource, explain
from web.query_params import validated
from web.resources import Resource
from web.viewsets import ResourceViewSet


class ProjectionViewSet(ResourceViewSet):
    resource: ClassVar[ProjectionResource]

    @action(detail=True)
    def explain(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        validated(request.query_params, ())
        return Response(explain(self.resource, self.key))


def viewset_of(resource: Resource) -> type[ResourceViewSet]:
    """The view of a resource that needs nothing of its own."""
    base = ProjectionViewSet if isinstance(resource, ProjectionResource) else ResourceViewSet
    return type(f"{resource.serializer.__name__.removesuffix('Serializer')}ViewSet", (base,), {"resource": resource})
