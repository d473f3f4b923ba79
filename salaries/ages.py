"""How old a published table is, in words and in months. Pure. The day comes from the refresh: no page reads the clock."""

from datetime import date

YEAR = 12
# From here on years and months are easier to grasp than months.
LONG = 2 * YEAR


def months_between(start: date, end: date) -> int:
    """Whole months that have passed; none where the end is not later."""
    months = YEAR * (end.year - start.year) + end.month - start.month - (end.day < start.day)
    return max(0, months)


def in_words(months: int) -> str:
    """ "17 months", "3 years and 7 months", "less than a month"."""
    if not months:
        return "less than a month"
    if months < LONG:
        return _counted(months, "month")
    years, rest = divmod(months, YEAR)
    return " and ".join((_counted(years, "year"), *([_counted(rest, "month")] if rest else ())))


def _counted(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"
