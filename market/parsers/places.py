"""Places as sentences about markets name them: "the German market", "the market in Europe", "In Asia, it will …". Pure."""

import re

GEOGRAPHIES = {
    "global": "global", "worldwide": "global", "world": "global", "international": "global", "globally": "global",
    "north america": "North America", "north american": "North America", "american": "United States",
    "us": "United States", "u.s": "United States", "u.s.": "United States", "usa": "United States",
    "united states": "United States", "european": "Europe", "europe": "Europe", "european union": "European Union",
    "eu": "European Union", "western europe": "Western Europe", "eastern europe": "Eastern Europe",
    "asia-pacific": "Asia Pacific", "asia pacific": "Asia Pacific", "apac": "Asia Pacific", "asia": "Asia",
    "uk": "United Kingdom", "united kingdom": "United Kingdom", "britain": "United Kingdom", "british": "United Kingdom",
    "india": "India", "indian": "India", "china": "China", "chinese": "China", "emea": "EMEA", "japan": "Japan",
    "japanese": "Japan", "germany": "Germany", "german": "Germany", "france": "France", "french": "France",
    "canada": "Canada", "canadian": "Canada", "latin america": "Latin America", "south america": "South America",
    "middle east": "Middle East", "africa": "Africa", "mea": "Middle East and Africa", "latam": "Latin America",
    "brazil": "Brazil", "mexico": "Mexico", "australia": "Australia", "south korea": "South Korea", "spain": "Spain",
    "italy": "Italy", "singapore": "Singapore", "gcc": "GCC", "uae": "United Arab Emirates",
}  # fmt: skip
KNOWN = "|".join(re.escape(name) for name in sorted(GEOGRAPHIES, key=len, reverse=True))
CALENDAR = (
    "January|February|March|April|May|June|July|"
    "August|September|October|November|December|Q[1-4]|H[12]|FY|CAGR|USD|EUR|GBP"
)
# A name in capitals alone ("AI") is a place only where it is known.
NAME = rf"(?-i:(?!(?:{CALENDAR})\b)[A-Z][a-z][\w.-]*(?:[ ](?:and[ ]|&[ ])?[A-Z][a-z][\w.-]*)*)"
ANY = rf"(?P<known>(?:{KNOWN})(?!\w))|(?P<name>{NAME})"
WITHIN = r"(?:in|across|within|throughout)\s+(?:the\s+)?"
PLACE_NAME = re.compile(rf"(?<![\w-])(?:{KNOWN})(?![\w-])", re.IGNORECASE)
IN_PLACE = (
    re.compile(rf"\b(?:markets?|segment|sector|industry)\s+(?:{WITHIN}|(?:of|for)\s+(?:the\s+)?)(?:{ANY})", re.I),
    re.compile(rf"^\W*(?:(?:and|but|while|whereas)\s+)?{WITHIN}(?:{ANY})(?=\s*,|\s+(?:it|the|this)\b)", re.IGNORECASE),
    re.compile(rf"\b{WITHIN}(?P<known>(?:{KNOWN})(?!\w))(?P<name>)?\W*$", re.IGNORECASE),
)
ALONE = re.compile(
    rf"^\W*(?:(?:and|but|while|whereas)\s+)?(?:the\s+)?(?P<known>{KNOWN})(?![\w-])(?!\s+[\w-]+\s+(?:market|segment|sector|industry)\b)",
    re.I,
)


def find_place(text: str) -> str | None:
    """The place a clause is about, where it comes after the market, opens or closes the clause; else None."""
    for pattern in IN_PLACE:
        match = pattern.search(text)
        if match:
            return GEOGRAPHIES[match["known"].lower()] if match["known"] else match["name"]
    alone = ALONE.search(text)
    return GEOGRAPHIES[alone["known"].lower()] if alone else None


def place_named(label: str) -> str | None:
    """The place that a label is the name of."""
    return GEOGRAPHIES.get(label.strip().lower())
