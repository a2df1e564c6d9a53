from pos.domain.report import COUNT, RUPIAH, TEXT, Bars, Column, Facts, Table
from pos.reports.formats.grid import grid


def test_a_table_stays_itself() -> None:
    columns = (Column("Name", TEXT, is_key=True), Column("Value", RUPIAH, is_key=True))
    assert grid(Table("t", columns, (("a", 1),), ("", 1))) == (columns, (("a", 1),), [[TEXT, RUPIAH]], ("", 1))


def test_bars_are_names_with_figures() -> None:
    shape = grid(Bars("b", COUNT, (("07", 3),)))
    assert [column.kind for column in shape.columns] == [TEXT, COUNT]
    assert (shape.rows, shape.kinds, shape.total) == ((("07", 3),), [(TEXT, COUNT)], ())


def test_of_facts_each_figure_has_its_own_kind() -> None:
    shape = grid(Facts("f", (("Sales", RUPIAH, 5), ("By", TEXT, "Siti"))))
    assert (shape.rows, shape.kinds) == ([("Sales", 5), ("By", "Siti")], [(TEXT, RUPIAH), (TEXT, TEXT)])
