"""A day as an argument of a command."""

from argparse import ArgumentTypeError
from datetime import date


def day(text: str) -> date:
    """ "2025-06-25". Of anything else the command says what is wrong."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is no day; write it like 2025-06-25") from None
