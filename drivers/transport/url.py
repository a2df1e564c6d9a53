"""Device addresses, read once when the configuration is read, so that a typing error is found before the first sale."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from drivers.transport.errors import BadUrl, UrlProblem

Parity = Literal["N", "E", "O"]
Flow = Literal["none", "xonxoff", "rtscts", "dsrdtr"]

_BAUDS = frozenset({1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200, 230400, 460800, 921600})
_PARITIES: Mapping[str, Parity] = MappingProxyType({"N": "N", "E": "E", "O": "O"})
_BLUETOOTH = re.compile(r"[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}")
_CHANNELS = frozenset(range(1, 31))
_QUEUE = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,126}")
_FLOWS: Mapping[str, Flow] = MappingProxyType(
    {"none": "none", "xonxoff": "xonxoff", "rtscts": "rtscts", "dsrdtr": "dsrdtr"},
)


class TcpUrl(NamedTuple):
    """`tcp://host:port`, name, IPv4 or [IPv6]."""

    host: str
    port: int


class SerialUrl(NamedTuple):
    """`serial:///dev/…?baud=9600&parity=N&bits=8&stop=1&flow=none`."""

    path: str
    baud: int
    parity: Parity
    bits: int
    stop: int
    flow: Flow


class FileUrl(NamedTuple):
    """`file:///path/x.prn`: bytes appended as they are, to a file or a device node."""

    path: str


class UsblpUrl(NamedTuple):
    """`usblp:///dev/usb/lp0`, or better a udev name: a USB printer through the kernel's driver, both ways."""

    path: str


class EvdevUrl(NamedTuple):
    """`evdev:///dev/input/by-id/…-event-kbd`: a scanner that is a keyboard, read for the till alone."""

    path: str


class RfcommUrl(NamedTuple):
    """`rfcomm://AA:BB:CC:DD:EE:FF?channel=1`: a Bluetooth printer."""

    address: str
    channel: int


class CupsUrl(NamedTuple):
    """`cups://queue`: a queue of CUPS, for what nothing else can reach."""

    queue: str


class MemoryUrl(NamedTuple):
    """`memory:`: a line that takes everything and keeps nothing after it is closed; for trials."""

    name: str


TransportUrl = TcpUrl | SerialUrl | UsblpUrl | EvdevUrl | RfcommUrl | CupsUrl | FileUrl | MemoryUrl


def parse_url(url: str) -> TransportUrl:
    """The address behind `url`.

    Raises:
        BadUrl: the scheme is not ours, a part is missing, or an option is unknown or out of range.

    """
    try:
        parts = urlsplit(url)
    except ValueError as error:
        raise BadUrl(url, UrlProblem.HOST, "") from error
    match parts.scheme:
        case "tcp":
            return _tcp(url, parts)
        case "serial":
            return _serial(url, parts)
        case "file":
            _options(url, parts, frozenset())
            return FileUrl(absolute_path(url, parts))
        case _:
            return _rarer(url, parts)


def _rarer(url: str, parts: SplitResult) -> TransportUrl:
    match parts.scheme:
        case "usblp":
            _options(url, parts, frozenset())
            return UsblpUrl(absolute_path(url, parts))
        case "evdev":
            _options(url, parts, frozenset())
            return EvdevUrl(absolute_path(url, parts))
        case "rfcomm":
            return _rfcomm(url, parts)
        case "cups":
            return _cups(url, parts)
        case "memory":
            return MemoryUrl(parts.path or parts.netloc)
        case _:
            raise BadUrl(url, UrlProblem.SCHEME, "")


def absolute_path(url: str, parts: SplitResult) -> str:
    """The path of a local device; raises BadUrl when it is not absolute or a host stands before it."""
    path = unquote(parts.path)
    if parts.netloc or len(path) < len("/x") or not path.startswith("/") or "\0" in path:
        raise BadUrl(url, UrlProblem.PATH, "")
    return path


def _tcp(url: str, parts: SplitResult) -> TcpUrl:
    _options(url, parts, frozenset())
    if not parts.hostname or parts.path not in {"", "/"} or "@" in parts.netloc:
        raise BadUrl(url, UrlProblem.HOST, "")
    try:
        port = parts.port
    except ValueError as error:
        raise BadUrl(url, UrlProblem.PORT, "") from error
    if not port:
        raise BadUrl(url, UrlProblem.PORT, "")
    return TcpUrl(parts.hostname, port)


def _serial(url: str, parts: SplitResult) -> SerialUrl:
    path = absolute_path(url, parts)
    options = _options(url, parts, frozenset({"baud", "parity", "bits", "stop", "flow"}))
    return SerialUrl(
        path=path,
        baud=_number(url, "baud", options.get("baud", "9600"), _BAUDS),
        parity=_parity(url, options.get("parity", "N")),
        bits=_number(url, "bits", options.get("bits", "8"), frozenset({7, 8})),
        stop=_number(url, "stop", options.get("stop", "1"), frozenset({1, 2})),
        flow=_flow(url, options.get("flow", "none")),
    )


def _rfcomm(url: str, parts: SplitResult) -> RfcommUrl:
    options = _options(url, parts, frozenset({"channel"}))
    if _BLUETOOTH.fullmatch(parts.netloc) is None or parts.path not in {"", "/"}:
        raise BadUrl(url, UrlProblem.HOST, "")
    return RfcommUrl(parts.netloc.upper(), _number(url, "channel", options.get("channel", "1"), _CHANNELS))


def _cups(url: str, parts: SplitResult) -> CupsUrl:
    _options(url, parts, frozenset())
    if _QUEUE.fullmatch(parts.netloc) is None or parts.path not in {"", "/"}:
        raise BadUrl(url, UrlProblem.HOST, "")
    return CupsUrl(parts.netloc)


def _options(url: str, parts: SplitResult, known: frozenset[str]) -> dict[str, str]:
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    for name, _ in pairs:
        if name not in known:
            raise BadUrl(url, UrlProblem.OPTION, name)
    return dict(pairs)


def _number(url: str, name: str, text: str, allowed: frozenset[int]) -> int:
    if not (text.isascii() and text.isdigit()) or int(text) not in allowed:
        raise BadUrl(url, UrlProblem.VALUE, name)
    return int(text)


def _parity(url: str, text: str) -> Parity:
    parity = _PARITIES.get(text.upper())
    if parity is None:
        raise BadUrl(url, UrlProblem.VALUE, "parity")
    return parity


def _flow(url: str, text: str) -> Flow:
    flow = _FLOWS.get(text)
    if flow is None:
        raise BadUrl(url, UrlProblem.VALUE, "flow")
    return flow
