"""A printer that is off, stalled or without paper delays no sale; the status bar tells, and the slips come later.

Every failure of the list, and which test shows it, stands in ``test_printer_failures``.
"""

import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from statistics import median
from typing import Final

from pos.domain.tender import DENOMINATIONS
from tests.drivers.support.escpos_decoder import decode
from tests.drivers.support.tcp_printer import HEALTHY, TcpPrinter, closed_port, tcp_printer, tcp_printer_at
from tests.support import receipts
from tests.support.cashier import Cashier
from tests.support.outlets import configure, listed
from tests.support.registers import demo_home

NOODLES: Final = "8990000000167"
SALES: Final = 15
NEVER_SLOWER_THAN: Final = 5
NO_PAPER: Final = HEALTHY._replace(answers={**HEALTHY.answers, 1: b"\x1a", 2: b"\x32", 4: b"\x72"})


@contextmanager
def _stalled() -> Iterator[str]:
    """The address of a printer that lets nobody in: whoever connects waits."""
    with ExitStack() as stack:
        listener = stack.enter_context(socket.socket())
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        address = listener.getsockname()
        for _ in range(8):
            visitor = stack.enter_context(socket.socket())
            visitor.settimeout(0)
            with suppress(BlockingIOError):
                visitor.connect(address)
        yield f"tcp://127.0.0.1:{address[1]}"


@contextmanager
def _till(home: Path, printer: str) -> Iterator[Cashier]:
    configure(home, ("printer.url", printer))
    with Cashier(home) as cashier:
        cashier.start_selling()
        yield cashier


def _sell(cashier: Cashier, number: int) -> float:
    """Make a sale; returns the seconds from the pay key to the change on the screen."""
    cashier.scan(NOODLES, 3_300)
    began = time.monotonic()
    cashier.terminal.press("f6")
    cashier.sees_change(number, 700)
    return time.monotonic() - began


def _receipts(printer: TcpPrinter, wanted: int) -> list[str]:
    """The numbers of the receipts that come out, in their order."""
    numbers: list[str] = []
    while len(numbers) < wanted:
        job = printer.next_job()
        text = decode(job).text() if job.startswith(b"\x1b@") else []
        if any(line.startswith("KEMBALI ") for line in text):
            numbers.append(receipts.read(text).number)
    return numbers


def _waits(home: Path, reason: str) -> None:
    """Wait until the spool says of a slip why it was not printed."""
    deadline = time.monotonic() + 20
    while reason not in [row["reason"] for row in listed(home, "spool")]:
        assert time.monotonic() < deadline


def test_a_stalled_printer_delays_no_sale(tmp_path: Path, master: Path) -> None:
    """Measured side by side, sale by sale, against a printer that is well."""
    with tcp_printer(HEALTHY) as healthy, _stalled() as stalled, ExitStack() as stack:
        homes = [demo_home(tmp_path / name, master) for name in ("well", "ill")]
        well, ill = (
            stack.enter_context(_till(home, url)) for home, url in zip(homes, (healthy.url, stalled), strict=True)
        )
        times = [(_sell(well, number), _sell(ill, number)) for number in range(1, SALES + 1)]
        ill.terminal.wait_for(lambda: f"Cetak antre {SALES}" in ill.terminal.text or "Cetak MATI" in ill.terminal.text)
    assert median(slow for _, slow in times) < NEVER_SLOWER_THAN * median(quick for quick, _ in times)


def test_slips_of_a_printer_that_is_off_come_out_when_it_is_on(home: Path) -> None:
    port = closed_port()
    with _till(home, f"tcp://127.0.0.1:{port}") as cashier:
        for number in range(1, 4):
            _sell(cashier, number)
        _waits(home, "refused")
        cashier.sees("Cetak MATI")
        with tcp_printer_at(HEALTHY, port) as printer:
            assert _receipts(printer, 3) == [f"G01-1/{number:04}" for number in range(1, 4)]
            cashier.sees("Cetak OK")


def test_slips_that_found_no_paper_come_out_when_there_is_some(home: Path) -> None:
    with tcp_printer(NO_PAPER) as printer, _till(home, printer.url) as cashier:
        for number in range(1, 4):
            _sell(cashier, number)
        _waits(home, "paper_out")
        cashier.sees("Cetak !")
        printer.manners = HEALTHY
        assert _receipts(printer, 3) == [f"G01-1/{number:04}" for number in range(1, 4)]
        cashier.sees("Cetak OK")


def test_slips_left_by_a_till_that_was_ended_come_out_at_the_next(home: Path) -> None:
    port = closed_port()
    with _till(home, f"tcp://127.0.0.1:{port}") as cashier:
        for number in range(1, 4):
            _sell(cashier, number)
        cashier.menu(19)
        assert cashier.terminal.wait_exit() == 0
    with tcp_printer_at(HEALTHY, port) as printer, Cashier(home) as again:
        again.log_in()
        assert _receipts(printer, 3) == [f"G01-1/{number:04}" for number in range(1, 4)]


def test_a_shift_is_closed_with_the_printer_off_and_its_z_comes_out_when_it_is_on(home: Path) -> None:
    port = closed_port()
    counted = {100_000: 2, 1_000: 3, 200: 1, 100: 1}
    with _till(home, f"tcp://127.0.0.1:{port}") as cashier:
        _sell(cashier, 1)
        _waits(home, "refused")
        cashier.menu(16)
        cashier.sees("HITUNG LACI")
        for denomination in DENOMINATIONS:
            cashier.terminal.type(f"{counted.get(denomination, '')}\r")
        cashier.sees("PIN saksi")
        cashier.terminal.press("enter")
        cashier.sees("SHIFT 1 DITUTUP")
        with tcp_printer_at(HEALTHY, port) as printer:
            assert _receipts(printer, 1) == ["G01-1/0001"]
            assert any("TUTUP KASIR" in line for line in decode(_slip(printer)).text())


def _slip(printer: TcpPrinter) -> bytes:
    """The next connection that brought a slip, and not only questions."""
    while not (job := printer.next_job()).startswith(b"\x1b@"):
        pass
    return job
