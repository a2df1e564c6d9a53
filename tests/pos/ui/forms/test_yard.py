"""The papers of the yard filled in as a cashier would: every key, and the command it becomes."""

import pytest

from pos.domain.money import Rupiah
from pos.domain.quantity import Milli
from pos.domain.yard.agents import (
    BroughtShells,
    DeliveredShells,
    FaultyShells,
    SendFaulty,
    SentShells,
    TakeDelivery,
    TakeFromAgent,
)
from pos.domain.yard.meters import ReadMeter
from pos.domain.yard.repacking import RepackGoods
from pos.domain.yard.shells import ReclassShells
from pos.domain.yard.transfers import CarriedGoods, TransferGoods
from pos.domain.yard.writing_off import LostGoods, LostShells, WriteOff
from pos.ui.port import Choice
from tests.pos.ui.shop import CARTON_CODE, LPG_CODE, NOODLES_CODE, SUGAR_CODE, Shop
from tests.pos.ui.till import Till, selling

_OFFERED = {
    "agents": (Choice("AGEN", "Agen Contoh", ""),),
    "agent_brings": (Choice("rest", "The rest of a delivery", ""), Choice("replacement", "A replacement", "")),
    "faulty_steps": tuple(Choice(key, key, "") for key in ("full", "empty", "out")),
    "shell_steps": tuple(Choice(key, key, "") for key in ("for_sale", "owned", "lost_empty", "lost_faulty")),
    "meter_moments": tuple(Choice(key, key, "") for key in ("open", "close", "new")),
    "places": (Choice("store", "Shop floor", ""), Choice("GUDANG", "Gudang", "")),
    "reasons:faulty": (Choice("Bocor", "Bocor", ""),),
    "reasons:write_off": (Choice("Rusak", "Rusak", ""),),
    **{
        f"containers:{place}": (Choice("TABUNG-3", "Tabung 3 kg", "9"), Choice("TABUNG-12", "Tabung 12 kg", "1"))
        for place in ("empty", "agent", "faulty", "owned")
    },
}


@pytest.fixture
def shop() -> Shop:
    shop = Shop()
    shop.offered.update(_OFFERED)
    return shop


@pytest.fixture
def till(shop: Shop) -> Till:
    return selling(shop)


def _performed(shop: Shop) -> object:
    what, command, _pin = shop.asked[-1]
    assert what == "perform"
    return command


def test_a_delivery_of_two_kinds_of_cylinders(till: Till, shop: Shop) -> None:
    till.press("f10").type("41⏎1⏎SJ-7⏎1⏎10⏎8⏎⏎16.⏎2⏎1⏎1⏎2⏎190.⏎⏎⏎")
    lines = (
        DeliveredShells("TABUNG-3", 8, 10, 0, Rupiah(16_000)),
        DeliveredShells("TABUNG-12", 1, 1, 2, Rupiah(190_000)),
    )
    assert _performed(shop) == TakeDelivery("AGEN", "SJ-7", lines)


def test_the_rest_has_a_price_and_a_replacement_has_none(till: Till, shop: Shop) -> None:
    till.press("f10").type("44⏎1⏎⏎1⏎1⏎2⏎16.⏎⏎⏎")
    assert _performed(shop) == TakeFromAgent("AGEN", "", "rest", (BroughtShells("TABUNG-3", 2, Rupiah(16_000)),))
    till.press("f10").type("44⏎1⏎⏎2⏎1⏎⏎⏎⏎")
    assert _performed(shop) == TakeFromAgent("AGEN", "", "replacement", (BroughtShells("TABUNG-3", 1, Rupiah(0)),))


@pytest.mark.parametrize(("step", "place"), [(1, "full"), (2, "empty")])
def test_faulty_ones_are_set_aside_for_a_reason(till: Till, shop: Shop, step: int, place: str) -> None:
    till.press("f10").type(f"45⏎{step}⏎1⏎1⏎3⏎1⏎⏎")
    assert _performed(shop) == FaultyShells("AGEN", "TABUNG-3", 3, place, "Bocor")


def test_faulty_ones_go_out_with_a_note(till: Till, shop: Shop) -> None:
    till.press("f10").type("45⏎3⏎1⏎1⏎⏎R-1⏎⏎")
    assert _performed(shop) == SendFaulty("AGEN", "R-1", (SentShells("TABUNG-3", 1),))


def test_a_repack_is_what_was_opened_packed_and_used(till: Till, shop: Shop) -> None:
    till.press("f10").type("46⏎").scan(SUGAR_CODE).type("25⏎").scan(CARTON_CODE).type("2⏎").scan(LPG_CODE).type("3⏎")
    till.type("⏎⏎⏎")
    assert _performed(shop) == RepackGoods(
        "GUL-KG", Milli(25_000), "MIE-GRG", Milli(80_000), "LPG3-ISI", Milli(3_000), ""
    )


def test_a_repack_without_packing_has_two_lines_and_one_is_not_enough(till: Till, shop: Shop) -> None:
    till.press("f10").type("46⏎").scan(SUGAR_CODE).type("25⏎⏎⏎⏎")
    assert till.beeps[-1] == "refused"
    assert "perform" not in {each[0] for each in shop.asked}


def test_goods_are_written_off_however_they_are_scanned(till: Till, shop: Shop) -> None:
    till.press("f10").type("47⏎1⏎2⏎").scan(NOODLES_CODE).type("2⏎").scan(CARTON_CODE).type("⏎").scan(LPG_CODE).type("⏎")
    till.type("⏎basah⏎⏎")
    goods, shells = (LostGoods("MIE-GRG", Milli(42_000)),), (LostShells("TABUNG-3", "full", 1),)
    assert _performed(shop) == WriteOff("Rusak", "GUDANG", goods, shells, "basah")


def test_goods_are_carried_from_the_floor(till: Till, shop: Shop) -> None:
    till.press("f10").type("48⏎1⏎2⏎").scan(SUGAR_CODE).type("5⏎").scan(SUGAR_CODE).type("2,5⏎⏎⏎⏎")
    lines = (CarriedGoods("GUL-KG", Milli(7_500)),)
    assert _performed(shop) == TransferGoods("", "GUDANG", "", lines)


def test_the_meter_is_read_in_whole_litres(till: Till, shop: Shop) -> None:
    till.press("f10").type("52⏎2⏎123456⏎⏎⏎")
    assert _performed(shop) == ReadMeter("close", Milli(123_456_000), "")


@pytest.mark.parametrize(
    ("keys", "command"),
    [
        ("1⏎1⏎2⏎⏎", ReclassShells("TABUNG-3", 2, "for_sale")),
        ("2⏎1⏎2⏎⏎", ReclassShells("TABUNG-3", 2, "owned")),
        ("3⏎1⏎2⏎1⏎⏎", WriteOff("Rusak", "", (), (LostShells("TABUNG-3", "empty", 2),), "")),
        ("4⏎1⏎2⏎1⏎⏎", WriteOff("Rusak", "", (), (LostShells("TABUNG-3", "faulty", 2),), "")),
    ],
)
def test_shells_change_hands_or_are_given_up(till: Till, shop: Shop, keys: str, command: object) -> None:
    till.press("f10").type(f"55⏎{keys}")
    assert _performed(shop) == command
