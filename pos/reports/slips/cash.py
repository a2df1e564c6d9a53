"""The slips of cash that moves without a sale: the opening float, cash in, cash out; with room for both signatures."""

from drivers.printers.slip import Pair, Slip, line
from pos.domain.documents import Body, integer, text
from pos.domain.money import thousands
from pos.reports.slips.frame import LINE, SPACE, House, Signed, finished, head, proof, signature


def cash_slip(house: House, signed: Signed, body: Body) -> Slip:
    """Return the slip of cash in or out.

    Args:
        house: Whose slip it is.
        signed: The document's own facts; the kind is ``paid_in`` or ``paid_out``.
        body: Its body, version 1.

    Raises:
        TypeError: The body is damaged.
    """
    words = house.words
    title = words.paid_in if signed.kind == "paid_in" else words.paid_out
    rows = [
        *head(house, signed, (title,)),
        line(f"{words.shift} {signed.shift}"),
        LINE,
        Pair(words.amount, f"Rp{thousands(integer(body, 'amount'))}", bold=True),
        line(f"{words.reason}: {text(body, 'reason')}"),
        LINE,
        proof(house, signed),
        SPACE,
        *signature(words.handed_over),
        *signature(words.received),
    ]
    return finished(rows, signed, "cash")


def float_slip(house: House, signed: Signed, body: Body) -> Slip:
    """Return the slip of a shift's opening float.

    Args:
        house: Whose slip it is.
        signed: The own facts of a ``shift_open`` document.
        body: Its body, version 1.

    Raises:
        TypeError: The body is damaged.
    """
    words = house.words
    rows = [
        *head(house, signed, (words.opening_float,)),
        line(f"{words.shift} {integer(body, 'shift')}"),
        LINE,
        Pair(words.amount, f"Rp{thousands(integer(body, 'float'))}", bold=True),
        LINE,
        proof(house, signed),
        SPACE,
        *signature(words.handed_over),
        *signature(words.received),
    ]
    return finished(rows, signed, "cash")
