"""Countries by their ISO 3166 code, as readers call them: "US" → "United States". Pure."""

from vocabulary.places import OTHERS

# Those that guides name in several ways come first; the others are read by this name alone.
NAMES = (
    "US United States, GB United Kingdom, CA Canada, DE Germany, FR France, NL Netherlands, IE Ireland, CH Switzerland, "
    "AT Austria, ES Spain, IT Italy, PL Poland, SE Sweden, IN India, SG Singapore, AU Australia, NZ New Zealand, JP Japan, "
    "BR Brazil, IL Israel, AE United Arab Emirates, MX Mexico, ZA South Africa, NO Norway, DK Denmark, FI Finland, "
    "BE Belgium, PT Portugal, CZ Czechia, RO Romania, HU Hungary, UA Ukraine, TR Türkiye, CN China, TW Taiwan, "
    "KR South Korea, HK Hong Kong, MY Malaysia, PH Philippines, ID Indonesia, VN Vietnam, TH Thailand, PK Pakistan, "
    "NG Nigeria, KE Kenya, EG Egypt, SA Saudi Arabia, AR Argentina, CO Colombia, CL Chile"
)
# No guide has named them; adverts come from there.
OF_ADVERTS = (
    "AS American Samoa, CD Democratic Republic of the Congo, CF Central African Republic, GI Gibraltar, JO Jordan, "
    "XK Kosovo"
)
COUNTRY_NAMES = {
    code: name
    for names in (NAMES, OTHERS, OF_ADVERTS)
    for code, _, name in (each.partition(" ") for each in names.split(", "))
}
WITH_ARTICLE = ("US", "GB", "NL", "AE", "PH", "BS", "CD", "CF", "DO")
# Before a noun: "US senior adverts".
SHORT = {"US": "US", "GB": "UK"}


def country_name(code: str) -> str:
    """A country that we have no name for by its code."""
    return COUNTRY_NAMES.get(code, code)


def in_country(code: str) -> str:
    """ "in the United Kingdom", "in Germany"."""
    return f"in {'the ' if code in WITH_ARTICLE else ''}{country_name(code)}"
