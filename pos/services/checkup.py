"""What a check of a counter finds: facts with a reason, which the command line puts into words."""

from enum import StrEnum
from typing import NamedTuple


class State(StrEnum):
    """UNKNOWN: it cannot be told from here. SKIPPED: not set up, not asked for, or nobody is there to press a key."""

    GOOD = "good"
    PROBLEM = "problem"
    UNKNOWN = "unknown"
    SKIPPED = "skipped"


class Check(NamedTuple):
    """One thing that was looked at.

    Attributes:
        name: ``printer``, ``disk``…
        state: What was found.
        reason: A key for the sentence that says what to do; ``""`` where there is nothing to say.
        detail: Figures and names for that sentence.
    """

    name: str
    state: State
    reason: str
    detail: str


class Trials(NamedTuple):
    """What a person allowed: a test slip on the paper, and the drawer to be opened."""

    prints: bool
    kicks: bool
