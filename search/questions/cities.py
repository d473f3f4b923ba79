"""Cities and parts of countries from which people ask about pay. Pay is by country, so each counts for its own. Pure."""

from vocabulary.places import REGIONS_OF

IN = {
    "US": "nyc, sf, silicon valley, washington dc",
    "GB": "london, manchester, edinburgh, bristol, cambridge, oxford, glasgow, leeds, birmingham, belfast, cardiff, liverpool, "
    "sheffield, newcastle, nottingham, brighton, england, scotland, wales, northern ireland",
    "CA": "toronto, vancouver, montreal, ottawa",
    "DE": "berlin, munich, münchen, hamburg, frankfurt, cologne, köln, stuttgart, düsseldorf, leipzig, dresden, bavaria",
    "FR": "paris, lyon, toulouse, lille, bordeaux, marseille",
    "NL": "amsterdam, rotterdam, utrecht, eindhoven, the hague",
    "IE": "dublin, galway",
    "CH": "zurich, zürich, geneva, basel, lausanne, bern",
    "AT": "vienna, graz",
    "ES": "madrid, barcelona, valencia, malaga, málaga, catalonia",
    "IT": "milan, rome, turin",
    "PL": "warsaw, krakow, kraków, wroclaw, wrocław, gdansk, gdańsk, poznan",
    "SE": "stockholm, gothenburg, malmo, malmö",
    "IN": "bangalore, bengaluru, hyderabad, mumbai, delhi, new delhi, delhi ncr, ncr, pune, chennai, kolkata, ahmedabad, noida, "
    "gurgaon, gurugram, kochi, jaipur, indore, karnataka, maharashtra, telangana, kerala, tamil nadu, gujarat, punjab, "
    "uttar pradesh, west bengal, rajasthan",
    "AU": "sydney, melbourne, brisbane, perth, adelaide, canberra",
    "NZ": "auckland, wellington, christchurch",
    "JP": "tokyo, osaka, kyoto",
    "BR": "sao paulo, são paulo, rio de janeiro, rio",
    "IL": "tel aviv, jerusalem, haifa",
    "AE": "dubai, abu dhabi",
    "ZA": "johannesburg, cape town, durban, pretoria",
    "NO": "oslo, bergen",
    "DK": "copenhagen, aarhus",
    "FI": "helsinki, espoo",
    "BE": "brussels, antwerp, ghent",
    "PT": "lisbon, porto",
    "CZ": "prague, brno",
    "RO": "bucharest, cluj",
    "HU": "budapest",
    "UA": "kyiv, kiev, lviv, kharkiv",
    "TR": "istanbul, ankara, izmir",
    "CN": "shanghai, beijing, shenzhen, guangzhou, hangzhou",
    "TW": "taipei",
    "KR": "seoul",
    "MY": "kuala lumpur",
    "PH": "manila, cebu",
    "ID": "jakarta",
    "VN": "hanoi, ho chi minh city, saigon",
    "TH": "bangkok",
    "PK": "karachi, lahore, islamabad",
    "BD": "dhaka",
    "LK": "colombo",
    "NP": "kathmandu",
    "NG": "lagos, abuja",
    "KE": "nairobi, mombasa",
    "EG": "cairo",
    "GH": "accra",
    "UG": "kampala",
    "RW": "kigali",
    "ET": "addis ababa",
    "MA": "casablanca, rabat",
    "SA": "riyadh, jeddah",
    "QA": "doha",
    "PE": "lima",
    "GR": "athens, thessaloniki",
    "RS": "belgrade",
    "BG": "sofia",
    "HR": "zagreb",
    "SI": "ljubljana",
    "SK": "bratislava",
    "EE": "tallinn",
    "LV": "riga",
    "LT": "vilnius, kaunas",
    "RU": "moscow, saint petersburg",
}
# A state, or a country.
OPEN = frozenset(("georgia",))
# By the regions that guides print; those above go before them: Cambridge is asked about as the one in England.
CITIES = {
    region.lower(): country
    for country, regions in REGIONS_OF.items()
    for region in regions.split("|")
    if region.lower() not in OPEN
} | {city: country for country, cities in IN.items() for city in cities.split(", ")}
