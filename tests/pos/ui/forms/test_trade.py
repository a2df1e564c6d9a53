"""The papers of trade filled in as a cashier would: every key, and the command it becomes."""

import pytest

from pos.domain.goods.claims import BroughtLine, SettleClaim
from pos.domain.goods.paying import PayOwner, PaySupplier
from pos.domain.goods.receipt import CLAIMED, UNBILLED, ReceivedLine, ReceiveGoods
from pos.domain.goods.returning import ReturnedLine, ReturnGoods
from pos.domain.goods.reversal import Reverse
from pos.domain.goods.supplier import AddSupplier
from pos.domain.money import Rupiah
from pos.domain.quantity import Milli
from pos.services.goods.options import OPTIONS, PAPERS
from pos.ui.port import Choice
from tests.pos.ui.forms.conftest import performed
from tests.pos.ui.shop import CARTON_CODE, NOODLES_CODE, UNKNOWN_CODE, Shop
from tests.pos.ui.till import Till

_OFFERED = {
    "suppliers:supplier,agent,owner": (
        Choice("supplier/S1", "Grosir Makmur", "S1"),
        Choice("owner/UMKM-TMP", "Bu Tempe", "UMKM-TMP"),
    ),
    "owed:supplier_payable": (Choice("S1", "Grosir Makmur", "896.000"),),
    "owed:consignment_payable": (Choice("UMKM-TMP", "Bu Tempe", "24.000"),),
    "claims": (Choice("GR-G01-1-1", "GR-G01-1-1 Grosir Makmur", "65.200"),),
    "claimed": (Choice("1", "Gula (bungkus)", "3"), Choice("2", "Mi (dus)", "1")),
    "reversible_kinds": tuple(Choice(kind, label, "") for kind, label in PAPERS.items()),
    "reversible": (Choice("12", "12", "S1"), Choice("11", "11", "S1")),
    "reasons:purchase_return": (Choice("Rusak", "Rusak", ""),),
    "reasons:reversal": (Choice("Salah ketik", "Salah ketik", ""),),
    **{f"trade:{name}": tuple(Choice(key, label, "") for key, label in each) for name, each in OPTIONS.items()},
}


@pytest.fixture
def shop() -> Shop:
    shop = Shop()
    shop.offered.update(_OFFERED)
    carton = shop.codes[CARTON_CODE]
    shop.codes[CARTON_CODE] = carton._replace(item=carton.item._replace(unit="dus"))
    return shop


def _whole(sku: str, unit: str, count: int, price: int) -> ReceivedLine:
    return ReceivedLine(sku, unit, Milli(count), Milli(count), Milli(0), Rupiah(price), "")


def test_a_delivery_that_is_whole(till: Till, shop: Shop) -> None:
    till.press("f10").type("40⏎1⏎SJ-77⏎⏎")
    till.scan(CARTON_CODE).type("5⏎⏎⏎114.⏎⏎")
    till.type("20*").scan(NOODLES_CODE).type("⏎⏎⏎2.850⏎⏎⏎1⏎⏎⏎")
    lines = (_whole("MIE-GRG", "dus", 5_000, 114_000), _whole("MIE-GRG", "pcs", 20_000, 2_850))
    assert performed(shop) == ReceiveGoods("S1", "SJ-77", "", lines, CLAIMED, "payable", Rupiah(0), "")


def test_a_delivery_that_is_short_dated_and_came_with_freight(till: Till, shop: Shop) -> None:
    till.press("f10").type("40⏎1⏎⏎PO-5⏎")
    till.scan(CARTON_CODE).type("5⏎1⏎2⏎114.⏎311226⏎⏎2⏎2⏎15.⏎2⏎⏎")
    line = ReceivedLine("MIE-GRG", "dus", Milli(5_000), Milli(4_000), Milli(2_000), Rupiah(114_000), "2026-12-31")
    expected = ReceiveGoods("S1", "", "PO-5", (line,), UNBILLED, "drawer", Rupiah(15_000), "drawer")
    assert performed(shop) == expected


