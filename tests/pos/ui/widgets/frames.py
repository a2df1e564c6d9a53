"""Views and frames for tests of drawings."""

from textual.strip import Strip

from pos.ui.themes.dark import DARK
from pos.ui.themes.konsol import KONSOL
from pos.ui.view import PLAIN, Row, Total, View
from pos.ui.widgets.drawing import Drawing, Frame

EMPTY = View(
    bar="KDMP SUKAMAJU",
    flags=(),
    clock="14:32",
    head=("No", "Barang", "Qty", "Harga", "Jumlah"),
    rows=(),
    selected=-1,
    panel=None,
    last=("", ""),
    side=(),
    total=Total("TOTAL", "0", "Rp", "accent"),
    message=("", PLAIN),
    command=("", ""),
    keys=((), ()),
    pane=(),
)


def frame(width: int, height: int, *, is_bare: bool = False) -> Frame:
    """A frame in the dark theme, or in the console's."""
    return Frame(width, height, KONSOL if is_bare else DARK)


def rows(count: int) -> tuple[Row, ...]:
    """Lines of a sale with numbers that tell them apart."""
    return tuple(Row(str(no), f"Barang {no}", "1", "500", "500", PLAIN) for no in range(1, count + 1))


def texts(strips: list[Strip]) -> list[str]:
    """The texts of drawn lines."""
    return [strip.text for strip in strips]


def drawn(drawing: Drawing, view: View, within: Frame) -> list[str]:
    """The texts of a drawing."""
    return texts(drawing.draw(view, within))
