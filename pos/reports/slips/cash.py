"""The slips of cash that moves without a sale: the opening float, cash in, cash out, a drop; each with signatures."""

from drivers.printers.slip import Pair, Slip, line
from pos.domain.documents import Body, integer, text
from pos.domain.money import thousands
from pos.reports.slips.cash_words import CASH_WORDS
from pos.reports.slips.frame import LINE, SPACE, House, Signed, finished, head, proof, signature
from pos.reports.slips.money import amount_rows, said
from pos.reports.slips.names import Names


def cash_slip(house: House, signed: Signed, body: Body) -> Slip:
    """Return the slip of cash put into the drawer.

    Args:
        house: Whose slip it is.
        signed: The own facts of a ``paid_in`` document.
        body: Its body, version 1.

    Raises:
        TypeError: The body is damaged.
    """
    words = house.words
    rows = [
        *head(house, signed, (words.paid_in,)),
        line(f"{words.shift} {signed.shift}"),
        LINE,
        *amount_rows(house, integer(body, "amount")),
        line(f"{words.reason}: {text(body, 'reason')}"),
        LINE,
        proof(house, signed),
        SPACE,
        *signature(words.handed_over),
        *signature(words.received),
    ]
    return finished(rows, signed, "cash")


def paid_out_slip(house: House, signed: Signed, body: Body, names: Names) -> Slip:
    """Return the voucher of cash taken out of the drawer: what for, from which account, by whom and to whom.

    Args:
        house: Whose slip it is.
        signed: The own facts of a ``paid_out`` document.
        body: Its body, version 1.
        names: Of the account, and of who approved it.

    Raises:
        TypeError: The body is damaged.

    Source: the fields of a Bukti Kas Keluar, ``domain.md`` section 10.
    """
    words, own = house.words, CASH_WORDS[house.words.language]
    account, approver = text(body, "counter"), integer(body, "approved_by")
    rows = [
        *head(house, signed, (own.paid_out_title,)),
        line(f"{words.shift} {signed.shift}"),
        LINE,
        *amount_rows(house, integer(body, "amount")),
        line(f"{words.reason}: {text(body, 'reason')}"),
        *said(own.purpose, text(body, "purpose")),
        line(f"{own.account}: {account} {names.account(account)}"),
        *said(own.recipient, text(body, "person")),
        *said(own.approver, names.person(approver) if approver else ""),
        LINE,
        proof(house, signed),
        SPACE,
        *signature(own.paid_by),
        *signature(words.received),
        *signature(words.approved),
    ]
    return finished(rows, signed, "cash")


def drop_slip(house: House, signed: Signed, body: Body) -> Slip:
    """Return the slip of cash dropped into the safe.

    Args:
        house: Whose slip it is.
        signed: The own facts of a ``cash_drop`` document.
        body: Its body, version 1.

    Raises:
        TypeError: The body is damaged.
    """
    words = house.words
    rows = [
        *head(house, signed, (CASH_WORDS[words.language].drop_title,)),
        line(f"{words.shift} {signed.shift}"),
        LINE,
        *amount_rows(house, integer(body, "amount")),
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
