"""Commands at a counter with the real database, and what they leave behind."""

from typing import Any

from pos.domain.answers import Performed, ShiftClosed
from pos.domain.cart import Cart
from pos.domain.quantity import Milli
from pos.domain.refunding.commands import GivenBack
from pos.services import selling, shiftwork
from pos.services.acting.acting import perform
from pos.services.acting.job import Job
from pos.services.verifying import Known, Verdict, verify
from pos.store import balances
from pos.store.facts import Fact, newest
from tests.pos.services.conftest import Counter


def job(counter: Counter, *, approved: bool = True) -> Job:
    """The cashier's command, with the manager's PIN or without."""
    return Job(counter.desk, counter.cashier, counter.paper, counter.supervisor if approved else None)


def done(counter: Counter, command: tuple[Any, ...], *, approved: bool = True) -> Performed:
    """Carry a command out."""
    with counter.desk.database.write() as tx:
        return perform(tx, job(counter, approved=approved), command)


def sold(counter: Counter, cart: Cart) -> Fact:
    """Sell a cart for the exact cash, and return the sale."""
    with counter.desk.database.write() as tx:
        selling.complete(tx, counter.desk, counter.cashier, counter.paper, (cart, None))
        sale = newest(tx, counter.desk.node.code, "sale")
    assert sale is not None
    return sale


def newest_of(counter: Counter, kind: str) -> Fact:
    """The newest document of a kind."""
    with counter.desk.database.read() as tx:
        fact = newest(tx, counter.desk.node.code, kind)
    assert fact is not None
    return fact


def close_shift(counter: Counter) -> None:
    """Close the shift with exactly what should be in the drawer."""
    cash = balance(counter, "1101", "1")
    with counter.desk.database.write() as tx:
        assert isinstance(shiftwork.count_drawer(tx, job(counter), ((cash, 1),), 2), ShiftClosed)


def balance(counter: Counter, account: str, subledger: str = "", commodity: str = "IDR") -> int:
    """A balance as it is kept."""
    with counter.desk.database.read() as tx:
        rows = balances.stream(tx, account)
        return sum(row.amount for row in rows if (row.subledger, row.commodity) == (subledger, commodity))


def verdict(counter: Counter) -> Verdict:
    """What ``pos verify`` says."""
    return verify(counter.desk.database, Known("", ""), lambda _done, _all: None)


def back(line: int, count: int, to: str = "store") -> GivenBack:
    """Some of a line."""
    return GivenBack(line, Milli(count), to)
