"""The line that matters is always in the window, and a line that did not change is not made again."""

import gc

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.strip import Strip

from pos.ui.themes.dark import DARK
from pos.ui.view import BAD, PLAIN, Panel, PanelLine
from pos.ui.widgets.sale_lines import SALE_LINES, window
from tests.pos.ui.widgets.frames import EMPTY, drawn, frame, rows, texts


@pytest.mark.parametrize(
    ("count", "selected", "first"),
    [
        (0, -1, 0),
        (12, -1, 0),
        (13, -1, 1),
        (200, -1, 188),
        (200, 199, 188),
        (200, 188, 188),
        (200, 100, 94),
        (200, 2, 0),
    ],
)
def test_the_window_shows_the_last_page_or_a_page_around_the_selected_line(
    count: int, selected: int, first: int
) -> None:
    assert window(count, selected, 12) == first


@given(st.integers(1, 400), st.integers(-1, 399), st.integers(1, 40))
def test_the_line_that_matters_is_in_the_window(count: int, selected: int, height: int) -> None:
    chosen = min(selected, count - 1)
    first = window(count, chosen, height)
    wanted = chosen if chosen >= 0 else count - 1
    assert first <= wanted < first + height
    assert first == 0 or first + height <= count


def test_the_line_that_first_overflows_is_the_last_one_shown() -> None:
    full = drawn(SALE_LINES, EMPTY._replace(rows=rows(12)), frame(80, 13))
    over = drawn(SALE_LINES, EMPTY._replace(rows=rows(13)), frame(80, 13))
    assert (full[1].split()[0], full[-1].split()[0], full[0][-1]) == ("1", "12", " ")
    assert (over[1].split()[0], over[-1].split()[0], over[0][-1]) == ("2", "13", "▲")


def test_columns_stand_where_their_heads_stand() -> None:
    head, shown = drawn(SALE_LINES, EMPTY._replace(rows=rows(1)), frame(80, 2))
    assert head == " No Barang                                            Qty     Harga      Jumlah "
    assert shown == "  1 Barang 1                                            1       500         500 "


def test_the_selected_line_is_told_by_a_mark_and_not_by_colour_alone() -> None:
    lines = drawn(SALE_LINES, EMPTY._replace(rows=rows(3), selected=1), frame(80, 4))
    assert [text[3] for text in lines[1:]] == [" ", "»", " "]


def test_a_wrong_line_stays_red_when_it_is_selected() -> None:
    wrong = EMPTY._replace(rows=(rows(1)[0]._replace(tone=BAD),), selected=0)
    strip = SALE_LINES.draw(wrong, frame(80, 2))[1]
    assert {segment.style for segment in strip} == {DARK.chosen.bad}


def test_a_line_that_did_not_change_keeps_its_strip() -> None:
    one = SALE_LINES.draw(EMPTY._replace(rows=rows(5)), frame(80, 13))
    two = SALE_LINES.draw(EMPTY._replace(rows=rows(6)), frame(80, 13))
    assert all(old is new for old, new in zip(one[:6], two[:6], strict=True))


def test_a_panel_stands_on_the_bottom_and_leaves_the_last_lines_in_sight() -> None:
    panel = Panel("CARI", tuple(PanelLine(f"{n}", "", PLAIN) for n in range(3)), 1, "Esc tutup")
    shown = texts(SALE_LINES.draw(EMPTY._replace(rows=rows(20), panel=panel), frame(80, 13)))
    assert [text.split()[0] for text in shown[1:8]] == ["14", "15", "16", "17", "18", "19", "20"]
    assert [text.strip() for text in shown[8:]] == ["CARI", "0", "»1", "2", "Esc tutup"]


def test_the_hint_of_a_panel_is_never_cut_away() -> None:
    panel = Panel("BANTUAN", tuple(PanelLine(f"{n}", "", PLAIN) for n in range(40)), -1, "Esc tutup")
    shown = texts(SALE_LINES.draw(EMPTY._replace(panel=panel), frame(80, 13)))
    assert len(shown) == 13
    assert shown[-1].strip() == "Esc tutup"


def test_a_day_of_sales_keeps_no_more_lines_than_some_screens_have() -> None:
    for sale in range(300):
        SALE_LINES.draw(EMPTY._replace(rows=tuple(row._replace(name=f"{sale}") for row in rows(5))), frame(80, 13))
    gc.collect()
    assert sum(isinstance(each, Strip) for each in gc.get_objects()) < 300
