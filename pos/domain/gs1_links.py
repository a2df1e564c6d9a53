"""GS1 Digital Links: the address in a QR code on a package, as the GS1 message it says; apart, since few codes are one.

Source: GS1 Digital Link Standard, URI Syntax 1.4: ``/01/GTIN`` with ``/10/LOT`` in the path, other identifiers as the
query's names; the host says nothing.
"""

import re
from itertools import pairwise

from pos.domain.gtin import GTIN_LENGTHS, is_digits

_SCHEME = re.compile("https?://", re.IGNORECASE)
_ESCAPES = re.compile("(?:%[0-9A-Fa-f]{2})+")
_SAID = re.compile(r"(17|310[0-5])=([0-9]{6})", re.ASCII)
"""Of the query: expiry and net weight, six digits each."""


def link_message(text: str) -> str | None:
    """Return item, lot, expiry and net weight of a link as element strings; None where it is no link to an item.

    Args:
        text: Any text.
    """
    if not _SCHEME.match(text):
        return None
    path, _, query = text.partition("#")[0].partition("?")
    said = {key: value for key, value in pairwise(path.split("/")) if key in {"01", "10"}}
    item = said.get("01", "")
    if not is_digits(item) or len(item) not in GTIN_LENGTHS:
        return None
    found = (_SAID.fullmatch(each) for each in query.split("&"))
    fixed = "".join(each[1] + each[2] for each in found if each is not None)
    lot = "".join(char for char in _ESCAPES.sub(_decoded, said.get("10", "")) if char.isprintable())
    return f"01{item.zfill(14)}{fixed}" + (f"10{lot}" if lot else "")


def _decoded(escapes: re.Match[str]) -> str:
    """Bytes written as ``%2F``, in UTF-8."""
    return bytes.fromhex(escapes[0].replace("%", "")).decode(errors="replace")
