"""Bars to scale: where each begins and ends between the edges of a chart, with zero in its place."""

from collections.abc import Sequence
from typing import NamedTuple

PARTS = 10_000
"""A chart is this many parts wide."""


class Span(NamedTuple):
    """One bar, in ten-thousandths of the chart's width: where it begins, and how long it is."""

    start: int
    length: int


class Scale(NamedTuple):
    """The bars of a chart, and where its zero is, in ten-thousandths of the width."""

    zero: int
    spans: tuple[Span, ...]


def scaled(figures: Sequence[int]) -> Scale:
    """Place figures between the edges: the largest and the smallest touch them, and zero is between or at one.

    Args:
        figures: In the order of their bars; below zero they go to the left of it.
    """
    lowest, highest = min(0, *figures, 0), max(0, *figures, 0)
    width = highest - lowest or 1
    zero = -lowest * PARTS // width
    ends = [(figure - lowest) * PARTS // width for figure in figures]
    return Scale(zero, tuple(Span(min(zero, end), abs(end - zero)) for end in ends))
