"""The devices on this guest's counter, each plugged in for one test."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.kernel import results
from tests.kernel.guest import gadgets
from tests.kernel.guest.gadgets import Gadget
from tests.kernel.guest.paper_side import NODE, PaperSide
from tests.kernel.guest.waiting import until_gone, until_there
from tests.kernel.initrd import RESULT


def printer_name(kind: gadgets.Kind) -> Path:
    """The name that our rule of udev gives a printer."""
    return Path(f"/dev/pos/printer-{gadgets.VENDOR_ID:04x}-{kind.product_id:04x}")


PRINTER_NAME = printer_name(gadgets.PRINTER)


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Tell the host of each part of a test as it ends."""
    with (Path(RESULT) / results.FILE).open("a", encoding="utf-8") as file:
        file.write(json.dumps([report.nodeid.rpartition("/")[2], report.outcome]) + "\n")


@pytest.fixture
def printer() -> Iterator[Gadget]:
    """A USB printer, plugged in and named by our own rule of udev."""
    with gadgets.made(gadgets.PRINTER, 0) as gadget:
        gadget.plug()
        until_there(NODE, PRINTER_NAME)
        yield gadget
        gadget.unplug()
        until_gone(PRINTER_NAME)


@pytest.fixture
def paper(printer: Gadget) -> Iterator[PaperSide]:
    """The printer's own end."""
    with PaperSide() as side:
        yield side
