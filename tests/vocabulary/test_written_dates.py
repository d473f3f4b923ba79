import pytest

from vocabulary.written_dates import written


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("read 2026-11-23, undated", "read 23 Nov 2026, undated"),
        ("2025-05", "May 2025"),
        ("18 April 2026", "18 Apr 2026"),
        ("2023", "2023"),
        ("May 2023", "May 2023"),
        ("2024-2025", "2024-2025"),
        ("15-1299.08", "15-1299.08"),
        ("2026-13-01", "2026-13-01"),
        ("2025-06-25 and 2025-06", "25 Jun 2025 and June 2025"),
    ],
)
def test_a_date_is_written_one_way(text: str, shown: str) -> None:
    assert written(text) == shown
