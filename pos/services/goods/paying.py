"""Paying suppliers what is owed to them, and owners what their goods brought in."""

from typing import Final

from pos.domain.answers import Performed
from pos.domain.documents import integer
from pos.domain.goods.paying import PayOwner, PaySupplier, decide
from pos.domain.money import thousands
from pos.services.acting.job import Handler, Handlers, Job
from pos.services.goods.knowing import anybody
from pos.services.goods.money import cash_way, kept_at, owed
from pos.services.goods.writing import About, performed, write
from pos.store.transaction import Transaction


def pay_supplier(tx: Transaction, job: Job, command: PaySupplier) -> Performed:
    """Pay a supplier; raises as ``_pay`` does."""
    return _pay(tx, job, command, "supplier_payment", "supplier_payable")


def pay_owner(tx: Transaction, job: Job, command: PayOwner) -> Performed:
    """Pay an owner what his goods brought in; raises as ``_pay`` does."""
    return _pay(tx, job, command, "owner_payout", "consignment_payable")


def _pay(tx: Transaction, job: Job, command: PaySupplier | PayOwner, kind: str, debt_setting: str) -> Performed:
    """Pay what is owed, also to somebody from whom no goods come any more.

    Raises:
        UnknownSupplier: Nobody has that code.
        MoreThanOwed: It is more than what is open.
        BadFigure: The amount is none, or there is no such place of cash.
        NoOpenShift: It is paid from a drawer that is closed.
        NeedsApproval: Who acts may not touch the money there.
    """
    anybody(tx, command.supplier)
    debt = kept_at(tx, job, debt_setting, command.supplier)
    body = decide(command, (debt, owed(tx, debt)), cash_way(tx, job, command.paid), job.approved_by)
    written = write(tx, job, About(kind, ""), body)
    return performed(written, job, integer(body, "amount"), ("left", thousands(integer(body, "left"))))


HANDLERS: Final[Handlers] = {
    PaySupplier: Handler("supplier_payment", pay_supplier),
    PayOwner: Handler("owner_payout", pay_owner),
}
"""By the command's type."""
