"""Files in the form of a salary snapshot, a few rows each, with what a test changes."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from salaries.adverts.aijobs import read_aijobs
from salaries.adverts.records import AdvertFile

JUNE = date(2025, 6, 25)
COLUMNS = (
    "work_year,experience_level,employment_type,job_title,salary,salary_currency,salary_in_usd,employee_residence,"
    "remote_ratio,company_location,company_size"
)


def row(amount: int | str, title: str = "Queue Engineer", **changed: str) -> str:
    values = {
        "year": "2025",
        "level": "SE",
        "employment": "FT",
        "currency": "USD",
        "residence": "US",
        "remote": "0",
        "country": "US",
        "size": "M",
    } | changed
    year, level, employment, currency, residence, remote, country, size = values.values()
    return f"{year},{level},{employment},{title},{amount},{currency},{amount},{residence},{remote},{country},{size}"


def pair(low: int, high: int, title: str = "Queue Engineer", **changed: str) -> list[str]:
    return [row(high, title, **changed), row(low, title, **changed)]


def text_of(rows: Iterable[str], *, columns: str = COLUMNS, end: str = "\n") -> str:
    return "".join(f"{line}{end}" for line in (columns, *rows))


def write_file(folder: Path, rows: Iterable[str], **how: str) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / "salaries.csv"
    path.write_bytes(text_of(rows, **how).encode())
    return path


def read_rows(folder: Path, rows: Iterable[str], as_of: date = JUNE) -> AdvertFile:
    return read_aijobs(write_file(folder, rows), as_of)


def ranges_of(file: AdvertFile) -> list[tuple[int, int, int, int]]:
    """First and last row, low and high of every advert."""
    adverts = file.adverts
    return list(zip(adverts.rows, adverts.last_rows, adverts.lows, adverts.highs, strict=True))
