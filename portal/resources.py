"""What every app reads from a guide, and the models it is kept in: the one list of parsers and of fact resources."""

from careers import importers as careers
from careers import parsers as careers_parsers
from careers.documents import Parser
from market import importers as market
from market import parsers as market_parsers
from salaries import importers as salaries
from salaries import parsers as salaries_parsers
from skills import importers as skills
from skills import parsers as skills_parsers

PARSERS: tuple[Parser, ...] = (
    careers_parsers.parse,
    skills_parsers.parse,
    salaries_parsers.parse,
    market_parsers.parse,
)
MODELS: careers.Models = {**careers.MODELS, **skills.MODELS, **salaries.MODELS, **market.MODELS}
