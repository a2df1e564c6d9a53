"""The sums of a day in names and figures: what the cash came to, and the numbers of its receipts."""

from pos.domain.report import COUNT, RUPIAH, TEXT, Facts
from pos.i18n import mark
from pos.services.reporting.kinds import number
from pos.services.reporting.margins import MARGIN
from pos.services.reporting.of_heads import Takings, takings
from pos.store.figures.accounts import Moved, moved
from pos.store.figures.heads import Head, TakenBack
from pos.store.figures.scope import Scope
from pos.store.transaction import Transaction


def margin_in(tx: Transaction, scope: Scope) -> int:
    """Return the gross margin of what a report covers."""
    return gross_margin(moved(tx, scope))


def gross_margin(legs: tuple[Moved, ...]) -> int:
    """Return revenue less the cost of what was sold, from the ledger: classes 4, 51 and 52 of the chart."""
    return -sum(each.amount_rupiah for each in legs if each.account.startswith(("4", "51", "52")))


def sums_of(sums: Takings, margin: int) -> Facts:
    """Return what was sold, given back and kept."""
    return Facts(
        "",
        (
            (mark("Sales"), COUNT, sums.sales),
            (mark("Gross"), RUPIAH, sums.gross_rupiah),
            (mark("Discounts"), RUPIAH, -sums.discount_rupiah),
            (mark("Refunds"), RUPIAH, -sums.refund_rupiah),
            (mark("Rounding"), RUPIAH, sums.rounding_rupiah),
            (mark("Net"), RUPIAH, sums.net_rupiah),
            (MARGIN, RUPIAH, margin),
            (mark("Average sale"), RUPIAH, sums.average_rupiah),
        ),
    )


def numbers_of(found: tuple[Head, ...], gone: tuple[TakenBack, ...]) -> Facts:
    """Return the first and the last receipt, and how many were taken back."""
    sold = [each for each in found if each.sign > 0]
    of = {each.kind: each for each in gone}
    void, cancel = of.get("void"), of.get("cancel")
    return Facts(
        mark("Receipts"),
        (
            (mark("First number"), TEXT, number(min((each.first for each in sold), default=0))),
            (mark("Last number"), TEXT, number(max((each.last for each in sold), default=0))),
            (mark("Refunds made"), COUNT, takings(found).refunds),
            (mark("Voided sales"), COUNT, void.times if void else 0),
            (mark("Voided amount"), RUPIAH, void.amount_rupiah if void else 0),
            (mark("Cancelled carts"), COUNT, cancel.times if cancel else 0),
        ),
    )
