from hypothesis import given
from hypothesis import strategies as st

from pos.reports.formats.columns import GAP, Shape, head, layout, lines

NUMBERS = st.integers(0, 30)
SHAPES = st.lists(
    st.tuples(st.booleans(), st.booleans(), st.text("abc ", min_size=1, max_size=14), NUMBERS, NUMBERS), min_size=1
).map(lambda found: [Shape(place, *each) for place, each in enumerate(found)])


def shape(place: int, head_text: str, widest: int, *, key: bool = True, figure: bool = False) -> Shape:
    return Shape(place, key, figure, head_text, widest, widest)


@given(SHAPES, st.sampled_from((32, 42, 48)))
def test_what_is_laid_out_fits_the_paper_and_keeps_every_key(shapes: list[Shape], room: int) -> None:
    placed = layout(shapes, room)
    if placed:
        assert sum(column.width for column in placed) + GAP * (len(placed) - 1) <= room
        assert {each.place for each in shapes if each.is_key} <= {column.shape.place for column in placed}
        assert all(column.width >= column.shape.least for column in placed)


@given(SHAPES, st.data())
def test_no_letter_of_a_row_is_lost_and_no_line_is_too_long(shapes: list[Shape], data: st.DataObject) -> None:
    placed = layout(shapes, 48)
    cells = [data.draw(st.text("xyz", max_size=each.widest)) for each in shapes]
    if placed:
        row = lines(placed, cells)
        kept = "".join(cells[column.shape.place] for column in placed)
        assert sorted("".join(row).replace(" ", "")) == sorted(kept)
        assert max(map(len, (*row, *head(placed)))) <= 48


def test_what_is_no_key_is_dropped_from_the_right() -> None:
    shapes = [
        shape(0, "SKU", 10, key=False),
        shape(1, "Name", 12),
        shape(2, "Unit", 8, key=False),
        shape(3, "Value", 9, figure=True),
    ]
    assert [column.shape.head for column in layout(shapes, 34)] == ["SKU", "Name", "Value"]
    assert [column.shape.head for column in layout(shapes, 24)] == ["Name", "Value"]


def test_keys_that_do_not_fit_side_by_side_are_no_columns() -> None:
    assert layout([shape(n, "Value", 12, figure=True) for n in range(3)], 32) == ()


def test_figures_stand_at_the_right_edge_and_heads_above_them() -> None:
    placed = layout([shape(0, "Name", 5), shape(1, "On hand", 4, figure=True)], 20)
    assert head(placed) == ("                  On", "Name            hand")
    assert lines(placed, ["Gula", "1,37"]) == ("Gula            1,37",)


def test_nothing_but_figures_stands_as_wide_as_it_is() -> None:
    placed = layout([shape(0, "In", 4, figure=True), shape(1, "Out", 4, figure=True)], 32)
    assert lines(placed, ["1", "2"]) == ("   1    2",)


def test_a_text_gives_way_only_down_to_its_longest_word() -> None:
    text = Shape(0, is_key=True, is_figure=False, head="Name", widest=30, word=11)
    assert (text.least, text._replace(word=2).least, text._replace(word=25).least) == (11, 10, 12)
