"""What becomes of findings and curves when the facts behind them change: stale until the next rebuild."""

from collections.abc import Callable, Sequence

from careers.models import Finding, FindingEvidence, Guide
from careers.models.choices import Publication
from market.models import GrowthCurve


def mark_stale(facts: Sequence[str]) -> None:
    """Mark the findings and curves that depend on these facts, by key."""
    Finding.objects.depending_on(facts).mark_stale()
    changed = set(facts)
    _mark_curves_stale(lambda key: key in changed)


def mark_guide_stale(guide: Guide) -> None:
    """Mark all that depends on any fact of a guide: the keys of its facts begin with its slug."""
    Finding.objects.for_guide(guide).mark_stale()
    _mark_curves_stale(lambda key: key.startswith(f"{guide.slug}."))


def invalidate_guide(guide: Guide, publication: str) -> None:
    """After a change of a guide's details: mark what depends on it, and hide at once quotes no longer published."""
    mark_guide_stale(guide)
    if publication == Publication.FIGURES:
        redact_quotes(guide)


def _mark_curves_stale(is_gone: Callable[[str], bool]) -> None:
    curves = GrowthCurve.objects.values_list("pk", "inputs")
    stale = [pk for pk, inputs in curves if any(map(is_gone, inputs))]
    GrowthCurve.objects.filter(pk__in=stale).update(stale=True)  # type: ignore[misc]


def redact_quotes(guide: Guide) -> None:
    """Remove the sentences of a withdrawn or narrowed guide from findings at once; the next rebuild follows with the rest."""
    FindingEvidence.objects.filter(guide=guide.slug).update(quote=None)
