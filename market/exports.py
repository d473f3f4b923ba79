"""Tables of markets as files."""

from careers.exports import fact_export
from market.fact_kinds import MARKET_FORECASTS
from market.views import MarketList
from web.export.table import Column, Kind

FORECASTS = fact_export(
    MARKET_FORECASTS,
    title="Market forecasts that publishers state",
    page="market-list",
    select=MarketList.every_row,
    own=(
        Column("market", "Market", "Empty where the guide names none.", width=30),
        Column("segment", "Segment", "“whole” where the claim is about the market itself."),
        Column("geography", "Geography"),
        Column("publisher", "Publisher", "Whose forecast it is.", width=26),
        Column("published_on", "Published on", "A year, a month or a day."),
        Column("cited_by", "Cited by", "Where the publisher was read second-hand."),
        Column("base_value", "Size at the start", "In plain units of the currency.", Kind.AMOUNT),
        Column("base_printed", "Start as printed"),
        Column("base_year", "Start year", kind=Kind.NUMBER),
        Column("base_qualifier", "Hedge of the start"),
        Column("target_value", "Size at the end", "In plain units of the currency.", Kind.AMOUNT),
        Column("target_printed", "End as printed"),
        Column("target_year", "End year", kind=Kind.NUMBER),
        Column("stated_cagr", "Rate stated", "Per cent a year.", Kind.NUMBER),
        Column("stated_cagr_printed", "Rate as printed"),
        Column("rate_qualifier", "Hedge of the rate"),
        Column("rate_from_year", "Rate from", "The year the rate is said to be counted from.", Kind.NUMBER),
        Column("rate_to_year", "Rate to", "The year it is counted to.", Kind.NUMBER),
        Column("currency", "Currency", "ISO 4217"),
        Column("wording", "Wording", "Whether the market grows to the amount or by it."),
        Column("qualifier", "Hedge of the end"),
        Column("inherited", "Subject inherited", "Whether its market is taken over from the claim before it."),
    ),
    notes=(
        "A claim that several guides repeat is listed once; the API lists each.",
        "None is averaged. The rate that two amounts need is computed, and is in growth-curves and findings of the API.",
    ),
)
EXPORTS = (FORECASTS,)
