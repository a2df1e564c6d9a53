import pytest

from pos.domain.report import COUNT, DATE, MILLI, PERCENT, RUPIAH, TEXT, TIME, Bars, Cell, Facts, Section, Table
from pos.reports.formats import shown
from tests.support.reports import MADE_MS, a_letterhead


@pytest.mark.parametrize(
    ("cell", "kind", "text"),
    [
        (83_700, RUPIAH, "83.700"),
        (-500, RUPIAH, "-500"),
        (1_370, MILLI, "1,37"),
        (-1_250_000, MILLI, "-1.250"),
        (12_345, COUNT, "12.345"),
        (1_250, PERCENT, "12,50%"),
        (-5, PERCENT, "-0,05%"),
        (1_234_567, PERCENT, "12.345,67%"),
        ("2026-11-23", DATE, "23-11-2026"),
        ("", DATE, ""),
        ("soon", DATE, "soon"),
        (MADE_MS, TIME, "23-11-2026 23:30"),
        ("Total", TEXT, "Jumlah"),
        ("Gula <b>", TEXT, "Gula <b>"),
        ("", RUPIAH, ""),
    ],
)
def test_a_cell_in_a_column(cell: Cell, kind: str, text: str) -> None:
    assert shown.bare(cell, kind, a_letterhead("id")) == text


@pytest.mark.parametrize(
    ("cell", "kind", "text"),
    [
        (83_700, RUPIAH, "Rp83.700"),
        (-83_700, RUPIAH, "-Rp83.700"),
        (0, RUPIAH, "Rp0"),
        ("", RUPIAH, ""),
        (7, COUNT, "7"),
    ],
)
def test_a_figure_alone_says_that_it_is_rupiah(cell: Cell, kind: str, text: str) -> None:
    assert shown.alone(cell, kind, a_letterhead("id")) == text


@pytest.mark.parametrize("section", [Bars("b", RUPIAH, ()), Facts("f", ()), Table("t", (), (), ("Total", 1))])
def test_a_section_without_content_is_empty(section: Section) -> None:
    assert shown.is_empty(section)


@pytest.mark.parametrize(
    "section", [Bars("b", RUPIAH, (("x", 0),)), Facts("f", (("x", TEXT, ""),)), Table("t", (), ((),), ())]
)
def test_a_section_with_content_is_not(section: Section) -> None:
    assert not shown.is_empty(section)
