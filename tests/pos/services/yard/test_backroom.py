"""Repacking, write-offs, transfers and the water meter in the real database."""

from collections.abc import Callable

import pytest

from pos.domain.errors import MayNotRepack, MoreThanThere, NeedsApproval, ReasonNeeded, UnknownGoods
from pos.domain.money import Rupiah
from pos.domain.quantity import Milli
from pos.domain.yard.meters import CLOSE, OPEN, ReadMeter
from pos.domain.yard.repacking import RepackGoods
from pos.domain.yard.transfers import CarriedGoods, TransferGoods
from pos.domain.yard.writing_off import GAS, SHELL_EMPTY, LostGoods, LostShells, WriteOff
from pos.services import selling
from pos.services.acting import acting
from pos.services.acting.job import Job
from pos.store import balances, facts, yard
from tests.pos.services.conftest import Counter
from tests.pos.services.yard.conftest import Act, Amount
from tests.support.selling import WATER, scanned

REPACK = RepackGoods("GUL-KG", Milli(10_000), "GUL-RPK-500", Milli(19_000), "PLS-KRS-28", Milli(19_000), "")


def _carry(source: str, target: str, quantity: int, sku: str = "GUL-1KG") -> TransferGoods:
    return TransferGoods(source, target, "", (CarriedGoods(sku, Milli(quantity)),))


def _off(*goods: LostGoods, shells: tuple[LostShells, ...] = (), reason: str = "Rusak", place: str = "") -> WriteOff:
    return WriteOff(reason, place, goods, shells, "")


def test_a_repack_keeps_every_rupiah(act: Act, amount: Amount, counter: Counter, is_whole: Callable[[], bool]) -> None:
    before = sum(amount("1141", sku, "IDR") for sku in ("GUL-KG", "GUL-RPK-500", "PLS-KRS-28"))
    there = amount("store", "", "GUL-RPK-500")
    act(REPACK)
    assert sum(amount("1141", sku, "IDR") for sku in ("GUL-KG", "GUL-RPK-500", "PLS-KRS-28")) == before
    assert amount("store", "", "GUL-RPK-500") == there + 19_000
    with counter.desk.database.read() as tx:
        assert balances.last_costs(tx)["GUL-RPK-500"] == (10 * 15_600 + 19 * 180, 19_000)
    assert is_whole()


def test_programme_goods_are_not_repacked(act: Act) -> None:
    with pytest.raises(MayNotRepack):
        act(REPACK._replace(source="BRS-SPHP-5"))
    with pytest.raises(UnknownGoods):
        act(REPACK._replace(packing="NOTHING"))


def test_goods_and_shells_are_written_off(act: Act, amount: Amount, is_whole: Callable[[], bool]) -> None:
    act(_off(LostGoods("GUL-1KG", Milli(2_000)), reason="Kedaluwarsa"))
    assert amount("5302", "", "IDR") == 32_600
    lost = (LostShells("TABUNG-3", GAS, 1), LostShells("TABUNG-3", SHELL_EMPTY, 1))
    act(_off(shells=lost))
    assert (amount("5302", "", "IDR"), amount("8104", "", "IDR")) == (48_600, 165_000)
    assert is_whole()


def test_a_reason_may_have_an_account_of_its_own(act: Act, amount: Amount, counter: Counter) -> None:
    with counter.desk.database.write() as tx:
        tx.hot.execute("UPDATE reason SET account = '6104' WHERE action = 'write_off' AND reason = 'Rusak'")
    act(_off(LostGoods("GUL-1KG", Milli(1_000))))
    assert (amount("5302", "", "IDR"), amount("6104", "", "IDR")) == (0, 16_300)


def test_a_write_off_needs_a_reason_a_known_product_and_a_second_person(act: Act, counter: Counter) -> None:
    with pytest.raises(ReasonNeeded):
        act(_off(LostGoods("GUL-1KG", Milli(1_000)), reason="Entah"))
    with pytest.raises(UnknownGoods):
        act(_off(LostGoods("NOTHING", Milli(1_000))))
    with pytest.raises(UnknownGoods):
        act(_off(shells=(LostShells("NOTHING", GAS, 1),)))
    with pytest.raises(UnknownGoods):
        act(_off(LostGoods("GUL-1KG", Milli(1_000)), place="BULAN"))
    job = Job(counter.desk, counter.supervisor, counter.paper, None)
    with pytest.raises(NeedsApproval), counter.desk.database.write() as tx:
        acting.perform(tx, job, _off(LostGoods("GUL-1KG", Milli(1_000))))


def test_goods_go_to_the_back_and_return(act: Act, amount: Amount, is_whole: Callable[[], bool]) -> None:
    there, worth = amount("store", "", "GUL-1KG"), amount("1141", "GUL-1KG", "IDR")
    act(_carry("", "GUDANG", 4_000))
    assert amount("store", "", "GUL-1KG") == there - 4_000
    assert amount("store@GUDANG", "", "GUL-1KG") == 4_000
    assert amount("1141", "GUL-1KG@GUDANG", "IDR") == 4 * 16_300
    with pytest.raises(MoreThanThere):
        act(_carry("GUDANG", "", 4_001))
    act(_off(LostGoods("GUL-1KG", Milli(1_000)), place="GUDANG"))
    act(_carry("GUDANG", "", 3_000))
    assert (amount("store", "", "GUL-1KG"), amount("1141", "GUL-1KG", "IDR")) == (there - 1_000, worth - 16_300)
    assert amount("1141", "GUL-1KG@GUDANG", "IDR") == 0
    assert is_whole()


def test_a_place_can_be_added_and_an_unknown_one_is_refused(act: Act, amount: Amount, counter: Counter) -> None:
    with pytest.raises(UnknownGoods):
        act(_carry("", "DEPOT", 1_000))
    with counter.desk.database.write() as tx:
        yard.add_place(tx, "DEPOT", "Depot air")
    act(_carry("", "DEPOT", 1_000))
    assert amount("store@DEPOT", "", "GUL-1KG") == 1_000
    with counter.desk.database.read() as tx:
        assert [(each.sku, each.quantity) for each in yard.goods_at(tx, "DEPOT")] == [("GUL-1KG", 1_000)]


def test_the_meter_is_compared_with_the_gallons_sold_since(
    act: Act, counter: Counter, is_whole: Callable[[], bool]
) -> None:
    counter.open()
    act(ReadMeter(OPEN, Milli(1_000_000), ""))
    with counter.desk.database.write() as tx:
        cart = scanned(counter.desk, (WATER, 3_000))
        selling.complete(tx, counter.desk, counter.cashier, counter.paper, (cart, Rupiah(20_000)))
    act(ReadMeter(CLOSE, Milli(1_061_000), ""))
    with counter.desk.database.read() as tx:
        found = facts.last_of_shift(tx, 1, "meter")
    assert found is not None
    assert (found.body["gallons"], found.body["sold"], found.body["rinsed"]) == (3, 57_000, 3_000)
    assert found.body["difference"] == 1_000
    assert is_whole()
