"""Who publishes the Occupational Employment and Wage Statistics, on which terms, and what their pay contains. Read by `oews`."""

SOURCE = "oews"
PUBLISHER = "U.S. Bureau of Labor Statistics"
TITLE = "Occupational Employment and Wage Statistics, national"
URL = "https://www.bls.gov/oes/tables.htm"
LICENCE = "Public domain (United States government)"
COUNTRY = "US"
CURRENCY = "USD"
COMPONENT = "base"
CONTAINS = (
    "Wages before tax, as the publisher defines them: straight-time, gross pay, exclusive of premium pay. Base rates, "
    "cost-of-living allowances, commissions, production bonuses and tips are in it; overtime, shift differentials, "
    "severance pay and bonuses that are not for production are not. So it is compared as base pay."
)
NOT_AVAILABLE = "The publisher gives no estimate (* or ** in its table)."

TOP_CODED = "#"
