"""The names and words of the index, kept at hand by each process until a refresh has changed them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from math import log
from threading import Lock

from search.models import SearchName, SearchState, SearchWord
from search.text.names import Name, Names

NAME_COLUMNS = Name._fields


@dataclass(frozen=True, eq=False)
class LoadedIndex:
    """`texts`: stem → how many sentences have it. `written`: stem → how it is most often written."""

    digest: str
    names: Names
    texts: Mapping[str, int]
    written: Mapping[str, str]
    count: int
    average_words: float

    def rarity(self, stem: str) -> float:
        """What a word is worth that so many of the sentences have (the idf of BM25); for one that none has, the most."""
        having = self.texts.get(stem, 0)
        return log(1 + (self.count - having + 0.5) / (having + 0.5))

    @cached_property
    def written_words(self) -> frozenset[str]:
        return frozenset(self.written.values())


EMPTY = LoadedIndex("", Names(()), {}, {}, 0, 0.0)


class Shelf:
    """The index loaded last. Two threads may load the same one at the same time, once."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._index = EMPTY

    def index(self) -> LoadedIndex:
        """One query where it is at hand, three where it is not."""
        state = SearchState.objects.first()
        if state is None:
            return EMPTY
        index = self._index
        if index.digest != state.digest:
            with self._lock:
                index = self._index = load(state)
        return index


def load(state: SearchState) -> LoadedIndex:
    names = Names(Name(*row) for row in SearchName.objects.order_by().values_list(*NAME_COLUMNS))
    words = list(SearchWord.objects.order_by().values_list("stem", "written", "texts"))
    return LoadedIndex(
        state.digest,
        names,
        {stem: texts for stem, _, texts in words},
        {stem: written for stem, written, _ in words},
        state.texts,
        state.words / state.texts if state.texts else 0.0,
    )


SHELF = Shelf()
