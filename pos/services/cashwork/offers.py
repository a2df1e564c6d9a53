"""What the forms of cash offer to choose from."""

from pos.domain.answers import Choice
from pos.domain.cash.commands import STAGES, TO_BANK, TO_COURIER, TO_TREASURER
from pos.domain.money import thousands
from pos.i18n import mark
from pos.services.cashwork.depositing import deposit_accounts
from pos.services.desk import Desk
from pos.services.session import business_date
from pos.store import deposits, users
from pos.store.transaction import Transaction

COURIER = "0"
"""The key of whoever carries cash and is no user."""


_STAGES = {TO_TREASURER: mark("Treasurer, or another user"), TO_COURIER: mark("Courier"), TO_BANK: mark("Bank")}


def stages(_tx: Transaction, _desk: Desk, _given: tuple[str, ...]) -> tuple[Choice, ...]:
    """Where cash may be handed over to; the till says the labels in its language."""
    return tuple(Choice(stage, _STAGES[stage], "") for stage in STAGES)


def carriers(tx: Transaction, _desk: Desk, _given: tuple[str, ...]) -> tuple[Choice, ...]:
    """Who may take a deposit: everybody who may log in, treasurers first."""
    rows = sorted(users.everybody(tx), key=lambda row: ("bendahara" not in row.roles, row.name))
    return tuple(Choice(str(row.user_id), row.name, " ".join(row.roles)) for row in rows)


def under_way(tx: Transaction, desk: Desk, _given: tuple[str, ...]) -> tuple[Choice, ...]:
    """Whose deposits are under way, and how much."""
    account = deposit_accounts(tx, business_date(tx, desk)).under_way
    names = {str(row.user_id): row.name for row in users.everybody(tx)}
    return tuple(
        Choice(carrier or COURIER, names.get(carrier, "-"), thousands(amount))
        for carrier, amount in deposits.under_way(tx, account)
    )
