"""Rows written past the models: what is written is what is read."""

import pytest

from portal.imports.adverts import write_snapshot
from portal.imports.bulk import LINES_AT_ONCE, insert_numbers, insert_values
from salaries.models import Advert, AdvertGroup, AdvertTitle, SalaryDataset
from tests.salaries.adverts.advert_files import pair, read_rows, row

pytestmark = pytest.mark.django_db
FIELDS = ("source", "title", "slug", "is_reviewed", "n_adverts")


@pytest.mark.parametrize("title", ["a\tb", "a\nb\r", r"\N and \x41", "", "Ingénieur 数据", "'; DROP TABLE x; --"])
def test_a_text_comes_back_as_it_was(title):
    insert_values(AdvertTitle, FIELDS, [("aijobs", title, "slug", True, 7)])
    assert AdvertTitle.objects.values_list(*FIELDS).get() == ("aijobs", title, "slug", True, 7)


def test_more_rows_than_are_handed_over_at_once_in_their_order():
    titles = [("aijobs", f"Title {at}", f"title-{at}", False, at) for at in range(LINES_AT_ONCE + 1)]
    insert_values(AdvertTitle, FIELDS, titles)
    assert list(AdvertTitle.objects.order_by("pk").values_list(*FIELDS)) == titles


@pytest.fixture
def _adverts(tmp_path):
    write_snapshot(read_rows(tmp_path, [*pair(100, 200), *pair(150, 250, title="Stack Engineer"), row(90)]))


@pytest.mark.usefixtures("_adverts")
def test_bytes_and_numbers_come_back_as_they_were():
    group = AdvertGroup.objects.values("snapshot", "title", "level", "employment", "country", "currency")[0]
    values = group | {"residence": "ZZ", "remote_share": 0, "company_size": "small", "year": 2020, "digest": "d"}
    values |= {"n_ranges": 0, "n_points": 2**31 - 1, "ranges": bytes(range(256)), "points": b""}
    insert_values(AdvertGroup, tuple(values), [tuple(values.values())])
    stored = AdvertGroup.objects.get(residence="ZZ")
    assert (bytes(stored.ranges), bytes(stored.points), stored.n_points) == (bytes(range(256)), b"", 2**31 - 1)
    insert_numbers(
        Advert,
        ("snapshot", "group", "row", "last_row", "low", "high"),
        [(stored.snapshot_id, stored.pk, 10**9, 10**9, 2**40, 2**40)],
    )
    assert Advert.objects.get(row=10**9).low == 2**40


@pytest.mark.usefixtures("_adverts")
def test_adverts_go_with_their_snapshot_though_the_database_does_not_check_them():
    assert Advert.objects.count() == 3
    assert not Advert.objects.exclude(group__in=AdvertGroup.objects.all()).exists()
    assert not Advert.objects.exclude(snapshot__in=SalaryDataset.objects.all()).exists()
    SalaryDataset.objects.all().delete()
    assert not Advert.objects.exists()
