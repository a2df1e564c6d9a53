"""A demo outlet's counter without screen: a few sales and a close, through the real services, at a set clock."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pos import bootstrap
from pos.domain.answers import ShiftClosed
from pos.domain.money import Rupiah
from pos.services import selling, shiftwork
from pos.services.acting.job import Job
from pos.services.desk import Desk
from pos.services.session import Session
from pos.store import facts, shifts
from pos.store.chain import Written
from pos.store.transaction import Transaction
from tests.support.registers import SetClock
from tests.support.selling import scanned

CASHIER = Session(1, "kasir", ("kasir",))


class NoPaper:
    """Prints nothing."""

    def queue(self, tx: Transaction, written: Written, *, cashier: str) -> None:
        """Let the slip be."""


@contextmanager
def at_the_counter(home: Path) -> Iterator[Desk]:
    """Open a register for writing, a minute after its last document."""
    with bootstrap.writing(home) as desk:
        yield desk._replace(clock=SetClock(facts.last_moment_ms(desk.database.peek) + 60_000))


def open_shift(desk: Desk) -> int:
    """Open a shift with Rp300.000 and return its number."""
    with desk.database.write() as tx:
        return shiftwork.open_shift(tx, desk, CASHIER, NoPaper(), Rupiah(300_000)).number


def sell(desk: Desk, *codes: str) -> int:
    """Sell some codes once each, and return the receipt's number."""
    with desk.database.write() as tx:
        completion = selling.complete(tx, desk, CASHIER, NoPaper(), (scanned(desk, *codes), None))
        return completion.sale.sale_no


def close_shift(desk: Desk) -> None:
    """Close the shift with just what the drawer should hold."""
    with desk.database.write() as tx:
        held = shifts.cash_balance(tx, "1101", desk.outlet.drawer)
        job = Job(desk, CASHIER, NoPaper(), None)
        assert isinstance(shiftwork.count_drawer(tx, job, ((1, held),), 0), ShiftClosed)


def a_shift(home: Path, *sales: tuple[str, ...]) -> None:
    """Open, sell and close."""
    with at_the_counter(home) as desk:
        open_shift(desk)
        for codes in sales:
            sell(desk, *codes)
        close_shift(desk)
