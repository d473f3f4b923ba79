"""How close roles are, rebuilt from what is known of all of them: each role with those nearest to it."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from careers.models import Rebuilt, Role
from paths.closeness.ranking import PART_WEIGHT, FromRole, RoleRanking
from paths.closeness.stability import RankStability, Stretches
from paths.models import RoleCloseness
from paths.role_profiles import role_ranking

FORMULA = "role-closeness 1"
# Of so many of the nearest roles a row is kept.
MOST_KEPT = 30
DIGITS = 4


def rebuild_closeness(as_of: date, data_version: int) -> Rebuilt:
    ranking = role_ranking()
    pks = dict(Role.objects.current().values_list("slug", "pk"))
    stretches = Stretches(ranking)
    rows = [row for own in range(len(ranking.profiles)) for row in _rows(ranking, stretches, own, pks)]
    return RoleCloseness.objects.rebuild(rows, data_version=data_version)


def _rows(ranking: RoleRanking, stretches: Stretches, own: int, pks: dict[str, int]) -> Iterator[RoleCloseness]:
    near = ranking.from_role(own)
    role = ranking.profiles[own].name
    stable = stretches.stabilities(near, MOST_KEPT)
    for rank, (at, stability) in enumerate(zip(near.order, stable, strict=False), 1):
        other = ranking.profiles[at].name
        yield RoleCloseness(
            key=f"{role}.{other}",
            role_id=pks[role],
            other_id=pks[other],
            rank=rank,
            role_count=len(near.order),
            score=round(near.scores[at], DIGITS) + 0.0,
            **{part: _rounded(near.cosines[part][at]) for part in PART_WEIGHT},
            **{f"{part}_z": _rounded(near.z(part, at)) for part in PART_WEIGHT},
            left_out=stability.left_out,
            rank_kept=stability.kept,
            best_rank=stability.best,
            worst_rank=stability.worst,
            formula=FORMULA,
            inputs=[role, other],
            arithmetic=list(_arithmetic(near, at, rank, stability)),
        )


def _rounded(figure: float | None) -> float | None:
    return None if figure is None else round(figure, DIGITS) + 0.0  # no −0


def _arithmetic(near: FromRole, at: int, rank: int, stability: RankStability) -> Iterable[dict[str, Any]]:
    for part in PART_WEIGHT:
        yield {"name": f"{part}_z", "formula": _z_formula(near, part, at), "value": _rounded(near.z(part, at))}
    yield {"name": "score", "formula": "duties_z + titles_z + ½ × skills_z", "value": _rounded(near.scores[at])}
    yield {
        "name": "rank",
        "formula": "1 + the roles with a greater score, or the same and an earlier slug",
        "value": rank,
    }
    yield {
        "name": "rank_kept, best_rank, worst_rank",
        "formula": f"all roles ranked again without each of {stability.left_out} skills",
        "value": [stability.kept, stability.best, stability.worst],
    }


def _z_formula(near: FromRole, part: str, at: int) -> str:
    cosine = _rounded(near.cosines[part][at])
    if cosine is None:
        return f"0: the {part} of one of the two are unknown"
    mean, spread = (_rounded(figure) for figure in near.scales[part])
    if not spread:
        return f"0: the {part} of all others are equally close"
    return f"({part} {cosine} − mean {mean} of this role and all others) ÷ their standard deviation {spread}"
