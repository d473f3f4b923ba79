"""What an editor sees first: the task, what waits, what was imported and refreshed last, and what was not understood."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db.models import F

from careers.models import Guide, Run
from portal.admin.imports import MAY_IMPORT
from portal.models import ImportDraft

SHOWN = 5


@dataclass(frozen=True, slots=True)
class Desk:
    """Only what this editor may see; each list is short. `left`: guides with lines the reader did not understand."""

    may_import: bool
    drafts: Sequence[ImportDraft]
    guides: Sequence[Guide]
    runs: Sequence[Run]
    left: Sequence[Guide]


def desk_of(user: User) -> Desk:
    may_import = user.has_perm(MAY_IMPORT)
    guides = Guide.objects.defer("text") if user.has_perm("careers.view_guide") else Guide.objects.none()
    left = guides.annotate(left=F("unread_count") + F("outside_count")).filter(left__gt=0)
    drafts = ImportDraft.objects.within_time().filter(editor=user).defer("data").order_by("-created_at")
    return Desk(
        may_import=may_import,
        drafts=list(drafts[:SHOWN]) if may_import else [],
        guides=list(guides.order_by("-changed_at", "slug")[:SHOWN]),
        runs=list(Run.objects.all()[:SHOWN]) if user.has_perm("careers.view_run") else [],
        left=list(left.order_by("-unread_count", "-left", "slug")[: 2 * SHOWN]),
    )
