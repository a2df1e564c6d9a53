"""What somebody at the till says about slips: that one in doubt is whole, and what becomes of old ones.

No documents: paper is not trade. The spool itself keeps what was said.
"""

from typing import NamedTuple


class SlipCameOut(NamedTuple):
    """The slip that is in doubt came out whole, and is not printed again."""


class SettleOldSlips(NamedTuple):
    """What becomes of the slips that are too old to print unasked.

    Attributes:
        are_printed: Whether they are printed now; otherwise they are given up.
    """

    are_printed: bool
