"""Tables of pay as files."""

from careers.exports import ROLE_TITLE, fact_export
from salaries.charts.publishers import publisher_of
from salaries.fact_kinds import SALARY_BANDS
from salaries.models import SalaryBand
from salaries.views import SalaryList
from web.export.table import Kind, RowValues, TableColumn


def in_words(band: SalaryBand) -> RowValues:
    return {"role_title": band.role.title if band.role else None, "publisher": publisher_of(band)}


BANDS = fact_export(
    SALARY_BANDS,
    title="Salary bands that career guides state",
    page="salary-list",
    select=SalaryList.every_row,
    for_people=in_words,
    own=(
        ROLE_TITLE,
        TableColumn(
            "publisher", "Publisher", "Who states it: the source that the guide names for it, else its own.", width=24
        ),
        TableColumn("original_label", "Label", "What the guide calls the band.", width=30),
        TableColumn("level", "Level", "The level we read from the label; empty where none is named."),
        TableColumn(
            "low", "Low", "The lowest amount stated, in the currency and for the period beside it.", Kind.AMOUNT
        ),
        TableColumn("high", "High", "The highest amount stated, in the same unit.", Kind.AMOUNT),
        TableColumn("open_ended", "Open top", "Whether pay may go above the highest amount."),
        TableColumn("qualifier", "Hedge", "The guide's hedge, such as about."),
        TableColumn("currency", "Currency", "ISO 4217"),
        TableColumn("period", "Period", "What the amounts are paid for: an hour, a day, a week, a month or a year."),
        TableColumn("period_inferred", "Period inferred", "Whether we read the period from the size of the amount."),
        TableColumn("component", "Component", "Base or total pay, or unstated."),
        TableColumn("country", "Country", "ISO 3166-1 alpha-2"),
        TableColumn("region", "Region", "As the guide names it."),
        TableColumn("year", "Year", "The year the figures are about.", Kind.NUMBER),
        TableColumn("experience_min_years", "Experience from", "In years.", Kind.NUMBER),
        TableColumn("experience_max_years", "Experience to", "In years.", Kind.NUMBER),
    ),
    notes=("Nothing is averaged and no currency is converted. What a guide does not state is empty, never zero.",),
)
EXPORTS = (BANDS,)
