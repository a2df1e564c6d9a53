"""A scanner that types, behind the kernel's own usbhid and evdev: what it types is the till's, and nobody else's."""

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from drivers.deadline import after_ms
from drivers.outcome import Reason
from drivers.scanners.framing import LOST, Frame
from drivers.scanners.opening import open_scanner
from drivers.scanners.protocol import ScannerChange, ScannerListener, ScannerState
from drivers.transport.errors import DeviceUnavailable
from drivers.transport.opening import open_transport
from drivers.transport.url import EvdevUrl
from tests.kernel.guest.conftest import KEYBOARD_NAME
from tests.kernel.guest.console import Console, console
from tests.kernel.guest.gadgets import Gadget
from tests.kernel.guest.hearing import OK, Heard, scanning
from tests.kernel.guest.typing_side import CAPS_LOCK, NUM_LOCK, type_code, type_keypad, type_report, typist
from tests.kernel.guest.waiting import until_gone, until_there
from tests.support.patience import until

URL = f"evdev://{KEYBOARD_NAME}"
CODE = "8991234567891"
QUIET_S = 0.5


@pytest.fixture
def screen() -> Iterator[Console]:
    with console() as opened:
        yield opened


def test_what_is_scanned_is_the_tills_and_never_the_screens(keyboard: Gadget, screen: Console) -> None:
    with scanning(URL) as heard:
        other = os.open(KEYBOARD_NAME, os.O_RDONLY | os.O_NONBLOCK)
        type_code(CODE)
        assert heard.code() == CODE
        assert screen.heard(QUIET_S) == b""
        with pytest.raises(BlockingIOError):
            os.read(other, 24)
        os.close(other)


def test_a_scanner_that_the_till_leaves_types_on_the_screen_again(keyboard: Gadget, screen: Console) -> None:
    with scanning(URL):
        pass
    type_code(CODE)
    assert screen.heard(QUIET_S) == CODE.encode() + b"\r"


def test_a_second_till_is_told_that_the_scanner_is_busy(keyboard: Gadget) -> None:
    with scanning(URL) as heard:
        with pytest.raises(DeviceUnavailable) as refused:
            open_transport(EvdevUrl(str(KEYBOARD_NAME)), after_ms(1_000))
        assert refused.value.reason is Reason.BUSY
        type_code(CODE)
        assert heard.code() == CODE


def test_neither_caps_lock_nor_num_lock_changes_a_scan(keyboard: Gadget) -> None:
    with scanning(URL) as heard:
        for lock in ((), (CAPS_LOCK,), (NUM_LOCK,), (CAPS_LOCK,), (NUM_LOCK,)):
            for key in lock:
                type_report(key, shift=False)
            type_code("KdmpX1")
            assert heard.code() == "KdmpX1"
            type_keypad("8990")
            assert heard.code() == "8990"


def test_a_scanner_that_was_pulled_out_is_found_again_by_its_name(keyboard: Gadget) -> None:
    with scanning(URL) as heard:
        type_report(0x1E, shift=False)
        keyboard.unplug()
        assert heard.next() == ScannerChange(ScannerState.LOST, Reason.NO_DEVICE)
        until_gone(KEYBOARD_NAME)
        keyboard.plug()
        until_there(KEYBOARD_NAME)
        heard.until_ok()
        type_code(CODE)
        assert heard.code() == CODE


def test_a_reader_that_was_held_up_loses_scans_whole_and_says_so() -> None:
    """The kernel keeps some 60 events; of what it had to drop nothing comes out as half a code."""
    heard, held_up, go_on = Heard(), threading.Event(), threading.Event()

    def take(frame: Frame) -> None:
        heard.told.put(frame)
        held_up.set()
        assert go_on.wait(30)

    with typist() as fast:
        until(fast.node.exists)
        scanner = open_scanner(f"evdev://{fast.node}", 0, ScannerListener(take, heard.told.put))
        scanner.start()
        assert heard.next() == OK
        fast.scan("1111111111111")
        assert held_up.wait(30)
        codes = [f"{number:013}" for number in range(60)]
        for code in codes:
            fast.scan(code)
        go_on.set()
        told: list[str] = []
        while told[-1:] != [CODE]:
            fast.scan(CODE)
            told.append(heard.code())
        scanner.stop()
    assert LOST.code in told
    assert set(told) <= {"1111111111111", *codes, LOST.code, CODE}


def test_five_hundred_scans_as_fast_as_they_come_are_whole_or_told_as_lost() -> None:
    codes = [f"{number:013}" for number in range(500)]
    with typist() as fast:
        until(fast.node.exists)
        with scanning(f"evdev://{fast.node}") as heard:
            for code in codes:
                fast.scan(code)
            told: list[str] = []
            while told[-1:] != [CODE]:
                fast.scan(CODE)
                told.append(heard.code())
    whole = [code for code in told if code not in {LOST.code, CODE}]
    assert whole == sorted(set(whole))
    assert set(whole) <= set(codes)


def test_the_rules_of_udev_give_it_to_the_group(keyboard: Gadget) -> None:
    node = Path(KEYBOARD_NAME.resolve())
    assert (oct(node.stat().st_mode & 0o777), node.group()) == ("0o660", "input")
