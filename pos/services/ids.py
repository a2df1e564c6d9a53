"""UUIDv7: ids that are minted before anything is written and sort by when they were minted.

Source: RFC 9562 section 5.7; Python has its own from 3.14 on.
"""

import secrets
from uuid import UUID

from pos.clock import Clock


def uuid7(clock: Clock) -> str:
    """Return a new UUIDv7 with dashes: 48 bits of Unix milliseconds, then 74 random bits."""
    random = secrets.randbits(74)
    value = (clock.now_ms() & ((1 << 48) - 1)) << 80
    value |= 0x7 << 76 | (random >> 62) << 64 | 0b10 << 62 | (random & ((1 << 62) - 1))
    return str(UUID(int=value))
