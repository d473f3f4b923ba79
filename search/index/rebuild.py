"""The index, kept by the refresh: only rows that differ are written."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from datetime import date
from hashlib import blake2b
from typing import Any

from django.db import models

from careers.models import Rebuilt
from search.index.name_rows import search_names
from search.index.text_rows import Writings, search_texts
from search.models import SearchName, SearchState, SearchText, SearchWord

AT_ONCE = 500
NAME_COLUMNS = ("kind", "subject", "slug", "name", "weight", "raw", "key", "stems", "words")
TEXT_COLUMNS = ("kind", "access", "role_id", "skill_id", "statement_id", "words")
WORD_COLUMNS = ("stem", "written", "texts")
LONGEST_WORD = 100


def rebuild_search(as_of: date, data_version: int) -> Rebuilt:
    """Names, sentences, and how many sentences have which word."""
    writings: Writings = Counter()
    names = _replace(SearchName, NAME_COLUMNS, search_names())
    texts = _replace(SearchText, TEXT_COLUMNS, search_texts(writings))
    counted, total = _counted()
    words = _replace(SearchWord, WORD_COLUMNS, _words(counted, writings))
    SearchState(pk=1, digest=_digest(), texts=texts.rows, words=total).save()
    return Rebuilt(names.rows + texts.rows + words.rows, names.changed + texts.changed + words.changed)


def _counted() -> tuple[Counter[str], int]:
    """Stem → texts that have it, and the words of all texts together."""
    counted: Counter[str] = Counter()
    total = 0
    for words in SearchText.objects.order_by().values_list("words", flat=True).iterator():
        several = words.split()
        counted.update(set(several))
        total += len(several)
    return counted, total


def _words(counted: Counter[str], writings: Writings) -> Iterator[SearchWord]:
    written: dict[str, tuple[int, str]] = {}
    for (stem, word), times in writings.items():
        written[stem] = max(written.get(stem, (0, "")), (times, word))
    for stem, texts in counted.items():
        if len(stem) <= LONGEST_WORD:
            yield SearchWord(stem=stem, written=written[stem][1][:LONGEST_WORD], texts=texts)


def _replace(model: type[models.Model], columns: tuple[str, ...], rows: Iterable[models.Model]) -> Rebuilt:
    """Write the rows that are new, delete those that are gone; one that differs is both."""
    manager: Any = model._default_manager
    stored: dict[tuple[Hashable, ...], int] = {
        tuple(values): pk for pk, *values in manager.order_by().values_list("pk", *columns).iterator()
    }
    count, new = 0, []
    for row in rows:
        count += 1
        if stored.pop(tuple(getattr(row, name) for name in columns), None) is None:
            new.append(row)
    gone = list(stored.values())
    for start in range(0, len(gone), AT_ONCE):
        manager.filter(pk__in=gone[start : start + AT_ONCE]).delete()
    manager.bulk_create(new, batch_size=AT_ONCE)
    return Rebuilt(count, len(new) + len(gone))


def _digest() -> str:
    """Of all names and words: by it a process knows whether what it keeps at hand is still what is stored."""
    digest = blake2b(digest_size=16)
    for name in SearchName.objects.order_by("kind", "subject", "slug", "name").values_list(
        "kind", "slug", "name", "weight"
    ):
        digest.update(repr(name).encode())
    for word in SearchWord.objects.order_by("stem").values_list("stem", "texts"):
        digest.update(repr(word).encode())
    return digest.hexdigest()
