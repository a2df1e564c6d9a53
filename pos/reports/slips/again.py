"""A slip that may be on paper already: the same slip, marked, so that nobody takes two for two sales."""

from drivers.printers.slip import Slip, centered
from pos.reports.slips.frame import marked
from pos.reports.slips.words import Words


def printed_again(slip: Slip, times: int, words: Words) -> Slip:
    """Return a slip with the mark of its nth printing at its head.

    Args:
        slip: As it was stored.
        times: Which printing this is, from 2.
        words: The words, in the outlet's language.
    """
    mark = (marked(words.again.format(times)), centered(words.again_hint))
    return slip._replace(rows=(*mark, *slip.rows))
