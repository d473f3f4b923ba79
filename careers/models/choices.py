"""Enumerations of the contract, listed in the schema and used as filters."""

from django.db import models

from vocabulary.hedges import LABELS

Choices = type[models.TextChoices]


def label_of(choices: Choices, value: str | None) -> str:
    """What people read for a stored value; one that the list does not know is shown as it is."""
    return dict(choices.choices).get(value or "", value or "")


def rank_of(choices: Choices, value: str) -> int:
    """The place of a stored value in its list; one that the list does not know comes behind all others."""
    return choices.values.index(value) if value in choices.values else len(choices.values)


class Section(models.TextChoices):
    OVERVIEW = "overview", "Overview"
    CORE_RESPONSIBILITIES = "core_responsibilities", "Core responsibilities"
    REQUIREMENTS = "requirements", "Requirements"
    CAREER_DEVELOPMENT = "career_development", "Career development"
    MARKET_DEMAND = "market_demand", "Market demand"
    SALARY_RANGES = "salary_ranges", "Salary ranges"
    INDUSTRY_TRENDS = "industry_trends", "Industry trends"
    SOFT_SKILLS = "soft_skills", "Soft skills"
    BEST_PRACTICES = "best_practices", "Best practices"
    CHALLENGES = "challenges", "Challenges"


class Level(models.TextChoices):
    ENTRY = "entry", "Entry"
    MID = "mid", "Mid"
    SENIOR = "senior", "Senior"
    LEAD = "lead", "Lead"
    STAFF = "staff", "Staff"
    PRINCIPAL = "principal", "Principal"
    DIRECTOR = "director", "Director"


class Qualifier(models.TextChoices):
    ABOUT = "about", LABELS["about"]
    OVER = "over", LABELS["over"]
    UP_TO = "up_to", LABELS["up_to"]
    FROM = "from", LABELS["from"]


class Necessity(models.TextChoices):
    REQUIRED = "required", "Required"
    PREFERRED = "preferred", "Preferred"
    MENTIONED = "mentioned", "Mentioned"


class GroupRule(models.TextChoices):
    """How the members of a group are asked for. One of them meets it, whatever the rule."""

    ANY = "any", "One of these"
    EXAMPLES = "examples", "For example"


class GuideKind(models.TextChoices):
    ROLE = "role", "About a role"
    MARKET = "market", "About a market"


class Publication(models.TextChoices):
    FULL = "full", "Facts and their quoted sentences"
    FIGURES = "figures", "Only figures, titles and named skills, with their sentence"


class Disposition(models.TextChoices):
    FACT = "fact", "States a fact"
    HEADING = "heading", "Heading"
    LEAD_IN = "lead_in", "Lead-in"
    CONTEXT = "context", "Context"
    NO_FACT = "no_fact", "May state a fact; none taken"
    OUTSIDE = "outside", "In a section we do not know"
    UNREAD = "unread", "Not understood"
