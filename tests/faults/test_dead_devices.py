"""A counter whose every device is dead sells with the same keys; what it owed them comes when they are back."""

import queue
from functools import partial
from pathlib import Path
from typing import Final

from drivers.printers.profile import profile_named
from drivers.simulators.display import Display
from drivers.simulators.label_printer import LabelMachine
from drivers.simulators.printer import WELL, Machine
from drivers.simulators.printout import as_text
from drivers.simulators.scale import Balance, Load, Pan
from drivers.simulators.scanner import Habit, Scanner, Trigger
from tests.bench.budgets.deviceless import dead_devices
from tests.drivers.simulators.lines import Line, on_pty, on_tcp_at
from tests.drivers.support.tcp_printer import closed_port
from tests.support import receipts
from tests.support.cashier import Cashier
from tests.support.outlets import configure, listed

NOODLES: Final = "8990000000167"
PRICE: Final = 3_300
SALES: Final = 3


def _waiting(codes: "queue.SimpleQueue[str]") -> str:
    return "" if codes.empty() else codes.get()


def _sell(cashier: Cashier, number: int) -> None:
    """The keys of every sale: a scan and the key for exact money."""
    cashier.scan(NOODLES, PRICE)
    cashier.terminal.press("f6")
    cashier.sees_change(number, 700)


def _numbers(printer: Line, count: int) -> list[str]:
    """The numbers of the next receipts that come out; the opening of the shift and the drawer are no receipts."""
    numbers: list[str] = []
    while len(numbers) < count:
        heard = printer.next()
        assert heard.error == ""
        if any(line.startswith("KEMBALI ") for line in heard.lines):
            numbers.append(receipts.read(list(heard.lines)).number)
    return numbers


def _next_label(labels: Line) -> str:
    while not (heard := labels.next()).lines:
        assert heard.error == ""
    return heard.lines[0]


def test_nothing_is_lost_while_every_device_is_dead(home: Path, tmp_path: Path) -> None:
    printer_port, display_port, label_port = closed_port(), closed_port(), closed_port()
    scanner_cable, scale_cable = tmp_path / "scanner", tmp_path / "scale"
    here = {
        "printer.url": f"tcp://127.0.0.1:{printer_port}",
        "label_printer.url": f"tcp://127.0.0.1:{label_port}",
        "label_printer.language": "zpl",
        "display.url": f"tcp://127.0.0.1:{display_port}",
        "scanner.url": f"serial://{scanner_cable}",
        "scale.url": f"serial://{scale_cable}",
    }
    configure(home, *{**dict(dead_devices()), **here}.items())
    codes: queue.SimpleQueue[str] = queue.SimpleQueue()
    shown: queue.SimpleQueue[tuple[str, str]] = queue.SimpleQueue()
    with (
        on_pty(partial(Scanner, partial(_waiting, codes), Trigger("cr", Habit.GOOD, 0))) as scanner,
        on_pty(Balance("mettler-8217", Load(1_250, Pan.STILL)).connect) as scale,
        Cashier(home) as cashier,
    ):
        cashier.start_selling()
        for number in range(1, SALES + 1):
            _sell(cashier, number)
        cashier.terminal.press("f11")
        cashier.sees("Ketik beratnya")
        cashier.menu(90)
        cashier.terminal.scan(NOODLES)
        cashier.terminal.type("\r\r\r")
        cashier.sees("1 label dikirim ke printer.")
        assert {row["state"] for row in listed(home, "spool")} <= {"queued", "held"}
        with (
            on_tcp_at(Machine(WELL, profile_named("58mm"), as_text).connect, printer_port) as printer,
            on_tcp_at(LabelMachine("zpl", has_roll=True).connect, label_port) as labels,
            on_tcp_at(partial(Display, "esc-pos", shown.put), display_port) as display,
        ):
            for cable, line in ((scanner_cable, scanner), (scale_cable, scale)):
                cable.symlink_to(line.address.removeprefix("serial://"))
            assert _numbers(printer, SALES) == [f"G01-1/{number:04}" for number in range(1, SALES + 1)]
            assert "899000000016" in _next_label(labels)
            cashier.sees("Cetak OK")
            cashier.sees("Pindai OK")
            codes.put(NOODLES)
            cashier.sees_total(PRICE)
            cashier.terminal.press("f6")
            cashier.sees_change(SALES + 1, 700)
            cashier.terminal.press("f11")
            cashier.sees("1,25 kg")
            # A display that was dead is tried again within half a minute.
            shown.get(timeout=60)
            cashier.menu(19)
            assert cashier.terminal.wait_exit() == 0
            assert display.next().error == ""
    states = {row["state"] for row in listed(home, "spool", "--all")}
    assert states == {"sent"}
