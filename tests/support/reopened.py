"""A counter without screen and devices that can be killed: what was not committed is gone, the rest is opened again."""

import shutil
import threading
from collections.abc import Callable
from pathlib import Path

from pos.bootstrap.home import Home
from pos.bootstrap.register import desk_of, house_of, open_for_writing
from pos.config import load
from pos.domain.answers import Health, NotWeighed
from pos.domain.paper_trial import PAPERLESS, PaperCommand, PrinterSaid
from pos.services import catalogue
from pos.services.counter import Parts
from pos.services.importing.carrying import Watch
from pos.services.printing import Printing
from pos.services.till import Till
from pos.services.writer import Writer
from pos.store import facts
from pos.store.first import version_of
from pos.store.transaction import Transaction
from tests.support.hands import Hands
from tests.support.registers import SetClock


class NoDevices:
    """Devices that are not there."""

    def wake(self) -> None:
        """Print nothing."""

    def kick(self, user_id: int, document: int) -> None:
        """Open nothing."""

    def shift_closed(self, number: int) -> None:
        """Keep nothing."""

    def day_closed(self, date: str) -> None:
        """Write nothing."""

    def weigh(self, done: Callable[[object], None]) -> None:
        """Weigh nothing."""
        done(NotWeighed("none"))

    def try_paper(self, command: PaperCommand, done: Callable[[object], None]) -> None:
        """There is no paper to try."""
        done(PrinterSaid(PAPERLESS, ""))

    def health(self) -> Health:
        """Say that nothing is there."""
        return Health("off", 0, "keys", -1, "")


class Reopened:
    """One register at work; ``home`` changes with every kill."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.clock = SetClock(0)
        self._open()

    def _open(self) -> None:
        home, config = Home(self.home), load(Home(self.home).config)
        self.database = open_for_writing(home, version_of(home.database))
        self.clock.at_ms = max(self.clock.at_ms, facts.last_moment_ms(self.database.peek) + 60_000)
        desk = desk_of(home, config, self.database, self.clock)
        self.writer = Writer(self.database, crashed=lambda: None)
        self.writer.start()
        paper = Printing(house_of(desk.outlet, "id"), desk.outlet.printer)
        self.desk = desk
        self.till = Till(Parts(desk, self.writer, paper, NoDevices(), (), 32))
        self.hands = Hands(self.till, self.till.record)

    def close(self) -> None:
        """Write what is queued and end."""
        self.writer.stop()
        self.database.close()

    def settle(self) -> None:
        """Wait until what is queued is written."""
        self.writer.call(lambda _tx: None)

    def hold_up(self) -> threading.Event:
        """Let nothing be committed any more; returns what lets it go on."""
        self.settle()
        go_on, is_held_up = threading.Event(), threading.Event()

        def wait(_tx: Transaction) -> None:
            is_held_up.set()
            go_on.wait()

        self.writer.record(wait)
        is_held_up.wait()
        return go_on

    def die(self, go_on: threading.Event, home: Path) -> None:
        """Go on with the files as they are on the disk now: what waits in the writer was never written."""
        shutil.copytree(self.home, home)
        go_on.set()
        self.close()
        shutil.rmtree(self.home)
        self.home = home
        self._open()

    def change_price(self, sku: str, unit: str, price: int) -> None:
        """Close the till, import a price that holds from today, and open the till again."""
        self.close()
        self._open()
        self.writer.stop()
        header, row = "sku,unit,price_list,valid_from,price\n", f"{sku},{unit},retail,{self.desk.today()},{price}\n"
        order = catalogue.Order([header, row], with_openings=False, user=0)
        outcome = catalogue.apply(self.desk, order, Watch(lambda _done, _of: None, lambda: False))
        assert isinstance(outcome, catalogue.Outcome), outcome
        assert outcome.state in {"applied", "same"}, outcome
        self.database.close()
        self._open()
