"""GS1 element strings, only what a till can use: trade item (01), net weight (310n), lot (10) and expiry (17).

Standard library only, because a general parser costs more to import than the till may wait before its first picture.
"""

import re
from typing import NamedTuple

from pos.domain.gtin import has_valid_check, is_digits
from pos.domain.money import divide_half_up
from pos.domain.quantity import Milli

FNC1 = "\x1d"
_LONGEST_LOT = 20
_BARE = re.compile(
    r"01(?P<gtin>[0-9]{14})(?:1[1-7][0-9]{6}|20[0-9]{2}|3[1-6][0-9]{8})*(?P<last>(?:10|21)[!-z]{1,20})?", re.ASCII
)
_HIDDEN_WEIGHT = re.compile(r"310[0-5][0-9]{6}", re.ASCII)

# Source: GS1 General Specifications, figure 7.8.5-2: lengths fixed by the first two digits, identifier included.
_FIXED_LENGTHS = {
    "00": 20,
    "01": 16,
    "02": 16,
    "03": 16,
    "04": 18,
    **dict.fromkeys(("11", "12", "13", "14", "15", "16", "17", "18", "19"), 8),
    "20": 4,
    **dict.fromkeys(("31", "32", "33", "34", "35", "36"), 10),
    "41": 16,
}


class TradeItem(NamedTuple):
    """What an element string says of the goods.

    Attributes:
        gtin: 14 digits, its check digit not yet judged.
        weight_milli: Net weight in grams, or 0 when none is said.
        lot: The maker's lot, up to 20 characters; ``""`` when none is said.
        expires: Year, month and day as six digits, a day of ``00`` for the whole month; ``""`` when none is said.
    """

    gtin: str
    weight_milli: Milli
    lot: str
    expires: str


def element_strings(text: str) -> tuple[str, ...] | None:
    """Split a GS1 message into its element strings, identifiers included; ``None`` when one is cut short.

    Args:
        text: The message, GS (FNC1, character 29) behind each element of variable length.
    """
    found: list[str] = []
    rest = text.lstrip(FNC1)
    while rest:
        length = _FIXED_LENGTHS.get(rest[:2])
        if length is None:
            element, _, rest = rest.partition(FNC1)
        else:
            element, rest = rest[:length], rest[length:].removeprefix(FNC1)
            if len(element) != length or FNC1 in element:
                return None
        found.append(element)
    return tuple(found)


def trade_item(text: str) -> TradeItem | None:
    """Read trade item, net weight, lot and expiry out of a GS1 message; ``None`` when it names no trade item.

    Args:
        text: The message without its AIM identifier.
    """
    gtin, weight_milli, lot, expires = "", Milli(0), "", ""
    for element in element_strings(text) or ():
        if element.startswith("10"):
            lot = element[2:] if 0 < len(element) - 2 <= _LONGEST_LOT else lot
        elif not is_digits(element):
            continue
        elif element.startswith("17"):
            expires = element[2:]
        elif element.startswith("01"):
            gtin = element[2:]
        elif element[:4] in {"3100", "3101", "3102", "3103", "3104", "3105"}:
            weight_milli = _grams(int(element[4:]), int(element[3]))
    return TradeItem(gtin, weight_milli, lot, expires) if gtin else None


def is_bare_message(text: str) -> bool:
    """Return whether a text without symbology and without FNC1 is a GS1 message all the same, by its whole form.

    Most scanners that type send neither. A trade item with a right check digit comes first, elements of fixed length
    behind it, and at the end at most one lot or serial number, in which no net weight may be hidden: it would be lost.
    """
    found = _BARE.fullmatch(text)
    return found is not None and has_valid_check(found["gtin"]) and not _HIDDEN_WEIGHT.search(found["last"] or "")


def _grams(figure: int, decimals: int) -> Milli:
    """Turn kilograms with so many decimals into grams, the half going up."""
    if decimals <= 3:
        return Milli(figure * 10 ** (3 - decimals))
    return Milli(divide_half_up(figure, 10 ** (decimals - 3)))
