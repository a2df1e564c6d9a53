"""SIGKILL on the whole program, screen and all, while scans and pay keys are still coming in."""

import json
import random
import re
import time
from pathlib import Path
from typing import Final

from pos.bootstrap import reading
from pos.store import carts
from tests.faults.evidence import Evidence
from tests.support.cashier import Cashier
from tests.support.many_goods import MANY, code, sku
from tests.support.outlets import listed

KILLS: Final = 30
CUSTOMERS, ITEMS = 6, 5
LONGEST_S: Final = 0.3
VERIFY_EVERY: Final = 10


class Program:
    """One outlet whose till is killed again and again, and what the cashier knows of it."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self.sales = 0
        self.shown = 0
        self.cart: list[str] = []

    def strike(self, seed: int) -> None:
        """Start the till, see that the cart is back, type customers without waiting, and kill it meanwhile."""
        chance = random.Random(seed)
        with Cashier(self._home) as cashier:
            cashier.log_in()
            if not cashier.is_selling:
                cashier.open_shift()
            self._see_cart(cashier)
            typed = [chance.sample(range(1, MANY + 1), chance.randint(1, ITEMS)) for _ in range(CUSTOMERS)]
            keys = ("".join(f"{code(number)}\r" for number in numbers) + "\x1b[15~" for numbers in typed)
            cashier.terminal.type("".join(keys))
            until = time.monotonic() + chance.uniform(0, LONGEST_S)
            while (left := until - time.monotonic()) > 0:
                cashier.terminal.read_some(left)
            cashier.terminal.process.kill()
            cashier.terminal.process.wait()
            while cashier.terminal.read_some(0):
                pass
            self._check([[sku(number) for number in numbers] for numbers in typed], bytes(cashier.terminal.output))

    def _see_cart(self, cashier: Cashier) -> None:
        """The cart that was left is on the screen."""
        if self.cart:
            cashier.sees(f"Nota terselamatkan: {len(self.cart)} baris kembali")
            names = [f"Barang Uji {each[-4:]}" for each in self.cart]
            assert [line.name for line in cashier.sale] == names

    def _check(self, typed: list[list[str]], painted: bytes) -> None:
        sold = _sold(self._home, self.sales)
        wanted = [self.cart + typed[0], *typed[1:], []]
        assert sold == wanted[: len(sold)]
        self.sales += len(sold)
        shown = [int(number) for number in re.findall(r"Nota (\d{4}) tersimpan", painted.decode(errors="replace"))]
        self.shown += len(set(shown))
        assert max(shown, default=0) <= self.sales, "a sale was shown that is not there"
        left = _open_cart(self._home)
        kept = self.cart if not sold else []
        assert left == wanted[len(sold)][: len(left)]
        assert len(left) >= len(kept)
        self.cart = left


def _sold(home: Path, since: int) -> list[list[str]]:
    """The SKUs of each sale after a number; numbers have no gap."""
    with reading(home) as database, database.read() as tx:
        rows = tx.hot.execute("SELECT number, payload FROM document WHERE kind = 'sale' ORDER BY seq").fetchall()
    assert [row[0] for row in rows] == list(range(1, len(rows) + 1))
    return [[line["sku"] for line in json.loads(row[1])["lines"]] for row in rows[since:]]


def _open_cart(home: Path) -> list[str]:
    with reading(home) as database, database.read() as tx:
        unfinished = carts.unfinished(tx, "open")
    return [line.item.sku for each in unfinished for line in each.cart.standing if line.item]


def test_no_kill_of_the_program_loses_what_was_shown(large_home: Path) -> None:
    evidence, program = Evidence(large_home), Program(large_home)
    for seed in range(KILLS):
        program.strike(seed)
        if seed % VERIFY_EVERY == 0:
            evidence.verify()
    assert program.shown > KILLS // 3, "hardly any payment was on the screen before its till was killed"
    assert evidence.verify() > program.sales
    _see_paper(large_home, program)


def _see_paper(home: Path, program: Program) -> None:
    """Left in peace, the till prints every receipt; what may have come out before says so."""
    with Cashier(home) as cashier:
        cashier.log_in()
        cashier.terminal.wait_for(lambda: not listed(home, "spool"), seconds=60)
    files = sorted((home / "slips").glob("*-receipt-*.txt"), key=lambda file: file.stem)
    papers = [file.read_text(encoding="utf-8") for file in files]
    for number in range(1, program.sales + 1):
        copies = [paper for paper in papers if f"G01-1/{number:04}" in paper]
        assert copies
        assert all("CETAK ULANG" in paper for paper in copies[1:])
