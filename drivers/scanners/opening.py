"""From a scanner's address to a scanner that can be started."""

from functools import partial

from drivers.scanners.framing import Framer
from drivers.scanners.key_events import KeyFramer
from drivers.scanners.protocol import Scanner, ScannerListener
from drivers.scanners.serial import SerialScanner
from drivers.transport.opening import open_transport
from drivers.transport.url import EvdevUrl, parse_url


def open_scanner(url: str, double_read_ms: int, listener: ScannerListener) -> Scanner:
    """The scanner at `url`: `serial://…`, `tcp://…`, `evdev://…` for one that types; nothing is opened before `start`.

    Raises:
        BadUrl: the address cannot be one.

    """
    address = parse_url(url)
    framing = KeyFramer if isinstance(address, EvdevUrl) else Framer
    return SerialScanner(partial(open_transport, address), framing, double_read_ms, listener)
