"""The pay of the roles at one level, as the page that compares pay has it."""

from dataclasses import dataclass
from urllib.parse import urlencode

from careers.citations import conflicts
from careers.models import FindingEvidence
from paths.compare.question import RolesQuestion
from salaries.side_by_side.compared import ComparedPay, compared_pay
from salaries.side_by_side.headings import heading
from salaries.side_by_side.load import LoadedPay, load_pay
from salaries.side_by_side.question import PayQuestion


@dataclass(frozen=True, slots=True)
class PayOfRoles:
    """`compared`: what shares one axis, and what is refused."""

    question: PayQuestion
    loaded: LoadedPay
    compared: ComparedPay

    @property
    def heading(self) -> str:
        return heading(self.compared)

    @property
    def query(self) -> str:
        """Of the page that compares pay."""
        roles = [("role", role.slug) for role in self.question.roles]
        return urlencode([*roles, *(("level", level) for level in self.question.levels)])


def pay_of(asked: RolesQuestion) -> PayOfRoles:
    question = PayQuestion(roles=asked.roles, levels=[asked.level], places=[], year=None, near=False)
    loaded = load_pay(question)
    keys = [band.key for band in loaded.bands]
    disputed = conflicts(FindingEvidence.objects.filter(fact__in=keys)) if keys else {}
    return PayOfRoles(question, loaded, compared_pay(question, loaded, disputed.keys()))
