"""No text from outside reaches the terminal as anything but glyphs, and no line is ever longer than its place."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cached_cell_len, cell_len

from pos.ui.themes.dark import DARK
from pos.ui.themes.konsol import KONSOL
from pos.ui.view import BAD, PLAIN, Flag, Panel, PanelLine, PaneSection, Row, Total
from pos.ui.widgets.command_line import COMMAND_LINE
from pos.ui.widgets.drawing import Drawing, Span, cells_of, fit, line, right, safe, sides
from pos.ui.widgets.key_rows import KEY_ROWS
from pos.ui.widgets.last_item import LAST_ITEM
from pos.ui.widgets.message_strip import MESSAGE_STRIP
from pos.ui.widgets.right_pane import RIGHT_PANE
from pos.ui.widgets.sale_lines import SALE_LINES
from pos.ui.widgets.status_bar import STATUS_BAR
from pos.ui.widgets.total import TOTAL
from tests.pos.ui.widgets.frames import EMPTY, drawn, frame

EVERY = (STATUS_BAR, SALE_LINES, RIGHT_PANE, LAST_ITEM, TOTAL, MESSAGE_STRIP, COMMAND_LINE, KEY_ROWS)
TEXTS = st.text(max_size=60)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Gula\x1b[31m", "Gula[31m"),
        ("a\x00b\x07c\x9bd", "abcd"),
        ("\u202eGnal\u200b", "Gnal"),
        ("tanpa\u00a0putus", "tanpa putus"),
        ("[b]Telur[/b]", "[b]Telur[/b]"),
    ],
)
def test_what_a_terminal_would_obey_is_dropped(text: str, shown: str) -> None:
    assert safe(text, DARK) == shown


@pytest.mark.parametrize(("text", "shown"), [("Café ①", "Café 1"), ("茶 Teh", "? Teh"), ("─ … ▲", "─ … ▲")])
def test_a_bare_console_gets_only_glyphs_it_has(text: str, shown: str) -> None:
    assert safe(text, KONSOL) == shown


@given(TEXTS, st.sampled_from([DARK, KONSOL]))
def test_no_control_character_passes(text: str, skin: object) -> None:
    shown = safe(text, DARK if skin is DARK else KONSOL)
    assert [char for char in shown if unicodedata.category(char)[0] == "C"] == []


@given(st.text(st.characters(exclude_categories=["C", "Z"]), max_size=20), st.integers(0, 30))
def test_a_text_is_cut_or_filled_to_its_width(text: str, width: int) -> None:
    assert cell_len(fit(text, width)) == width
    assert cell_len(right(text, width)) == width


def test_a_cut_is_shown() -> None:
    assert fit("Minyakita", 6) == "Minya…"
    assert fit("Minyakita", 9) == "Minyakita"
    assert right("12.500", 4) == "12.…"


def test_figures_are_never_cut_for_a_name() -> None:
    style = DARK.last
    drawn_line = sides(Span("Isi Ulang Air Minum Galon", style), Span("12.500", style), frame(20, 1))
    assert drawn_line.text == " Isi Ulang … 12.500 "


def test_a_line_has_exactly_its_width() -> None:
    style = DARK.last
    assert line([Span("a" * 30, style)], frame(10, 1), style).cell_length == 10
    assert line([Span("a", style)], frame(10, 1), style).text == "a         "


@pytest.mark.parametrize("drawing", EVERY)
@given(text=TEXTS, size=st.tuples(st.integers(40, 160), st.integers(3, 30)), is_bare=st.booleans())
def test_whatever_a_view_holds_every_line_fills_its_place(
    drawing: Drawing, text: str, size: tuple[int, int], *, is_bare: bool
) -> None:
    panel_line = PanelLine(text, text, text)
    view = EMPTY._replace(
        bar=text,
        flags=(Flag(text[:8], BAD),),
        rows=(Row(text[:2], text, text, text, text, PLAIN),) * 5,
        panel=Panel(text, (panel_line,) * 3, 1, text),
        last=(text, text[:10]),
        side=(text,) * 5,
        total=Total(text[:7], text[:9], text[:3], PLAIN),
        message=(text, BAD),
        command=(text, text),
        keys=(((text, text),), ()),
        pane=(PaneSection(text, (panel_line,)),),
    )
    strips = drawing.draw(view, frame(*size, is_bare=is_bare))
    assert len(strips) <= size[1]
    assert {strip.cell_length for strip in strips} <= {size[0]}
    assert {cell_len(strip.text) for strip in strips} <= {size[0]}


@pytest.mark.parametrize("drawing", EVERY)
def test_an_equal_part_is_not_drawn_again(drawing: Drawing) -> None:
    assert drawing.part(EMPTY) == drawing.part(EMPTY._replace())


def test_the_command_line_keeps_its_cursor_in_sight() -> None:
    [shown] = drawn(COMMAND_LINE, EMPTY._replace(command=("1" * 100 + "29", "kode")), frame(40, 1))
    assert shown.endswith("29 ")
    assert len(shown) == 40


def test_a_key_that_does_not_fit_is_left_out_whole() -> None:
    keys = ((("F1", "Bantuan"), ("F2", "Cari barang yang lain")), ())
    assert drawn(KEY_ROWS, EMPTY._replace(keys=keys), frame(20, 2))[0].rstrip() == " F1 Bantuan"


def test_the_status_bar_ends_with_its_flags_and_the_clock() -> None:
    flags = (Flag("Cetak OK", PLAIN), Flag("Pindai HILANG", BAD))
    [shown] = drawn(STATUS_BAR, EMPTY._replace(flags=flags), frame(80, 1))
    assert shown.startswith(" KDMP SUKAMAJU ")
    assert shown.endswith("[Cetak OK][Pindai HILANG] 14:32 ")


def test_a_quiet_message_strip_is_plain_whatever_its_tone() -> None:
    [strip] = MESSAGE_STRIP.draw(EMPTY._replace(message=("", BAD)), frame(80, 1))
    assert {segment.style for segment in strip} == {DARK.message.plain}


def test_measuring_a_text_does_not_keep_it() -> None:
    before = cached_cell_len.cache_info().currsize
    for number in range(50):
        assert (cells_of(f"Penjualan… {number}"), fit(f"{number}… Gula", 4)[-1]) == (11 + len(str(number)), "…")
        STATUS_BAR.draw(EMPTY._replace(bar=f"TOKO… {number}"), frame(40, 1))
    assert cached_cell_len.cache_info().currsize == before
