"""By how much advertised pay differs between two roles at one level, as far as their medians are known, else why not."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal

from careers.models import Role
from careers.models.choices import Level, label_of
from paths.compare.pay import PayOfRoles
from salaries.charts.advertised import BothEnds, advertised_pay, have_medians, levels_with_medians, newest_year
from salaries.range_arithmetic import MedianVerdict
from salaries.side_by_side.load import KnownPay
from salaries.side_by_side.medians import EndDifference
from salaries.side_by_side.verdict import apart, could_be, verb, why_not_compared
from vocabulary.country_names import country_name


@dataclass(frozen=True, slots=True)
class PayOfMove:
    """`low` and `high`: where ranges start and end, in the next role less in the present one. None with a `reason`."""

    low: EndDifference | None
    high: EndDifference | None
    place: str
    reason: str

    @property
    def differences(self) -> tuple[EndDifference, ...]:
        return tuple(each for each in (self.low, self.high) if each)

    @property
    def main(self) -> EndDifference | None:
        """What is clear, where ranges end first."""
        clear = [each for each in (self.high, self.low) if each and each.found.verdict != MedianVerdict.TOO_CLOSE]
        return clear[0] if clear else None

    @property
    def at_the_end(self) -> Decimal | None:
        """By how much the medians of where ranges end differ; None where they are not compared."""
        if self.high is None:
            return None
        ours, theirs = self.high.quantiles
        return ours.value - theirs.value

    @property
    def text(self) -> str:
        """ "$40,000": by how much the medians of the main end differ."""
        return apart(self.main) if self.main else ""

    @property
    def ends(self) -> str:
        """ "end": which end of the ranges it is of; else "start"."""
        return verb(self.main) if self.main else ""

    @property
    def side(self) -> str:
        """ "higher" or "lower": in the next role."""
        return str(self.main.found.verdict) if self.main else ""

    @property
    def note(self) -> str:
        """ "By the medians; could be $30,000 to $65,300. Where ranges start: too close to call."."""
        if self.low is None or self.high is None:
            return self.reason
        if self.main is None:
            return f"Where ranges start the medians differ by {self.low.text}, where they end by {self.high.text}."
        other = self.low if self.main is self.high else self.high
        return f"By the medians; {could_be(self.main)}. Where ranges {verb(other)}: {_in_short(other)}."


def _in_short(each: EndDifference) -> str:
    if each.found.verdict == MedianVerdict.TOO_CLOSE:
        return "too close to call"
    return f"{apart(each)} {each.found.verdict}, {could_be(each)}"


def pay_change(pay: PayOfRoles, start: Role, end: Role, level: str) -> PayOfMove:
    ours, theirs = _with_medians(pay, start), _with_medians(pay, end)
    if ours and theirs and ours.medians and theirs.medians:
        return _between(start, ours.medians, end, theirs.medians, f"{ours.place}, {pay.loaded.year}")
    lacking = [role for role, known in ((start, ours), (end, theirs)) if not known]
    return PayOfMove(
        None, None, "", " ".join(why_not_compared(pay.loaded, pay.compared, role, level) for role in lacking)
    )


def pay_changes(role: Role, others: Collection[str], level: str, is_start: bool) -> Mapping[str, PayOfMove]:
    """Slug of each other role → the change on the way there, or from there where `is_start` is not so. Four queries."""
    found = Role.objects.filter(slug__in=others)
    pay = advertised_pay([role, *found], year=newest_year(), levels=[level])
    pairs = {ends[0].role_id: ends for ends in pay.pairs if have_medians(ends)}
    place = f"{country_name(pay.country)}, {pay.year}"
    return {other.slug: _change((role, other) if is_start else (other, role), pairs, place, level) for other in found}


def levels_with_pay(role: Role, others: Collection[str]) -> list[str]:
    """Levels of which adverts for the role and for one of the others have medians. Three queries."""
    known = levels_with_medians([role, *Role.objects.filter(slug__in=others)], newest_year())
    theirs = set[str]().union(*(levels for pk, levels in known.items() if pk != role.pk))
    return [level for level in Level.values if level in known[role.pk] & theirs]


def _change(roles: tuple[Role, Role], pairs: Mapping[int, BothEnds], place: str, level: str) -> PayOfMove:
    start, end = roles
    if start.pk in pairs and end.pk in pairs:
        return _between(start, pairs[start.pk], end, pairs[end.pk], place)
    lacking = " and ".join(str(role) for role in roles if role.pk not in pairs)
    return PayOfMove(
        None, None, "", f"Pay not compared: too few {label_of(Level, level).lower()} adverts for {lacking}."
    )


def _between(start: Role, ours: BothEnds, end: Role, theirs: BothEnds, place: str) -> PayOfMove:
    low, high = (EndDifference(one, other, (str(end), str(start))) for one, other in zip(theirs, ours, strict=True))
    return PayOfMove(low, high, place, "")


def _with_medians(pay: PayOfRoles, role: Role) -> KnownPay | None:
    own = (each for each in pay.compared.drawn if each.role == role and not each.title)
    return next((each for each in own if each.medians), None)
