"""Slips in doubt and slips left over: what somebody who stands at the printer says of them goes into the spool."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from pos.domain.answers import Choice, Performed
from pos.domain.money import Rupiah
from pos.domain.slipwork import SettleOldSlips, SlipCameOut
from pos.i18n import mark
from pos.services.acting.job import Handler, Handlers, Job, Source
from pos.services.desk import Desk
from pos.store import spool
from pos.store.transaction import Transaction

PRINT, GIVE_UP = "print", "give_up"
_ACTION: Final = "reprint"


def _came_out(tx: Transaction, job: Job, _command: SlipCameOut) -> Performed:
    now = job.desk.clock.now_ms()
    return _performed(sum(spool.came_out(tx, device, now) for device in job.desk.outlet.printers))


def _settle(tx: Transaction, job: Job, command: SettleOldSlips) -> Performed:
    now, state = job.desk.clock.now_ms(), "queued" if command.are_printed else "cancelled"
    settled = (spool.settle_stale(tx, device, state=state, now_ms=now) for device in job.desk.outlet.printers)
    return _performed(sum(settled))


def _performed(slips: int) -> Performed:
    return Performed(_ACTION, slips, Rupiah(0), (("slips", str(slips)),), 0)


def _old_slips(tx: Transaction, desk: Desk, _given: tuple[str, ...]) -> tuple[Choice, ...]:
    """What may become of them, or that there are none."""
    stale = sum(spool.waiting(tx, device).stale for device in desk.outlet.printers)
    left = str(stale)
    if not stale:
        return (Choice(GIVE_UP, mark("No slip is left over"), left),)
    return Choice(PRINT, mark("Print them now"), left), Choice(GIVE_UP, mark("Give them up"), left)


def _printers(_tx: Transaction, desk: Desk, _given: tuple[str, ...]) -> tuple[Choice, ...]:
    labels = (mark("Printer of receipts"), mark("Printer of labels and reports"))
    return tuple(Choice(name, label, "") for name, label in zip(desk.outlet.printers, labels, strict=False))


HANDLERS: Final[Handlers] = MappingProxyType(
    {SlipCameOut: Handler(_ACTION, _came_out), SettleOldSlips: Handler(_ACTION, _settle)}
)
"""By the command's type."""

SOURCES: Final[Mapping[str, Source]] = MappingProxyType({"old_slips": _old_slips, "printers": _printers})
"""``old_slips``: what may become of them; ``printers``: those of this counter, by their queues."""
