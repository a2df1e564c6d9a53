"""Nothing a broken scanner or a stray hand sends ends the real till, and the next scan is right each time."""

import os
import random
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from tests.drivers.support.ptys import Cable, cable
from tests.support.cashier import MONEY_S, Cashier
from tests.support.many_goods import code, codes, skus, total
from tests.support.outlets import configure, listed

GARBAGE: Final = (
    *(b"\xff", b"\xc3", b"\x1b[:u", b"\x1b[1:u", b"\x1b[200~", b"\x1b[<0;1;1M", b"\x1b[I\x1b[O", b"\x1b]52;c;eA==\x07"),
    *(b"\x00", b"\x10", b"\x03", b"\x1a", b"\x1b[48;1;1;1;1t", b"\x1bP1$r\x1b\\", b"\xf0\x9f\x92"),
)


@contextmanager
def _till(home: Path) -> Iterator[tuple[Cashier, Cable]]:
    with cable() as scanner:
        configure(home, ("scanner.url", f"serial://{scanner.path}"))
        with Cashier(home) as cashier:
            cashier.start_selling()
            cashier.sees("Pindai OK")
            yield cashier, scanner


def _sold(home: Path) -> list[str]:
    (sale,) = listed(home, "documents", "--kind", "sale")
    return [line["sku"] for line in sale["body"]["lines"]]


def test_garbage_between_scans_leaves_every_scan_right(large_home: Path) -> None:
    with _till(large_home) as (cashier, _):
        for number, garbage in enumerate(GARBAGE, start=1):
            cashier.terminal.send(garbage)
            cashier.scan(code(number), total(1, number))
            cashier.terminal.send(b"\x1b")
            cashier.pause(MONEY_S)
        cashier.terminal.press("f5")
        cashier.sees_change(1, 0)
    assert _sold(large_home) == skus(1, len(GARBAGE))


def test_esc_glued_to_the_digits_of_a_scan_takes_none_of_them(large_home: Path) -> None:
    with _till(large_home) as (cashier, _):
        for number in range(1, 31):
            cashier.terminal.type(f"\x1b{code(number)}\r")
        cashier.sees_total(total(1, 30))
        cashier.terminal.press("f5")
        cashier.sees_change(1, 0)
    assert _sold(large_home) == skus(1, 30)


def test_garbage_on_the_scanners_line_is_not_heard_as_goods(large_home: Path) -> None:
    """What is no code becomes at most an open line that locks payment, and is voided."""
    source = random.Random(2026)
    with _till(large_home) as (cashier, scanner):
        for number in range(1, 21):
            noise = source.randbytes(30).translate(None, b"\r\n\t\x03")
            os.write(scanner.device, noise + b"\x02" + code(number).encode() + b"\r")
            cashier.sees_total(total(1, number))
        assert "BELUM" not in cashier.terminal.text
        cashier.terminal.press("f5")
        cashier.sees_change(1, 0)
    assert _sold(large_home) == skus(1, 20)


def test_a_stop_that_was_asked_for_is_refused_and_one_that_was_not_loses_no_scan(large_home: Path) -> None:
    with _till(large_home) as (cashier, _):
        terminal = cashier.terminal
        terminal.press("ctrl+z")
        cashier.sees("tidak bisa ditidurkan")
        terminal.signal(signal.SIGTSTP)
        cashier.scan(code(1), total(1, 1))
        for first in range(2, 102, 20):
            terminal.signal(signal.SIGSTOP)
            terminal.scan(*codes(first, first + 9))
            terminal.signal(signal.SIGCONT)
            terminal.scan(*codes(first + 10, first + 19))
        cashier.sees_total(total(1, 101))
        terminal.press("f5")
        cashier.sees_change(1, 0)
    assert _sold(large_home) == skus(1, 101)
