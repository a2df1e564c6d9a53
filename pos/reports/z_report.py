"""The Z of a shift as a value: what a slip prints and ``pos report z`` lists.

Source: the fields of a Laporan Tutup Kasir, ``domain.md`` section 10.
"""

from typing import Final, NamedTuple

from pos.domain.money import Rupiah


class Happened(NamedTuple):
    """How often something happened, and for how much."""

    times: int
    amount_rupiah: Rupiah


class ClassSales(NamedTuple):
    """What was sold on one revenue account (a class of goods, to members or to others), voids taken off."""

    account: str
    lines: int
    amount_rupiah: Rupiah


class Tendered(NamedTuple):
    """What was paid in one way, change and voids taken off."""

    kind: str
    times: int
    amount_rupiah: Rupiah


class CashMove(NamedTuple):
    """What moved cash of the drawer without a sale: kind and number of its document; out of the drawer is negative."""

    kind: str
    number: int
    amount_rupiah: Rupiah
    reason: str


class Counted(NamedTuple):
    """How many pieces of a denomination were counted."""

    denomination_rupiah: Rupiah
    pieces: int


class Settlement(NamedTuple):
    """What became of a difference.

    Attributes:
        counts: How often the drawer was counted.
        witness: Key of the second person at the count; 0 for nobody.
        reason: Why it differs; ``""`` where it does not.
        charged_to: Key of the user who owes it; 0 where the outlet bears it.
        approved_by: Key of who approved that; 0 for nobody.
    """

    counts: int
    witness: int
    reason: str
    charged_to: int
    approved_by: int


UNSETTLED: Final = Settlement(0, 0, "", 0, 0)
"""Of a shift that is open."""


class ZReport(NamedTuple):
    """The figures of one shift.

    Attributes:
        node: Code of the register.
        shift: Its number.
        business_date: Its day, ISO.
        drawer: Subledger of its drawer.
        user: Key of who opened it.
        closed_by: Key of who closed it; 0 while it is open.
        opened_ms: Unix milliseconds, UTC.
        closed_ms: Unix milliseconds, UTC; 0 while it is open.
        sales: Every sale made, voided ones too, before rounding.
        voids: Sales that were voided, before rounding.
        rounding_rupiah: Cash rounding of the sales that stand; below zero when rounded down.
        net_rupiah: What the sales that stand brought in: sales - voids + rounding.
        classes: By revenue account, in its order.
        members: Sales to members that stand.
        others: Sales to non-members that stand.
        tenders: By way of paying.
        voided_lines: Lines voided before payment.
        cancels: Sales cancelled before payment.
        reprints: Copies of receipts.
        refunds: Refunds, and what was given back.
        no_sales: How often the drawer was opened without a sale.
        looks: How often the figures were printed before the close.
        cash_moves: Cash in and out, in order.
        float_rupiah: What the drawer began with.
        expected_rupiah: What should be in the drawer: float + cash sales + what moved besides; 0 while it is open, for
            nobody who counts blind may know it.
        counted_rupiah: What was counted; 0 while it is open.
        difference_rupiah: Counted - expected; 0 while it is open.
        settled: What became of the difference; nothing while it is open.
        denominations: The count, in the order counted.
        first_sale: Number of its first sale; 0 for none.
        last_sale: Number of its last sale; 0 for none.
        head: SHA-256 of its last document: the head of the chain when it was closed.
    """

    node: str
    shift: int
    business_date: str
    drawer: str
    user: int
    closed_by: int
    opened_ms: int
    closed_ms: int
    sales: Happened
    voids: Happened
    rounding_rupiah: Rupiah
    net_rupiah: Rupiah
    classes: tuple[ClassSales, ...]
    members: Happened
    others: Happened
    tenders: tuple[Tendered, ...]
    voided_lines: Happened
    cancels: Happened
    reprints: int
    refunds: Happened
    no_sales: int
    looks: int
    cash_moves: tuple[CashMove, ...]
    float_rupiah: Rupiah
    expected_rupiah: Rupiah
    counted_rupiah: Rupiah
    difference_rupiah: Rupiah
    settled: Settlement
    denominations: tuple[Counted, ...]
    first_sale: int
    last_sale: int
    head: str

    @property
    def is_closed(self) -> bool:
        """Whether it is a Z; an open shift's figures are an X."""
        return self.closed_ms > 0
