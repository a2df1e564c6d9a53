"""Sales corrected at the till as a cashier would: every key, and the command it becomes."""

import pytest

from pos.domain.answers import EVENT
from pos.domain.cart import LineAdded
from pos.domain.cart_codec import encode
from pos.domain.correcting import OpenDrawer, VoidSale
from pos.domain.money import BasisPoints, Rupiah
from pos.domain.quantity import ONE, Milli
from pos.domain.refunding.commands import GivenBack, RefundSale, RefundWithoutReceipt
from pos.domain.terms import CapLifted, GiveDiscount, PriceSet, SellAboveCap, SetPrice
from pos.ui.port import Choice, Performed
from tests.pos.ui.forms.conftest import performed
from tests.pos.ui.shop import NOODLES_CODE, SUGAR_CODE, Shop
from tests.pos.ui.till import Till
from tests.support.goods import LPG

_WHERE = (Choice("store", "Back to the shelf", ""), Choice("damaged", "Damaged: it is lost", ""))


@pytest.fixture
def shop() -> Shop:
    shop = Shop()
    shop.offered.update(
        {
            "receipt_lines": (Choice("1", "Mie", "3 bungkus"), Choice("2", "Gula", "1,37 kg")),
            "back_to": _WHERE,
            "returned_to": _WHERE,
            "cart_lines": (Choice("2", "2 Gula", "16.800"), Choice("1", "1 Mie", "3.300")),
            "sale_or_line": (Choice("2", "2 Gula", "16.800"), Choice("1", "1 Mie", "3.300"), Choice("0", "Semua", "")),
            "reasons:refund": (Choice("Salah barang", "Salah barang", ""),),
            "reasons:void_sale": (Choice("Pembeli batal", "Pembeli batal", ""),),
            "reasons:price_override": (Choice("Barang cacat", "Barang cacat", ""),),
            "reasons:discount": (Choice("Promo gerai", "Promo gerai", ""),),
            "reasons:over_cap": (Choice("Persetujuan pengurus", "Persetujuan pengurus", ""),),
            "reasons:no_sale": (Choice("Tukar uang", "Tukar uang", ""),),
        }
    )
    return shop


def test_a_line_of_a_receipt_comes_back_and_some_of_another_is_lost(till: Till, shop: Shop) -> None:
    till.press("f10").type("30⏎413⏎1⏎⏎⏎2⏎0,5⏎2⏎⏎1⏎⏎")
    back = (GivenBack(1, Milli(0), "store"), GivenBack(2, Milli(500), "damaged"))
    assert performed(shop) == RefundSale("413", back, "Salah barang")


def test_the_code_of_a_receipt_is_scanned(till: Till, shop: Shop) -> None:
    till.press("f10").type("30⏎")
    till.scan("0100000413271828")
    till.type("1⏎⏎⏎⏎1⏎⏎")
    assert performed(shop) == RefundSale("0100000413271828", (GivenBack(1, Milli(0), "store"),), "Salah barang")


@pytest.mark.parametrize("how", ["device", "keys"])
def test_a_receipt_under_the_scanner_opens_its_refund_over_the_sale(till: Till, shop: Shop, how: str) -> None:
    till.scan(NOODLES_CODE)
    till.scan("0100000413271828") if how == "device" else till.wedge("0100000413271828")
    assert ("choices", "receipt_lines", ("0100000413271828",)) in shop.asked
    till.type("1⏎⏎⏎⏎1⏎⏎")
    assert performed(shop) == RefundSale("0100000413271828", (GivenBack(1, Milli(0), "store"),), "Salah barang")
    assert till.rows == [("Mie-Grg", "1", "3.300")]


def test_goods_come_back_without_a_receipt(till: Till, shop: Shop) -> None:
    till.press("f10").type("31⏎7⏎")
    till.scan(NOODLES_CODE)
    till.type("2⏎2⏎")
    till.scan(SUGAR_CODE)
    till.type("0,25⏎1⏎⏎1⏎⏎")
    command = performed(shop)
    assert isinstance(command, RefundWithoutReceipt)
    assert (command.member, command.reason) == ("7", "Salah barang")
    assert [(line.item.sku, line.count_milli, line.to) for line in command.lines] == [
        ("MIE-GRG", 2000, "damaged"),
        ("GUL-KG", 250, "store"),
    ]


def test_any_sale_of_the_shift_is_undone_the_last_one_by_enter(till: Till, shop: Shop) -> None:
    till.press("f10").type("32⏎⏎1⏎⏎")
    assert performed(shop) == VoidSale("", "Pembeli batal")


def test_a_price_is_changed_and_the_cart_has_it(till: Till, shop: Shop) -> None:
    till.scan(NOODLES_CODE)
    event = PriceSet(1, Rupiah(3_000), "Barang cacat", 1, 2)
    fact = (EVENT, encode(event))
    shop.performs[SetPrice] = lambda _command: Performed("price_override", 0, Rupiah(3_000), (fact,), 2)
    till.press("f10").type("33⏎2⏎3.⏎1⏎⏎")
    assert performed(shop) == SetPrice(1, Rupiah(3_000), "Barang cacat")
    assert (till.total, shop.stored[-1].event, shop.stored[-1].position) == (("TOTAL", "3.000"), event, 2)


def test_a_discount_is_a_part_or_an_amount(till: Till, shop: Shop) -> None:
    till.scan(NOODLES_CODE)
    till.press("f10").type("34⏎2⏎10⏎1⏎⏎")
    assert performed(shop) == GiveDiscount(1, Rupiah(0), BasisPoints(1_000), "Promo gerai")
    till.press("f10").type("34⏎3⏎5⏎1⏎⏎")
    assert performed(shop) == GiveDiscount(0, Rupiah(0), BasisPoints(500), "Promo gerai")
    till.press("f10").type("34⏎2⏎⏎500⏎1⏎⏎")
    assert performed(shop) == GiveDiscount(1, Rupiah(500), BasisPoints(0), "Promo gerai")


def test_an_item_above_the_cap_comes_into_the_cart_with_its_cap_lifted(till: Till, shop: Shop) -> None:
    events = LineAdded(1, LPG, ONE, Rupiah(0), "code"), CapLifted(1, "Persetujuan pengurus", 1, 2)
    facts = tuple((EVENT, encode(event)) for event in events)
    shop.performs[SellAboveCap] = lambda _command: Performed("over_cap", 0, Rupiah(18_000), facts, 2)
    till.press("f10").type("35⏎LPG3⏎1⏎⏎")
    assert performed(shop) == SellAboveCap("LPG3", 0, "Persetujuan pengurus")
    assert [each.event for each in shop.stored] == list(events)
    shop.performs.clear()
    till.press("f10").type("35⏎⏎1⏎1⏎⏎")
    assert performed(shop) == SellAboveCap("", 2, "Persetujuan pengurus")


def test_the_drawer_opens_with_a_reason(till: Till, shop: Shop) -> None:
    till.press("f10").type("36⏎1⏎⏎")
    assert performed(shop) == OpenDrawer("Tukar uang")
