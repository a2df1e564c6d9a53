"""Refusals of shifts and of the drawer."""

from pos.domain.errors.base import ShiftRefused


class NoOpenShift(ShiftRefused):
    """No shift is open."""


class ShiftAlreadyOpen(ShiftRefused):
    """A shift is open already."""


class HeldSales(ShiftRefused):
    """The shift cannot close while sales are open.

    Attributes:
        count: How many sales are on hold or in the cart.
    """

    def __init__(self, count: int) -> None:
        """Carry the data of the refusal."""
        super().__init__(count)
        self.count = count


class WitnessNeeded(ShiftRefused):
    """The outlet wants a second person at the count, who says so with a PIN."""


class CountAgain(ShiftRefused):
    """The drawer changed after its count, or was not counted yet."""


class NotCountedYet(ShiftRefused):
    """What was taken stays hidden from who counts the drawer, until it is counted."""


class NotEnoughCash(ShiftRefused):
    """More cash is handed over than the ledger says is there.

    Attributes:
        there_rupiah: What is there.
    """

    def __init__(self, there_rupiah: int) -> None:
        """Carry the data of the refusal."""
        super().__init__(there_rupiah)
        self.there_rupiah = there_rupiah


class NoDayToClose(ShiftRefused):
    """Every day that was worked on is closed."""
