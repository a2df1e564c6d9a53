"""No scan is lost, joined or out of order, whatever the speed, and a pay key behind them pays for all of them."""

import json
import os
from functools import partial
from pathlib import Path

from tests.support.fake_goods import gtin
from tests.support.terminal import CONSOLE, SMALL, Terminal
from tests.support.tills import logged_in

SCANS = 500


def _sold(journal: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in journal.read_text(encoding="utf-8").splitlines()]


def _skus(sale: dict[str, object]) -> list[str]:
    lines = sale["lines"]
    assert isinstance(lines, list)
    return [str(sku) for sku, _ in lines]


def _in_order(count: int) -> list[str]:
    return [f"UJI-{number:04d}" for number in range(1, count + 1)]


def _shows(terminal: Terminal, row: int, text: str) -> bool:
    return text in terminal.lines[row]


def _pay_exact(terminal: Terminal) -> None:
    terminal.press("f5")
    terminal.wait_for("KEMBALI")


def test_five_hundred_scans_at_line_speed_are_five_hundred_lines_in_order(tmp_path: Path) -> None:
    journal = tmp_path / "sales"
    with logged_in(SMALL, ["--journal", str(journal)]) as terminal:
        terminal.scan(*(gtin(number) for number in range(1, SCANS + 1)))
        _pay_exact(terminal)
    assert [_skus(sale) for sale in _sold(journal)] == [_in_order(SCANS)]


def test_a_bare_console_keeps_a_burst_too(tmp_path: Path) -> None:
    journal = tmp_path / "sales"
    with logged_in(CONSOLE, ["--journal", str(journal)]) as terminal:
        terminal.scan(*(gtin(number) for number in range(1, 101)))
        _pay_exact(terminal)
    assert [_skus(sale) for sale in _sold(journal)] == [_in_order(100)]


def test_scans_typed_one_character_at_a_time_are_whole(tmp_path: Path) -> None:
    journal = tmp_path / "sales"
    with logged_in(SMALL, ["--journal", str(journal)]) as terminal:
        for number in range(1, 31):
            for char in f"{gtin(number)}\r":
                terminal.type(char)
        _pay_exact(terminal)
    assert [_skus(sale) for sale in _sold(journal)] == [_in_order(30)]


def test_a_pay_key_between_two_bursts_divides_them_where_it_was_pressed(tmp_path: Path) -> None:
    journal = tmp_path / "sales"
    codes = [f"{gtin(number)}\r" for number in range(1, 41)]
    with logged_in(SMALL, ["--journal", str(journal)]) as terminal:
        terminal.type("".join(codes[:20]) + "\x1b[15~" + "".join(codes[20:]))
        terminal.wait_for("20 baris")
        terminal.wait_for("Uji 0040")
        _pay_exact(terminal)
    sales = _sold(journal)
    assert [_skus(sale) for sale in sales] == [_in_order(20), _in_order(40)[20:]]


def test_a_scanner_with_its_own_line_keeps_its_order_beside_the_keys(tmp_path: Path) -> None:
    journal, device = tmp_path / "sales", tmp_path / "device"
    os.mkfifo(device)
    with logged_in(SMALL, ["--journal", str(journal), "--device", str(device)]) as terminal:
        with device.open("w", encoding="utf-8") as line:
            line.writelines(f"{gtin(number)}\n" for number in range(1, SCANS + 1))
        terminal.wait_for(f"{SCANS} baris")
        _pay_exact(terminal)
    assert [_skus(sale) for sale in _sold(journal)] == [_in_order(SCANS)]


def test_the_line_that_first_overflows_the_list_is_shown() -> None:
    with logged_in() as terminal:
        rows = next(row for row, line in enumerate(terminal.lines) if "baris" in line) - 3
        for number in range(1, rows + 4):
            terminal.scan(gtin(number))
            terminal.wait_for(partial(_shows, terminal, min(number + 1, rows + 1), f"Barang Uji {number:04d}"))
        assert "▲" in terminal.lines[1]
