"""One scan heard on the scanners' own lines, for the doctor: the bytes as they came, with what ends them."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

from drivers.deadline import after_ms
from drivers.outcome import Reason
from drivers.scanners.key_events import KeyFramer
from drivers.transport.errors import DeviceUnavailable
from drivers.transport.opening import open_transport
from drivers.transport.protocol import Transport
from drivers.transport.url import EvdevUrl, parse_url
from pos.bootstrap.addresses import device_urls
from pos.bootstrap.home import Home
from pos.config import load

_OPEN_MS: Final = 2_000
_LOOK_MS: Final = 50
_QUIET_MS: Final = 400
_WITHOUT_END: Final = b"?"
"""Keys were pressed, and none of them ended a scan."""


class _Line(NamedTuple):
    transport: Transport
    types: bool


def listen(path: Path, ask: Callable[[], object], wait_ms: int) -> bytes:
    """Return what a scanner of the register sends in time, up to its first pause; empty when none sends anything.

    A scanner that types is read as its keys, so that its Enter is a CR.

    Args:
        path: The register's folder.
        ask: Called when the lines are open.
        wait_ms: How long to wait for the first byte.

    Raises:
        ConfigError: Its ``outlet.toml`` is wrong.
        FileNotFoundError: There is none.
    """
    home = Home(path)
    lines = _opened(device_urls(home, load(home.config), "scanner.url"))
    try:
        ask()
        return _heard(lines, wait_ms)
    finally:
        for line in lines:
            line.transport.close()


def _opened(urls: tuple[str, ...]) -> list[_Line]:
    """Those that can be opened; what is wrong with the others is said elsewhere."""
    lines: list[_Line] = []
    for url in urls:
        address = parse_url(url)
        with suppress(DeviceUnavailable):
            lines.append(_Line(open_transport(address, after_ms(_OPEN_MS)), isinstance(address, EvdevUrl)))
    return lines


def _heard(lines: list[_Line], wait_ms: int) -> bytes:
    deadline = after_ms(wait_ms)
    while lines and not deadline.expired():
        for line in list(lines):
            received = line.transport.read(after_ms(_LOOK_MS))
            if received.data:
                data = received.data + _rest(line.transport)
                return _typed(data) if line.types else data
            if received.reason is not Reason.TIMED_OUT:
                lines.remove(line)
                line.transport.close()
    return b""


def _rest(transport: Transport) -> bytes:
    data = b""
    while (received := transport.read(after_ms(_QUIET_MS))).data:
        data += received.data
    return data


def _typed(events: bytes) -> bytes:
    """The scan that was typed."""
    frames = KeyFramer().feed(events)
    return b"".join(frame.code.encode() + b"\r" for frame in frames) or _WITHOUT_END
