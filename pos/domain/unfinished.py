"""A paper half filled in: kept like a cart, so that a power cut does not take an hour's typing with it."""

from typing import NamedTuple


class Unfinished(NamedTuple):
    """What somebody was filling in.

    Attributes:
        form: Number of the form in the menu; 0 for nothing any more.
        payload: What was answered, as the screens wrote it; ``""`` for nothing.
    """

    form: int
    payload: str


FINISHED = Unfinished(0, "")
"""It was sent, or given up."""
