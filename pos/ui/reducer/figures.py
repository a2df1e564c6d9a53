"""What typed figures mean: ``50.`` is fifty thousand before ``+``, and ``0,5`` half a kilogram before ``*``."""

from pos.domain.money import Rupiah
from pos.domain.quantity import Milli

_MOST_MILLI = 9_999_000
_LONGEST_AMOUNT = 12


def amount_of(text: str) -> Rupiah | None:
    """Read an amount of money.

    A dot closes a group of three digits and stands for the zeros that are missing after it: ``50.`` is 50.000, ``12.5``
    is 12.500, ``12.500`` is 12.500, ``1..`` is 1.000.000.

    Returns:
        Whole rupiah, zero or more; None when the text is no amount.
    """
    first, *groups = text.split(".")
    if not _is_number(first) or any(len(group) > 3 or (group and not _is_number(group)) for group in groups):
        return None
    if any(len(group) not in {0, 3} for group in groups[:-1]):
        return None
    digits = first + "".join(group.ljust(3, "0") for group in groups)
    return Rupiah(int(digits)) if len(digits) <= _LONGEST_AMOUNT else None


def count_of(text: str) -> Milli | None:
    """Read a quantity: a comma or a dot begins the decimals, at most three.

    Returns:
        Thousandths, more than zero and at most 9.999 units; None when the text is no quantity.
    """
    whole, _, decimals = text.replace(".", ",").partition(",")
    if not _is_number(whole or "0") or not _is_number(decimals or "0") or len(decimals) > 3 or len(whole) > 4:
        return None
    milli = int(whole or "0") * 1000 + int(decimals.ljust(3, "0"))
    return Milli(milli) if 0 < milli <= _MOST_MILLI else None


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit()
