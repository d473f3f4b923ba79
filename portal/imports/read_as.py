"""What a fact is read as, in words, so that an editor can check each value against the sentence."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from vocabulary.hedges import LABELS

Values = Mapping[str, str | None]
Texts = Mapping[str, str]
Said = tuple[tuple[str, str], ...]
"""Label and value of each thing the reader took, in the order in which the kind declares them."""

# Shown with the amount, the year or the rate they belong to.
WITHIN = {
    "high", "open_ended", "qualifier", "high_percent", "experience_max_years", "max_years", "period_inferred", "base_year",
    "base_printed", "base_qualifier", "target_year", "target_printed", "stated_cagr_printed", "rate_qualifier",
    "rate_from_year", "rate_to_year", "group_rule",
}  # fmt: skip
LABELS_OF = {
    "low": "pay",
    "low_percent": "share of pay",
    "experience_min_years": "experience",
    "min_years": "experience",
    "base_value": "base",
    "target_value": "target",
    "stated_cagr": "rate",
    "share_percent": "share",
    "original_label": "label",
    "skill__slug": "skill",
    "group_key": "alternatives",
    "segment": "part of the market",
    "wording": "grows",
    "component": "base or total",
    "published_on": "published",
    "inherited": "market name",
}
COMPONENTS = {"unstated": "not stated"}
WORDINGS = {"to": "to the target", "by": "by the amount", "unclear": "to or by: the wording leaves it open"}
GROUP_RULES = {"any": "one of", "examples": "for example"}


def read_as(values: Values, quote: str, members: Sequence[str] = ()) -> Said:
    """ "pay: 90,000–110,000", "currency: USD": what says something and is not the quote itself.

    `members`: the skills or certifications of the fact's group.
    """
    said = ((LABELS_OF.get(name, name.replace("_", " ")), _in_words(name, values, members)) for name in _shown(values))
    return tuple((label, text) for label, text in said if text and text != quote)


def differences(old: Said, new: Said) -> list[tuple[str, str, str]]:
    """Label, what it was and what it is; "" where a side says nothing."""
    before, after = dict(old), dict(new)
    labels = dict.fromkeys((*after, *before))
    return [
        (label, before.get(label, ""), after.get(label, ""))
        for label in labels
        if before.get(label) != after.get(label)
    ]


def _shown(values: Values) -> Iterator[str]:
    """A field that belongs to another's is shown there."""
    return (name for name in values if name not in WITHIN and name != "text")


def _in_words(name: str, values: Values, members: Sequence[str]) -> str:
    write = WRITERS.get(name)
    if write:
        return write({key: value or "" for key, value in values.items()})
    if name == "group_key":
        rule = GROUP_RULES.get(values.get("group_rule") or "", "")
        return f"{rule} {', '.join(members)}".strip() if values.get(name) else ""
    return values.get(name) or ""


def _pay(said: Texts) -> str:
    is_open, hedge = said["open_ended"] == "True", said["qualifier"]
    is_plain = (hedge in ("over", "from") and is_open) or (hedge == "up_to" and not said["low"])
    return _hedged(_range(said["low"], said["high"], is_open), "" if is_plain else hedge)


def _experience(said: Texts, least: str = "experience_min_years", most: str = "experience_max_years") -> str:
    return _with(_range(said[least], said[most], is_open=not said[most]), "years")


def _period(said: Texts) -> str:
    return said["period"] + (" (our reading)" if said["period_inferred"] == "True" else "")


def _base(said: Texts) -> str:
    amount = _hedged(_size(said["base_printed"], said["base_value"]), said["base_qualifier"])
    return " in ".join(filter(None, (amount, said["base_year"])))


def _target(said: Texts) -> str:
    amount = _hedged(_size(said["target_printed"], said["target_value"]), said["qualifier"])
    return " in ".join(filter(None, (amount, said["target_year"])))


def _rate(said: Texts) -> str:
    years = "–".join(filter(None, (said["rate_from_year"], said["rate_to_year"])))
    printed = f" (printed {said['stated_cagr_printed']})" if said["stated_cagr_printed"] else ""
    rate = _hedged(_with(said["stated_cagr"], "% a year") + printed, said["rate_qualifier"])
    return ", ".join(filter(None, (rate, years)))


WRITERS: Mapping[str, Callable[[Texts], str]] = {
    "low": _pay,
    "low_percent": lambda said: _with(_range(said["low_percent"], said["high_percent"]), "%"),
    "experience_min_years": _experience,
    "min_years": lambda said: _experience(said, "min_years", "max_years"),
    "period": _period,
    "base_value": _base,
    "target_value": _target,
    "stated_cagr": _rate,
    "share_percent": lambda said: _hedged(_with(said["share_percent"], "%"), said["qualifier"]),
    "rank": lambda said: said["rank"] if said["share_percent"] else _hedged(said["rank"], said["qualifier"]),
    "inherited": lambda said: "from the sentence before" if said["inherited"] == "True" else "",
    "kind": lambda said: said["kind"].replace("_", " "),
    "component": lambda said: COMPONENTS.get(said["component"], said["component"]),
    "wording": lambda said: WORDINGS.get(said["wording"], said["wording"]),
}


def _range(low: str, high: str, is_open: bool = False) -> str:
    """ "90,000–110,000", "150,000 or more", "up to 2"."""
    if not low:
        return f"up to {_grouped(high)}{' or more' if is_open else ''}" if high else ""
    top = f"–{_grouped(high)}" if high and high != low else ""
    return f"{_grouped(low)}{top}{' or more' if is_open else ''}"


def _size(printed: str, value: str) -> str:
    """ "USD 5.9 billion (5,900,000,000)": an editor sees whether the unit was understood."""
    return f"{printed} ({_grouped(value)})" if printed and value else printed or _grouped(value)


def _hedged(text: str, qualifier: str) -> str:
    return f"{LABELS.get(qualifier, qualifier)} {text}".strip() if text else ""


def _with(text: str, unit: str) -> str:
    return f"{text}{'' if unit.startswith('%') else ' '}{unit}" if text else ""


def _grouped(number: str) -> str:
    """ "110000" → "110,000"; "37.50" stays exact."""
    whole, point, part = number.partition(".")
    return f"{int(whole):,}{point}{part}" if whole.isdecimal() else number
