"""Prices changed at the till: on record, and sold at from their minute."""

from collections.abc import Callable

import pytest

from pos.domain.errors import NotAllowed, PriceAboveCap, UnknownGoods
from pos.domain.money import Rupiah
from pos.domain.repricing import ChangePrices, NewPrice
from pos.services.acting import acting
from pos.services.acting.job import Job
from pos.services.verifying import Known, verify
from pos.store import facts, lookup
from tests.pos.services.conftest import Counter

CARTON = NewPrice("MIE-GRG", "dus", Rupiah(126_000), Rupiah(0))


def _change(counter: Counter, *lines: NewPrice, day: str = "", minute: str = "") -> object:
    with counter.desk.database.write() as tx:
        job = Job(counter.desk, counter.supervisor, counter.paper, None)
        return acting.perform(tx, job, ChangePrices(day, minute, lines))


def _price(counter: Counter, unit: str, moment: str) -> tuple[int, int]:
    with counter.desk.database.read() as tx:
        looked = lookup.by_unit(tx, "MIE-GRG", unit, moment)
    assert looked is not None
    return looked.item.tiers[0].retail_rupiah, looked.item.tiers[0].member_rupiah


def test_a_changed_price_counts_from_now_and_is_on_record(counter: Counter) -> None:
    desk, today = counter.desk, counter.desk.today()
    now = desk.moment(today)
    _change(counter, CARTON)
    assert _price(counter, "dus", now) == (126_000, 123_500)
    assert _price(counter, "dus", today) == (125_000, 123_500)
    assert _price(counter, "bungkus", now) == (3_300, 3_250)
    with desk.database.read() as tx:
        newest = facts.newest(tx, desk.node.code, "price_change")
    assert newest is not None
    assert newest.body["of"] == "prices"
    assert verify(desk.database, Known("", ""), lambda _done, _whole: None).differences == ()


def test_a_price_of_tomorrow_waits(counter: Counter, tomorrow: Callable[[], str]) -> None:
    _change(counter, CARTON, day=tomorrow())
    assert _price(counter, "dus", counter.desk.moment(counter.desk.today()))[0] == 125_000
    assert _price(counter, "dus", tomorrow())[0] == 126_000


@pytest.fixture
def tomorrow(counter: Counter) -> Callable[[], str]:
    """The day after."""
    clock = type(counter.clock)(counter.clock.at_ms + 86_400_000)
    return counter.desk._replace(clock=clock).today


def test_what_is_unknown_or_above_the_cap_is_refused(counter: Counter) -> None:
    with pytest.raises(UnknownGoods):
        _change(counter, CARTON._replace(unit="karung"))
    with pytest.raises(PriceAboveCap):
        _change(counter, NewPrice("LPG3-ISI", "tabung", Rupiah(18_001), Rupiah(0)))


def test_a_cashier_changes_no_price(counter: Counter) -> None:
    job = Job(counter.desk, counter.cashier, counter.paper, None)
    with pytest.raises(NotAllowed), counter.desk.database.write() as tx:
        acting.perform(tx, job, ChangePrices("", "", (CARTON,)))
