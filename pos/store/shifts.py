"""Shifts: which one is open on a drawer, and what the drawer should hold."""

from typing import NamedTuple

from sqlalchemy import insert, select, update

from pos.domain.money import Rupiah
from pos.store import names
from pos.store.transaction import Transaction
from schema.people import shift as table

_OPEN = "SELECT number, business_date, user FROM shift WHERE drawer = ? AND closed_ms = 0"
_BALANCE = "SELECT amount FROM balance WHERE account = ? AND subledger = ? AND commodity = ?"


class OpenShift(NamedTuple):
    """The open shift of a drawer: its number, ISO business date and who opened it."""

    number: int
    business_date: str
    user_id: int


def open_shift(tx: Transaction, drawer: str) -> OpenShift | None:
    """Return the open shift of a drawer, or None."""
    row = tx.hot.execute(_OPEN, (drawer,)).fetchone()
    return OpenShift(*row) if row else None


def last(tx: Transaction) -> OpenShift | None:
    """Return the newest shift, open or closed, or None before the first."""
    statement = select(table.c.number, table.c.business_date, table.c.user).order_by(table.c.number.desc()).limit(1)
    row = tx.core.execute(statement).first()
    return OpenShift(*row) if row else None


def add(tx: Transaction, shift: OpenShift, *, drawer: str, at_ms: int) -> None:
    """Keep a shift that was opened."""
    tx.core.execute(
        insert(table).values(
            number=shift.number,
            business_date=shift.business_date,
            user=shift.user_id,
            drawer=drawer,
            opened_ms=at_ms,
            closed_ms=0,
        )
    )


def close(tx: Transaction, number: int, *, at_ms: int) -> None:
    """Mark a shift as closed."""
    tx.core.execute(update(table).where(table.c.number == number).values(closed_ms=at_ms))


def cash_balance(tx: Transaction, account: str, subledger: str) -> Rupiah:
    """Return the rupiah balance of an account and subledger; 0 when there is none."""
    key = (names.account(tx, account)[0], names.subledger(tx, subledger), 1)
    row = tx.hot.execute(_BALANCE, key).fetchone()
    return Rupiah(row[0] if row else 0)
