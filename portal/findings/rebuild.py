"""The findings of all apps: the one list of sources, and the rebuild.

Each source reads published facts and returns what its rules found. A finding's key is its rule and a hash of the keys of
its facts, so it lasts while their words last.
"""

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from careers.importers import kind_of, plain
from careers.models import Fact, Finding, FindingEvidence, Rebuilt, Severity, Verdict
from careers.rules import RULES as WORD_RULES
from careers.verdicts import FindingResult
from market import findings as market
from portal.findings import guide_text, shares
from portal.resources import MODELS
from salaries import findings as salaries
from salaries.rules import RULES as PAY_RULES
from skills import findings as skills
from skills.rules import RULES as SKILL_RULES

SOURCES: tuple[Callable[[date], list[FindingResult]], ...] = (
    salaries.find,
    market.find,
    skills.find,
    guide_text.find,
    shares.find,
)
# Rule → what it says of the facts it names.
RULES: Mapping[str, str] = {**PAY_RULES, **market.RULES, **SKILL_RULES, **WORD_RULES}
FORMULA = "2"
BY_KIND = {kind_of(model): model for model in MODELS.values()}
EVIDENCE_COLUMNS = [
    "finding_id",
    *(f.name for f in FindingEvidence._meta.concrete_fields if f.name not in ("id", "finding")),
]
SHARED_COLUMNS = {"id", *(field.name for field in Fact._meta.local_fields)}


def rebuild_findings(as_of: date, data_version: int) -> Rebuilt:
    """Find everything anew. `as_of`: the day by which pay is old and a forecast is over."""
    found = [one for find in SOURCES for one in find(as_of)]
    facts = facts_of_keys({key for one in found for key in one.inputs})
    rows = _with_keys([_row(one, facts) for one in found])
    rebuilt = Finding.objects.rebuild(rows, data_version=data_version)
    touched = _put_evidence(rows, facts)
    Finding.objects.touch(touched, data_version=data_version)
    return Rebuilt(rebuilt.rows, max(rebuilt.changed, len(touched)))


def facts_of_keys(keys: Iterable[str]) -> dict[str, Fact]:
    """The published facts of these keys; one query for each kind among them."""
    by_kind: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        by_kind[key.split(".")[1]].append(key)
    found: dict[str, Fact] = {}
    for kind in by_kind.keys() & BY_KIND.keys():
        published = (
            BY_KIND[kind]
            .objects.published()
            .select_related("guide", "role", "statement", "last_statement")
            .defer("guide__text")
        )
        found |= {fact.key: fact for fact in published.filter(key__in=by_kind[kind])}
    return found


def _row(found: FindingResult, facts: Mapping[str, Fact]) -> Finding:
    if found.rule not in RULES:
        raise ValueError(f"{found.rule} is no rule of portal.findings.rebuild.RULES")
    return Finding(
        key=f"{found.rule}.{_hash(sorted(found.inputs))[:10]}",
        rule=found.rule,
        verdict=found.verdict,
        verdict_rank=Verdict.values.index(found.verdict),
        severity=found.severity,
        severity_rank=Severity.values.index(found.severity) if found.severity else None,
        headline=found.headline,
        explanation=found.explanation,
        note=found.note,
        observations=[each._asdict() for each in found.observations],
        fingerprint=_fingerprint(found, facts),
        formula=f"{found.rule} {FORMULA}",
        inputs=list(found.inputs),
        arithmetic=[dict(step) for step in found.arithmetic],
    )


def _fingerprint(found: FindingResult, facts: Mapping[str, Fact]) -> str:
    """Of the facts' values, and of what they were compared with."""
    observed = {each.key: each.words for each in found.observations}
    return _hash({key: values_of(facts[key]) for key in found.inputs} | observed)


def values_of(fact: Fact) -> dict[str, str | None]:
    """What the fact itself states, apart from where."""
    own = [field for field in fact._meta.concrete_fields if field.name not in SHARED_COLUMNS]
    return plain({field.name: getattr(fact, field.attname) for field in own})


def _hash(value: Any) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()


def _with_keys(rows: Sequence[Finding]) -> Sequence[Finding]:
    """An ordinal where one rule says two things of the same facts."""
    seen: Counter[str] = Counter()
    for row in rows:
        seen[row.key] += 1
        row.key += f"-{seen[row.key]}" if seen[row.key] > 1 else ""
    return rows


def _put_evidence(rows: Sequence[Finding], facts: Mapping[str, Fact]) -> set[int]:
    """Store the sentences behind the findings, where they differ from the stored ones; the findings they differ for."""
    pks = dict(Finding.objects.values_list("key", "pk"))
    evidence = [
        FindingEvidence.of(pks[row.key], position, facts[key])
        for row in rows
        for position, key in enumerate(row.inputs, start=1)
    ]
    stored = set(FindingEvidence.objects.values_list(*EVIDENCE_COLUMNS))
    differing = stored ^ {tuple(getattr(one, name) for name in EVIDENCE_COLUMNS) for one in evidence}
    touched = {finding for finding, *_ in differing}
    FindingEvidence.objects.filter(finding_id__in=touched).delete()
    FindingEvidence.objects.bulk_create(one for one in evidence if one.finding_id in touched)
    return touched
