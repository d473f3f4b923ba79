"""Which of two kinds of adverts offers more: by how much their medians differ, then what their intervals allow; or why nobody
can say. The page that compares pay, the first page, moves and search all say it in these words."""

from collections.abc import Iterator
from typing import NamedTuple

from careers.models import Role
from careers.models.choices import Level, label_of
from careers.reading_words import counted
from salaries.models import PayPercentile
from salaries.range_arithmetic import MedianVerdict
from salaries.side_by_side.compared import ComparedPay
from salaries.side_by_side.load import LoadedPay
from salaries.side_by_side.medians import EndDifference, MedianPair
from vocabulary.country_names import country_name
from vocabulary.money import money, whole


class VerdictPart(NamedTuple):
    """`figure`: what the words say in numbers, with its working. `is_basis`: whether they say what that rests on."""

    text: str
    figure: EndDifference | None = None
    is_basis: bool = False


def verdict_of(pair: MedianPair, level: str) -> list[VerdictPart]:
    """`level` is "" where the two are levels of one role."""
    if level:
        return list(verdict(pair.low, pair.high, pair.names, f"At {label_of(Level, level).lower()} level, "))
    one, other = pair.names
    return list(verdict(pair.low, pair.high, (one.lower(), other.lower()), f"{pair.one.name}: "))


def verdict(
    low: EndDifference, high: EndDifference, names: tuple[str, str], opening: str = ""
) -> Iterator[VerdictPart]:
    """ "MLOps Engineer adverts end $40,000 above DevOps Engineer by their medians (25 adverts against 70; could be $30,000 to
    $65,300); where they start is too close to call". No winner where the intervals meet."""
    one, other = names
    clear = [each for each in (low, high) if uncertainty(each)]
    close = [each for each in (low, high) if each not in clear]
    if not clear:
        yield VerdictPart(f"{opening}it is too close to call whether {one} or {other} adverts start or end higher")
        return
    yield VerdictPart(f"{opening}{one} adverts ")
    for at, each in enumerate(clear):
        yield VerdictPart(f"{' and ' if at else ''}{verb(each)} ")
        yield VerdictPart(apart(each), each)
        yield VerdictPart(f" {side(each)}")
    adverts = f"{low.one.n_adverts:,} adverts against {low.other.n_adverts:,}"
    yield VerdictPart(f" {other}")
    yield VerdictPart(f" by their medians ({adverts}; {could_be(*clear)})", is_basis=True)
    if close:
        yield VerdictPart(f"; where they {verb(close[0])} is too close to call", is_basis=True)


def verb(each: EndDifference) -> str:
    return "start" if each.one.end == PayPercentile.End.LOW else "end"


def side(each: EndDifference) -> str:
    return "above" if each.found.verdict == MedianVerdict.HIGHER else "below"


def apart(each: EndDifference) -> str:
    """ "$40,000": of the medians, without a sign."""
    return each.text.lstrip("+−")


def uncertainty(each: EndDifference) -> str:
    """ "$30,000 to $65,300": how far apart the two are, as far as the intervals of the medians allow; "" where these meet."""
    found = each.found
    if found.nearest is None or found.farthest is None:
        return ""
    low, high = (money(whole(amount), each.one.currency) for amount in (found.nearest, found.farthest))
    return f"{low} to {high}"


def could_be(*clear: EndDifference) -> str:
    """ "could be $11,000 to $23,000 and $25,000 to $51,000": each as far as both 95% intervals allow."""
    return f"could be {' and '.join(map(uncertainty, clear))}"


def why_not_compared(loaded: LoadedPay, compared: ComparedPay, role: Role, level: str, place: str = "") -> str:
    """Why nothing can be said of the adverts of a role's own title: refused, too few, or none. `place`: where several are
    beside each other, the country."""
    name = f"{role}, {country_name(place)}" if place else str(role)
    known = [
        each
        for each in loaded.known
        if each.role == role and each.ends and not each.title and each.measure.level == level
    ]
    known = [each for each in known if place in ("", each.measure.country)]
    keys = {each.key for each in known}
    if refused := next((each for each in compared.refused if each.pay.key in keys), None):
        return f"{name}: {refused.text}"
    if known and known[0].ends:
        adverts = counted(known[0].ends[0].n_adverts, "advert")
        return f"{name}: {adverts}, with too few different ranges for a median."
    return f"{name}: no adverts under this title at {label_of(Level, level).lower()} level."
