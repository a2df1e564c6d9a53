"""What the forms of corrections offer to choose from."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from pos.domain.answers import Choice
from pos.domain.documents import Body, integer, parts, text
from pos.domain.money import thousands
from pos.services.acting.job import Source
from pos.services.correcting.cart_offers import cart_lines, sale_or_line
from pos.services.correcting.destinations import back_to, returned_to
from pos.services.correcting.lines_left import receipt_lines
from pos.services.desk import Desk
from pos.store import facts, shifts
from pos.store.transaction import Transaction

_NEWEST = 20


def _sales(tx: Transaction, desk: Desk, _given: tuple[str, ...]) -> tuple[Choice, ...]:
    """The newest sales of the open shift that may still be voided."""
    shift = shifts.open_shift(tx, desk.outlet.drawer)
    newest = facts.of_shift(tx, shift.number, "sale", _NEWEST) if shift is not None else ()
    return tuple(
        Choice(str(sale.number), f"{sale.number:04} {_first(sale.body)}", thousands(integer(sale.body, "total")))
        for sale in newest
        if not facts.is_voided(tx, sale.uuid)
    )


def _first(body: Body) -> str:
    return text(parts(body, "lines")[0], "name")


SOURCES: Final[Mapping[str, Source]] = MappingProxyType(
    {
        "receipt_lines": receipt_lines,
        "back_to": back_to,
        "returned_to": returned_to,
        "shift_sales": _sales,
        "cart_lines": cart_lines,
        "sale_or_line": sale_or_line,
    }
)
"""``receipt_lines`` by the receipt; ``back_to`` by receipt and line; ``returned_to`` by product; ``shift_sales`` and
``cart_lines``, newest first; ``sale_or_line`` offers the whole sale too."""
