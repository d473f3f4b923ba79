"""Bands, components and factors → rows."""

from careers.importers import Models
from salaries.models import PayComponent, PayFactor, SalaryBand
from salaries.parsers import ParsedBand, ParsedComponent, ParsedFactor

MODELS: Models = {ParsedBand: SalaryBand, ParsedComponent: PayComponent, ParsedFactor: PayFactor}
