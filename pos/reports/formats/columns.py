"""Columns of a table on narrow paper: which of them stay, how wide each is, and which lines a row takes."""

from collections.abc import Sequence
from typing import NamedTuple

from drivers.printers.wrap import wrap

GAP = 1
_FEWEST, _ENOUGH = 10, 12
"""Columns a text is wrapped into at least, even where its words are short; and at most, even where one is longer."""


class Shape(NamedTuple):
    """A column as it could be printed.

    Attributes:
        place: Which cell of a row it is, from 0.
        is_key: Whether it always stays.
        is_figure: Whether it stands to the right and is never broken.
        head: Its head, in the outlet's language.
        widest: The most letters a cell of it has.
        word: The most letters a word of it has.
    """

    place: int
    is_key: bool
    is_figure: bool
    head: str
    widest: int
    word: int

    @property
    def natural(self) -> int:
        """The width at which nothing in it breaks but its head, and that only between words."""
        return max(self.widest, *map(len, self.head.split()), 1)

    @property
    def least(self) -> int:
        """The least width it can be read at."""
        return self.natural if self.is_figure else min(self.natural, max(_FEWEST, min(self.word, _ENOUGH)))


class Placed(NamedTuple):
    """A column in its place.

    Attributes:
        shape: The column.
        width: How many letters it takes.
    """

    shape: Shape
    width: int


Layout = tuple[Placed, ...]
"""The columns of a line from the left."""


def _needed(shapes: Sequence[Shape]) -> int:
    return sum(shape.least for shape in shapes) + GAP * (len(shapes) - 1)


def _kept(shapes: Sequence[Shape], room: int) -> list[Shape]:
    """Drop what is no key from the right until the line fits, or nothing but keys is left."""
    kept = list(shapes)
    for shape in reversed(shapes):
        if _needed(kept) > room and not shape.is_key and len(kept) > 1:
            kept.remove(shape)
    return kept


def layout(shapes: Sequence[Shape], room: int) -> Layout:
    """Return the columns that fit side by side, texts as wide as there is room.

    Args:
        shapes: Every column of the table.
        room: Columns of the paper.

    Returns:
        Empty where not even the keys fit beside one another: then each row is a list of names and figures.
    """
    kept = _kept(shapes, room)
    spare = room - _needed(kept)
    if spare < 0:
        return ()
    placed = []
    for shape in kept:
        more = min(spare, shape.natural - shape.least)
        spare -= more
        placed.append(Placed(shape, shape.least + more))
    return _spread(placed, spare)


def _spread(placed: list[Placed], spare: int) -> Layout:
    """What room is left goes to the first text, so that figures stand at the right edge."""
    for index, (shape, width) in enumerate(placed):
        if not shape.is_figure:
            placed[index] = Placed(shape, width + spare)
            break
    return tuple(placed)


def lines(columns: Layout, cells: Sequence[str]) -> tuple[str, ...]:
    """Return a row as lines; what is too long for its column goes on below.

    Args:
        columns: From ``layout``.
        cells: Every cell of the row, also of columns that are not printed.
    """
    parts = [wrap(cells[shape.place], width) for shape, width in columns]
    height = max(map(len, parts))
    return tuple(_line(columns, [part[at] if at < len(part) else "" for part in parts]) for at in range(height))


def head(columns: Layout) -> tuple[str, ...]:
    """Return the heads of the columns as lines, each right above its column."""
    parts = [wrap(shape.head, width) for shape, width in columns]
    height = max(map(len, parts))
    padded = [("",) * (height - len(part)) + part for part in parts]
    return tuple(_line(columns, [part[at] for part in padded]) for at in range(height))


def _line(columns: Layout, cells: Sequence[str]) -> str:
    placed = (
        cell.rjust(column.width) if column.shape.is_figure else cell.ljust(column.width)
        for column, cell in zip(columns, cells, strict=True)
    )
    return (" " * GAP).join(placed).rstrip()
