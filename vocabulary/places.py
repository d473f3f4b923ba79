"""Countries and regions by the words guides name them with. Pure.

Pay is of a country, by its ISO 3166 code; a market is of any place, by its name.
"""

import re

from vocabulary.lazy_regex import lazy_regex

COUNTRIES = {
    "US": r"u\.?s\.?a?\.?|united states(?: of america)?|(?<!north )(?<!south )(?<!latin )america",
    "GB": r"u\.?k\.?|united kingdom|great britain|britain|england",
    "CA": r"canada|canadian",
    "DE": r"germany|german",
    "FR": r"france|french",
    "NL": r"(?:the )?netherlands|dutch",
    "IE": r"(?<!northern )ireland|(?<!northern )irish",
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
    "AE": r"uae|united arab emirates",
    "MX": r"(?<!new )mexico(?! city)|méxico|mexican",
    "ZA": r"south africa|south african",
    "NO": r"norway|norwegian",
    "DK": r"denmark|danish",
    "FI": r"finland|finnish",
    "BE": r"belgium|belgian",
    "PT": r"portugal|portuguese",
    "CZ": r"czech republic|czechia|czech",
    "RO": r"romania|romanian",
    "HU": r"hungary|hungarian",
    "UA": r"ukraine|ukrainian",
    "TR": r"turkey|türkiye|turkish",
    "CN": r"china|chinese",
    "TW": r"taiwan|taiwanese",
    "KR": r"south korea|south korean",
    "HK": r"hong kong",
    "MY": r"malaysia|malaysian",
    "PH": r"(?:the )?philippines|filipino",
    "ID": r"indonesia|indonesian",
    "VN": r"vietnam|vietnamese",
    "TH": r"thailand|thai",
    "PK": r"pakistan|pakistani",
    "NG": r"nigeria|nigerian",
    "KE": r"kenya|kenyan",
    "EG": r"egypt|egyptian",
    "SA": r"saudi arabia|saudi",
    "AR": r"argentina|argentinian",
    "CO": r"colombia|colombian",
    "CL": r"chile|chilean",
}
# Countries read by their name alone.
OTHERS = (
    "AF Afghanistan, AL Albania, DZ Algeria, AD Andorra, AO Angola, AM Armenia, AZ Azerbaijan, BS Bahamas, "
    "BH Bahrain, BD Bangladesh, BB Barbados, BY Belarus, BZ Belize, BJ Benin, BT Bhutan, BO Bolivia, "
    "BA Bosnia and Herzegovina, BW Botswana, BN Brunei, BG Bulgaria, BF Burkina Faso, BI Burundi, KH Cambodia, "
    "CM Cameroon, CR Costa Rica, HR Croatia, CU Cuba, CY Cyprus, DO Dominican Republic, EC Ecuador, SV El Salvador, "
    "EE Estonia, ET Ethiopia, FJ Fiji, GA Gabon, GH Ghana, GR Greece, GT Guatemala, HT Haiti, HN Honduras, "
    "IS Iceland, IR Iran, IQ Iraq, JM Jamaica, KZ Kazakhstan, KW Kuwait, KG Kyrgyzstan, LA Laos, LV Latvia, "
    "LB Lebanon, LY Libya, LI Liechtenstein, LT Lithuania, LU Luxembourg, MG Madagascar, MW Malawi, MV Maldives, "
    "MT Malta, MU Mauritius, MD Moldova, MC Monaco, MN Mongolia, ME Montenegro, MA Morocco, MZ Mozambique, "
    "MM Myanmar, NA Namibia, NP Nepal, NI Nicaragua, MK North Macedonia, OM Oman, PA Panama, PY Paraguay, PE Peru, "
    "QA Qatar, RU Russia, RW Rwanda, SN Senegal, RS Serbia, SK Slovakia, SI Slovenia, LK Sri Lanka, SD Sudan, "
    "SY Syria, TZ Tanzania, TN Tunisia, UG Uganda, UY Uruguay, UZ Uzbekistan, VE Venezuela, YE Yemen, ZM Zambia, "
    "ZW Zimbabwe, PR Puerto Rico"
)
COUNTRIES |= {code: name.lower() for code, _, name in (each.partition(" ") for each in OTHERS.split(", "))}
COUNTRY_PATTERNS = {
    code: lazy_regex(rf"(?<![\w.])(?:{words})(?![\w])", re.IGNORECASE) for code, words in COUNTRIES.items()
}
COUNTRY = lazy_regex(
    rf"(?<![\w.])(?:{'|'.join(f'(?P<{code}>{words})' for code, words in COUNTRIES.items())})(?!\w)", re.IGNORECASE
)
# The currency people of a country are paid in.
CURRENCY_OF = {
    "US": "USD", "GB": "GBP", "CA": "CAD", "DE": "EUR", "FR": "EUR", "NL": "EUR", "IE": "EUR", "CH": "CHF", "AT": "EUR",
    "ES": "EUR", "IT": "EUR", "PL": "PLN", "SE": "SEK", "IN": "INR", "SG": "SGD", "AU": "AUD", "NZ": "NZD", "JP": "JPY",
    "BR": "BRL", "IL": "ILS", "AE": "AED", "MX": "MXN", "ZA": "ZAR", "NO": "NOK", "DK": "DKK", "FI": "EUR", "BE": "EUR",
    "PT": "EUR", "CZ": "CZK", "RO": "RON", "HU": "HUF", "UA": "UAH", "TR": "TRY", "CN": "CNY", "TW": "TWD", "KR": "KRW",
    "HK": "HKD", "MY": "MYR", "PH": "PHP", "ID": "IDR", "VN": "VND", "TH": "THB", "PK": "PKR", "NG": "NGN", "KE": "KES",
    "EG": "EGP", "SA": "SAR", "AR": "ARS", "CO": "COP", "CL": "CLP",
}  # fmt: skip
# Parts of countries and cities, as guides print them. Of these it matters whose dollar or peso a "$" is.
REGIONS_OF = {
    "US": (
        "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|"
        "Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|"
        "Nevada|New Hampshire|New Jersey|New Mexico|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|"
        "South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington DC|Washington, D.C.|Washington State|"
        "Washington|West Virginia|Wisconsin|Wyoming|"
        "San Francisco Bay Area|SF Bay Area|Bay Area|San Francisco|Silicon Valley|San Jose|Palo Alto|Mountain View|Los Angeles|"
        "San Diego|Seattle|Bellevue|Redmond|Portland|New York City|New York|NYC|Manhattan|Brooklyn|Boston|Cambridge|Chicago|"
        "Austin|Dallas|Houston|Denver|Boulder|Atlanta|Miami|Tampa|Raleigh|Durham|Charlotte|Philadelphia|Pittsburgh|Detroit|"
        "Minneapolis|Phoenix|Salt Lake City|Nashville"
    ),
    "CA": "Ontario|Quebec|Québec|British Columbia|Alberta|Toronto|Vancouver|Montreal|Montréal|Ottawa|Calgary|Edmonton|Waterloo",
    "AU": (
        "New South Wales|NSW|Victoria|Queensland|Western Australia|South Australia|Tasmania|Northern Territory|"
        "Sydney|Melbourne|Brisbane|Perth|Adelaide|Canberra"
    ),
    "NZ": "Auckland|Wellington|Christchurch",
    "MX": "Mexico City|CDMX|Guadalajara|Monterrey",
    "AR": "Buenos Aires",
    "CO": "Bogotá|Bogota|Medellín|Medellin",
    "CL": "Santiago",
}
COUNTRY_OF_REGION = {region: country for country, regions in REGIONS_OF.items() for region in regions.split("|")}
# Cities of which none of another country is as well known.
CITIES_OF = {
    "GB": "Scotland|Wales|Northern Ireland|London|Edinburgh|Glasgow|Leeds|Belfast",
    "IE": "Dublin", "FR": "Paris|Lyon", "BE": "Brussels", "AT": "Vienna", "CZ": "Prague|Brno", "HU": "Budapest",
    "DE": "Bavaria|Berlin|Munich|München|Hamburg|Frankfurt|Cologne|Köln|Stuttgart|Düsseldorf",
    "NL": "Amsterdam|Rotterdam|Utrecht|Eindhoven", "CH": "Zurich|Zürich|Geneva|Basel", "ES": "Catalonia|Madrid|Barcelona",
    "PT": "Lisbon|Porto", "IT": "Milan|Rome|Turin", "SE": "Stockholm|Gothenburg", "NO": "Oslo", "DK": "Copenhagen",
    "FI": "Helsinki", "PL": "Warsaw|Kraków|Krakow|Wrocław|Wroclaw|Gdańsk|Gdansk", "RO": "Bucharest", "UA": "Kyiv",
    "IN": "Bangalore|Bengaluru|Hyderabad|Pune|Mumbai|New Delhi|Delhi|Gurgaon|Gurugram|Noida|Chennai|Kolkata",
    "JP": "Tokyo|Osaka", "KR": "Seoul", "CN": "Beijing|Shanghai|Shenzhen", "TW": "Taipei", "IL": "Tel Aviv",
    "AE": "Dubai|Abu Dhabi", "TR": "Istanbul",
}  # fmt: skip
COUNTRY_OF_CITY = {city: country for country, cities in CITIES_OF.items() for city in cities.split("|")}
# Other parts of countries, cities and groups of countries. A bracket is a region only if it is one.
REGIONS = (
    "Scotland|Wales|Northern Ireland|Bavaria|Catalonia|Karnataka|Maharashtra|Western Cape|Gauteng|"
    # Cities and their surroundings.
    "London|Manchester|Edinburgh|Glasgow|Bristol|Leeds|Birmingham|Oxford|Dublin|Cork|Belfast|Berlin|Munich|München|Hamburg|"
    "Frankfurt|Cologne|Köln|Stuttgart|Düsseldorf|Paris|Lyon|Amsterdam|Rotterdam|Utrecht|Eindhoven|Brussels|Zurich|Zürich|"
    "Geneva|Basel|Vienna|Madrid|Barcelona|Valencia|Lisbon|Porto|Milan|Rome|Turin|Stockholm|Gothenburg|Oslo|Copenhagen|"
    "Helsinki|Warsaw|Kraków|Krakow|Wrocław|Wroclaw|Gdańsk|Gdansk|Prague|Brno|Budapest|Bucharest|Kyiv|Athens|Istanbul|"
    "Bangalore|Bengaluru|Hyderabad|Pune|Mumbai|Delhi NCR|New Delhi|Delhi|NCR|Gurgaon|Gurugram|Noida|Chennai|Kolkata|"
    "Ahmedabad|Tokyo|Osaka|Seoul|Beijing|Shanghai|"
    "Shenzhen|Taipei|Kuala Lumpur|Manila|Jakarta|Bangkok|Ho Chi Minh City|Hanoi|Tel Aviv|Dubai|Abu Dhabi|Riyadh|Doha|Cairo|"
    "Lagos|Nairobi|Cape Town|Johannesburg|Durban|Pretoria|São Paulo|Sao Paulo|"
    "Rio de Janeiro|Lima|"
    # Groups of countries, and work from anywhere.
    "Western Europe|Eastern Europe|Central Europe|Northern Europe|Southern Europe|Europe|European Union|EU|EMEA|APAC|"
    "Asia-Pacific|Asia Pacific|Southeast Asia|Asia|Nordics|Scandinavia|DACH|Benelux|Baltics|Balkans|LATAM|Latin America|"
    "South America|North America|Middle East|GCC|Africa|Oceania|East Coast|West Coast|Midwest|Global|Worldwide|Remote"
).split("|")
# As printed, in capitals: "remote" and "bath" are words too.
# "Global Capability Centers" and "global companies" are in no place of that name.
OF_FIRMS = r"(?!Global\s+(?i:capab|compan|firm|tech|product|MNC|deliver|team|cent))"
REGION = lazy_regex(
    rf"(?<![\w-]){OF_FIRMS}(?:{'|'.join(sorted(map(re.escape, (*COUNTRY_OF_REGION, *REGIONS)), key=len, reverse=True))})(?![\w])"
)
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
