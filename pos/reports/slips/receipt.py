"""The receipt (struk): every figure on it stands in the sale's body, so nothing is worked out a second time.

It is built inside the sale's transaction, so it makes plain tuples and does no layout.
"""

from drivers.printers.slip import Code128, Logo, Pair, Row, Slip, centered, line
from pos.domain.documents import Body, integer, part, parts, text
from pos.domain.money import thousands
from pos.domain.quantity import milli_text
from pos.domain.receipt_code import code_of
from pos.reports.slips.frame import LINE, House, Signed, finished, head, marked, proof
from pos.reports.slips.words import Words

_BASE_UNIT = 1000


def _line_rows(sold: Body, words: Words) -> list[Row]:
    """The name, then count, unit and price against the amount, the container that came off, and what was taken off it.

    The base unit of what is not weighed needs no word.
    """
    unit = f" {sold['unit']}" if sold["factor"] != _BASE_UNIT or sold["kind"] == "weighed" else ""
    count = milli_text(integer(sold, "count"))
    left = f"  {count}{unit} x {thousands(integer(sold, 'price'))}"
    less = integer(part(sold, "discount"), "amount") if "discount" in sold else 0
    amount = thousands(integer(sold, "amount") + less)
    rows: list[Row] = [line(text(sold, "name")), Pair(left, amount, bold=False), *_container_rows(sold, words)]
    return [*rows, Pair(f"  {words.discount}", thousands(-less), bold=False)] if less else rows


def _container_rows(sold: Body, words: Words) -> list[Row]:
    """What the scale showed and the container in it, so that the buyer finds the scale's own figure on the receipt."""
    if "scale" not in sold or not integer(part(sold, "scale"), "tare"):
        return []
    said = part(sold, "scale")
    gross, tare = milli_text(integer(said, "gram")), milli_text(integer(said, "tare"))
    return [line(f"  {words.gross} {gross} kg, {words.tare} {tare} kg")]


def sold_rows(sale: Body, words: Words) -> list[Row]:
    """Return two rows for every line of a sale's body, and a third for what was taken off."""
    return [row for sold in parts(sale, "lines") for row in _line_rows(sold, words)]


def total_rows(sale: Body, words: Words) -> list[Row]:
    """Return the total, and where cash was rounded by how much and to what."""
    rounding = integer(sale, "rounding")
    total = Pair(words.total, thousands(integer(sale, "total")), bold=True)
    if not rounding:
        return [total]
    due = sum(integer(tender, "amount") for tender in parts(sale, "tenders"))
    return [
        total,
        Pair(words.rounding, thousands(rounding), bold=False),
        Pair(words.due, thousands(due), bold=True),
    ]


def _tender_rows(sale: Body, words: Words) -> list[Row]:
    rows: list[Row] = []
    for tender in parts(sale, "tenders"):
        rows.append(Pair(words.cash, thousands(integer(tender, "paid")), bold=False))
        rows.append(Pair(words.change, thousands(integer(tender, "change")), bold=True))
    return rows


def buyer_rows(sale: Body, words: Words) -> list[Row]:
    """Return the member's number, which is all of a person that ever stands on paper; nothing for anybody else."""
    number = text(sale, "member_number")
    return [line(f"{words.member} {number}")] if number else []


def receipt_slip(house: House, signed: Signed, sale: Body, marks: tuple[str, ...]) -> Slip:
    """Return the receipt of a sale.

    Args:
        house: Whose receipt it is.
        signed: The sale's own facts.
        sale: The body of a ``sale`` document, version 1.
        marks: What it is besides an original, in the house's words: a copy, void, training; printed at both ends.

    Raises:
        TypeError: The body is damaged.
    """
    words = house.words
    rows: list[Row] = [
        *((Logo(),) if house.has_logo else ()),
        *head(house, signed, marks),
        *buyer_rows(sale, words),
        LINE,
        *sold_rows(sale, words),
        LINE,
        *total_rows(sale, words),
        *_tender_rows(sale, words),
        LINE,
        proof(house, signed),
        Code128(code_of(signed.node, signed.number, signed.hash)),
        *map(centered, house.footer),
        *map(marked, marks),
    ]
    return finished(rows, signed, "receipt")
