"""A register that goes on from a backup, and never gives out a number twice.

What was written after the backup is gone, but its papers are not: they lie in drawers and at the head office. So the
register says in its own chain that there is a gap, and counts on from the next million: seen on every paper since.
"""

from typing import Final

from pos.domain.documents import Body

KIND: Final = "restore"
"""The document of a restore."""

STEP: Final = 1_000_000
"""Numbers begin anew at the next multiple of this; whoever reads a paper sees that it was written after a restore."""

ROOM: Final = STEP // 2
"""How many numbers may be lost unseen: four years of 300 papers a day."""


def first_after(known: int) -> int:
    """Return the number a restore takes: everything after it counts on from there.

    Args:
        known: The greatest number or place in the chain that is known to have been given out, lost or not; from 0.

    Returns:
        A whole million, and more than half of one beyond what is known.
    """
    return (known + ROOM) // STEP * STEP + STEP


def decide_restore(head_seq: int, head_hash: str, known: int) -> Body:
    """Return the body of a restore: where the backup ended, and what is known to have been given out since.

    Args:
        head_seq: Place of the backup's newest document.
        head_hash: Its SHA-256, 64 hexadecimal digits.
        known: The greatest number known to have been given out; never below ``head_seq``.
    """
    return {"after": {"hash": head_hash, "seq": head_seq}, "known": known}


def may_follow(first: int, before: int) -> bool:
    """Return whether a restore may take a place in the chain after another: a whole million beyond it."""
    return first % STEP == 0 and first > before
