"""The page about how well names are found says what the files with the figures say."""

import html
import re
from typing import Any

import pytest
from django.template.defaultfilters import floatformat
from django.test import Client

from paths.closeness.quality import measured as moves
from paths.closeness.quality.rows import method_rows
from skills.quality.measured import read_measured

pytestmark = pytest.mark.django_db


def words(client: Client, address: str) -> str:
    text = re.sub(r"<[^>]+>", " ", client.get(address).content.decode())
    return " ".join(html.unescape(text).split())


def test_every_figure_is_that_of_the_files(client: Client) -> None:
    text, measured = words(client, "/quality/"), read_measured()
    sentences, adverts, speed = measured["sentences"], measured["adverts"], measured["speed"]
    for share in (sentences["technologies"]["precision"], adverts["recall"], adverts["precision"]):
        assert f"{share:.1%}" in text
    assert f"{adverts['precision_by_marks']:.1%}" in text
    assert f"{sentences['skills']:,} skills under {sentences['names']:,} names" in text
    assert f"takes {speed['milliseconds']} milliseconds" in text


def test_moves_between_roles_are_shown_beside_simpler_ways(client: Client) -> None:
    text, methods = words(client, "/quality/"), moves.read_measured()["methods"]
    assert [each["method"] for each in methods if floatformat(each["recall"], 3) not in text] == []
    assert [each["method"] for each in methods if floatformat(each["computing_recall"], 3) not in text] == []
    assert "the usual match %" in text


def test_every_miss_is_shown(client: Client) -> None:
    text = words(client, "/quality/")
    misses: list[dict[str, Any]] = read_measured()["sentences"]["misses"]
    assert misses
    assert [miss["text"] for miss in misses if miss["text"] not in text] == []


def test_it_is_found_from_the_page_about_the_method(client: Client) -> None:
    assert 'href="/quality/"' in client.get("/method/").content.decode()
    assert "/quality/" in client.get("/sitemap.xml").content.decode()


def test_four_facts_come_first_with_what_each_is_of(client: Client) -> None:
    facts = words(client, "/quality/").partition("and how we know.")[2].partition("On this page")[0]
    measured, rows = read_measured(), method_rows(moves.read_measured())
    adverts, technologies = measured["adverts"], measured["sentences"]["technologies"]
    assert f"{adverts['precision_by_marks']:.1%} to {adverts['precision']:.1%} right" in facts
    assert f"{technologies['precision']:.1%} right" in facts
    assert f"{measured['speed']['milliseconds']} ms" in facts
    used = [floatformat(each.recall, 3) for each in rows if each.is_ours]
    assert re.findall(r"\b(0\.\d{3}) (?:found|by)\b", facts) == used
