"""A report's lines: whatever stands in a table, each figure can be read, and no line is wider than its room."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.report import COUNT, DATE, MILLI, PERCENT, RUPIAH, TEXT, TIME, Bars, Cell, Column, Facts, Report, Table
from pos.ui.reducer.reports.lines import NONE, Line, lines_of
from pos.ui.viewing.report_lines import dropped, line_text, widths_of

FIGURES = (RUPIAH, MILLI, COUNT, PERCENT)
_WORDS = st.text("abcdefgh ", min_size=1, max_size=30).map(str.strip).filter(bool)
_CELLS: dict[str, st.SearchStrategy[Cell]] = {
    TEXT: _WORDS | st.just(""),
    DATE: st.dates().map(lambda day: day.isoformat()) | st.just(""),
    TIME: st.integers(0, 2_000_000_000_000),
    **dict.fromkeys(FIGURES, st.integers(-(10**10), 10**10)),
}


@st.composite
def tables(draw: st.DrawFn) -> Table:
    kinds = draw(st.lists(st.sampled_from(tuple(_CELLS)), min_size=1, max_size=7))
    keys = draw(st.sets(st.integers(0, len(kinds) - 1), max_size=3))
    columns = tuple(Column(f"Head {at}", kind, is_key=at in keys) for at, kind in enumerate(kinds))
    rows = tuple(tuple(draw(_CELLS[kind]) for kind in kinds) for _ in range(draw(st.integers(0, 4))))
    return Table(draw(st.sampled_from(("", "Title"))), columns, rows, rows[0] if draw(st.booleans()) and rows else ())


def _report(*sections: Table | Bars | Facts) -> Report:
    return Report("x", "X", "2026-11-23", sections, (), 0)


def _shown(report: Report, line: Line, cols: int) -> tuple[str, str]:
    """What stands in a line, and what is told below it."""
    widths = widths_of(report, line.section, cols, str)
    text = line_text(report, line, cols, widths, str)
    below = dropped(report, line, widths, cols, str)
    assert len(text.left) + len(text.right) <= max(cols, _least(report, line))
    assert all(len(each) <= cols for each in below)
    return text.left + text.right, "".join(below)


def _least(report: Report, line: Line) -> int:
    """Where not even the keys have room, their line is cut by the panel."""
    return sum(width + 2 for _, width in widths_of(report, line.section, 1, str))


def _bare(text: str) -> str:
    return text.replace(" ", "")


@given(tables(), st.sampled_from((77, 81, 119)))
def test_every_cell_can_be_read_in_its_line_or_below_it(table: Table, cols: int) -> None:
    report = _report(table)
    for line in lines_of(report):
        left, below = _shown(report, line, cols)
        if line.kind != "row":
            continue
        alone, _ = _shown(_report(table), line, 1_000)
        for cell in filter(None, alone.split("  ")):
            assert _bare(cell) in _bare(left) or _bare(cell) in _bare(below)


@given(st.lists(st.tuples(_WORDS, st.integers(-(10**9), 10**9)), max_size=8), st.sampled_from((77, 119)))
def test_a_bar_is_as_long_as_its_figure_and_never_nothing(bars: list[tuple[str, int]], cols: int) -> None:
    report = _report(Bars("Net", RUPIAH, tuple(bars)))
    most = max((abs(figure) for _, figure in bars), default=0)
    longest = 0
    drawn = []
    for line in lines_of(report):
        if line.kind == "bar":
            text = line_text(report, line, cols, (), str)
            drawn.append(text.left.count("█") - text.left.count("▒"))
            longest = max(longest, abs(drawn[-1]))
            assert len(text.left) + 1 + len(text.right) <= cols
    for blocks, (_, figure) in zip(drawn, bars, strict=True):
        assert (blocks > 0) == (figure > 0)
        assert (blocks < 0) == (figure < 0)
        assert not figure or abs(abs(blocks) - abs(figure) * longest // most) <= 1


@pytest.mark.parametrize(
    "empty", [Table("", (Column("A", TEXT, is_key=True),), (), ()), Bars("", COUNT, ()), Facts("", ())]
)
def test_an_empty_part_says_so(empty: Table | Bars | Facts) -> None:
    report = _report(empty)
    (line,) = lines_of(report)
    assert line.kind == NONE
    assert line_text(report, line, 77, (), str).left == "Nothing to show."


def test_a_report_without_any_part_has_one_line() -> None:
    report = _report()
    (line,) = lines_of(report)
    assert line_text(report, line, 77, widths_of(report, 0, 77, str), str).left == "Nothing to show."
    assert dropped(report, line, (), 77, str) == ()


def test_a_total_whose_word_was_left_out_begins_the_line() -> None:
    columns = (Column("A", TEXT, is_key=False), Column("B", TEXT, is_key=True), Column("C", RUPIAH, is_key=True))
    report = _report(Table("", columns, (("a" * 40, "b" * 30, 1_000),), ("Total", "", 1_000)))
    total = lines_of(report)[-1]
    assert line_text(report, total, 20, widths_of(report, 0, 20, str), str).left.split() == ["Total", "1.000"]


def test_percents_are_written_with_two_digits() -> None:
    report = _report(Facts("", (("a", PERCENT, -1_205), ("b", PERCENT, 123_456), ("c", TEXT, ""))))
    shown = [line_text(report, line, 77, (), str).right for line in lines_of(report)]
    assert shown == ["-12,05%", "1.234,56%", ""]
