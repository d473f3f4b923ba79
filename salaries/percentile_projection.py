"""Percentiles of advertised pay, rebuilt where the adverts behind them, their titles' roles or the formula have changed.

Computed from the columns of the groups; which of them differ is known from digests, without reading a column.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from hashlib import blake2b
from typing import Any, NamedTuple

from careers.models import Rebuilt
from salaries.adverts import aijobs
from salaries.adverts.percentiles import Percentile, percentiles_of
from salaries.adverts.ranges import Ranges
from salaries.models import AdvertGroup, PayPercentile, SalaryDataset, TitleMapping

FORMULA = "pay-percentile 1"
# So many columns are in memory at once.
AT_ONCE = 500
ENDS = tuple(PayPercentile.End.values)


class AlikeKey(NamedTuple):
    """What adverts must have in common to be counted together. `title` is empty where they count as the role itself."""

    role: str
    title: str
    level: str
    country: str
    year: int
    currency: str

    def __str__(self) -> str:
        return ".".join(map(str, (self.role, self.title or "own", *self[2:]))).lower()


@dataclass(slots=True)
class AlikeAdverts:
    """The groups that are counted together: their numbers in the database, digests, titles and single amounts."""

    role_id: int
    title_id: int | None
    groups: list[int] = field(default_factory=list)
    digests: list[str] = field(default_factory=list)
    titles: set[str] = field(default_factory=set)
    n_points: int = 0

    @property
    def digest(self) -> str:
        text = "\n".join([FORMULA, *sorted(self.titles), *sorted(self.digests)])
        return blake2b(text.encode(), digest_size=16).hexdigest()


def rebuild_percentiles(as_of: date, data_version: int) -> Rebuilt:
    dataset = SalaryDataset.objects.current().filter(source=aijobs.SOURCE).first()
    alike = _alike(dataset) if dataset else {}
    stored = dict(PayPercentile.objects.values_list("key", "digest"))
    wanted = {name: key for key in alike for name in _row_keys(key)}
    digests = {key: adverts.digest for key, adverts in alike.items()}
    differing = {key: alike[key] for name, key in wanted.items() if stored.get(name) != digests[key]}
    rows = [row for batch in _batches(list(differing.items())) for row in _rows(dataset, batch)]
    gone = stored.keys() - wanted.keys()
    stored_rows: Any = PayPercentile.objects
    stored_rows.replace(rows, gone=gone, data_version=data_version)
    moved = stored_rows.exclude(dataset=dataset)
    pks = list(moved.values_list("pk", flat=True))
    moved.update(dataset=dataset)
    stored_rows.touch(pks, data_version=data_version)
    return Rebuilt(len(wanted), len(rows) + len(gone) + len(pks))


def _row_keys(key: AlikeKey) -> tuple[str, ...]:
    """One for each of `ENDS`."""
    name = str(key)
    return tuple(f"{name}.{end}" for end in ENDS)


def _alike(dataset: SalaryDataset) -> dict[AlikeKey, AlikeAdverts]:
    mappings = _mappings()
    found: dict[AlikeKey, AlikeAdverts] = {}
    groups = AdvertGroup.objects.filter(snapshot=dataset, title__in=mappings).values_list(
        "pk", "title_id", "level", "country", "year", "currency", "digest", "n_points"
    )
    for pk, title_id, level, country, year, currency, digest, n_points in groups.iterator():
        for mapping in mappings[title_id]:
            is_near = mapping.fit == TitleMapping.Fit.NEAR
            slug = mapping.title.slug
            key = AlikeKey(mapping.role.slug, slug if is_near else "", level, country, year, currency)
            adverts = found.setdefault(key, AlikeAdverts(mapping.role_id, title_id if is_near else None))
            adverts.groups.append(pk)
            adverts.digests.append(digest)
            adverts.titles.add(slug)
            adverts.n_points += n_points
    return found


def _mappings() -> dict[int, list[TitleMapping]]:
    found: dict[int, list[TitleMapping]] = defaultdict(list)
    for mapping in TitleMapping.objects.filter(role__retired_at=None).select_related("title", "role"):
        found[mapping.title_id].append(mapping)
    return found


Alike = Sequence[tuple[AlikeKey, AlikeAdverts]]


def _batches(alike: Alike) -> Iterator[Alike]:
    return (alike[start : start + AT_ONCE] for start in range(0, len(alike), AT_ONCE))


def _rows(dataset: SalaryDataset | None, batch: Alike) -> Iterator[PayPercentile]:
    pks = {pk for _, adverts in batch for pk in adverts.groups}
    columns = {pk: bytes(data) for pk, data in AdvertGroup.objects.filter(pk__in=pks).values_list("pk", "ranges")}
    for key, adverts in batch:
        ranges = Ranges.joined(Ranges.read(columns[pk]) for pk in adverts.groups)
        n_distinct = ranges.n_distinct
        for end, values in ((PayPercentile.End.LOW, ranges.lows), (PayPercentile.End.HIGH, ranges.highs)):
            yield _row(dataset, key, adverts, end, sorted(values), n_distinct)


def _row(
    dataset: SalaryDataset | None,
    key: AlikeKey,
    adverts: AlikeAdverts,
    end: str,
    values: Sequence[int],
    n_distinct: int,
) -> PayPercentile:
    found = percentiles_of(values, n_distinct)
    return PayPercentile(
        key=f"{key}.{end}",
        dataset=dataset,
        role_id=adverts.role_id,
        title_id=adverts.title_id,
        level=key.level,
        country=key.country,
        year=key.year,
        currency=key.currency,
        end=end,
        n_adverts=len(values),
        n_distinct=n_distinct,
        n_points=adverts.n_points,
        median=_amount(found[50].cents) if 50 in found else None,
        percentiles={f"p{percent}": _figures(each) for percent, each in found.items()},
        digest=adverts.digest,
        formula=FORMULA,
        inputs=sorted(adverts.titles),
        arithmetic=list(_arithmetic(found, values, n_distinct, adverts.n_points)),
    )


def _figures(each: Percentile) -> dict[str, str]:
    return {"value": str(_amount(each.cents)), "low": f"{each.low}.00", "high": f"{each.high}.00"}


def _amount(cents: int) -> Decimal:
    return Decimal(cents).scaleb(-2)


def _arithmetic(
    found: Mapping[int, Percentile], values: Sequence[int], n_distinct: int, n_points: int
) -> Iterable[dict[str, Any]]:
    n = len(values)
    yield {"name": "n_adverts", "formula": "the adverts of the inputs that have two ends", "value": n}
    yield {"name": "n_distinct", "formula": "the different pairs of ends among them", "value": n_distinct}
    yield {"name": "n_points", "formula": "the adverts of the inputs with one amount, left out here", "value": n_points}
    for percent, each in found.items():
        below, hundredths = divmod((n - 1) * percent, 100)
        ends = " and ".join(f"{value:,}" for value in values[below : below + 1 + bool(hundredths)])
        between = f", linearly between {ends}" if hundredths else f": {ends}"
        yield {
            "name": f"p{percent}",
            "formula": f"rank 1 + ({n} − 1) × {percent} ÷ 100 = {below + 1}.{hundredths:02} of the ends in rising "
            f"order{between}",
            "value": str(_amount(each.cents)),
        }
        yield {
            "name": f"p{percent}_low, p{percent}_high",
            "formula": f"the ends of rank {each.low_rank} and {each.high_rank}: between them lies the percentile with a "
            f"probability of {each.coverage:.4f}, by the exact binomial of {n}",
            "value": [str(each.low), str(each.high)],
        }
