"""Seeded cases of pay and adverts. The guide pays the entry level $90,000 to $110,000 in the US, 2025."""

from tests.findings.cases import ENTRY, PROSE, Case, MadeUpAdverts, clean, defect, heading

FAR_ABOVE, FAR_BELOW = (150_000, 200_000), (50_000, 70_000)

ADVERT_CASES: list[Case] = [
    defect("adverts start above the band", rules="band_adverts", adverts=MadeUpAdverts(*FAR_ABOVE)),
    defect("adverts end below the band", rules="band_adverts", adverts=MadeUpAdverts(*FAR_BELOW)),
    defect("adverts of two years ago", rules="band_adverts", adverts=MadeUpAdverts(*FAR_ABOVE, year=2023)),
    defect(
        "a single figure above the adverts",
        (ENTRY, "$95,000"),
        (PROSE, "with level"),
        rules="band_adverts",
        adverts=MadeUpAdverts(*FAR_BELOW),
    ),
    clean("adverts that overlap the band", adverts=MadeUpAdverts(100_000, 150_000)),
    clean("adverts that begin where the band ends", adverts=MadeUpAdverts(110_000, 150_000)),
    clean("adverts a rounding above the band", adverts=MadeUpAdverts(110_500, 150_000)),
    clean("adverts three years before", adverts=MadeUpAdverts(*FAR_ABOVE, year=2022)),
    clean("adverts of another country", adverts=MadeUpAdverts(*FAR_ABOVE, country="CA")),
    clean("adverts in another currency", adverts=MadeUpAdverts(*FAR_ABOVE, currency="EUR")),
    clean("adverts of a near title", adverts=MadeUpAdverts(*FAR_ABOVE, fit="near")),
    clean("too few different ranges", adverts=MadeUpAdverts(*FAR_ABOVE, number=10)),
    clean("no country is stated", heading("2025"), adverts=MadeUpAdverts(*FAR_ABOVE)),
    clean("no year is stated", heading("US Market"), adverts=MadeUpAdverts(*FAR_ABOVE)),
    clean(
        "the band is of total pay", heading("US Market, 2025, total compensation"), adverts=MadeUpAdverts(*FAR_ABOVE)
    ),
]
