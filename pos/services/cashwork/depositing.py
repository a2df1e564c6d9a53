"""Deposits of the safe: to the treasurer or a courier, and on to the bank."""

from pos.domain.answers import Performed
from pos.domain.cash.commands import TO_BANK, Deposit
from pos.domain.cash.deposit import DepositAccounts, decide_deposit, way_of
from pos.domain.documents import integer
from pos.domain.money import Rupiah
from pos.services.acting.job import Job
from pos.services.session import business_date, day_entry
from pos.store import chain, deposits, settings, shifts
from pos.store.transaction import Transaction


def deposit_accounts(tx: Transaction, date: str) -> DepositAccounts:
    """Return the accounts a deposit moves between on a business date."""
    return DepositAccounts(*(settings.setting(tx, name, date) for name in ("safe", "cash_in_transit", "bank")))


def deposit(tx: Transaction, job: Job, command: Deposit) -> Performed:
    """Hand cash over; what leaves the safe covers the Z of every shift closed since the last time.

    Raises:
        BadFigure: The amount is not positive, or there is no such stage.
        NotEnoughCash: More than the ledger says is there.
    """
    way = way_of(command, deposit_accounts(tx, business_date(tx, job.desk)))
    covered = () if command.stage == TO_BANK else deposits.not_covered(tx, job.desk.node.code)
    there = shifts.cash_balance(tx, *way.source)
    body = decide_deposit(command, way, there, covered, job.approved_by)
    written = chain.append(tx, job.desk.node, day_entry(tx, job.desk, job.session, "deposit", body))
    job.paper.queue(tx, written, cashier=job.session.name)
    amount = Rupiah(integer(body, "amount"))
    return Performed("deposit", written.document.header.number, amount, (), job.approved_by)
