"""No scan is lost, doubled, joined or out of order in the real program, at any speed and from any scanner."""

import os
import shutil
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest

from tests.drivers.support.ptys import Cable, cable
from tests.support.cashier import Cashier
from tests.support.many_goods import MANY, code, codes, skus, total
from tests.support.outlets import configure, listed, pos
from tests.support.terminal import SMALL, Window

LARGE = Window(120, 36, "xterm-256color")
SPACING_S: Final = 0.03
STALL_S: Final = 0.4
EVERY = 10


def _sold(home: Path) -> list[list[str]]:
    """The SKUs of every sale, in the order of their lines."""
    return [[line["sku"] for line in sale["body"]["lines"]] for sale in listed(home, "documents", "--kind", "sale")]


@contextmanager
def _selling(home: Path, window: Window) -> Iterator[Cashier]:
    with Cashier(home, window) as cashier:
        cashier.start_selling()
        yield cashier


@contextmanager
def _with_scanner(home: Path, window: Window) -> Iterator[tuple[Cashier, Cable]]:
    """A till with a serial scanner."""
    with cable() as scanner:
        configure(home, ("scanner.url", f"serial://{scanner.path}"))
        with _selling(home, window) as cashier:
            cashier.sees("Pindai OK")
            yield cashier, scanner


def _wait(seconds: float, *cashiers: Cashier) -> None:
    """Let time pass, reading what the tills paint meanwhile."""
    until = time.monotonic() + seconds
    while (left := until - time.monotonic()) > 0:
        for cashier in cashiers:
            cashier.terminal.read_some(left / len(cashiers))


def _pay_exact(cashier: Cashier, number: int) -> None:
    cashier.terminal.press("f5")
    cashier.sees_change(number, 0)


@pytest.mark.parametrize("window", [SMALL, LARGE], ids=["80x24", "120x36"])
def test_a_pay_key_right_behind_five_hundred_scans_pays_for_all_of_them(large_home: Path, window: Window) -> None:
    with _selling(large_home, window) as cashier:
        cashier.terminal.type("".join(f"{each}\r" for each in codes(1, MANY)) + "\x1b[15~")
        cashier.terminal.wait_for("Nota 0001 tersimpan")
    (sale,) = listed(large_home, "documents", "--kind", "sale")
    assert [line["sku"] for line in sale["body"]["lines"]] == skus(1, MANY)
    assert sale["body"]["tenders"][0]["paid"] == total(1, MANY)
    assert pos(large_home, "verify").code == 0


def test_a_pay_key_in_the_middle_of_a_burst_divides_it_there(large_home: Path) -> None:
    with _selling(large_home, SMALL) as cashier:
        first, second = ("".join(f"{each}\r" for each in codes(*ends)) for ends in ((1, 40), (41, 100)))
        cashier.terminal.type(f"{first}\x1b[15~{second}")
        cashier.terminal.wait_for("60 baris")
        _pay_exact(cashier, 2)
    assert _sold(large_home) == [skus(1, 40), skus(41, 100)]


def test_scans_at_thirty_milliseconds_with_stalls_are_right(demo: Callable[[str], Path]) -> None:
    """By keyboard and by cable, at two tills: every tenth code stops in the middle, and the tills are stopped too."""
    with _selling(demo("wedge"), SMALL) as by_keys, _with_scanner(demo("cable"), LARGE) as (by_cable, scanner):
        tills = (by_keys, by_cable)

        def scan(text: str) -> None:
            by_keys.terminal.type(text)
            os.write(scanner.device, text.encode())

        for number in range(1, MANY + 1):
            if number % EVERY == 0:
                scan(code(number)[:7])
                _wait(STALL_S, *tills)
                scan(f"{code(number)[7:]}\r")
            else:
                scan(f"{code(number)}\r")
            if number % 100 == 50:
                _signal(signal.SIGSTOP, *tills)
            elif number % 100 == 62:
                _signal(signal.SIGCONT, *tills)
            _wait(SPACING_S, *tills)
        for cashier in tills:
            cashier.terminal.wait_for(f"{MANY} baris")
            _pay_exact(cashier, 1)
    for name in ("wedge", "cable"):
        assert _sold(demo(name)) == [skus(1, MANY)]


def _signal(number: signal.Signals, *cashiers: Cashier) -> None:
    for cashier in cashiers:
        cashier.terminal.signal(number)


@pytest.fixture
def demo(tmp_path: Path, large_master: Path) -> Callable[[str], Path]:
    """Outlets by name, each made when it is first asked for."""

    def home(name: str) -> Path:
        path = tmp_path / name
        if not path.exists():
            shutil.copytree(large_master, path)
        return path

    return home


def test_five_hundred_scans_over_the_cable_in_any_pieces_are_right(large_home: Path) -> None:
    with _with_scanner(large_home, SMALL) as (cashier, scanner):
        ends = (b"\r", b"\n", b"\r\n", b"\t")
        stream = b"".join(each.encode() + ends[at % len(ends)] for at, each in enumerate(codes(1, MANY)))
        at = 0
        for size in (1 + at % 6 for at in range(len(stream))):
            os.write(scanner.device, stream[at : at + size])
            at += size
        cashier.terminal.wait_for(f"{MANY} baris")
        _pay_exact(cashier, 1)
    assert _sold(large_home) == [skus(1, MANY)]


def test_a_pay_key_beside_a_burst_over_the_cable_loses_and_doubles_nothing(large_home: Path) -> None:
    """Two devices have no order between them: what came before the key is paid, the rest is the next sale."""
    with _with_scanner(large_home, SMALL) as (cashier, scanner):

        def _is_next() -> bool:
            return "Nota 0002" in cashier.terminal.lines[0]

        os.write(scanner.device, "".join(f"{each}\r" for each in codes(1, 10)).encode())
        cashier.terminal.wait_for("Barang Uji")
        os.write(scanner.device, "".join(f"{each}\r" for each in codes(11, 200)).encode())
        terminal = cashier.terminal
        terminal.press("f5")
        terminal.wait_for(lambda: "Barang Uji 0200" in terminal.text and ("tersimpan" in terminal.text or _is_next()))
        if _is_next():
            _pay_exact(cashier, 2)
    sales = _sold(large_home)
    assert [each for sale in sales for each in sale] == skus(1, 200)


def test_resizes_during_a_burst_leave_the_lines_and_the_picture_right(large_home: Path) -> None:
    with _selling(large_home, SMALL) as cashier:
        terminal = cashier.terminal
        for at, (cols, rows) in enumerate(((120, 36), (100, 30), (160, 45), (80, 24))):
            terminal.scan(*codes(at * 50 + 1, at * 50 + 25))
            terminal.resize(cols, rows)
            terminal.scan(*codes(at * 50 + 26, at * 50 + 50))
        cashier.sees_total(total(1, 200))
        terminal.wait_for("200 baris")
        terminal.wait_for(lambda: cashier.is_selling and "5* Jumlah" in terminal.lines[-1])
        assert cashier.sale[-1].name == "Barang Uji 0200"
        painted = terminal.text
        terminal.signal(signal.SIGSTOP)
        terminal.screen.reset()
        terminal.signal(signal.SIGCONT)
        terminal.wait_for(lambda: terminal.text == painted)
        _pay_exact(cashier, 1)
    assert _sold(large_home) == [skus(1, 200)]
