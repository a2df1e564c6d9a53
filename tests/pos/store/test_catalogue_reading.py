"""What the counter asks of the catalogue."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pos.services.desk import Desk
from pos.store import catalogue_reading
from tests.support.imports import bring, bring_samples, products
from tests.support.new_desk import new_desk

DAY = "2026-01-01"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path / "register.db")
    yield made
    made.database.close()


def test_the_shell_of_a_container_is_what_is_sold_as_it(desk: Desk) -> None:
    bring_samples(desk, with_openings=False)
    with desk.database.read() as tx:
        shell = catalogue_reading.shell_of(tx, "TABUNG-3", DAY)
        assert shell is not None
        assert shell.item.sku == "LPG3-TBG"
        assert catalogue_reading.shell_of(tx, "TABUNG-99", DAY) is None


def test_short_codes_are_those_sold_most_in_the_order_of_their_numbers(desk: Desk) -> None:
    bring(desk, products(*({"sku": f"S{n}", "short_code": str(n), "sale_price": f"{2000 + n}"} for n in (1, 2, 3))))
    bring(desk, products({"sku": "S4"}))
    with desk.database.write() as tx:
        tx.hot.execute("UPDATE product SET popularity = 1 WHERE sku IN ('S2', 'S3')")
        assert catalogue_reading.short_codes(tx, DAY, 2) == ((2, "Gula", 2002), (3, "Gula", 2003))
        tx.hot.execute("UPDATE product SET active = 0 WHERE sku = 'S3'")
        tx.hot.execute("DELETE FROM price WHERE unit = 2")
        assert catalogue_reading.short_codes(tx, DAY, 9) == ((1, "Gula", 2001),)


def test_what_is_at_its_reorder_point_is_low_shells_counted_as_shells(desk: Desk) -> None:
    low = {"reorder_point": "3", "opening_quantity": "3"}
    bring(
        desk,
        products(
            {"sku": "LOW", **low},
            {"sku": "ENOUGH", **low, "opening_quantity": "4"},
            {"sku": "NONE", "reorder_point": "1"},
            {"sku": "NEVER"},
        ),
        with_openings=True,
    )
    with desk.database.read() as tx:
        assert catalogue_reading.low_stock_count(tx) == 2


def test_the_sample_outlet_starts_with_little_that_is_low(desk: Desk) -> None:
    bring_samples(desk, with_openings=True)
    with desk.database.read() as tx:
        assert catalogue_reading.low_stock_count(tx) == 2
