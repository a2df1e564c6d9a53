"""What is asked at the till about cash and the day, one value per paper."""

from typing import Final, NamedTuple

from pos.domain.money import Rupiah


class PaidIn(NamedTuple):
    """Put cash into the drawer.

    Attributes:
        amount_rupiah: Positive.
        reason: One of the outlet's reasons.
        person: Who gave it; ``""`` for nobody in particular.
    """

    amount_rupiah: Rupiah
    reason: str
    person: str


class PaidOut(NamedTuple):
    """Take cash out of the drawer for something paid at once.

    Attributes:
        amount_rupiah: Positive.
        reason: One of the outlet's reasons, which names the account.
        purpose: What for; ``""`` where the reason says it.
        person: Who received it; ``""`` where the slip is only signed.
    """

    amount_rupiah: Rupiah
    reason: str
    purpose: str
    person: str


class DropCash(NamedTuple):
    """Take cash out of the drawer into the safe while the shift goes on; a positive amount."""

    amount_rupiah: Rupiah


class PrintX(NamedTuple):
    """Print the figures of the open shift; what should be in the drawer is not among them."""


TO_TREASURER, TO_COURIER, TO_BANK = "treasurer", "courier", "bank"
STAGES: Final = (TO_TREASURER, TO_COURIER, TO_BANK)
"""Where a deposit goes: from the safe to the treasurer or to whoever carries it, and from either to the bank."""


class Deposit(NamedTuple):
    """Hand cash over.

    Attributes:
        stage: One of ``STAGES``.
        counted: Pairs of denomination and pieces, of what leaves the safe; empty for ``TO_BANK``.
        carrier: Key of the user who takes it (``TO_TREASURER``), or who had it (``TO_BANK``); 0 for a courier.
        received_by: Name of who signs for it.
        bank_slip: Number of the bank's slip; ``""`` but for ``TO_BANK``.
        amount_rupiah: What the bank received; 0 for everything that was under way, and but for ``TO_BANK``.
    """

    stage: str
    counted: tuple[tuple[int, int], ...]
    carrier: int
    received_by: str
    bank_slip: str
    amount_rupiah: Rupiah


class CloseDay(NamedTuple):
    """Close a business date and every one before it that is still open.

    Attributes:
        date: ISO date; ``""`` for the newest one that was worked on.
    """

    date: str
