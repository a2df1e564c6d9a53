"""Work that has to end by itself: done beside the test, which fails where it would otherwise hang for ever."""

import threading
from collections.abc import Callable
from typing import Final, TypeVar

_LIMIT_S: Final = 60
_Result = TypeVar("_Result")


def ended(work: Callable[[], _Result]) -> _Result:
    """Return what work returns.

    Raises:
        AssertionError: It does not end within a minute, or it failed.
    """
    results: list[_Result] = []
    thread = threading.Thread(target=lambda: results.append(work()), daemon=True)
    thread.start()
    thread.join(_LIMIT_S)
    assert results, "it never ended"
    return results[0]
