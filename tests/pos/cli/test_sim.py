"""``pos sim`` and ``pos devices`` as a person without hardware uses them."""

import json
import socket
import threading
from pathlib import Path

import pytest

from pos.cli.sim import command as _sim
from tests.drivers.support.tcp_printer import closed_port
from tests.support.command_line import CommandLine, Ran

HEAD = '[printer]\nurl = "tcp://127.0.0.1:PORT"\nprofile = "58mm"\n\n'


def _printed(run: CommandLine, data: bytes, *options: str) -> Ran:
    """Print on a simulated printer once; it ends after that."""
    port = closed_port()

    def send() -> None:
        while True:
            try:
                till = socket.create_connection(("127.0.0.1", port))
                break
            except ConnectionRefusedError:
                continue
        with till:
            till.sendall(data)

    sender = threading.Thread(target=send)
    sender.start()
    ran = run("sim", "printer", "--port", str(port), "--once", *options)
    sender.join()
    return Ran(ran.code, ran.out.replace(str(port), "PORT"), ran.err)


def test_a_simulated_printer_shows_what_it_prints(run: CommandLine) -> None:
    assert _printed(run, b"\x1b@Halo\nDunia\n") == (0, HEAD + "Halo\nDunia\n", "")


def test_a_command_nobody_knows_is_an_error(run: CommandLine) -> None:
    assert _printed(run, b"\x1b@\x1bZ") == (1, HEAD, "ESC b'Z'\n")


def test_a_fault_is_given_with_its_byte(run: CommandLine) -> None:
    assert "[cut off after " in _printed(run, b"\x1b@Halo\n", "--fault", "close@3").out


@pytest.mark.parametrize("fault", ["fire", "stall", "stall@x", "cover@1"])
def test_a_fault_that_is_none_is_refused(run: CommandLine, fault: str) -> None:
    assert run("sim", "printer", "--fault", fault).code == 2


def test_every_device_can_be_played() -> None:
    assert sorted(getattr(_sim, "commands", ())) == ["display", "printer", "scale", "scanner"]


def test_devices_are_listed_with_the_lines_that_use_them(run: CommandLine, tmp_path: Path) -> None:
    node = tmp_path / "root/dev/usb/lp0"
    node.parent.mkdir(parents=True)
    node.touch()
    ran = run("devices", "--root", str(tmp_path / "root"))
    assert ran.out.splitlines()[0] == "/dev/usb/lp0"
    assert ran.out.splitlines()[-2:] == ["  [printer]", '  url = "usblp:///dev/usb/lp0"']
    (line,) = run("devices", "--json", "--root", str(tmp_path / "root")).out.splitlines()
    assert json.loads(line)["proposals"] == [{"section": "printer", "url": "usblp:///dev/usb/lp0", "is_sure": True}]


def test_where_nothing_is_plugged_in_that_is_said(run: CommandLine, tmp_path: Path) -> None:
    assert run("devices", "--root", str(tmp_path)).out.startswith("Tidak ada alat")
