"""The same places at every size, also when the size changes under an open sale."""

from contextlib import ExitStack
from functools import partial

from tests.support.fake_goods import gtin
from tests.support.terminal import SMALL, Terminal, Window
from tests.support.tills import logged_in

SIZES = tuple(Window(cols, rows, SMALL.term) for cols, rows in ((160, 45), (100, 30), (120, 36), (80, 24)))


def _selling(window: Window) -> Terminal:
    terminal = logged_in(window)
    terminal.scan(*(gtin(number) for number in range(1, 31)))
    terminal.wait_for("30 baris")
    return terminal


def _look_alike(one: Terminal, other: Terminal) -> bool:
    while other.read_some(0):
        pass
    return one.text == other.text


def test_a_till_made_larger_and_smaller_looks_as_if_it_had_been_started_so() -> None:
    with ExitStack() as opened:
        wanted = {size: opened.enter_context(_selling(size)) for size in SIZES}
        terminal = opened.enter_context(_selling(SMALL))
        for size in SIZES:
            terminal.resize(size.cols, size.rows)
            terminal.wait_for(partial(_look_alike, terminal, wanted[size]))


def test_a_scan_right_behind_a_resize_is_painted_in_the_new_place() -> None:
    with _selling(SMALL) as terminal:
        terminal.resize(160, 45)
        terminal.scan(gtin(31))
        terminal.wait_for(lambda: "31 baris" in terminal.text and terminal.lines[-1].startswith(" 5*"))
        names = [line[4:19] for line in terminal.lines if line[4:14] == "Barang Uji"]
        assert names[-2:] == ["Barang Uji 0030", "Barang Uji 0031"]
