"""What a journal is written from: the chart, the documents with their postings, and the balances that are kept."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from pos.domain.documents import Header
from pos.domain.ledger import BELANJA_TOTAL, FLOWS, FOR_SALE, OWNED, Posting

HELD: Final = "held"
"""Shells a customer left with us."""

_TYPES: Final = {"1": "A", "2": "L", "3": "E", "4": "R", "5": "X", "6": "X", "7": "X", "8": "R", "9": "X"}
_OWNERS: Final = FLOWS | {OWNED, FOR_SALE, HELD, BELANJA_TOTAL}


class Account(NamedTuple):
    """An account by its code and name; ``normal`` is ``D``, ``K``, or ``-`` for a place, flow or owner."""

    code: str
    name: str
    normal: str


class Entry(NamedTuple):
    """A document as the journal writes it.

    Attributes:
        header: The document's header.
        hash: Its SHA-256 in hexadecimal.
        postings: Its postings, in their order.
    """

    header: Header
    hash: str
    postings: Sequence[Posting]


class Kept(NamedTuple):
    """A balance that is kept beside the postings: rupiah, thousandths of the base unit, or shells; never zero."""

    account: str
    subledger: str
    commodity: str
    amount: int


def type_of(account: Account) -> str:
    """Return an account's type: ``A`` assets, ``L`` liabilities, ``E`` equity, ``R`` revenue, ``X`` expenses.

    A place holds assets; whose the things are, and where they came from, is equity.
    """
    if not account.code[:1].isdigit():
        return "E" if account.code in _OWNERS else "A"
    if account.code.startswith("8") and account.normal == "D":
        return "X"
    return _TYPES.get(account.code[:1], "E")
