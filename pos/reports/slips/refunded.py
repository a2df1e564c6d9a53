"""The slip of a refund: what came back, where it went, and the money; signed by who got it.

Without a receipt the buyer writes name and address on it by hand: the paper is kept, and no document holds a name.
"""

from drivers.printers.slip import Feed, Pair, Row, Slip, line
from pos.domain.documents import Body, integer, parts, text
from pos.domain.money import thousands
from pos.domain.quantity import milli_text
from pos.domain.refunding.commands import TO_DAMAGED, TO_STORE
from pos.reports.slips.frame import LINE, SPACE, House, Signed, finished, head, number_of, proof, signature
from pos.reports.slips.receipt import buyer_rows
from pos.reports.slips.words import Words

_BASE_UNIT = 1000


def _line_rows(back: Body, words: Words) -> list[Row]:
    unit = f" {back['unit']}" if back["factor"] != _BASE_UNIT or back["kind"] == "weighed" else ""
    where = {TO_STORE: words.to_store, TO_DAMAGED: words.to_damaged}[text(back, "to")] if back["pool"] else ""
    left = f"  {milli_text(integer(back, 'count'))}{unit} {where}".rstrip()
    return [line(text(back, "name")), Pair(left, thousands(integer(back, "amount")), bold=False)]


def approval_rows(words: Words, approver: str) -> list[Row]:
    """Return who approved it; nothing where nobody was asked."""
    return [line(f"{words.approved}: {approver}")] if approver else []


def _total_rows(refund: Body, words: Words) -> list[Row]:
    rounding = integer(refund, "rounding")
    paid = sum(integer(tender, "amount") for tender in parts(refund, "tenders"))
    total = Pair(words.total, thousands(integer(refund, "total")), bold=not rounding)
    rounded = [Pair(words.rounding, thousands(rounding), bold=False)] if rounding else []
    return [total, *rounded, Pair(words.given_back, thousands(paid), bold=True)]


def refund_slip(house: House, signed: Signed, refund: Body, original: Signed | None, approver: str) -> Slip:
    """Return the slip of a refund.

    Args:
        house: Whose slip it is.
        signed: The refund's own facts.
        refund: The body of a ``refund`` document, version 1.
        original: The sale whose goods came back; None without a receipt.
        approver: Login name of who approved it; ``""`` for nobody.

    Raises:
        TypeError: The body is damaged.
    """
    words = house.words
    origin = Pair(words.refund_of, number_of(original), bold=False) if original else line(words.without_receipt)
    by_hand: list[Row] = []
    if original is None and not refund["member_number"]:
        by_hand = [line(f"{words.name_and_address}:"), Feed(1), LINE, Feed(1), LINE]
    rows: list[Row] = [
        *head(house, signed, (words.refund,)),
        origin,
        *buyer_rows(refund, words),
        line(f"{words.reason}: {text(refund, 'reason')}"),
        *approval_rows(words, approver),
        LINE,
        *(row for back in parts(refund, "lines") for row in _line_rows(back, words)),
        LINE,
        *_total_rows(refund, words),
        LINE,
        proof(house, signed),
        SPACE,
        *by_hand,
        *signature(words.received),
    ]
    return finished(rows, signed, "refund")
