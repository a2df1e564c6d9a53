"""What became of something handed to a device.

One vocabulary for every device, because the till must be able to explain each reason to a cashier in two languages
without knowing which driver gave it.
"""

from enum import StrEnum
from typing import NamedTuple


class Reason(StrEnum):
    """Why a device stopped, refused or cannot be reached; a key for a sentence, never the sentence."""

    NONE = "none"
    REFUSED = "refused"
    UNREACHABLE = "unreachable"
    NAME_UNKNOWN = "name_unknown"
    TIMED_OUT = "timed_out"
    BROKEN = "broken"
    NO_DEVICE = "no_device"
    BUSY = "busy"
    DENIED = "denied"
    DISK_FULL = "disk_full"
    PAPER_OUT = "paper_out"
    PAPER_LOW = "paper_low"
    COVER_OPEN = "cover_open"
    CUTTER = "cutter"
    DEVICE_ERROR = "device_error"
    OFFLINE = "offline"
    BAD_NAME = "bad_name"


class JobState(StrEnum):
    """How far a job came.

    HELD: not one byte left the till, no attempt was used. SENT: the device took every byte, and nothing says that it is
    on paper. CONFIRMED: it is there. DOUBT: some of it may be there. FAILED: not done, not to be tried again as it is.
    """

    HELD = "held"
    SENT = "sent"
    CONFIRMED = "confirmed"
    DOUBT = "doubt"
    FAILED = "failed"


class Outcome(NamedTuple):
    """The end of one attempt; `bytes_sent` counts bytes known to have left this machine."""

    state: JobState
    bytes_sent: int
    reason: Reason
