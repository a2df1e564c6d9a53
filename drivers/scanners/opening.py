"""From a scanner's address to a scanner that can be started."""

from functools import partial

from drivers.scanners.protocol import Scanner, ScannerListener
from drivers.scanners.serial import SerialScanner
from drivers.transport.opening import open_transport
from drivers.transport.url import parse_url


def open_scanner(url: str, double_read_ms: int, listener: ScannerListener) -> Scanner:
    """The scanner at `url` (`serial://…`, or `tcp://…` for a network one); nothing is opened before `start`.

    Raises:
        BadUrl: the address cannot be one.

    """
    return SerialScanner(partial(open_transport, parse_url(url)), double_read_ms, listener)
