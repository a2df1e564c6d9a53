"""People at work in a shop without a screen: the same services as at the till, at a moment that is told.

Nothing is recorded scan by scan; documents, postings, balances and slips are those of the till.
"""

from collections.abc import Sequence

from pos.domain.answers import CountDiffers, Performed, ShiftClosed, ShiftOpen
from pos.domain.money import Rupiah
from pos.services import selling, shiftwork
from pos.services.acting.acting import perform
from pos.services.acting.job import Command, Job
from pos.services.demo.basket import Basket, cart_of
from pos.services.desk import Desk
from pos.services.ids import uuid7
from pos.services.session import Paper, Session
from pos.store.chain import Written
from pos.store.transaction import Transaction


class ToldClock:
    """A clock that says what it was told.

    Attributes:
        at_ms: Unix milliseconds, UTC.
    """

    def __init__(self, at_ms: int) -> None:
        """Begin at a moment."""
        self.at_ms = at_ms

    def now_ms(self) -> int:
        """Return the moment."""
        return self.at_ms


class NoPaper:
    """Prints nothing."""

    def queue(self, tx: Transaction, written: Written, *, cashier: str) -> None:
        """Let the slip be."""


class Work:
    """A register at the moment it is told."""

    def __init__(self, desk: Desk, clock: ToldClock, paper: Paper) -> None:
        """Work at a register.

        Args:
            desk: The register, opened for writing.
            clock: Tells the moment; moved on by whoever plans the day.
            paper: Takes the slips.
        """
        self.clock = clock
        self.desk = desk._replace(clock=clock, new_id=lambda: uuid7(clock))
        self._paper = paper

    def job(self, who: Session, approver: Session | None) -> Job:
        """Return what a command of somebody is carried out with."""
        return Job(self.desk, who, self._paper, approver)

    def act(self, tx: Transaction, who: Session, command: Command, approver: Session | None) -> Performed:
        """Carry out a command of the back office; raises what its handler raises."""
        return perform(tx, self.job(who, approver), command)

    def open_shift(self, tx: Transaction, who: Session, float_rupiah: Rupiah) -> ShiftOpen:
        """Open a shift with a float from the safe."""
        return shiftwork.open_shift(tx, self.desk, who, self._paper, float_rupiah)

    def count(self, tx: Transaction, who: Session, counted: Sequence[tuple[int, int]]) -> ShiftClosed | CountDiffers:
        """Count the drawer without a witness, in pairs of denomination and pieces; a count that fits closes it."""
        return shiftwork.count_drawer(tx, self.job(who, None), tuple(counted), 0)

    def settle(
        self, tx: Transaction, who: Session, settling: shiftwork.Settling, approver: Session | None
    ) -> ShiftClosed:
        """Close a shift whose count differed."""
        return shiftwork.settle(tx, self.job(who, approver), settling)

    def sell(self, tx: Transaction, who: Session, basket: Basket, date: str) -> selling.Completion:
        """Sell a basket for cash at the prices of a business date; raises what the sale is refused with."""
        cart = cart_of(tx, self.desk.new_id(), basket, date)
        return selling.complete(tx, self.desk, who, self._paper, (cart, basket.paid))
