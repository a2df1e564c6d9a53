"""The clock at the counter: believed within limits, accepted by a supervisor beyond them, and always on record."""

from pos.domain.answers import Done
from pos.domain.errors import ClockRefused
from pos.domain.money import Rupiah
from pos.services.desk import Desk
from pos.services.session import Session, dated
from pos.store import chain, facts, settings
from pos.store.transaction import Transaction

_HOUR_MS = 3_600_000


def judge_clock(tx: Transaction, desk: Desk) -> None:
    """Refuse a clock that fell behind the last document, or ran far ahead of it.

    A clock that a network time service moved back by less than the setting ``clock_behind_seconds`` is let pass.

    Raises:
        ClockRefused: A supervisor has to accept it.
    """
    last, now = facts.last_moment_ms(tx), desk.clock.now_ms()
    today = desk.today()
    behind = int(settings.setting(tx, "clock_behind_seconds", today)) * 1000
    ahead = int(settings.setting(tx, "clock_ahead_hours", today)) * _HOUR_MS
    if last and not last - behind <= now <= last + ahead:
        raise ClockRefused(now_ms=now, last_ms=last)


def lock_after_s(tx: Transaction, date: str) -> int:
    """Return after how many seconds without a key or a scan a till locks itself on a date; 0 for never."""
    return int(settings.setting(tx, "auto_lock_seconds", date))


def accept_clock(tx: Transaction, desk: Desk, supervisor: Session) -> Done:
    """Record that a supervisor accepts the clock as it is."""
    body: dict[str, object] = {"now_ms": desk.clock.now_ms(), "last_ms": facts.last_moment_ms(tx)}
    written = chain.append(tx, desk.node, dated(tx, desk.master_entry("clock", body, supervisor.user_id)))
    return Done(written.document.header.number, Rupiah(0), "")
