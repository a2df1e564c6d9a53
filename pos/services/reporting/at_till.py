"""Reports at the till: made on a thread of their own from a reading transaction, so that no scan and no sale waits."""

from pos.domain.period import Period
from pos.services.counter import Callback, Parts, Presence, apart
from pos.services.reporting.on_paper import put_on_paper
from pos.services.reporting.seeing import seen

__all__ = ["make", "put_on_paper"]


def make(parts: Parts, presence: Presence, asked: tuple[str, Period], done: Callback) -> None:
    """Make a report; answers ``Report`` from another thread, or ``NotAllowed``."""
    session = presence.session

    def run() -> None:
        with parts.desk.database.read() as tx:
            report = seen(tx, parts.desk, session, asked)
        done(report)

    apart(run, done)
