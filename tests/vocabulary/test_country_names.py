"""Countries by their codes."""

from vocabulary.country_names import COUNTRY_NAMES, WITH_ARTICLE, country_name, in_country


def test_every_country_of_iso_3166_has_one_name() -> None:
    """249 countries, and Kosovo, whose code ISO leaves to its users."""
    assert len(COUNTRY_NAMES) == 250
    assert len(set(COUNTRY_NAMES.values())) == len(COUNTRY_NAMES)
    assert set(WITH_ARTICLE) <= set(COUNTRY_NAMES)


def test_countries_are_named_as_readers_call_them() -> None:
    assert [country_name(code) for code in ("LS", "GE", "TT", "CI")] == [
        "Lesotho",
        "Georgia",
        "Trinidad and Tobago",
        "Côte d'Ivoire",
    ]
    assert in_country("KY") == "in the Cayman Islands"
    assert country_name("ZZ") == "ZZ", "one that is no country keeps its code"
