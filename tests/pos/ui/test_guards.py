"""What would end or deafen Textual's own terminal does nothing here, and the scan behind it is right."""

import random
import signal
from pathlib import Path

import pytest

from tests.support.fake_goods import gtin
from tests.support.terminal import Terminal
from tests.support.tills import logged_in

KILLERS = (b"\xff", b"\x1b[:u", b"\x1b[1:u", b"\x1b[200~", b"\x1b[48;1;1;1;1t", b"\x1b[I\x1b[O", b"\x1b[<0;1;1M")
SCANS = 500


def _scans_right(terminal: Terminal, number: int) -> None:
    terminal.scan(gtin(number))
    terminal.wait_for(f"Barang Uji {number:04d}")
    assert terminal.process.poll() is None


@pytest.mark.parametrize("killer", KILLERS, ids=repr)
def test_a_killer_before_a_scan_leaves_the_scan_right(killer: bytes) -> None:
    with logged_in() as terminal:
        terminal.send(killer)
        _scans_right(terminal, 1)
        terminal.send(killer + gtin(2).encode() + b"\r")
        terminal.wait_for("Barang Uji 0002")
        assert "BELUM" not in terminal.text


def test_esc_glued_to_a_scan_leaves_its_first_digit() -> None:
    with logged_in() as terminal:
        terminal.type("12\x1b" + gtin(1) + "\r")
        terminal.wait_for("Barang Uji 0001")
        assert "BELUM" not in terminal.text


def test_random_garbage_never_ends_the_till() -> None:
    source = random.Random(2026)
    with logged_in() as terminal:
        for _ in range(20):
            terminal.send(source.randbytes(40).replace(b"\x11", b"").replace(b"\r", b"").replace(b"\n", b""))
            terminal.press("esc", "esc")
            terminal.wait_for(lambda: terminal.process.poll() is None)
            terminal.press("enter")
        terminal.press("esc", "esc")
        _scans_right(terminal, 500)


@pytest.mark.parametrize("key", ["ctrl+c", "tab", "ctrl+z"])
def test_no_key_of_textuals_own_does_anything(key: str) -> None:
    with logged_in() as terminal:
        terminal.press(key)
        _scans_right(terminal, 1)


def test_ctrl_p_opens_no_palette() -> None:
    with logged_in() as terminal:
        terminal.type("\x10")
        _scans_right(terminal, 1)


def test_a_suspend_from_outside_is_refused() -> None:
    with logged_in() as terminal:
        terminal.signal(signal.SIGTSTP)
        _scans_right(terminal, 1)
        state = Path(f"/proc/{terminal.process.pid}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()[0]
        assert state != "T"


def test_after_a_stop_nobody_could_refuse_one_reader_reads_every_scan() -> None:
    with logged_in() as terminal:
        for _ in range(3):
            terminal.signal(signal.SIGSTOP)
            terminal.signal(signal.SIGCONT)
        terminal.scan(*(gtin(number) for number in range(1, SCANS + 1)))
        terminal.wait_for(f"{SCANS} baris")
        assert "BELUM" not in terminal.text


def test_after_a_stop_the_whole_screen_is_painted_again() -> None:
    with logged_in() as terminal:
        _scans_right(terminal, 1)
        before = terminal.text
        terminal.signal(signal.SIGSTOP)
        terminal.screen.reset()
        terminal.signal(signal.SIGCONT)
        terminal.wait_for(lambda: terminal.text == before)
