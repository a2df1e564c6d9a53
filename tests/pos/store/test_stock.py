"""Stock and shells are read from the balances: every kind of product in the units a shop counts it in."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pos.store import stock
from pos.store.transaction import Transaction
from tests.support.a_day import a_day
from tests.support.ledger_builder import LedgerBuilder


@pytest.fixture
def tx(tmp_path: Path) -> Iterator[Transaction]:
    ledger = a_day(tmp_path / "register.db")
    with ledger.database.read() as reading:
        yield reading
    ledger.database.close()


def test_goods_are_in_thousandths_and_shells_times_a_thousand(tx: Transaction) -> None:
    assert {each.sku: (each.quantity_milli, each.value_rupiah) for each in stock.stream(tx)} == {
        "GLN-TTP": (1_000, 250),
        "GUL-1KG": (12_000, 204_036),
        "GUL-KG": (47_693, 744_011),
        "LPG3-ISI": (8_000, 128_000),
        "LPG3-TBG": (2_000, 300_000),
    }


def test_a_service_has_no_stock(tx: Transaction) -> None:
    assert "AIR-ISI" not in {each.sku for each in stock.stream(tx)}


@pytest.mark.parametrize(("sold", "is_low"), [(6_000, False), (7_000, True), (14_000, True)])
def test_what_is_at_or_below_its_reorder_point_is_low(tmp_path: Path, sold: int, *, is_low: bool) -> None:
    ledger = a_day(tmp_path / "register.db")
    ledger.sell(("GUL-1KG", sold))
    with ledger.database.read() as reading:
        sugar = next(each for each in stock.stream(reading) if each.sku == "GUL-1KG")
    ledger.database.close()
    assert sugar.is_low is is_low
    assert sugar.quantity_milli == 12_000 - sold


def test_every_shell_that_is_somewhere_is_somebodys(tx: Transaction) -> None:
    (shells,) = stock.shells(tx)
    assert shells.is_whole
    assert shells == ("TABUNG-3", "Tabung LPG 3 kg", (8, 5, 1, 0, 0, 12, 2, 0), 180_000, 165_000)


def test_a_new_register_has_products_and_nothing_of_them(tmp_path: Path) -> None:
    ledger = LedgerBuilder(tmp_path / "register.db")
    with ledger.database.read() as reading:
        assert {(each.quantity_milli, each.value_rupiah) for each in stock.stream(reading)} == {(0, 0)}
        assert stock.shells(reading)[0].counts == (0,) * 8
    ledger.database.close()
