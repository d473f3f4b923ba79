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
# The rest of ISO 3166: an offer may come from there, and the next table of adverts.
REST = (
    "AG Antigua and Barbuda, AI Anguilla, AQ Antarctica, AW Aruba, AX Åland Islands, BL Saint Barthélemy, "
    "BM Bermuda, BQ Caribbean Netherlands, BV Bouvet Island, CC Cocos (Keeling) Islands, CG Republic of the Congo, "
    "CI Côte d'Ivoire, CK Cook Islands, CV Cabo Verde, CW Curaçao, CX Christmas Island, DJ Djibouti, DM Dominica, "
    "EH Western Sahara, ER Eritrea, FK Falkland Islands, FM Micronesia, FO Faroe Islands, GD Grenada, GE Georgia, "
    "GF French Guiana, GG Guernsey, GL Greenland, GM Gambia, GN Guinea, GP Guadeloupe, GQ Equatorial Guinea, "
    "GS South Georgia, GU Guam, GW Guinea-Bissau, GY Guyana, HM Heard and McDonald Islands, IM Isle of Man, "
    "IO British Indian Ocean Territory, JE Jersey, KI Kiribati, KM Comoros, KN Saint Kitts and Nevis, "
    "KP North Korea, KY Cayman Islands, LC Saint Lucia, LR Liberia, LS Lesotho, MF Saint Martin, "
    "MH Marshall Islands, ML Mali, MO Macao, MP Northern Mariana Islands, MQ Martinique, MR Mauritania, "
    "MS Montserrat, NC New Caledonia, NE Niger, NF Norfolk Island, NR Nauru, NU Niue, PF French Polynesia, "
    "PG Papua New Guinea, PM Saint Pierre and Miquelon, PN Pitcairn Islands, PS Palestine, PW Palau, RE Réunion, "
    "SB Solomon Islands, SC Seychelles, SH Saint Helena, SJ Svalbard and Jan Mayen, SL Sierra Leone, "
    "SM San Marino, SO Somalia, SR Suriname, SS South Sudan, ST São Tomé and Príncipe, SX Sint Maarten, "
    "SZ Eswatini, TC Turks and Caicos Islands, TD Chad, TF French Southern Territories, TG Togo, TJ Tajikistan, "
    "TK Tokelau, TL Timor-Leste, TM Turkmenistan, TO Tonga, TT Trinidad and Tobago, TV Tuvalu, "
    "UM US Outlying Islands, VA Vatican City, VC Saint Vincent and the Grenadines, VG British Virgin Islands, "
    "VI US Virgin Islands, VU Vanuatu, WF Wallis and Futuna, WS Samoa, YT Mayotte"
)
COUNTRY_NAMES = {
    code: name
    for names in (NAMES, OTHERS, OF_ADVERTS, REST)
    for code, _, name in (each.partition(" ") for each in names.split(", "))
}
WITH_ARTICLE = frozenset(
    "US GB NL AE PH BS CD CF DO AX BQ CC CG CK FK FO GM HM IM IO KM KY MH MP PN SB SC TC TF UM VG VI".split()
)
# Before a noun: "US senior adverts".
SHORT = {"US": "US", "GB": "UK"}


def country_name(code: str) -> str:
    """A country that we have no name for by its code."""
    return COUNTRY_NAMES.get(code, code)


def with_article(code: str) -> str:
    """ "the United Kingdom", "Germany"."""
    return f"{'the ' if code in WITH_ARTICLE else ''}{country_name(code)}"


def in_country(code: str) -> str:
    """ "in the United Kingdom", "in Germany"."""
    return f"in {with_article(code)}"
