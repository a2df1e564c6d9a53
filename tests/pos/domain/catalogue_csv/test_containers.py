"""Container types: shells that exist, are filled and sold as the row says."""

import pytest

from pos.domain.catalogue_csv.containers import CONTAINERS
from pos.domain.catalogue_csv.faults import Problem
from tests.support.csv_rows import problems, read_rows

GREEN = {
    "container": "TABUNG-3",
    "name": "Tabung LPG 3 kg",
    "filled_with": "LPG3-ISI",
    "sold_as": "LPG3-TBG",
    "opening_full": "40",
    "opening_empty": "18",
    "opening_faulty": "2",
    "opening_for_sale": "4",
    "deposit": "180000",
    "value": "165000",
    "asset_account": "1302",
    "stock_account": "1144",
    "deposit_account": "2111",
}


def test_a_container_type_is_read_in_whole_shells() -> None:
    (row,) = read_rows(CONTAINERS, GREEN).rows
    assert (row.container, row.filled_with, row.sold_as) == ("TABUNG-3", "LPG3-ISI", "LPG3-TBG")
    assert (row.opening_full, row.opening_empty, row.opening_faulty, row.opening_for_sale) == (40, 18, 2, 4)
    assert (row.deposit_rupiah, row.value_rupiah) == (180_000, 165_000)


@pytest.mark.parametrize(
    ("cells", "fault"),
    [
        ({"opening_full": "1,5"}, ("opening_full", Problem.NOT_WHOLE, "")),
        ({"opening_empty": ""}, ("opening_empty", Problem.MISSING, "")),
        ({"opening_for_sale": "61"}, ("opening_for_sale", Problem.MORE_FOR_SALE, "60")),
        ({"filled_with": ""}, ("opening_full", Problem.NOTHING_TO_FILL, "")),
        ({"sold_as": ""}, ("opening_for_sale", Problem.NOT_SOLD, "")),
    ],
)
def test_a_wrong_cell_is_told(cells: dict[str, str], fault: tuple[str, Problem, str]) -> None:
    assert problems(read_rows(CONTAINERS, GREEN | cells)) == [fault]


def test_a_refill_fills_one_container_and_a_shell_is_sold_as_one_product() -> None:
    other = GREEN | {"container": "TABUNG-X"}
    plain = GREEN | {
        "container": "GALON",
        "filled_with": "",
        "sold_as": "",
        "opening_full": "0",
        "opening_for_sale": "0",
    }
    assert problems(read_rows(CONTAINERS, GREEN, other, plain)) == [
        ("filled_with", Problem.DUPLICATE, "2"),
        ("sold_as", Problem.DUPLICATE, "2"),
    ]
