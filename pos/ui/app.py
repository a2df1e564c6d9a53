"""The edge of the screens: it opens the counter, and whatever happens the terminal is given back.

Nothing of Textual is imported before the variables it reads are set.
"""

import gc
import logging
import os
import sys

from pos.i18n import mark, texts
from pos.ui import environment
from pos.ui.opening import Opening

CRASHED = 70
"""Exit status after a bug: the cart is safe, and a supervisor opens the till again. Source: sysexits.h, EX_SOFTWARE."""

_STOPPED = mark("The program stopped by a bug. The sale is safe; the log says more.")


def run(opening: Opening) -> int:
    """Open the counter and stay until it is left.

    Args:
        opening: What the counter opens with.

    Returns:
        Exit status: 0 when the counter was left, 70 after a bug, which was logged.
    """
    gc.disable()  # nothing that is imported becomes garbage; the counter turns it on when the shop is there
    environment.prepare()
    try:
        _open(opening)
    except Exception:
        logging.getLogger("pos.ui").exception("the counter stopped")
        sys.stderr.write(f"{texts(opening.settings.language)(_STOPPED)}\n")
        return CRASHED
    return 0


def _open(opening: Opening) -> None:
    from pos.ui.counter import Counter
    from pos.ui.themes.choice import skin_for

    terminal = os.environ.get("TERM", "")
    skin = skin_for(opening.theme, terminal, os.environ.get("COLORTERM", ""))
    counter = Counter(opening, skin=skin, terminal=terminal)
    counter.run(mouse=False)
    if counter.failure is not None:
        raise counter.failure
