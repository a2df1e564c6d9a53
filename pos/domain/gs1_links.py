"""GS1 Digital Links: the address in a QR code on a package, as the GS1 message it says; apart, since few codes are one.

Source: GS1 Digital Link Standard, URI Syntax 1.4: ``/01/GTIN`` with ``/10/LOT`` in the path, other identifiers as the
query's names; the host says nothing.
"""

from itertools import pairwise
from urllib.parse import parse_qsl, unquote, urlsplit

from pos.domain.gtin import GTIN_LENGTHS, is_digits

_WEIGHTS = frozenset(f"310{decimals}" for decimals in range(6))
_SIX = 6


def link_message(text: str) -> str | None:
    """Return item, lot, expiry and net weight of a link as element strings; None where it is no link to an item.

    Args:
        text: Any text.
    """
    try:
        parts = urlsplit(text)
    except ValueError:
        return None  # brackets in the host that are no address
    if parts.scheme not in {"http", "https"}:
        return None
    path = parts.path.split("/")
    said = {key: unquote(value) for key, value in pairwise(path) if key in {"01", "10"}}
    item = said.get("01", "")
    if not is_digits(item) or len(item) not in GTIN_LENGTHS:
        return None
    query = [(key, value) for key, value in parse_qsl(parts.query) if is_digits(value) and len(value) == _SIX]
    fixed = "".join(f"{key}{value}" for key, value in query if key == "17" or key in _WEIGHTS)
    lot = "".join(char for char in said.get("10", "") if char.isprintable())
    return f"01{item.zfill(14)}{fixed}" + (f"10{lot}" if lot else "")
