"""The total is as large as it can be, whole, and always at the right."""

import pytest

from pos.ui.view import Total
from pos.ui.widgets.digits import big_digits
from pos.ui.widgets.total import TOTAL
from tests.pos.ui.widgets.frames import EMPTY, drawn, frame


def test_a_figure_is_drawn_in_full_blocks() -> None:
    assert big_digits("1.7", 20, 5) == [
        "  ██      ██████",
        "████          ██",
        "  ██          ██",
        "  ██          ██",
        "██████ ██     ██",
    ]


@pytest.mark.parametrize(
    ("figure", "width", "height", "cells"),
    [
        ("83.700", 41, 5, 37),
        ("100.000", 41, 5, 31),
        ("9.999.999", 41, 5, 38),
        ("999.999.999", 41, 5, 39),
        ("83.700", 73, 10, 69),
        ("1.000.000", 73, 10, 70),
        ("999.999.999", 73, 10, 68),
    ],
)
def test_the_widest_digits_that_fit_are_taken(figure: str, width: int, height: int, cells: int) -> None:
    shown = big_digits(figure, width, height)
    assert len(shown) == height
    assert {len(text) for text in shown} == {cells}


def test_a_figure_without_digits_for_it_is_shown_as_it_is() -> None:
    assert big_digits("999.999.999.999.999", 20, 5) == ["999.999.999.999.999"]
    assert big_digits("12a", 20, 5) == ["12a"]


@pytest.mark.parametrize(("size", "label_at"), [((80, 5), 30), ((120, 10), 38)])
def test_label_and_currency_stand_at_the_left_of_the_figure(size: tuple[int, int], label_at: int) -> None:
    view = EMPTY._replace(total=Total("KEMBALI", "66.300", "Rp", "good"), side=("5 baris", "F12 cetak ulang"))
    shown = drawn(TOTAL, view, frame(*size))
    assert shown[0][label_at:].startswith("KEMBALI ")
    assert shown[-1][label_at:].startswith("Rp ")
    assert shown[0].startswith(" 5 baris")
    assert all(text.endswith("█ ") for text in shown)


def test_without_a_figure_there_is_no_label() -> None:
    assert "".join(drawn(TOTAL, EMPTY._replace(total=Total("TOTAL", "", "Rp", "accent")), frame(80, 5))).strip() == ""
