"""The shipped adverts of some roles alone: a fraction of a second instead of several."""

from portal.imports.adverts import write_snapshot
from portal.imports.titles import load_titles
from salaries.adverts.records import AdvertColumns, AdvertFile
from salaries.adverts.shipped import read_shipped
from salaries.adverts.titles import read_titles


def load_shipped_adverts(*roles: str) -> None:
    """What the API says of these roles' titles, adverts and percentiles is then what it says of all that is shipped."""
    entries = read_titles()
    titles = {entry.title for entry in entries if entry.role in roles}
    load_titles([entry for entry in entries if entry.title in titles])
    write_snapshot(only(read_shipped(), titles))


def only(file: AdvertFile, titles: set[str]) -> AdvertFile:
    """Its adverts of these titles; what is counted of all of it stays."""
    kept = [place for place, kind in enumerate(file.adverts.kinds) if file.kinds[kind].title in titles]
    places = {kind: place for place, kind in enumerate(dict.fromkeys(file.adverts.kinds[each] for each in kept))}
    adverts = AdvertColumns()
    for each in kept:
        columns = file.adverts
        numbers = (columns.rows[each], columns.last_rows[each], columns.lows[each], columns.highs[each])
        adverts.add(places[columns.kinds[each]], *numbers)
    kinds = [file.kinds[kind] for kind in places]
    return AdvertFile(file.source, file.as_of, file.sha256, file.is_whole, file.counts, file.titles, kinds, adverts)
