"""What a guide says of pay."""

from careers.fact_kind import FactKind, each
from salaries import as_text
from salaries.filters import PayComponentFilter, PayFactorFilter, SalaryBandFilter
from salaries.models import PayComponent, PayFactor, SalaryBand
from salaries.parsers import ParsedBand, ParsedComponent, ParsedFactor
from salaries.serializers import PayComponentSerializer, PayFactorSerializer, SalaryBandSerializer

SALARY_BANDS = FactKind(
    model=SalaryBand,
    parsed=ParsedBand,
    filterset=SalaryBandFilter,
    serializer=SalaryBandSerializer,
    title="Pay",
    as_text=each(as_text.band_text),
    is_figure=True,
    orderings=("level", "low", "high", "currency", "country", "year"),
)
FACT_KINDS = (
    SALARY_BANDS,
    FactKind(
        model=PayComponent,
        parsed=ParsedComponent,
        filterset=PayComponentFilter,
        serializer=PayComponentSerializer,
        title="Pay beside the base",
        as_text=each(as_text.component),
        is_figure=True,
        orderings=("kind", "low_percent", "high_percent"),
    ),
    FactKind(
        model=PayFactor,
        parsed=ParsedFactor,
        filterset=PayFactorFilter,
        serializer=PayFactorSerializer,
        title="What moves pay",
        as_text=each(as_text.factor),
        orderings=("name",),
    ),
)
