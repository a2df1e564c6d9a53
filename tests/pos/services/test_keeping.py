"""A backup at every closing, and how old the newest one is."""

import logging
import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from pos import bootstrap
from pos.domain.paper_trial import OUT, AskPrinter, PaperCommand, PrinterSaid
from pos.services.devices import CounterDevices
from pos.services.keeping import Keeper
from pos.services.spooler import PrinterHealth
from pos.services.weighing import NoScale
from tests.support.registers import SetClock, demo_home


@pytest.fixture
def home(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return demo_home(tmp_path, tmp_path_factory.getbasetemp() / "demo-master")


def _keeper(home: Path, kept: int = 3) -> Keeper:
    return Keeper(home / "register.db", home / "backup", kept)


def test_a_closed_shift_is_copied_beside_the_till(home: Path) -> None:
    with bootstrap.writing(home):
        _keeper(home).keep(7).join()
    copy = home / "backup" / "shift-000007.db"
    assert copy.stat().st_size > 100_000
    assert copy.stat().st_mode & 0o777 == 0o600


def test_only_the_newest_are_kept_and_other_files_are_never_touched(home: Path) -> None:
    (home / "backup" / "before-0002-from-0001.db").write_bytes(b"x")
    keeper = _keeper(home)
    for shift in range(1, 6):
        keeper.keep(shift).join()
    assert sorted(path.name for path in (home / "backup").iterdir()) == [
        "before-0002-from-0001.db",
        *(f"shift-00000{shift}.db" for shift in (3, 4, 5)),
    ]


def test_a_backup_that_cannot_be_made_is_logged_and_stops_nothing(home: Path, caplog: pytest.LogCaptureFixture) -> None:
    keeper = Keeper(home / "nothing.db", home / "backup", 3)
    with caplog.at_level(logging.ERROR):
        keeper.keep(1).join()
    assert "shift 1" in caplog.text
    assert not list((home / "backup").iterdir())


class _Quiet:
    """A printer's thread that is not there."""

    def __init__(self) -> None:
        self.asked: list[object] = []

    def wake(self) -> None:
        self.asked.append("wake")

    def kick(self, user_id: int, document: int) -> None:
        self.asked.append((user_id, document))

    def health(self) -> PrinterHealth:
        return PrinterHealth("off", 2)

    def try_paper(self, command: PaperCommand, done: Callable[[object], None]) -> None:
        self.asked.append(command)
        done(PrinterSaid(OUT, ""))


class _Papers:
    """Writes papers at once."""

    def __init__(self) -> None:
        self._bound = ""

    def bind(self, date: str) -> None:
        self._bound = date

    def state(self) -> str:
        return self._bound and f"papers of {self._bound}"


def test_a_closed_day_begins_its_papers_and_the_status_bar_is_told(home: Path) -> None:
    devices = CounterDevices(_Quiet(), lambda: "keys", _keeper(home), _Papers(), SetClock(), NoScale())
    devices.day_closed("2026-11-23")
    assert devices.health().papers == "papers of 2026-11-23"


def test_the_status_bar_is_told_of_printer_scanner_and_the_newest_backup(home: Path) -> None:
    clock, printer = SetClock(), _Quiet()
    devices = CounterDevices(printer, lambda: "lost", _keeper(home), _Papers(), clock, NoScale())
    assert devices.health() == ("off", 2, "lost", -1, "")
    (home / "backup" / "shift-000001.db").write_bytes(b"x")
    os.utime(home / "backup" / "shift-000001.db", (clock.at_ms // 1000 - 7_300,) * 2)
    assert devices.health().backup == 2
    clock.at_ms -= 90_000_000
    assert devices.health().backup == 0


def test_printer_and_drawer_are_told_and_a_close_begins_a_backup(home: Path) -> None:
    printer = _Quiet()
    devices = CounterDevices(printer, lambda: "keys", _keeper(home), _Papers(), SetClock(), NoScale())
    devices.wake()
    devices.kick(1, 9)
    assert printer.asked == ["wake", (1, 9)]
    devices.shift_closed(4)
    for thread in threading.enumerate():
        if thread.name == "backup":
            thread.join()
    assert (home / "backup" / "shift-000004.db").exists()


def test_what_is_asked_about_paper_goes_to_the_printers(home: Path) -> None:
    printer, answers = _Quiet(), list[object]()
    devices = CounterDevices(printer, lambda: "keys", _keeper(home), _Papers(), SetClock(), NoScale())
    devices.try_paper(AskPrinter("receipt"), answers.append)
    assert (printer.asked, answers) == ([AskPrinter("receipt")], [PrinterSaid(OUT, "")])
