"""What further guides of a role state of pay, experience and education: shown beside the lead guide's, never merged."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from careers.models import Credential, Guide, Role, Statement
from careers.models.choices import Section
from portal.role.facts import with_evidence
from salaries.models import SalaryBand


class OtherGuides:
    """One query for the guides; of each kind of fact one more where there are any."""

    def __init__(self, role: Role, lead: Guide) -> None:
        self.guides: list[Guide] = list(role.guides.exclude(pk=lead.pk).defer("text"))
        self._role = role

    def __iter__(self) -> Any:
        return iter(self.guides)

    def __len__(self) -> int:
        return len(self.guides)

    @property
    def slugs(self) -> list[str]:
        return [guide.slug for guide in self.guides]

    @cached_property
    def bands(self) -> list[SalaryBand]:
        return self._facts(SalaryBand)

    @cached_property
    def credentials(self) -> list[Credential]:
        asked: list[Credential] = self._facts(Credential)
        return sorted(asked, key=lambda one: one.section != Section.REQUIREMENTS)

    @cached_property
    def statements(self) -> Sequence[Statement]:
        """Those that its facts point at, with all between."""
        facts = [*self.bands, *self.credentials]
        if not facts:
            return []
        positions = {at for fact in facts for at in range(fact.statement.position, fact.last_statement.position + 1)}
        return list(Statement.objects.filter(guide__in=self.guides, position__in=positions))

    def _facts(self, model: Any) -> list[Any]:
        if not self.guides:
            return []
        found = list(with_evidence(model).filter(guide__in=self.guides).order_by("guide", "position"))
        for fact in found:
            fact.role = self._role
        return found
