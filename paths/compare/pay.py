"""The pay of the roles at one level, as the page that compares pay has it."""

from dataclasses import dataclass
from urllib.parse import urlencode

from careers.citations import conflicts
from careers.models import FindingEvidence
from careers.models.choices import Level, label_of
from careers.reading_words import all_of
from paths.compare.question import FEWEST, RolesQuestion
from salaries.side_by_side.compared import ComparedPay, compared_pay
from salaries.side_by_side.headings import heading, main_table, median_ends
from salaries.side_by_side.load import LoadedPay, load_pay
from salaries.side_by_side.question import PayQuestion
from salaries.side_by_side.verdict import verdict_of


@dataclass(frozen=True, slots=True)
class PayOfRoles:
    """`compared`: what shares one axis, and what is refused."""

    question: PayQuestion
    loaded: LoadedPay
    compared: ComparedPay

    @property
    def heading(self) -> str:
        """Of three roles, where adverts of each end, where those of two or more can be compared; else by how much two differ."""
        return self._of_each() if self.differences else heading(self.compared)

    @property
    def differences(self) -> list[str]:
        """Of three roles, a sentence for every two of which adverts are compared."""
        if len(self.question.roles) == FEWEST or not self.compared.tables:
            return []
        table = main_table(self.compared.tables)
        return ["".join(part.text for part in verdict_of(pair, table.level)) for pair in table.pairs]

    def _of_each(self) -> str:
        ends = {each.name: median_ends(each)[1] for each in self.compared.drawn if each.medians}
        silent = [str(role) for role in self.question.roles if str(role) not in ends]
        level = label_of(Level, self.question.levels[0])
        without = f"; no median of {all_of(silent)}" if silent else ""
        return (
            f"{level} adverts end at medians of {all_of([f'{end} for {name}' for name, end in ends.items()])}{without}"
        )

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
