"""The order of what comes in: as it came, but never a scanner's code into the middle of another's that is being typed.

Keys of one code and a scan over a line of its own have no order between them; the code that began first ends first.
"""

from collections import deque
from typing import TypeVar

from pos.ui.reducer.inputs import Key, Scan
from pos.ui.reducer.typed import Typed

Waiting = TypeVar("Waiting")


def take_next(waiting: "deque[Waiting]", typed: Typed, now_ms: int) -> Waiting | None:
    """Take the next input out of a queue.

    Args:
        waiting: Inputs, in the order in which they came.
        typed: The command line, which may hold the beginning of a code.
        now_ms: The time, by the clock of the keys.

    Returns:
        The input; None while a code is still being typed that a scan has to wait for.
    """
    if not waiting:
        return None
    first = waiting[0]
    if not isinstance(first, Scan) or not typed.text:
        return waiting.popleft()

    from pos.ui.wedge import is_coming

    if not is_coming(typed, first.at_ms):
        return waiting.popleft()
    at = next((at for at, each in enumerate(waiting) if isinstance(each, Key)), None)
    if at is None:
        return None if is_coming(typed, now_ms) else waiting.popleft()
    key = waiting[at]
    if not isinstance(key, Key) or not is_coming(typed, key.at_ms):
        return waiting.popleft()
    del waiting[at]
    return key
