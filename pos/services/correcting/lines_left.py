"""The lines of a receipt of which something may still come back."""

from pos.domain.answers import Choice
from pos.domain.documents import Body, integer, parts, text
from pos.domain.errors import UnknownReceipt
from pos.domain.quantity import milli_text
from pos.domain.refunding.by_receipt import given_before
from pos.i18n import mark
from pos.services.correcting.receipts import sale_of
from pos.services.desk import Desk
from pos.store import facts
from pos.store.transaction import Transaction


def _line(line: Body, left: int) -> Choice:
    return Choice(str(line["n"]), text(line, "name"), f"{milli_text(left)} {line['unit']}")


_NOTHING = (Choice("", mark("No such receipt, or all of it came back"), ""),)


def receipt_lines(tx: Transaction, desk: Desk, given: tuple[str, ...]) -> tuple[Choice, ...]:
    """Return the lines of a receipt with how much of each is left, or one that says there is none."""
    try:
        sale = sale_of(tx, desk, given[0])
    except UnknownReceipt:
        return _NOTHING
    earlier = [each.body for each in facts.about(tx, sale.uuid, "refund")]
    lines = parts(sale.body, "lines")
    left = [(line, integer(line, "count") - given_before(earlier, integer(line, "n"))) for line in lines]
    return tuple(_line(line, rest) for line, rest in left if rest) or _NOTHING
