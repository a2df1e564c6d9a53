"""``pos doctor`` on a small screen, with a person who presses what it asks for."""

from pathlib import Path

from tests.support.outlets import POS
from tests.support.registers import demo_home
from tests.support.terminal import SMALL, Terminal


def test_keys_and_a_scan_are_asked_for_and_judged(tmp_path: Path) -> None:
    home = demo_home(tmp_path, tmp_path / "master")
    terminal = Terminal([*POS, "--home", str(home), "doctor"], SMALL, {})
    try:
        terminal.wait_for("Tekan 5 pada papan angka.")
        terminal.type("5")
        terminal.wait_for("Tekan F9.")
        terminal.press("f9")
        terminal.wait_for("Pindai barang apa saja")
        terminal.type("8990000000167")
        terminal.wait_for("atur akhiran pemindai ke CR (Enter)")
        assert terminal.wait_exit() == 1
        shown = [line.split()[:2] for line in terminal.lines if line.strip()]
        assert shown[0] == ["OK", "Ukuran"]
        assert ["OK", "NumLock"] in shown
        assert ["!!", "Cadangan"] in shown
    finally:
        terminal.kill()
