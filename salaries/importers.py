"""Bands, components and factors → rows."""

from salaries.models import PayComponent, PayFactor, SalaryBand
from salaries.parsers import ParsedBand, ParsedComponent, ParsedFactor

MODELS = {ParsedBand: SalaryBand, ParsedComponent: PayComponent, ParsedFactor: PayFactor}
