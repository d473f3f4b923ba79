"""What published skills say of the guides that name them."""

from datetime import date

from careers.verdicts import FindingResult
from skills.lexicon import Lexicon, load
from skills.models import RoleSkill
from skills.rules import Spelling, check_spellings


def find(as_of: date) -> list[FindingResult]:
    """Findings of all guides, in one query. Nothing here depends on the day."""
    named = RoleSkill.objects.filter(skill__isnull=False).published().order_by("guide__slug", "position")
    columns = ("key", "guide__slug", "skill__name", "skill__kind", "quote")
    rows = named.values_list(*columns)
    lexicon = load()
    spellings = [
        Spelling(key=key, guide=guide, skill=skill, kind=kind, printed=quote)
        for key, guide, skill, kind, quote in rows
        if _is_name(lexicon, quote)
    ]
    return list(check_spellings(spellings))


def _is_name(lexicon: Lexicon, quote: str) -> bool:
    """The words of the fact are the name alone, and no sentence about it."""
    return lexicon.get(" ".join(quote.split())) is not None
