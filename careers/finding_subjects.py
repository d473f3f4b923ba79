"""What each check is about and is called, as people say it: by this the list of findings is ordered and filtered."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import models
from django.db.models import Case, IntegerField, When


class FindingSubject(models.TextChoices):
    """In the order in which readers want them: what one earns before what a market may be worth."""

    PAY = "pay", "Pay"
    EXPERIENCE = "experience", "Experience and levels"
    SKILLS = "skills", "Skills"
    WORDING = "wording", "Lists and wording"
    MARKET = "market", "Markets"


@dataclass(frozen=True, slots=True)
class NamedCheck:
    subject: FindingSubject
    name: str


# Rule → the check.
CHECKS: Mapping[str, NamedCheck] = {
    "overview_pay": NamedCheck(FindingSubject.PAY, "Pay in the text and in the bands"),
    "pay_across_guides": NamedCheck(FindingSubject.PAY, "Two guides' pay for one level"),
    "band_adverts": NamedCheck(FindingSubject.PAY, "Stated pay and adverts"),
    "band_order": NamedCheck(FindingSubject.PAY, "Order of the levels' pay"),
    "band_gap": NamedCheck(FindingSubject.PAY, "Gap between two levels' pay"),
    "band_overlap": NamedCheck(FindingSubject.PAY, "Overlap of two levels' pay"),
    "band_wide": NamedCheck(FindingSubject.PAY, "Very wide range of pay"),
    "pay_age": NamedCheck(FindingSubject.PAY, "Old pay figures"),
    "required_years": NamedCheck(FindingSubject.EXPERIENCE, "Years asked of everyone and of a level"),
    "level_years": NamedCheck(FindingSubject.EXPERIENCE, "Years of neighbouring levels"),
    "ladder_bands": NamedCheck(FindingSubject.EXPERIENCE, "Levels on the ladder and in the pay section"),
    "two_spellings": NamedCheck(FindingSubject.SKILLS, "One skill spelt in two ways"),
    "item_twice": NamedCheck(FindingSubject.WORDING, "Item listed twice"),
    "list_count": NamedCheck(FindingSubject.WORDING, "Number of items in a list"),
    "undated_now": NamedCheck(FindingSubject.WORDING, "“Now” without a date"),
    "rate_against_endpoints": NamedCheck(FindingSubject.MARKET, "Growth rate and its two amounts"),
    "rival_forecasts": NamedCheck(FindingSubject.MARKET, "Forecasts of one market"),
    "by_or_to": NamedCheck(FindingSubject.MARKET, "Growth by an amount or to it"),
    "share_against_sizes": NamedCheck(FindingSubject.MARKET, "Share and size of a market"),
    "rival_shares": NamedCheck(FindingSubject.MARKET, "One share, two percentages"),
    "horizon_passed": NamedCheck(FindingSubject.MARKET, "Forecast that is over"),
    "past_as_forecast": NamedCheck(FindingSubject.MARKET, "Past year given as a forecast"),
}
SUBJECT_ORDER = Case(
    *(When(rule=rule, then=FindingSubject.values.index(check.subject)) for rule, check in CHECKS.items()),
    default=len(FindingSubject),
    output_field=IntegerField(),
).asc()


def rules_about(subjects: list[str]) -> list[str]:
    return [rule for rule, check in CHECKS.items() if check.subject in subjects]
