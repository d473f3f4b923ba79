from salaries.models.adverts import Advert, AdvertGroup, AdvertTitle, PayPercentile, SalaryDataset, TitleMapping
from salaries.models.published import PublishedPay
from salaries.models.stated import PayComponent, PayFactor, SalaryBand, SalarySummary

__all__ = [
    "Advert",
    "AdvertGroup",
    "AdvertTitle",
    "PayComponent",
    "PayFactor",
    "PayPercentile",
    "PublishedPay",
    "SalaryBand",
    "SalaryDataset",
    "SalarySummary",
    "TitleMapping",
]
