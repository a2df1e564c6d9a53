"""The devices on this guest's counter, each plugged in for one test."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.kernel import results
from tests.kernel.guest import gadgets
from tests.kernel.guest.gadgets import Gadget
from tests.kernel.guest.paper_side import NODE as PAPER_NODE
from tests.kernel.guest.paper_side import PaperSide
from tests.kernel.guest.typing_side import HID_NODE
from tests.kernel.guest.waiting import until_gone, until_there
from tests.kernel.initrd import RESULT


def printer_name(kind: gadgets.Kind) -> Path:
    """The name that our rule of udev gives a printer."""
    return Path(f"/dev/pos/printer-{gadgets.VENDOR_ID:04x}-{kind.product_id:04x}")


PRINTER_NAME = printer_name(gadgets.PRINTER)
SCANNER_NAME = Path(f"/dev/serial/by-id/usb-{gadgets.MAKER}_{gadgets.SCANNER.name}_{gadgets.SERIAL}-if00")
KEYBOARD_NAME = Path(f"/dev/input/by-id/usb-{gadgets.MAKER}_{gadgets.KEYBOARD.name}_{gadgets.SERIAL}-event-kbd")


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Tell the host of each part of a test as it ends."""
    with (Path(RESULT) / results.FILE).open("a", encoding="utf-8") as file:
        file.write(json.dumps([report.nodeid.rpartition("/")[2], report.outcome]) + "\n")


@contextmanager
def _plugged(kind: gadgets.Kind, port: int, *names: Path) -> Iterator[Gadget]:
    with gadgets.made(kind, port) as gadget:
        gadget.plug()
        until_there(*names)
        yield gadget
        gadget.unplug()
        until_gone(names[-1])


@pytest.fixture
def printer() -> Iterator[Gadget]:
    """A USB printer, plugged in and named by our own rule of udev."""
    with _plugged(gadgets.PRINTER, 0, PAPER_NODE, PRINTER_NAME) as gadget:
        yield gadget


@pytest.fixture
def paper(printer: Gadget) -> Iterator[PaperSide]:
    """The printer's own end."""
    with PaperSide() as side:
        yield side


@pytest.fixture
def scanner() -> Iterator[Gadget]:
    """A serial scanner on USB, plugged in and named by udev."""
    with _plugged(gadgets.SCANNER, 1, SCANNER_NAME) as gadget:
        yield gadget


@pytest.fixture
def keyboard() -> Iterator[Gadget]:
    """A scanner on USB that types, plugged in and named by udev."""
    with _plugged(gadgets.KEYBOARD, 2, HID_NODE, KEYBOARD_NAME) as gadget:
        yield gadget
