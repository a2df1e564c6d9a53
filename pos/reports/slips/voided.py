"""The slip of a void: what was taken back, from the original that the void carries whole in its body."""

from drivers.printers.slip import Pair, Slip, line
from pos.domain.documents import Body, integer, part, parts, text
from pos.domain.money import thousands
from pos.reports.slips.frame import LINE, SPACE, House, Signed, finished, head, moment, number_of, proof, signature
from pos.reports.slips.receipt import buyer_rows, sold_rows, total_rows
from pos.reports.slips.refunded import approval_rows


def void_slip(house: House, signed: Signed, void: Body, original: Signed, approver: str) -> Slip:
    """Return the slip of a void.

    Args:
        house: Whose slip it is.
        signed: The void's own facts.
        void: The body of a ``void`` document, version 1, of a sale.
        original: The sale it voids.
        approver: Login name of who approved it; ``""`` for nobody.

    Raises:
        TypeError: The body is damaged.
    """
    words = house.words
    sale = part(part(void, "of"), "body")
    paid = sum(integer(tender, "amount") for tender in parts(sale, "tenders"))
    rows = [
        *head(house, signed, (words.void,)),
        Pair(words.void_of, number_of(original), bold=False),
        Pair("", moment(original.at_ms, house.zone), bold=False),
        *buyer_rows(sale, words),
        line(f"{words.reason}: {text(void, 'reason')}"),
        *approval_rows(words, approver),
        LINE,
        *sold_rows(sale, words),
        LINE,
        *total_rows(sale, words),
        Pair(words.given_back, thousands(paid), bold=True),
        LINE,
        proof(house, signed),
        SPACE,
        *signature(words.received),
    ]
    return finished(rows, signed, "void")
