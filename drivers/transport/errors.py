"""The two ways a connection does not come to be.

Exception
├── BadUrl              the address is wrong: a person must correct the configuration
└── DeviceUnavailable   the address is right, the device is not there now: try again later
"""

import errno
from enum import StrEnum

from drivers.outcome import Reason

_REASONS = (
    (frozenset({errno.ECONNREFUSED}), Reason.REFUSED),
    (frozenset({errno.EHOSTUNREACH, errno.ENETUNREACH, errno.EHOSTDOWN, errno.EADDRNOTAVAIL}), Reason.UNREACHABLE),
    (frozenset({errno.ETIMEDOUT}), Reason.TIMED_OUT),
    (frozenset({errno.ENOENT, errno.ENODEV, errno.ENXIO, errno.ENOTDIR, errno.EISDIR}), Reason.NO_DEVICE),
    (frozenset({errno.EBUSY, errno.EAGAIN}), Reason.BUSY),
    (frozenset({errno.EACCES, errno.EPERM, errno.EROFS}), Reason.DENIED),
    (frozenset({errno.ENOSPC, errno.EDQUOT}), Reason.DISK_FULL),
)


class UrlProblem(StrEnum):
    """Which part of a device's address is wrong."""

    SCHEME = "scheme"
    HOST = "host"
    PORT = "port"
    PATH = "path"
    OPTION = "option"
    VALUE = "value"


class BadUrl(Exception):
    """An address no device can have: `url`, the `problem`, and the option it was found in (empty: none)."""

    def __init__(self, url: str, problem: UrlProblem, option: str) -> None:
        """Keep the three facts; the sentence is the till's."""
        super().__init__(url, problem.value, option)
        self.url = url
        self.problem = problem
        self.option = option


class DeviceUnavailable(Exception):
    """A device that could not be opened; not one byte was delivered."""

    def __init__(self, device: str, reason: Reason) -> None:
        """Keep which device and why."""
        super().__init__(device, reason.value)
        self.device = device
        self.reason = reason


def reason_of(number: int | None) -> Reason:
    """The reason behind an `errno`; what is not known means the line is broken."""
    for numbers, reason in _REASONS:
        if number in numbers:
            return reason
    return Reason.BROKEN
