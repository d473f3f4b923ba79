"""Any table as a file. An app declares what is in it; the filters and the order are those of its page.

A file is written whole before it is sent: were the data changed meanwhile, it would name a version it is not of.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import date
from tempfile import SpooledTemporaryFile
from typing import IO, Any, ClassVar

from django.conf import settings
from django.db.models import QuerySet
from django.http import FileResponse, Http404, HttpResponse, QueryDict, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.module_loading import import_string
from rest_framework.exceptions import APIException
from rest_framework.request import Request
from rest_framework.serializers import BaseSerializer
from rest_framework.views import APIView

from web.conditional import ConditionalGet
from web.export.forms import ANSWERED, METADATA, Form
from web.export.table import DataTable, Kind, RowValues, TableColumn, TableSource
from web.permalinks import VERSION, query_of, requested_version
from web.problems import Unavailable

MOST_ROWS = 10_000  # about ten seconds of work as XLSX
CHUNK = 2_000
IN_MEMORY = 1_000_000  # bytes; a larger file is kept on the disk until it is sent
TRIES = 3
# Rows of the database, or rows that were computed for the question.
Selected = QuerySet[Any] | Sequence[Any]


class TooManyRows(APIException):
    status_code = 400


@dataclass(frozen=True, kw_only=True)
class Export:
    """A table that can be downloaded.

    `name`: in its address and of its file. `page`: the name of the page that shows it. `select`: every row that the
    parameters ask for, in order; raises `InvalidParameter`. `sources`: those of the rows selected, and `sources_of`
    the ids of those that one row rests on. Without a `serializer` the rows are as they are selected. `complete` adds to a
    row of the API what is known from its address alone, and `for_people` what a stored row is in words.
    """

    name: str
    title: str
    page: str
    columns: Sequence[TableColumn]
    select: Callable[[QueryDict], Selected]
    serializer: type[BaseSerializer[Any]] | None = None
    sources: Callable[[Any], Sequence[TableSource]]
    sources_of: Callable[[RowValues], Iterable[str]]
    complete: Callable[[RowValues], RowValues] = lambda row: row
    for_people: Callable[[Any], RowValues] = lambda _: {}
    notes: Sequence[str] = ()
    most: int = MOST_ROWS

    def rows(self, selected: Selected) -> Iterator[RowValues]:
        """As the API gives them, a chunk in memory at a time."""
        found = selected.iterator(chunk_size=CHUNK) if isinstance(selected, QuerySet) else selected
        if self.serializer is None:
            return map(self.complete, found)
        values = self.serializer().to_representation
        return ({**self.complete(values(row)), **self.for_people(row)} for row in found)


def count_of(selected: Selected) -> int:
    return selected.count() if isinstance(selected, QuerySet) else len(selected)


@dataclass(frozen=True, slots=True)
class DataState:
    """The version of what readers see, and the day of its last change; None before the first."""

    version: int
    changed_on: date | None


def data_state() -> DataState:
    return DataState(*import_string(settings.DATA_STATE)())


class Download(ConditionalGet, APIView):
    """One table in one form. The parameters are those of its page, and all rows are in it."""

    schema = None
    exports: ClassVar[Mapping[str, Export]] = {}

    def perform_content_negotiation(self, request: Request, force: bool = False) -> Any:
        """The form is in the address, so whatever a program accepts is no reason to refuse."""
        return super().perform_content_negotiation(request, force=True)

    def get(self, request: Request, name: str, form: str) -> HttpResponseBase:
        if name not in self.exports:
            raise Http404(f"There is no table {name}.")
        export, kind, params = self.exports[name], ANSWERED[form], request.query_params
        selected = export.select(params)
        requested_version(params)
        if kind is not METADATA:
            refuse_too_many(export, count_of(selected))
        if request.method == "HEAD":
            # Streamed, so that nobody gives it the length of an empty file.
            return _named(StreamingHttpResponse((), content_type=kind.content_type), export, kind, data_state())
        file, state = spooled(export, kind, params, request.build_absolute_uri("/"))
        return _named(_sent(file, kind.content_type), export, kind, state)


def refuse_too_many(export: Export, count: int) -> None:
    if count > export.most:
        raise TooManyRows(
            f"A file has at most {export.most:,} rows, and these filters find {count:,}. Filter for fewer."
        )


def _sent(file: IO[bytes], content_type: str) -> HttpResponseBase:
    is_long = file.tell() > IN_MEMORY
    file.seek(0)
    if is_long:
        return FileResponse(file, content_type=content_type)
    with file:
        return HttpResponse(file.read(), content_type=content_type)


def _named(response: Any, export: Export, form: Form, state: DataState) -> HttpResponseBase:
    response["Content-Disposition"] = f'attachment; filename="{export.name}-v{state.version}.{form.suffix}"'
    response["Data-Version"] = str(state.version)
    return response  # type: ignore[no-any-return]


def spooled(export: Export, form: Form, params: QueryDict, origin: str) -> tuple[IO[bytes], DataState]:
    """The file, and the state of the data it is of, which has not changed while it was written."""
    for _ in range(TRIES):
        state = data_state()
        with ExitStack() as closing:
            file = closing.enter_context(SpooledTemporaryFile(IN_MEMORY))
            form.write(table_of(export, params, state, origin), file)
            if data_state() == state:
                closing.pop_all()  # whoever sends it closes it
                return file, state
    raise Unavailable("The data is just changing. Ask again in a few seconds.")


def table_of(export: Export, params: QueryDict, state: DataState, origin: str) -> DataTable:
    selected = export.select(params)
    addresses = [column.name for column in export.columns if column.kind is Kind.ADDRESS]
    permalink = f"{reverse(export.page)}?{query_of(params, **{VERSION: state.version})}"
    return DataTable(
        title=export.title,
        columns=export.columns,
        rows=(with_origin(row, addresses, origin) for row in export.rows(selected)),
        sources=[replace(source, page=absolute(source.page, origin)) for source in export.sources(selected)],
        sources_of=export.sources_of,
        data_version=state.version,
        data_changed_on=state.changed_on,
        permalink=absolute(permalink, origin),
        notes=[*export.notes, *_moved_on(params, state)],
    )


def _moved_on(params: QueryDict, state: DataState) -> Iterator[str]:
    requested = requested_version(params, state.version)
    if requested is not None and requested < state.version:
        yield (
            f"The address names data version {requested}. The data has changed since: this is version "
            f"{state.version}, of {state.changed_on}."
        )


def with_origin(row: RowValues, names: Iterable[str], origin: str) -> RowValues:
    """With whole addresses where the API gives paths, which lead nowhere from a file."""
    return {**row, **{name: absolute(row.get(name), origin) for name in names}}


def absolute(address: Any, origin: str) -> Any:
    if isinstance(address, list):
        return [absolute(each, origin) for each in address]
    return f"{origin.rstrip('/')}{address}" if address and address.startswith("/") else address
