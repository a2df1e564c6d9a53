"""A counter of the demo outlet: the real database in a folder of its own, a clock that can be set, and no devices."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

import pytest

from drivers.printers.link import PrinterLink
from pos import bootstrap
from pos.domain.answers import Health, NotWeighed
from pos.domain.money import Rupiah
from pos.domain.paper_trial import SILENT, PaperCommand, PrinterSaid
from pos.services import shiftwork
from pos.services.desk import Desk
from pos.services.session import Session
from pos.services.spooling import Limits
from pos.store import facts
from pos.store.chain import Written
from pos.store.transaction import Transaction
from tests.support.print_shop import Opened, PrintShop
from tests.support.registers import SetClock, demo_home


class Papers:
    """Keeps what would have been printed."""

    def __init__(self) -> None:
        self.queued: list[tuple[str, str]] = []

    def queue(self, tx: Transaction, written: Written, *, cashier: str) -> None:
        self.queued.append((written.document.header.kind, cashier))


class Unplugged:
    """Devices that only remember what they were asked."""

    def __init__(self) -> None:
        self.woken = 0
        self.kicked: list[tuple[int, int]] = []
        self.closed: list[int] = []
        self.days: list[str] = []
        self.tried: list[PaperCommand] = []

    def wake(self) -> None:
        self.woken += 1

    def kick(self, user_id: int, document: int) -> None:
        self.kicked.append((user_id, document))

    def shift_closed(self, number: int) -> None:
        self.closed.append(number)

    def day_closed(self, date: str) -> None:
        self.days.append(date)

    def weigh(self, done: Callable[[object], None]) -> None:
        done(NotWeighed("none"))

    def try_paper(self, command: PaperCommand, done: Callable[[object], None]) -> None:
        self.tried.append(command)
        done(PrinterSaid(SILENT, ""))

    def health(self) -> Health:
        return Health("off", 0, "keys", -1, "")


class Counter(NamedTuple):
    """A counter, and who is at it."""

    desk: Desk
    clock: SetClock
    paper: Papers
    cashier: Session
    supervisor: Session

    def open(self, float_rupiah: int = 300_000) -> None:
        """Open a shift."""
        with self.desk.database.write() as tx:
            shiftwork.open_shift(tx, self.desk, self.cashier, self.paper, Rupiah(float_rupiah))


@pytest.fixture
def counter(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Counter]:
    master = tmp_path_factory.getbasetemp() / "demo-master"
    with bootstrap.writing(demo_home(tmp_path, master)) as desk:
        clock = SetClock(facts.last_moment_ms(desk.database.peek) + 60_000)
        papers, cashier = Papers(), Session(1, "kasir", ("kasir",))
        yield Counter(desk._replace(clock=clock), clock, papers, cashier, Session(2, "supervisor", ("manajer",)))


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opened]:
    """Opens shops with a printer of the test's own."""
    with ExitStack() as stack:

        def make(link: PrinterLink, limits: Limits) -> PrintShop:
            shop = PrintShop(tmp_path, link, limits)
            stack.callback(shop.close)
            return shop

        yield make
