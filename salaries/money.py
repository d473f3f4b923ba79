"""An amount of money in figures, with its sign or its code. Pure."""

from decimal import Decimal

SIGNS = {"USD": "$", "GBP": "£", "EUR": "€", "JPY": "¥", "INR": "₹"}


def money(amount: Decimal, currency: str) -> str:
    """160000, "USD" → "$160,000"."""
    return _signed(f"{amount:,.0f}" if amount == amount.to_integral_value() else f"{amount:,.2f}", currency)


def short_money(amount: Decimal, currency: str) -> str:
    """For an axis: 160000, "USD" → "$160k"."""
    if amount < 1000:
        return money(amount, currency)
    return _signed(f"{(amount / 1000).normalize():,f}k", currency)


def _signed(number: str, currency: str) -> str:
    """A currency without a sign of its own comes before the amount by its code."""
    return f"{SIGNS[currency]}{number}" if currency in SIGNS else f"{currency} {number}"
