"""A serial scanner behind the kernel's own cdc-acm: in pieces, pulled out within a scan, back under a new number."""

import os
import random
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from drivers.deadline import after_ms
from drivers.outcome import Reason
from drivers.scanners.protocol import ScannerChange, ScannerState
from drivers.transport.errors import DeviceUnavailable
from drivers.transport.opening import open_transport
from drivers.transport.url import parse_url
from tests.kernel.guest.conftest import SCANNER_NAME
from tests.kernel.guest.gadgets import Gadget
from tests.kernel.guest.hearing import scanning
from tests.kernel.guest.serial_side import reading, say
from tests.kernel.guest.waiting import until_gone, until_there

URL = f"serial://{SCANNER_NAME}"
FIRST, SECOND = Path("/dev/ttyACM0"), Path("/dev/ttyACM1")
CODE = "8991234567891"


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Hold a port as a program does that knows nothing of us."""
    descriptor = os.open(path, os.O_RDWR | os.O_NOCTTY | os.O_NONBLOCK)
    try:
        yield
    finally:
        os.close(descriptor)


@pytest.fixture
def reader(scanner: Gadget) -> Iterator[int]:
    """The scanner's own end."""
    with reading() as descriptor:
        yield descriptor


def test_scans_cut_anywhere_are_whole(reader: int) -> None:
    chance = random.Random(7)
    codes = [f"{number:013}" for number in range(100)]
    stream = "".join(chance.choice(("{}\r", "{}\n", "{}\r\n", "\x02{}\x03")).format(code) for code in codes).encode()
    with scanning(URL) as heard:
        while stream:
            size = chance.randint(1, 6)
            say(reader, stream[:size])
            stream = stream[size:]
        assert [heard.code() for _ in codes] == codes


def test_half_a_scan_dies_with_its_cable_and_the_scanner_is_found_by_its_name(scanner: Gadget, reader: int) -> None:
    """Somebody else holds the old number, so that the next plug gives another one."""
    with scanning(URL) as heard, held(FIRST):
        say(reader, CODE[:5].encode())
        scanner.unplug()
        assert heard.next() == ScannerChange(ScannerState.LOST, Reason.BROKEN)
        until_gone(SCANNER_NAME)
        scanner.plug()
        until_there(SECOND, SCANNER_NAME)
        assert SCANNER_NAME.resolve() == SECOND
        heard.until_ok()
        with reading() as again:
            say(again, CODE.encode() + b"\r")
            assert heard.code() == CODE


def test_a_second_till_is_told_that_the_port_is_busy(reader: int) -> None:
    with scanning(URL) as heard:
        with pytest.raises(DeviceUnavailable) as refused:
            open_transport(parse_url(URL), after_ms(1_000))
        assert refused.value.reason is Reason.BUSY
        say(reader, CODE.encode() + b"\r")
        assert heard.code() == CODE


def test_a_scan_made_while_the_till_was_off_is_not_sold(reader: int) -> None:
    with scanning(URL) as heard:
        say(reader, b"1\r")
        assert heard.code() == "1"
    os.write(reader, CODE.encode() + b"\r")
    with scanning(URL) as heard:
        say(reader, b"2\r")
        assert heard.code() == "2"


def test_the_rules_of_udev_give_it_to_the_group_and_keep_modem_manager_off(scanner: Gadget) -> None:
    node = SCANNER_NAME.resolve()
    status = node.stat()
    assert (oct(status.st_mode & 0o777), node.group()) == ("0o660", "dialout")
    command = ["udevadm", "info", "--query=property", "--property=ID_MM_PORT_IGNORE", "--value", str(SCANNER_NAME)]
    assert subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip() == "1"
