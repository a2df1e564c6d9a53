"""The printer's paper tried at the real till, on a small screen and in Indonesian, against printers that are played."""

import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from drivers.printers.profile import profile_named
from drivers.simulators.printer import WELL, Faults, Machine, Printer
from drivers.simulators.printout import as_text
from tests.drivers.simulators.lines import Line, on_pty, on_tcp
from tests.support.cashier import Cashier
from tests.support.outlets import pos

OnLine = Callable[[Callable[[], Printer]], AbstractContextManager[Line]]
CONSTANT, SILENT = WELL._replace(is_constant=True), WELL._replace(is_silent=True)


@contextmanager
def _printer(home: Path, faults: Faults, on_line: OnLine) -> Iterator[Machine]:
    """A played printer, and a counter that prints on it."""
    machine = Machine(faults, profile_named("58mm"), as_text)
    with on_line(machine.connect) as line:
        config = home / "outlet.toml"
        text = config.read_text(encoding="utf-8").replace('url = "folder:slips"', f'url = "{line.address}"')
        assert line.address in text
        config.write_text(text, encoding="utf-8")
        yield machine


def _tried(cashier: Cashier, machine: Machine) -> None:
    """Take the paper out and put it back, up to the verdict."""
    faults = machine.faults
    cashier.menu(93)
    cashier.sees("KELUARKAN kertas")
    machine.faults, machine.has_paper = faults._replace(paper_out_at=0), False
    cashier.terminal.press("enter")
    cashier.sees("PASANG lagi kertas")
    machine.faults, machine.has_paper = faults, True
    cashier.terminal.press("enter")
    cashier.sees("Enter menyimpan")


def _note(home: Path) -> dict[str, str]:
    (note,) = json.loads((home / "printers.json").read_text()).values()
    assert note.pop("date")
    return dict(note)


def test_a_printer_that_notices_its_paper_is_believed(home: Path) -> None:
    with _printer(home, WELL, on_tcp) as machine:
        with Cashier(home) as cashier:
            cashier.start_selling()
            _tried(cashier, machine)
            cashier.sees("Printer tahu kertasnya habis")
            assert not (home / "printers.json").exists()
            cashier.terminal.press("enter")
            cashier.sees("Disimpan: printer ini tahu")
        assert _note(home) == {"paper": "true", "model": "EPSON TM-T20II"}
        doctor = pos(home, "doctor", "--no-keys").out
        assert "EPSON TM-T20II" in doctor
        assert next(line for line in doctor.splitlines() if "Kertas" in line).startswith("OK")


@pytest.mark.parametrize(("faults", "on_line"), [(CONSTANT, on_pty), (SILENT, on_tcp)])
def test_a_clone_is_not_listened_to_and_prints_whatever_it_says(home: Path, faults: Faults, on_line: OnLine) -> None:
    with _printer(home, faults, on_line) as machine:
        with Cashier(home) as cashier:
            cashier.start_selling()
            _tried(cashier, machine)
            cashier.sees("Printer TIDAK tahu kertasnya habis")
            cashier.terminal.press("enter")
            cashier.sees("Disimpan: printer ini tidak tahu")
            cashier.sees("Cetak ?")
        assert _note(home) == {"paper": "empty", "model": ""}
        assert "awasi rolnya" in pos(home, "doctor", "--no-keys").out
