"""What expires soon is listed before it does, as far as it may still be there; and no date can be changed unseen."""

from datetime import date, timedelta

import pytest

from pos.domain.goods.reversal import Reverse
from pos.services.goods.expiring import Expiring, expiring
from tests.pos.services.goods.shop import KEEPER, Shop, delivery, line
from tests.support.selling import NOODLES


def _soon(shop: Shop, within_days: int | None = None) -> tuple[Expiring, ...]:
    with shop.counter.desk.database.read() as tx:
        return expiring(tx, shop.counter.desk.today(), within_days)


def _in(shop: Shop, days: int) -> str:
    return (date.fromisoformat(shop.counter.desk.today()) + timedelta(days=days)).isoformat()


@pytest.fixture
def dated(shop: Shop) -> Shop:
    """Forty packs of a date in ten days and forty of one in a hundred; sixty of before had none."""
    shop.counter.open()
    shop.act(delivery(line("MIE-GRG", "dus", 1, 114_000)._replace(expires_on=_in(shop, 10))))
    shop.act(delivery(line("MIE-GRG", "dus", 1, 114_000)._replace(expires_on=_in(shop, 100))))
    return shop


def test_what_is_within_the_outlets_days_is_listed(dated: Shop) -> None:
    soon = Expiring("MIE-GRG", "Mi Instan Goreng 85 g", "bungkus", _in(dated, 10), 10, 40_000)
    assert _soon(dated) == (soon,)
    assert [each.days for each in _soon(dated, 100)] == [10, 100]
    assert _soon(dated, 9) == ()


def test_what_was_sold_was_of_the_earliest_date(dated: Shop) -> None:
    dated.sell((NOODLES, 90_000))
    assert [each.quantity_milli for each in _soon(dated)] == [10_000]
    dated.sell((NOODLES, 20_000))
    assert _soon(dated) == ()


def test_a_reversed_receipt_has_no_dates(dated: Shop) -> None:
    dated.act(Reverse("goods_receipt", 1, "Salah"), KEEPER, dated.counter.supervisor)
    assert [each.days for each in _soon(dated, 100)] == [100]
    assert dated.differences() == ()


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE received_lot SET expires_on = '2099-12-03'",
        "UPDATE received_lot SET quantity = 1",
        "DELETE FROM received_lot",
    ],
)
def test_a_date_that_was_changed_is_found(dated: Shop, tampering: str) -> None:
    with dated.counter.desk.database.write() as tx:
        tx.hot.execute(tampering)
    assert [each.law for each in dated.differences()] == ["lot"]
