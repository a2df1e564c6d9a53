"""Figures as people and spreadsheets write them, read one way or refused: a guess here is a wrong price for a year.

A dot or comma with exactly three digits behind it may be a thousand or a fraction. In rupiah, which have no fractions,
the Indonesian dot is taken for a thousand; everywhere else such a figure is refused as ambiguous.
"""

from typing import NamedTuple

from pos.domain.catalogue_csv.faults import Problem
from pos.domain.gtin import is_digits
from pos.domain.quantity import Milli

_LONGEST = 20


class _Figure(NamedTuple):
    """A figure taken apart: its whole digits, its decimals, and the separator that may mean either."""

    whole: str
    decimals: str
    doubtful: str


def read_whole(text: str) -> int | Problem:
    """Read a whole number of zero or more: ``18000``, ``18.000``, ``Rp18.000``, ``18.000,-``, ``18000,00``.

    Args:
        text: Cleaned, not empty.
    """
    if is_digits(text) and len(text) <= _LONGEST:
        return int(text)
    bare = text[2:].lstrip(" .") if text.startswith("Rp") else text
    figure = _figure(bare.removesuffix(",-"))
    if isinstance(figure, Problem):
        return figure
    if figure.doubtful == ".":
        return int(figure.whole + figure.decimals)
    if figure.doubtful:
        return Problem.AMBIGUOUS_NUMBER
    return Problem.NOT_WHOLE if figure.decimals.strip("0") else int(figure.whole)


def read_quantity(text: str) -> Milli | Problem:
    """Read a quantity of zero or more in thousandths: ``12``, ``40.5``, ``40,5``, ``1.250,5``; not ``1.250``.

    Args:
        text: Cleaned, not empty.
    """
    if is_digits(text) and len(text) <= _LONGEST:
        return Milli(int(text) * 1000)
    figure = _figure(text)
    if isinstance(figure, Problem):
        return figure
    if figure.doubtful:
        return Problem.AMBIGUOUS_NUMBER
    decimals = figure.decimals.rstrip("0")
    return Problem.TOO_FINE if len(decimals) > 3 else Milli(int(figure.whole + decimals.ljust(3, "0")))


def quantity_cell(quantity: Milli) -> str:
    """Write thousandths so that they are read back the same: 12250 is ``12.25``, 1125 is ``1.1250``."""
    whole, rest = divmod(quantity, 1000)
    decimals = f"{rest:03}".rstrip("0")
    if len(decimals) == 3 and whole:
        decimals += "0"
    return f"{whole}.{decimals}" if decimals else str(whole)


def _figure(text: str) -> _Figure | Problem:
    if text.startswith("-") and text[1:2].isdigit():
        return Problem.NEGATIVE
    if "E+" in text.upper():
        return Problem.SPREADSHEET_NUMBER
    if len(text) > _LONGEST:
        return Problem.TOO_LARGE if is_digits(text) else Problem.NOT_A_NUMBER
    last = max(text.rfind("."), text.rfind(","))
    decimal = text[last] if last >= 0 else ""
    if not decimal or text.count(decimal) > 1:
        whole = _ungrouped(text, decimal)
        return _Figure(whole, "", "") if whole else Problem.NOT_A_NUMBER
    head, decimals = text[:last], text[last + 1 :]
    whole = _ungrouped(head, "," if decimal == "." else ".")
    if not whole or not is_digits(decimals):
        return Problem.NOT_A_NUMBER
    is_doubtful = len(decimals) == 3 and head == whole and len(whole) <= 3 and whole[0] != "0"
    return _Figure(whole, decimals, decimal if is_doubtful else "")


def _ungrouped(text: str, separator: str) -> str:
    """Return the digits of a figure written in groups of three, or ``""`` when it is not."""
    groups = text.split(separator) if separator else [text]
    if not all(map(is_digits, groups)):
        return ""
    if len(groups) > 1 and (len(groups[0]) > 3 or any(len(group) != 3 for group in groups[1:])):
        return ""
    return "".join(groups)
