"""Digits a hand typed with a scan right behind them: told apart by the check digit, or not at all.

Joining them would sell the wrong goods in the wrong number, so the typed part is refused aloud and the code is taken.
"""

from typing import NamedTuple

from pos.domain.barcodes import Gtin, read_code, starts_with_aim


class Mixture(NamedTuple):
    """A text whose end alone is a code.

    Attributes:
        typed_prefix: What was typed before it; never empty.
        code: The code behind it, as it came.
    """

    typed_prefix: str
    code: str


def suffix_code(text: str) -> Mixture | None:
    """Split a typed and scanned mixture where exactly one reading of it is right.

    Only for text from a keyboard: what a scanner's own device sends is one code.

    Returns:
        ``None`` when the whole text is a valid trade number, when no end of it is one, and when two different ones fit.
    """
    marked = _at_aim_identifier(text)
    if marked is not None:
        return marked
    if _key(text):
        return None
    found: dict[str, Mixture] = {}
    for length in (14, 13, 12, 8):
        if len(text) > length:
            prefix, code = text[:-length], text[-length:]
            found.setdefault(_key(code), Mixture(prefix, code))
    found.pop("", None)
    return next(iter(found.values())) if len(found) == 1 else None


def _at_aim_identifier(text: str) -> Mixture | None:
    """Split where the scanner itself says that its code begins."""
    at = text.find("]", 1)
    if at > 0 and starts_with_aim(text[at:]):
        return Mixture(text[:at], text[at:])
    return None


def _key(text: str) -> str:
    read = read_code(text, symbology="", templates=())
    return read.key if isinstance(read, Gtin) else ""
