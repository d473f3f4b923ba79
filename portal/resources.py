"""What is read from a guide and what readers may ask for: the one list of parsers, kinds of fact and resources.

Importers, documents, Markdown, findings, pages, the admin, the API and checksums go through these lists.
"""

from collections.abc import Mapping

from careers import fact_kinds as careers
from careers import parsers as careers_parsers
from careers.documents import Parsed, Parser
from careers.fact_kind import FactKind
from careers.models import Fact
from market import fact_kinds as market
from market import parsers as market_parsers
from salaries import fact_kinds as salaries
from salaries import parsers as salaries_parsers
from skills import fact_kinds as skills
from skills import parsers as skills_parsers

PARSERS: tuple[Parser, ...] = (
    careers_parsers.parse,
    skills_parsers.parse,
    salaries_parsers.parse,
    market_parsers.parse,
)
FACT_KINDS: tuple[FactKind, ...] = (
    *careers.FACT_KINDS,
    *skills.FACT_KINDS,
    *salaries.FACT_KINDS,
    *market.FACT_KINDS,
)
KIND_BY_NAME: Mapping[str, FactKind] = {kind.name: kind for kind in FACT_KINDS}
"""By the name in the middle of a key: "guide.salary-band.0f5b9b7f0c"."""
KIND_BY_RESOURCE: Mapping[str, FactKind] = {kind.resource: kind for kind in FACT_KINDS}
MODELS: Mapping[type[Parsed], type[Fact]] = {kind.parsed: kind.model for kind in FACT_KINDS}
