"""What each check is about and is called, as people say it: by this the list of findings is ordered and filtered."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import models
from django.db.models import Case, IntegerField, When


class Subject(models.TextChoices):
    """In the order in which readers want them: what one earns before what a market may be worth."""

    PAY = "pay", "Pay"
    EXPERIENCE = "experience", "Experience and levels"
    SKILLS = "skills", "Skills"
    WORDING = "wording", "Lists and wording"
    MARKET = "market", "Markets"


@dataclass(frozen=True, slots=True)
class Check:
    subject: Subject
    name: str


# Rule → the check.
CHECKS: Mapping[str, Check] = {
    "overview_pay": Check(Subject.PAY, "Pay in the text and in the bands"),
    "pay_across_guides": Check(Subject.PAY, "Two guides’ pay for one level"),
    "band_adverts": Check(Subject.PAY, "Stated pay and adverts"),
    "band_order": Check(Subject.PAY, "Order of the levels’ pay"),
    "band_gap": Check(Subject.PAY, "Gap between two levels’ pay"),
    "band_overlap": Check(Subject.PAY, "Overlap of two levels’ pay"),
    "band_wide": Check(Subject.PAY, "Very wide range of pay"),
    "pay_age": Check(Subject.PAY, "Old pay figures"),
    "required_years": Check(Subject.EXPERIENCE, "Years asked of everyone and of a level"),
    "level_years": Check(Subject.EXPERIENCE, "Years of neighbouring levels"),
    "ladder_bands": Check(Subject.EXPERIENCE, "Levels on the ladder and in the pay section"),
    "two_spellings": Check(Subject.SKILLS, "One skill spelt in two ways"),
    "item_twice": Check(Subject.WORDING, "Item listed twice"),
    "list_count": Check(Subject.WORDING, "Number of items in a list"),
    "undated_now": Check(Subject.WORDING, "“Now” without a date"),
    "rate_against_endpoints": Check(Subject.MARKET, "Growth rate and its two amounts"),
    "rival_forecasts": Check(Subject.MARKET, "Forecasts of one market"),
    "by_or_to": Check(Subject.MARKET, "Growth by an amount or to it"),
    "share_against_sizes": Check(Subject.MARKET, "Share and size of a market"),
    "rival_shares": Check(Subject.MARKET, "One share, two percentages"),
    "horizon_passed": Check(Subject.MARKET, "Forecast that is over"),
    "past_as_forecast": Check(Subject.MARKET, "Past year given as a forecast"),
}
SUBJECT_ORDER = Case(
    *(When(rule=rule, then=Subject.values.index(check.subject)) for rule, check in CHECKS.items()),
    default=len(Subject),
    output_field=IntegerField(),
).asc()


def rules_about(subjects: list[str]) -> list[str]:
    return [rule for rule, check in CHECKS.items() if check.subject in subjects]
