"""Paying suppliers what is owed to them, and owners what their goods brought in."""

from pos.domain.answers import Performed
from pos.domain.documents import integer
from pos.domain.goods.good import Way
from pos.domain.goods.paying import PayOwner, PaySupplier, decide
from pos.domain.goods.refusals import UnknownSupplier
from pos.domain.money import Rupiah, thousands
from pos.services.acting.job import Job
from pos.services.goods.money import cash_way, owed
from pos.services.goods.writing import About, write
from pos.services.session import business_date
from pos.store import settings, suppliers
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
    if suppliers.by_code(tx, command.supplier) is None:
        raise UnknownSupplier(command.supplier)
    date = business_date(tx, job.desk)
    debt = Way(settings.setting(tx, debt_setting, date), command.supplier)
    paid = cash_way(tx, job, command.paid, date)
    body = decide(command, (debt, owed(tx, debt)), paid, job.approved_by)
    number = write(tx, job, About(kind, ""), body).document.header.number
    facts = (("left", thousands(integer(body, "left"))),)
    return Performed(kind, number, Rupiah(integer(body, "amount")), facts, job.approved_by)
