"""Countries and regions by the words guides name them with. Pure.

Pay is of a country, by its ISO 3166 code; a market is of any place, by its name.
"""

import re

COUNTRIES = {
    "US": r"u\.?s\.?a?\.?|united states(?: of america)?|(?<!north )(?<!south )(?<!latin )america",
    "GB": r"u\.?k\.?|united kingdom|great britain|britain|england",
    "CA": r"canada|canadian",
    "DE": r"germany|german",
    "FR": r"france|french",
    "NL": r"(?:the )?netherlands|dutch",
    "IE": r"ireland|irish",
    "CH": r"switzerland|swiss",
    "AT": r"austria|austrian",
    "ES": r"spain|spanish",
    "IT": r"italy|italian",
    "PL": r"poland|polish",
    "SE": r"sweden|swedish",
    "IN": r"india|indian",
    "SG": r"singapore",
    "AU": r"australia|australian",
    "NZ": r"new zealand",
    "JP": r"japan|japanese",
    "BR": r"brazil|brazilian",
    "IL": r"israel|israeli",
    "AE": r"uae|united arab emirates|dubai",
}
COUNTRY_PATTERNS = {
    code: re.compile(rf"(?<![\w.])(?:{words})(?![\w])", re.IGNORECASE) for code, words in COUNTRIES.items()
}
# A place of a market, in small letters → its name.
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
