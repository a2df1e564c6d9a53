"""Which document has which slip: one place, so that a kind without paper is a decision and not an omission."""

from types import MappingProxyType
from typing import Final

from pos.reports.slips.frame import House, Signed
from pos.services.cashwork import pages as cash
from pos.services.counting import pages as stock
from pos.services.goods import pages as trade
from pos.services.page import Leaf, Maker, Page
from pos.services.selling import pages as counter
from pos.services.yard import pages as yard
from pos.store.chain import Written
from pos.store.transaction import Transaction

PAGES: Final = MappingProxyType[str, Maker]({**counter.PAGES, **cash.PAGES, **trade.PAGES, **yard.PAGES, **stock.PAGES})
"""Every kind that has a slip: each area says which and how."""


def pages_of(tx: Transaction, house: House, written: Written, cashier: str) -> tuple[Page, ...]:
    """Return the slip of a document and its further papers; nothing when its kind has none.

    Args:
        tx: The transaction that wrote the document; only slips about other documents read from it.
        house: Whose slip it is.
        written: The document in its place.
        cashier: Login name of who wrote it.

    Raises:
        LookupError: The document is about one that is not there.
    """
    header = written.document.header
    makers = [table[header.kind] for table in (PAGES, cash.FURTHER) if header.kind in table]
    signed = Signed(header.kind, header.node, header.number, header.shift, header.at_ms, written.hash, cashier)
    made = (maker(Leaf(tx, house, written, signed)) for maker in makers)
    return tuple(page for page in made if page is not None)
