"""USB devices played to this very kernel: plugged into its dummy ports through configfs, and pulled out again.

Source: Linux, Documentation/usb/gadget_configfs.rst; Documentation/ABI/testing/configfs-usb-gadget-printer, -acm, -hid.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple

_CONFIGFS: Final = Path("/sys/kernel/config/usb_gadget")

_KEYBOARD: Final = bytes.fromhex(
    "05010906a101050719e029e71500250175019508810295017508810395057501050819012905910295017503910395067508150025650507"
    "190029658100c0"
)
"""What a plain keyboard says it sends. Source: USB HID 1.11, appendix E.6."""


class Kind(NamedTuple):
    """A sort of device: its number at the maker's, its function and the function's settings."""

    name: str
    product_id: int
    function: str
    settings: Mapping[str, bytes]


_NO_BUFFER: Final = b"1"
"""So that the printer takes a block when it is read, and not ten blocks ahead."""

PRINTER: Final = Kind(
    "Receipt_Printer",
    0x0001,
    "printer.0",
    {"pnp_string": b"MFG:Gerai;MDL:Receipt;CLS:PRINTER;", "q_len": _NO_BUFFER},
)
LABELS: Final = Kind(
    "Label_Printer", 0x0004, "printer.1", {"pnp_string": b"MFG:Gerai;MDL:Labels;CLS:PRINTER;", "q_len": _NO_BUFFER}
)
SCANNER: Final = Kind("Serial_Scanner", 0x0002, "acm.0", {})
KEYBOARD: Final = Kind(
    "Typing_Scanner",
    0x0003,
    "hid.usb0",
    {"protocol": b"1", "subclass": b"1", "report_length": b"8", "report_desc": _KEYBOARD},
)
VENDOR_ID: Final = 0x1D6B
MAKER: Final = "Gerai"
SERIAL: Final = "S123"


class Gadget:
    """One device, plugged into a port of its own."""

    def __init__(self, folder: Path, port: str) -> None:
        self._udc = folder / "UDC"
        self._port = port

    def plug(self) -> None:
        self._udc.write_text(self._port)

    def unplug(self) -> None:
        if self._udc.read_text().strip():
            self._udc.write_text("\n")


@contextmanager
def made(kind: Kind, port: int) -> Iterator[Gadget]:
    """Make a device that is not plugged in yet; it is pulled out and taken apart at the end."""
    folder = _CONFIGFS / kind.name
    function, config = folder / "functions" / kind.function, folder / "configs/c.1"
    strings = folder / "strings/0x409"
    for each in (folder, strings, function, config):
        each.mkdir()
    (folder / "idVendor").write_text(hex(VENDOR_ID))
    (folder / "idProduct").write_text(hex(kind.product_id))
    for name, text in (("manufacturer", MAKER), ("product", kind.name), ("serialnumber", SERIAL)):
        (strings / name).write_text(text)
    for name, content in kind.settings.items():
        (function / name).write_bytes(content)
    link = config / kind.function
    link.symlink_to(function)
    gadget = Gadget(folder, f"dummy_udc.{port}")
    try:
        yield gadget
    finally:
        gadget.unplug()
        link.unlink()
        for each in (config, function, strings, folder):
            each.rmdir()
