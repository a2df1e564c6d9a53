"""A stock count at the real program on a pseudo-terminal: killed in the middle, gone on with, approved and signed."""

import json
import time
from pathlib import Path

import pytest

from pos.bootstrap import reading
from tests.support.cashier import MONEY_S, Cashier
from tests.support.many_goods import codes
from tests.support.outlets import pos
from tests.support.terminal import CONSOLE, SMALL, Window

SEEDS = (0.0, 0.05, 0.12)
"""Seconds after the first scan at which the program is killed."""


def _marks(home: Path) -> list[str]:
    """The SKUs that were counted, mark by mark; their positions have no gap."""
    with reading(home) as database, database.read() as tx:
        rows = tx.hot.execute("SELECT position, payload FROM count_mark ORDER BY position").fetchall()
    assert [row[0] for row in rows] == list(range(1, len(rows) + 1))
    return [json.loads(row[1])[1][1][1] for row in rows]


def _begin(cashier: Cashier, choice: str) -> None:
    cashier.menu(50)
    cashier.sees("HITUNG STOK")
    cashier.terminal.type(f"{choice}\r")
    cashier.sees("Enter menyimpan")
    cashier.terminal.type("\r")
    cashier.sees("Hitung yang ada")


def _killed_while_counting(home: Path, wait_s: float) -> list[str]:
    """Scan forty things at a scanner's pace and kill the program meanwhile; what was counted."""
    with Cashier(home) as cashier:
        cashier.start_selling()
        _begin(cashier, "2")
        cashier.terminal.scan(*codes(1, 40))
        until = time.monotonic() + wait_s
        while (left := until - time.monotonic()) > 0:
            cashier.terminal.read_some(left)
        cashier.terminal.process.kill()
        cashier.terminal.process.wait()
    return _marks(home)


@pytest.mark.parametrize("wait_s", SEEDS)
def test_a_count_that_was_killed_lost_a_tail_at_most_and_goes_on(large_home: Path, wait_s: float) -> None:
    counted = _killed_while_counting(large_home, wait_s)
    assert counted == [f"UJI-{number:04}" for number in range(1, len(counted) + 1)]
    with Cashier(large_home) as cashier:
        cashier.log_in()
        _begin(cashier, "1")
        cashier.sees(f"Di lembar: {len(counted)}")
        cashier.terminal.scan(*codes(len(counted) + 1, 40))
        cashier.sees("Di lembar: 40")
        cashier.terminal.wait_for(lambda: len(_marks(large_home)) == 40)
    assert _marks(large_home) == [f"UJI-{number:04}" for number in range(1, 41)]


@pytest.mark.parametrize("window", [SMALL, CONSOLE], ids=["xterm", "console"])
def test_the_containers_are_counted_approved_by_a_second_person_and_signed(home: Path, window: Window) -> None:
    with Cashier(home, window) as cashier:
        cashier.start_selling()
        cashier.menu(51)
        cashier.sees("Belum ditemukan: 14")
        for pieces in (40, 17, 2, 10, 4, 0, 6, 3, 0, 24, 10, 0, 12, 0):
            cashier.terminal.type(f"{pieces}\r")
        cashier.sees("Di lembar: 14")
        assert "18" not in cashier.message
        _hand_in(cashier)
        cashier.sees("1 harus dihitung ulang")
        cashier.terminal.type("17\r")
        _hand_in(cashier)
        cashier.sees("Hitungan diserahkan")
        _approve(cashier)
        cashier.sees("dibukukan")
        cashier.terminal.wait_for(lambda: any((home / "slips").glob("*-count-*.txt")))
    (minute,) = (home / "slips").glob("*-count-*.txt")
    said = minute.read_text(encoding="utf-8")
    assert "BERITA ACARA STOK OPNAME" in said
    assert "-165.000" in said
    assert pos(home, "verify").code == 0


def _hand_in(cashier: Cashier) -> None:
    cashier.terminal.type("+")
    cashier.sees("lagi menyerahkan")
    cashier.pause(MONEY_S)
    cashier.terminal.type("+")


def _approve(cashier: Cashier) -> None:
    """The paper of the approval, with one reason for everything, and the supervisor's PIN."""
    cashier.menu(53)
    cashier.sees("SETUJUI HITUNGAN")
    cashier.terminal.type("1\r")
    cashier.sees("Semua selisih")
    cashier.terminal.type("1\r")
    cashier.sees("Rusak")
    cashier.terminal.type("2\r")
    cashier.sees("(1)")
    cashier.terminal.type("\r")
    cashier.sees("Enter menyimpan")
    cashier.terminal.type("\r")
    cashier.sees("PIN")
    cashier.terminal.type("9876\r")