def test_an_owner_is_asked_for_no_money(till: Till, shop: Shop) -> None:
    till.press("f10").type("40⏎2⏎⏎⏎").scan(NOODLES_CODE).type("10⏎1⏎⏎⏎⏎⏎")
    line = ReceivedLine("MIE-GRG", "pcs", Milli(10_000), Milli(9_000), Milli(0), Rupiah(0), "")
    assert performed(shop) == ReceiveGoods("UMKM-TMP", "", "", (line,), CLAIMED, "", Rupiah(0), "")


def test_an_unknown_barcode_and_letters_in_an_amount_lose_nothing(till: Till, shop: Shop) -> None:
    till.press("f10").type("40⏎1⏎⏎⏎").scan(UNKNOWN_CODE)
    assert UNKNOWN_CODE in till.message
    till.scan(NOODLES_CODE).type("10⏎⏎⏎12a⏎")
    assert "12a" in till.message
    till.type("3.000⏎⏎⏎1⏎⏎⏎")
    assert performed(shop) == ReceiveGoods(
        "S1", "", "", (_whole("MIE-GRG", "pcs", 10_000, 3_000),), CLAIMED, "payable", Rupiah(0), ""
    )


def test_goods_go_back_at_their_cost_or_a_price(till: Till, shop: Shop) -> None:
    till.press("f10").type("42⏎1⏎1⏎").scan(NOODLES_CODE).type("3⏎⏎").scan(CARTON_CODE).type("⏎110.⏎⏎2⏎⏎")
    lines = (
        ReturnedLine("MIE-GRG", "pcs", Milli(3_000), Rupiah(0)),
        ReturnedLine("MIE-GRG", "dus", Milli(1_000), Rupiah(110_000)),
    )
    assert performed(shop) == ReturnGoods("S1", lines, "claim", "Rusak")


def test_missing_goods_that_are_brought(till: Till, shop: Shop) -> None:
    till.press("f10").type("56⏎1⏎1⏎2⏎3⏎⏎")
    expected = SettleClaim("GR-G01-1-1", "goods", Rupiah(0), (BroughtLine(1, Milli(2_000)),))
    assert performed(shop) == expected


def test_a_claim_that_is_paid_whole_or_given_up_in_part(till: Till, shop: Shop) -> None:
    till.press("f10").type("43⏎1⏎2⏎⏎⏎")
    assert performed(shop) == SettleClaim("GR-G01-1-1", "drawer", Rupiah(0), ())
    till.press("f10").type("43⏎1⏎5⏎15.⏎⏎")
    assert performed(shop) == SettleClaim("GR-G01-1-1", "loss", Rupiah(15_000), ())


def test_suppliers_and_owners_are_paid(till: Till, shop: Shop) -> None:
    till.press("f10").type("24⏎1⏎500.⏎2⏎INV-9⏎⏎")
    assert performed(shop) == PaySupplier("S1", Rupiah(500_000), "safe", "INV-9")
    till.press("f10").type("25⏎1⏎⏎1⏎⏎⏎")
    assert performed(shop) == PayOwner("UMKM-TMP", Rupiah(0), "drawer", "")


def test_a_new_supplier(till: Till, shop: Shop) -> None:
    till.press("f10").type("49⏎TOKO-2⏎Toko Dua⏎1⏎14⏎⏎")
    assert performed(shop) == AddSupplier("TOKO-2", "Toko Dua", "supplier", 14)


def test_a_paper_is_corrected(till: Till, shop: Shop) -> None:
    till.press("f10").type("54⏎1⏎2⏎1⏎⏎")
    assert performed(shop) == Reverse("goods_receipt", 11, "Salah ketik")


def test_fixed_answers_stand_in_the_outlets_language(till: Till) -> None:
    till.press("f10").type("54⏎")
    assert "Stok opname" in till.panel
