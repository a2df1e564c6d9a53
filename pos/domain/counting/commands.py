"""What is asked of a count when its marks are made: judge it, post it, or give it up."""

from collections.abc import Mapping
from typing import NamedTuple

from pos.domain.counting.marks import Key


class OpenCount(NamedTuple):
    """Go on with a sheet, by its id, or begin one for a scope; answers the ``Sheet`` itself."""

    wanted: str


class HandInCount(NamedTuple):
    """The sheet is full: judge it."""

    uuid: str


class ApproveCount(NamedTuple):
    """Post the differences of a count that was handed in.

    Attributes:
        uuid: One of its sheets.
        reasons: Why, for single things, by key.
        reason: Why, for all others.
    """

    uuid: str
    reasons: Mapping[Key, str]
    reason: str


class GiveUpCount(NamedTuple):
    """The sheet is thrown away; nothing is posted, its marks stay in the record."""

    uuid: str
