"""``pos doctor`` on a small screen, with a person who presses what it asks for and says what is to be seen."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from drivers.printers.profile import profile_named
from drivers.simulators.display import Display
from drivers.simulators.printer import WELL, Machine
from drivers.simulators.printout import as_text
from drivers.simulators.scale import Balance, Load, Pan
from drivers.simulators.scanner import Habit, Scanner, Trigger
from tests.drivers.simulators.lines import on_pty, on_tcp
from tests.support.outlets import POS, configure
from tests.support.terminal import CONSOLE, SMALL, Terminal, Window

ALL_KEYS = ("f1", "f2", "f3", "f4", "f5", "f6", "f7", "f8", "f9", "f10", "f11", "f12")


@contextmanager
def _doctor(home: Path, *options: str, window: Window = SMALL) -> Iterator[Terminal]:
    terminal = Terminal([*POS, "--home", str(home), "doctor", *options], window, {})
    try:
        yield terminal
    finally:
        terminal.kill()


def _marks(terminal: Terminal) -> dict[str, str]:
    """The mark of each line, by the name behind it."""
    return {line[4:20].strip(): line[:2].strip() for line in terminal.lines if line[2:4] == "  "}


def test_keys_and_a_scan_are_asked_for_and_judged_on_one_small_screen(home: Path) -> None:
    with _doctor(home) as terminal:
        terminal.wait_for("tujuh warna?")
        terminal.type("y")
        terminal.wait_for("utuh semua?")
        terminal.type("y")
        terminal.wait_for("Tekan 5 pada papan angka.")
        terminal.type("5")
        terminal.wait_for("Tekan F1")
        terminal.press(*ALL_KEYS)
        terminal.wait_for("Pindai barang apa saja")
        terminal.type("8990000000167")
        terminal.wait_for("atur akhiran pemindai ke CR (Enter)")
        assert terminal.wait_exit() == 1
        marks = _marks(terminal)
        assert [marks[name] for name in ("Ukuran layar", "Warna", "Huruf", "NumLock", "Tombol F")] == ["OK"] * 5
        assert [marks[name] for name in ("Cadangan", "Hasil pindai")] == ["!!", "!!"]
        assert "(y/t)" not in terminal.text
        assert terminal.lines[0].startswith("OK  Ukuran layar")


def test_what_a_person_does_not_see_on_a_console_is_a_problem_with_advice(home: Path) -> None:
    with _doctor(home, window=CONSOLE) as terminal:
        terminal.wait_for("tujuh warna?")
        terminal.type("t")
        terminal.wait_for("utuh semua?")
        terminal.type("t")
        terminal.wait_for("Tekan 5 pada papan angka.")
        terminal.type("\x1b[E")
        terminal.wait_for("Tekan F1")
        terminal.press("f1", "f9", "f10")
        terminal.wait_for("Pindai barang apa saja")
        terminal.type("8990000000167\r")
        terminal.wait_exit()
        marks = _marks(terminal)
        assert [marks[name] for name in ("Warna", "Huruf", "NumLock", "Tombol F")] == ["!!"] * 4
        assert marks["Hasil pindai"] == "OK"
        assert "setfont Uni2-Terminus16" in terminal.text
        assert "F2 F3 F4 F5 F6 F7 F8 F11 F12; diambil desktop" in terminal.text


def test_a_whole_counter_is_looked_at_with_a_person_who_says_what_came(home: Path) -> None:
    left: list[str] = []
    machine = Machine(WELL, profile_named("58mm"), as_text)
    with (
        on_tcp(machine.connect) as printer,
        on_tcp(Balance("cas-lines", Load(1_370, Pan.STILL)).connect) as scale,
        on_tcp(partial(Display, "cd5220", lambda _: None)) as display,
        on_pty(partial(Scanner, lambda: left.pop() if left else "", Trigger("tab", Habit.GOOD, 0))) as scanner,
    ):
        configure(
            home,
            ("printer.url", printer.address),
            ("scale.url", scale.address),
            ("scale.dialect", "cas-lines"),
            ("display.url", display.address),
            ("display.dialect", "cd5220"),
            ("scanner.url", scanner.address),
        )
        with _doctor(home, "--print", "--drawer") as terminal:
            for question, answer in (
                ("tujuh warna?", "y"),
                ("utuh semua?", "y"),
                ("Struk uji keluar", "y"),
                ("Laci terbuka?", "t"),
                ("Tertulis 'pos doctor'?", "y"),
                ("Tekan 5 pada papan angka.", "5"),
            ):
                terminal.wait_for(question)
                terminal.type(answer)
            terminal.wait_for("Tekan F1")
            terminal.press(*ALL_KEYS)
            terminal.wait_for("Pindai barang")
            left.append("8990000000167")
            terminal.wait_for("8990000000167 + tab")
            terminal.wait_exit()
            marks = _marks(terminal)
            wanted = {"Struk uji": "OK", "Laci": "!!", "Timbangan": "OK", "Layar pelanggan": "OK", "Hasil pindai": "OK"}
            assert {name: marks[name] for name in wanted} == wanted
            assert marks["Pemindai"] == "?"
            assert terminal.lines[0].startswith("OK  Ukuran layar")
    printed: list[str] = []
    while not printer.heard.empty():
        printed += printer.next().lines
    assert [row.strip() for row in printed if row.strip()][:1] == ["pos doctor"]
    assert "[drawer pin 2]" in printed


@pytest.mark.parametrize(
    ("window", "name", "line"),
    [
        (Window(79, 24, "xterm-256color"), "Ukuran layar", "79x24; perbesar jendela ke 80x24 atau lebih"),
        (Window(80, 23, "xterm-256color"), "Ukuran layar", "80x23; perbesar jendela ke 80x24 atau lebih"),
        (Window(80, 24, "vt100"), "Warna", '0; pakai [screen] theme = "konsol"'),
        (Window(80, 24, "teletype"), "Warna", "TERM tidak dikenal: coba TERM=linux"),
    ],
)
def test_a_terminal_that_will_not_do_is_a_problem(home: Path, window: Window, name: str, line: str) -> None:
    with _doctor(home, "--no-keys", window=window) as terminal:
        terminal.wait_for("Hasil pindai")
        terminal.wait_exit()
        assert f"!!  {name:<16} {line}" in terminal.lines
        assert "(y/t)" not in terminal.text


def test_what_nobody_is_asked_about_is_not_good(home: Path) -> None:
    with _doctor(home, "--no-keys") as terminal:
        terminal.wait_for("Hasil pindai")
        terminal.wait_exit()
        marks = _marks(terminal)
        assert (marks["Warna"], marks["Huruf"]) == ("?", "?")
        assert [marks[name] for name in ("NumLock", "Tombol F", "Hasil pindai")] == ["-", "-", "-"]
