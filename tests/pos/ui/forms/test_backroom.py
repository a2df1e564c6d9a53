"""The papers of the back room filled in as a cashier would: every key, and the command it becomes."""

from pos.domain.money import Rupiah
from pos.domain.quantity import Milli
from pos.domain.repricing import ChangePrices, NewPrice
from pos.domain.yard.meters import ReadMeter
from pos.domain.yard.repacking import RepackGoods
from pos.domain.yard.transfers import CarriedGoods, TransferGoods
from pos.domain.yard.writing_off import LostGoods, LostShells, WriteOff
from tests.pos.ui.forms.conftest import performed
from tests.pos.ui.shop import CARTON_CODE, LPG_CODE, NOODLES_CODE, SUGAR_CODE, Shop
from tests.pos.ui.till import Till


def test_a_repack_is_what_was_opened_packed_and_used(till: Till, shop: Shop) -> None:
    till.press("f10").type("46⏎").scan(SUGAR_CODE).type("25⏎").scan(CARTON_CODE).type("2⏎").scan(LPG_CODE).type("3⏎")
    till.type("⏎⏎⏎")
    assert performed(shop) == RepackGoods(
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
    assert performed(shop) == WriteOff("Rusak", "GUDANG", goods, shells, "basah")


def test_goods_are_carried_from_the_floor(till: Till, shop: Shop) -> None:
    till.press("f10").type("48⏎1⏎2⏎").scan(SUGAR_CODE).type("5⏎").scan(SUGAR_CODE).type("2,5⏎⏎⏎⏎")
    lines = (CarriedGoods("GUL-KG", Milli(7_500)),)
    assert performed(shop) == TransferGoods("", "GUDANG", "", lines)


def test_the_meter_is_read_in_whole_litres(till: Till, shop: Shop) -> None:
    till.press("f10").type("52⏎2⏎123456⏎⏎⏎")
    assert performed(shop) == ReadMeter("close", Milli(123_456_000), "")


def test_prices_change_for_a_scanned_unit_at_a_minute(till: Till, shop: Shop) -> None:
    till.press("f10").type("37⏎").scan(SUGAR_CODE).type("17.⏎⏎").scan(NOODLES_CODE).type("3500⏎3400⏎")
    till.type("⏎⏎18.30⏎⏎")
    lines = (
        NewPrice("GUL-KG", "kg", Rupiah(17_000), Rupiah(0)),
        NewPrice("MIE-GRG", "pcs", Rupiah(3_500), Rupiah(3_400)),
    )
    assert performed(shop) == ChangePrices("", "18:30", lines)
