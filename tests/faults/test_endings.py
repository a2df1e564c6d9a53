"""However a till is ended from outside, nothing that was scanned is lost, and the printer's thread holds nobody up."""

import signal
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from tests.support.cashier import Cashier
from tests.support.outlets import pos

NOODLES, TEA = "8990000000167", "8990000000327"


def _told(number: signal.Signals) -> Callable[[Cashier], None]:
    return lambda cashier: cashier.terminal.signal(number)


ENDINGS: Final = {"told to end": _told(signal.SIGTERM), "terminal gone": _told(signal.SIGHUP)}


@pytest.mark.parametrize("end", ENDINGS.values(), ids=ENDINGS.keys())
def test_a_till_that_is_ended_from_outside_has_written_its_cart(home: Path, end: Callable[[Cashier], None]) -> None:
    with Cashier(home) as cashier:
        cashier.start_selling()
        cashier.terminal.scan(NOODLES, TEA, NOODLES)
        cashier.sees_total(14_100)
        end(cashier)
        cashier.terminal.wait_exit()
    with Cashier(home) as again:
        again.log_in()
        again.sees("Nota terselamatkan: 3 baris kembali")
        again.sees_total(14_100)
        again.terminal.press("f5")
        again.sees_change(1, 0)
    assert pos(home, "verify").code == 0


def test_leaving_is_refused_while_a_sale_is_open(home: Path) -> None:
    with Cashier(home) as cashier:
        cashier.start_selling()
        cashier.scan(NOODLES, 3_300)
        cashier.terminal.press("ctrl+q")
        cashier.sees("Nota masih terbuka")
        cashier.menu(19)
        cashier.sees("Nota masih terbuka")
        cashier.terminal.press("f5")
        cashier.sees_change(1, 0)
        cashier.terminal.press("ctrl+q")
        assert cashier.terminal.wait_exit() == 0
