"""``pos devices`` on a counter where udev has done its work: each device by a name that lasts, with its maker."""

from pathlib import Path

from drivers.discovery.finding import Kind, find
from tests.kernel.guest.conftest import KEYBOARD_NAME, PRINTER_NAME, SCANNER_NAME
from tests.kernel.guest.gadgets import MAKER, Gadget


def test_everything_plugged_in_is_found_by_a_name_that_lasts(
    printer: Gadget, scanner: Gadget, keyboard: Gadget
) -> None:
    found = {each.path: each for each in find(Path("/"))}
    for kind, name in (
        (Kind.USB_PRINTER, PRINTER_NAME),
        (Kind.SERIAL, SCANNER_NAME),
        (Kind.TYPES, KEYBOARD_NAME),
    ):
        device = found[str(name)]
        assert (device.kind, device.is_lasting, device.is_allowed) == (kind, True, True)
        assert device.node == str(name.resolve())
        assert MAKER in device.maker
