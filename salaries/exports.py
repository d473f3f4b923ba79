"""Tables of pay as files."""

from careers.exports import fact_export
from salaries.fact_kinds import SALARY_BANDS
from salaries.views import SalaryList
from web.export.table import Column, Kind

BANDS = fact_export(
    SALARY_BANDS,
    title="Salary bands that career guides state",
    page="salary-list",
    select=SalaryList.every_row,
    own=(
        Column("original_label", "Label", "What the guide calls the band.", width=30),
        Column("level", "Level", "The level we read from the label; empty where none is named."),
        Column("low", "Low", "The lowest amount stated, in the currency and for the period beside it.", Kind.AMOUNT),
        Column("high", "High", "The highest amount stated, in the same unit.", Kind.AMOUNT),
        Column("open_ended", "Open top", "Whether pay may go above the highest amount."),
        Column("qualifier", "Hedge", "The guide's hedge, such as about."),
        Column("currency", "Currency", "ISO 4217"),
        Column("period", "Period", "What the amounts are paid for: an hour, a day, a week, a month or a year."),
        Column("period_inferred", "Period inferred", "Whether we read the period from the size of the amount."),
        Column("component", "Component", "Base or total pay, or unstated."),
        Column("country", "Country", "ISO 3166-1 alpha-2"),
        Column("region", "Region", "As the guide names it."),
        Column("year", "Year", "The year the figures are about.", Kind.NUMBER),
        Column("experience_min_years", "Experience from", "In years.", Kind.NUMBER),
        Column("experience_max_years", "Experience to", "In years.", Kind.NUMBER),
    ),
    notes=("Nothing is averaged and no currency is converted. What a guide does not state is empty, never zero.",),
)
EXPORTS = (BANDS,)
