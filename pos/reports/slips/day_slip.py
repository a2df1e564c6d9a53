"""The slip of a closed day: its shifts, how many documents it has of each kind, and what it moved of each account."""

from drivers.printers.slip import Pair, Slip, line
from pos.domain.documents import Body, integer, parts, text
from pos.domain.money import thousands
from pos.reports.slips.cash_words import CASH_WORDS
from pos.reports.slips.deposit import ranges
from pos.reports.slips.frame import LINE, SPACE, House, Signed, finished, head, proof, signature
from pos.reports.slips.names import Names


def day_slip(house: House, signed: Signed, body: Body, names: Names) -> Slip:
    """Return the slip of a closed day.

    Args:
        house: Whose slip it is.
        signed: The own facts of a ``day_close`` document.
        body: Its body, version 1.
        names: Of the accounts.

    Raises:
        TypeError: The body is damaged.
    """
    words, own = house.words, CASH_WORDS[house.words.language]
    shifts = body["shifts"]
    numbers = [each for each in shifts if isinstance(each, int)] if isinstance(shifts, list | tuple) else []
    rows = [
        *head(house, signed, (own.day_title,)),
        Pair(words.business_date, text(body, "date"), bold=True),
        Pair(words.shift, ranges(numbers) or "-", bold=False),
        LINE,
        line(own.documents),
        *(
            Pair(f"  {text(each, 'kind')}", str(integer(each, "count")), bold=False)
            for each in parts(body, "documents")
        ),
        LINE,
        line(own.movements),
        *(_account(each, names) for each in parts(body, "accounts")),
        LINE,
        proof(house, signed),
        SPACE,
        *signature(words.handed_over),
        *signature(words.approved),
    ]
    return finished(rows, signed, "day")


def _kind(counted: Body) -> Pair:
    return Pair(f"  {text(counted, 'kind')}", str(integer(counted, "count")), bold=False)


def _account(moved: Body, names: Names) -> Pair:
    code = text(moved, "account")
    return Pair(f"{code} {names.account(code)}", thousands(integer(moved, "amount")), bold=False)
