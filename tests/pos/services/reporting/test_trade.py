"""Reports of what trade leaves behind: debts, claims, and goods that expire."""

from datetime import date, timedelta

import pytest

from pos.domain.cash.commands import PaidIn
from pos.domain.money import Rupiah
from pos.domain.period import Period
from tests.pos.services.conftest import Counter
from tests.pos.services.goods.shop import SUPPLIERS, Shop, delivery, line, short
from tests.pos.services.reporting.a_busy_day import report, rows, table, today


@pytest.fixture
def shop(counter: Counter) -> Shop:
    """A delivery on credit, short by one, with a date."""
    shop = Shop(counter, counter.paper)
    counter.open()
    for command in SUPPLIERS:
        shop.act(command)
    soon = (date.fromisoformat(counter.desk.today()) + timedelta(days=10)).isoformat()
    shop.act(delivery(short(line("MIE-GRG", "dus", 3, 114_000), 1, 0)._replace(expires_on=soon), freight=6_000))
    return shop


def test_what_is_owed_and_claimed_stands_by_name(shop: Shop) -> None:
    made = table(report(shop.counter, "open-items", today(shop.counter)))
    assert made["2101"]["With whom"] == "Grosir Makmur"
    assert made["2101"]["We owe"] == -shop.balance("2101", "S1") > 0
    assert int(made["1124"]["Owed to us"]) > 0
    total = made["Total"]
    assert (total["Owed to us"], total["We owe"]) == (made["1124"]["Owed to us"], made["2101"]["We owe"])


def test_what_expires_within_the_days_of_the_setting_is_listed(shop: Shop) -> None:
    ((name, _, days, most, unit),) = rows(report(shop.counter, "near-expiry", today(shop.counter)))
    assert (name, days, most, unit) == ("Mi Instan Goreng 85 g", 10, 80_000, "bungkus")


def test_a_delivery_stands_on_the_stock_card_and_its_freight_among_the_cash(shop: Shop) -> None:
    card = rows(report(shop.counter, "stock-card", today(shop.counter, of="MIE-GRG")))
    assert card[-1][1:] == ("Goods receipt", "0001", 80_000, "", 140_000)
    cash = rows(report(shop.counter, "cash-moves", today(shop.counter)))
    assert ("Goods receipt", -6_000) in [(row[1], row[4]) for row in cash]


def test_cash_of_another_day_is_not_of_this_one(shop: Shop) -> None:
    shop.act(PaidIn(Rupiah(50_000), "Tambah uang kembalian", ""), shop.counter.cashier)
    yesterday = today(shop.counter).moved(-1)
    assert rows(report(shop.counter, "cash-moves", yesterday)) == ()
    assert Period("2026-11-23", "2026-11-30", "", 3).moved(7) == Period("2026-11-30", "2026-12-07", "", 0)
