"""Balances and the names of what they count, as a person reads them."""

from collections.abc import Iterator
from typing import NamedTuple

from sqlalchemy import select

from pos.store.transaction import Transaction
from schema.ledger import account, balance, commodity, last_cost, subledger


class Balance(NamedTuple):
    """One balance.

    Attributes:
        account: Code of the account, place or owner.
        name: Its name.
        subledger: The drawer, member, product or shell it belongs to; ``""`` where there is none.
        commodity: ``IDR``, a product, a container type or ``BELANJA-<year>``.
        amount: Rupiah, thousandths of the base unit, or shells.
    """

    account: str
    name: str
    subledger: str
    commodity: str
    amount: int


class Account(NamedTuple):
    """An account of the chart, or a place, flow or owner: code, name, and ``D``, ``K`` or ``-``."""

    code: str
    name: str
    normal: str


def stream(tx: Transaction, account_code: str) -> Iterator[Balance]:
    """Read balances ordered by account, subledger and commodity.

    Args:
        tx: A transaction.
        account_code: Only of this account; ``""`` for all of them.
    """
    statement = (
        select(account.c.code, account.c.name, subledger.c.code, commodity.c.code, balance.c.amount)
        .join_from(balance, account, balance.c.account == account.c.id)
        .join(subledger, balance.c.subledger == subledger.c.id)
        .join(commodity, balance.c.commodity == commodity.c.id)
        .order_by(account.c.code, subledger.c.code, commodity.c.code)
    )
    if account_code:
        statement = statement.where(account.c.code == account_code)
    for row in tx.core.execute(statement):
        yield Balance(*row)


def accounts(tx: Transaction) -> tuple[Account, ...]:
    """Return every account there is, by code."""
    statement = select(account.c.code, account.c.name, account.c.normal).order_by(account.c.code)
    return tuple(Account(*row) for row in tx.core.execute(statement))


def last_costs(tx: Transaction) -> dict[str, tuple[int, int]]:
    """Return what the last receipt of each product paid: value in rupiah and quantity, by SKU."""
    statement = select(subledger.c.code, last_cost.c.value, last_cost.c.quantity).join_from(last_cost, subledger)
    return {row[0]: (row[1], row[2]) for row in tx.core.execute(statement)}
