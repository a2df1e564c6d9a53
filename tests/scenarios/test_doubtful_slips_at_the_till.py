"""The real till on a terminal, with a printer that resets within a slip: who sees the paper says what is to be done.

A slip that came out whole is answered with F10 39 and is the only one; one that did not is had again with F12, as a
copy that says so; after a kill it comes again by itself, marked. An old one is offered and never printed unasked.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

import pytest

from drivers.printers.profile import profile_named
from drivers.simulators.printer import WELL, Machine
from drivers.simulators.printout import as_text
from tests.drivers.simulators.lines import Line, on_tcp, on_tcp_at
from tests.drivers.support.tcp_printer import closed_port
from tests.support import receipts
from tests.support.cashier import Cashier
from tests.support.outlets import configure, listed, pos
from tests.support.selling import NOODLES

ASKED: Final = "Struk utuh? F10 39"
AN_HOUR_MS: Final = 3_600_000


@contextmanager
def _printer(home: Path) -> Iterator[tuple[Machine, Line]]:
    """The counter's printer, well as yet."""
    machine = Machine(WELL, profile_named("58mm"), as_text)
    with on_tcp(machine.connect) as line:
        configure(home, ("printer.url", line.address))
        yield machine, line


def _open(cashier: Cashier, machine: Machine, line: Line) -> None:
    """Open the shift; behind its slip the printer begins to reset every job before its end."""
    cashier.start_selling()
    while not any("MODAL AWAL" in text for text in line.next().lines):
        pass
    machine.faults = WELL._replace(reset_at=400)


def _sell(cashier: Cashier, number: int) -> None:
    cashier.scan(NOODLES, 3_300)
    cashier.terminal.press("f6")
    cashier.sees_change(number, 700)


def _slip(line: Line) -> list[str]:
    """The next slip that came out whole: whoever only asks how the printer is, or opens the drawer, prints none."""
    while True:
        heard = line.next()
        if any(text.startswith("KEMBALI ") for text in heard.lines) and "[cut off" not in heard.lines[-1]:
            return list(heard.lines)


def _leave(cashier: Cashier) -> None:
    """End the till; what was printed is then on record."""
    cashier.menu(19)
    assert cashier.terminal.wait_exit() == 0


def _jobs(home: Path) -> list[tuple[str, str]]:
    """State and reason of every receipt and copy, oldest first."""
    rows = reversed(listed(home, "spool", "--all"))
    return [(row["state"], row["reason"]) for row in rows if row["kind"] in {"receipt", "copy"}]


def test_a_slip_that_is_said_to_be_whole_is_the_only_one(home: Path) -> None:
    with _printer(home) as (machine, line), Cashier(home) as cashier:
        _open(cashier, machine, line)
        _sell(cashier, 1)
        cashier.sees(ASKED)
        cashier.menu(39)
        cashier.sees("Struk keluar utuh")
        machine.put_right()
        _sell(cashier, 2)
        assert receipts.read(_slip(line)).number == "G01-1/0002"
        cashier.sees("Cetak OK")
        cashier.menu(39)
        cashier.sees("Tidak ada struk yang ragu")
        _leave(cashier)
    assert _jobs(home) == [("confirmed", "seen"), ("sent", "")]


def test_a_slip_that_is_not_whole_is_had_again_as_a_copy_that_says_so(home: Path) -> None:
    with _printer(home) as (machine, line), Cashier(home) as cashier:
        _open(cashier, machine, line)
        _sell(cashier, 1)
        cashier.sees(ASKED)
        machine.put_right()
        cashier.terminal.press("f12")
        copy = _slip(line)
        assert any("SALINAN 1" in text for text in copy)
        assert receipts.read(copy).number == "G01-1/0001"
        cashier.sees("Cetak OK")
        _sell(cashier, 2)
        assert receipts.read(_slip(line)).number == "G01-1/0002"
        _leave(cashier)
    assert _jobs(home) == [("cancelled", "superseded"), ("sent", ""), ("sent", "")]
    assert pos(home, "verify").code == 0


def test_a_slip_that_a_kill_left_in_doubt_comes_again_marked(home: Path) -> None:
    with _printer(home) as (machine, line):
        with Cashier(home) as cashier:
            _open(cashier, machine, line)
            _sell(cashier, 1)
            cashier.sees(ASKED)
        machine.put_right()
        with Cashier(home) as cashier:
            cashier.log_in()
            again = _slip(line)
            assert any("CETAK ULANG 2" in text for text in again)
            assert receipts.read(again).number == "G01-1/0001"
            cashier.sees("Cetak OK")
            _leave(cashier)
    assert _jobs(home) == [("sent", "")]


def _grow_old(home: Path) -> None:
    """What waits for the printer waits since an hour."""
    with closing(sqlite3.connect(home / "register.db")) as database, database:
        database.execute(
            "UPDATE print_job SET created_ms = created_ms - ? WHERE state IN ('queued', 'held')", (AN_HOUR_MS,)
        )


@pytest.mark.parametrize("is_printed", [True, False])
def test_an_old_slip_is_offered_after_a_restart_and_not_printed_unasked(home: Path, is_printed: bool) -> None:
    port = closed_port()
    configure(home, ("printer.url", f"tcp://127.0.0.1:{port}"))
    with Cashier(home) as cashier:
        cashier.start_selling()
        _sell(cashier, 1)
    _grow_old(home)
    with on_tcp_at(Machine(WELL, profile_named("58mm"), as_text).connect, port) as line, Cashier(home) as cashier:
        cashier.log_in()
        cashier.sees("Struk lama 1: F10 38")
        _sell(cashier, 2)
        assert receipts.read(_slip(line)).number == "G01-1/0002"
        cashier.menu(38)
        cashier.sees("STRUK LAMA")
        cashier.terminal.type("1\r\r" if is_printed else "2\r\r")
        cashier.sees("1 struk lama")
        if is_printed:
            old = _slip(line)
            assert receipts.read(old).number == "G01-1/0001"
            assert not any("ULANG" in text or "SALINAN" in text for text in old)
        cashier.sees("Cetak OK")
        _leave(cashier)
    assert _jobs(home)[0][0] == ("sent" if is_printed else "cancelled")
