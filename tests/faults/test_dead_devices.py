"""A counter whose every device is dead sells with the same keys; what it owed them comes when they are back."""

import queue
from functools import partial
from pathlib import Path
from typing import Final

from drivers.printers.profile import profile_named
from drivers.simulators.display import Display
from drivers.simulators.printer import WELL, Machine
from drivers.simulators.printout import as_text
from drivers.simulators.scanner import Habit, Scanner, Trigger
from tests.bench.budgets.deviceless import dead_devices
from tests.drivers.simulators.lines import on_pty, on_tcp_at
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


def test_nothing_is_lost_while_every_device_is_dead(home: Path, tmp_path: Path) -> None:
    printer_port, display_port, cable = closed_port(), closed_port(), tmp_path / "scanner"
    here = {
        "printer.url": f"tcp://127.0.0.1:{printer_port}",
        "display.url": f"tcp://127.0.0.1:{display_port}",
        "scanner.url": f"serial://{cable}",
    }
    configure(home, *{**dict(dead_devices()), **here}.items())
    codes: queue.SimpleQueue[str] = queue.SimpleQueue()
    with (
        on_pty(partial(Scanner, partial(_waiting, codes), Trigger("cr", Habit.GOOD, 0))) as scanner,
        Cashier(home) as cashier,
    ):
        cashier.start_selling()
        for number in range(1, SALES + 1):
            _sell(cashier, number)
        assert [row["state"] for row in listed(home, "spool")].count("printed") == 0
        with (
            on_tcp_at(Machine(WELL, profile_named("58mm"), as_text).connect, printer_port) as printer,
            on_tcp_at(partial(Display, "esc-pos", lambda _: None), display_port) as display,
        ):
            cable.symlink_to(scanner.address.removeprefix("serial://"))
            numbers: list[str] = []
            while len(numbers) < SALES:
                heard = printer.next()
                assert heard.error == ""
                if any(line.startswith("KEMBALI ") for line in heard.lines):
                    numbers.append(receipts.read(list(heard.lines)).number)
            assert numbers == [f"G01-1/{number:04}" for number in range(1, SALES + 1)]
            cashier.sees("Cetak OK")
            cashier.sees("Pindai OK")
            codes.put(NOODLES)
            cashier.sees_total(PRICE)
            cashier.terminal.press("f6")
            cashier.sees_change(SALES + 1, 700)
            cashier.menu(19)
            assert cashier.terminal.wait_exit() == 0
            assert display.next().error == ""
