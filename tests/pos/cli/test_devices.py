"""``pos devices`` as whoever sets up a counter uses it: what it says can be pasted into outlet.toml."""

import json
import tomllib
from pathlib import Path

import pytest

from pos.config import parse
from tests.support.command_line import CommandLine
from tests.support.outlets import POS
from tests.support.plugged import plug_in
from tests.support.terminal import SMALL, Terminal

CABLE = "dev/serial/by-path/pci-0000:00:14.0-usb-0:1.2:1.0-port0"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A machine with a printer, a cable that says nothing, a keyboard and two scanners."""
    machine = tmp_path / "root"
    plug_in(machine, "dev/usb/lp0")
    plug_in(machine, "dev/ttyUSB0", CABLE)
    plug_in(machine, "dev/ttyACM0", "dev/serial/by-id/usb-Honeywell_1950g_S123-if00")
    plug_in(machine, "dev/input/event3", "dev/input/by-id/usb-Logitech_K120-event-kbd")
    plug_in(machine, "dev/input/event4", "dev/input/by-id/usb-Newland_HR22_Barcode-event-kbd")
    return machine


def test_what_is_proposed_can_be_pasted_into_outlet_toml(run: CommandLine, root: Path) -> None:
    out = run("devices", "--root", str(root)).out
    pasted = [line.strip() for line in out.splitlines() if line.startswith("  ") and not line.startswith("  #")]
    sections = "\n".join(pasted).replace("\n[", "\n\n[").split("\n\n")
    assert [each.partition("\n")[0] for each in sections] == [
        "[scanner]",
        "[scanner]",
        "[printer]",
        "[scale]",
        "[printer]",
        "[scanner]",
        "[scanner]",
    ]
    for section in sections:
        (name,) = tomllib.loads(section)
        parse(section, "outlet.toml")
        assert name in {"printer", "scanner", "scale"}
    assert tomllib.loads(sections[-1])["scanner"]["url"] == [
        "serial:///dev/serial/by-id/usb-Honeywell_1950g_S123-if00",
        "evdev:///dev/input/by-id/usb-Newland_HR22_Barcode-event-kbd",
    ]


@pytest.mark.parametrize("language", ["id", "en"])
def test_no_line_but_an_address_is_wider_than_a_small_screen(run: CommandLine, root: Path, language: str) -> None:
    run.language = language
    (root / "dev/usb/lp0").chmod(0)
    for line in run("devices", "--root", str(root)).out.splitlines():
        assert len(line) < 80 or "?baud=" in line


def test_who_may_not_open_a_device_is_told_the_group(run: CommandLine, root: Path) -> None:
    (root / CABLE).unlink()
    (root / CABLE).symlink_to("/nowhere")
    out = run("devices", "--root", str(root)).out
    assert "# tidak boleh dibuka: sudo usermod -aG dialout PENGGUNA, lalu masuk lagi" in out
    assert "# nama berubah saat dicolok ulang: pasang deploy/udev/70-gerai-pos.rules" in out


def test_for_programs_each_device_is_an_object_with_its_proposals(run: CommandLine, root: Path) -> None:
    found = {
        each["node"]: each for each in map(json.loads, run("devices", "--json", "--root", str(root)).out.splitlines())
    }
    assert found["/dev/usb/lp0"]["proposals"] == [
        {"section": "printer", "url": "usblp:///dev/usb/lp0", "is_sure": 1, "keys": {"profile": "58mm"}}
    ]
    assert found["/dev/input/event3"]["proposals"] == []


def test_where_nothing_is_plugged_in_that_is_said(run: CommandLine, tmp_path: Path) -> None:
    assert run("devices", "--root", str(tmp_path)).out.splitlines() == [
        "Tidak ada alat serial, printer USB atau pemindai yang tercolok.",
        '# Printer jaringan tidak dicari: [printer] url = "tcp://ALAMAT:9100"',
    ]


def test_what_is_longer_than_a_small_screen_is_paged(root: Path) -> None:
    terminal = Terminal([*POS, "devices", "--root", str(root)], SMALL, {"PAGER": "less"})
    try:
        terminal.wait_for("/dev/serial/by-id")
        terminal.wait_for(lambda: terminal.lines[-1].startswith((":", "lines")))
        assert terminal.process.poll() is None
        terminal.type("q")
        assert terminal.wait_exit() == 0
    finally:
        terminal.kill()
