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
        figures: In the order of their bars; below zero they go to the left of it. What is not nothing is a bar.
    """
    lowest, highest = min(0, *figures, 0), max(0, *figures, 0)
    width = highest - lowest or 1
    zero = min(max(-lowest * PARTS // width, int(lowest < 0)), PARTS - int(highest > 0))
    return Scale(zero, tuple(_span(figure, zero, (figure - lowest) * PARTS // width) for figure in figures))


def _span(figure: int, zero: int, end: int) -> Span:
    if figure < 0:
        end = min(end, zero - 1)
    elif figure > 0:
        end = max(end, zero + 1)
    else:
        end = zero
    return Span(min(zero, end), abs(end - zero))
