"""Tables of markets as files."""

from careers.exports import fact_export
from market.fact_kinds import MARKET_FORECASTS
from market.views import MarketList
from web.export.table import Kind, TableColumn

FORECASTS = fact_export(
    MARKET_FORECASTS,
    title="Market forecasts that publishers state",
    page="market-list",
    select=MarketList.every_row,
    own=(
        TableColumn("market", "Market", "Empty where the guide names none.", width=30),
        TableColumn("segment", "Segment", "“whole” where the claim is about the market itself."),
        TableColumn("geography", "Geography"),
        TableColumn("publisher", "Publisher", "Whose forecast it is.", width=26),
        TableColumn("published_on", "Published on", "A year, a month or a day."),
        TableColumn("cited_by", "Cited by", "Where the publisher was read second-hand."),
        TableColumn("base_value", "Size at the start", "In plain units of the currency.", Kind.AMOUNT),
        TableColumn("base_printed", "Start as printed"),
        TableColumn("base_year", "Start year", kind=Kind.NUMBER),
        TableColumn("base_qualifier", "Hedge of the start"),
        TableColumn("target_value", "Size at the end", "In plain units of the currency.", Kind.AMOUNT),
        TableColumn("target_printed", "End as printed"),
        TableColumn("target_year", "End year", kind=Kind.NUMBER),
        TableColumn("stated_cagr", "Rate stated", "Per cent a year.", Kind.NUMBER),
        TableColumn("stated_cagr_printed", "Rate as printed"),
        TableColumn("rate_qualifier", "Hedge of the rate"),
        TableColumn("rate_from_year", "Rate from", "The year the rate is said to be counted from.", Kind.NUMBER),
        TableColumn("rate_to_year", "Rate to", "The year it is counted to.", Kind.NUMBER),
        TableColumn("currency", "Currency", "ISO 4217"),
        TableColumn("wording", "Wording", "Whether the market grows to the amount or by it."),
        TableColumn("qualifier", "Hedge of the end"),
        TableColumn("inherited", "Subject inherited", "Whether its market is taken over from the claim before it."),
    ),
    notes=(
        "A claim that several guides repeat is listed once; the API lists each.",
        "None is averaged. The rate that two amounts need is computed, and is in growth-curves and findings of the API.",
    ),
)
EXPORTS = (FORECASTS,)
