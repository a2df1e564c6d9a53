"""Goods as papers of trade know them, and short ways to say what came."""

from pos.domain.goods.good import Good, Way
from pos.domain.goods.receipt import CLAIMED, ReceiptView, ReceivedLine, ReceiveGoods
from pos.domain.money import Rupiah
from pos.domain.quantity import Milli
from pos.domain.valuation import LastCost, Pool

SUGAR = Good("GUL-1KG", "Gula 1 kg", "goods", "bungkus", Milli(1000), "store", "", "1141", "")
CARTON = Good("MIE-GRG", "Mi Goreng", "goods", "dus", Milli(40_000), "store", "", "1141", "")
LOOSE = Good("GUL-KG", "Gula curah", "weighed", "kg", Milli(1000), "store", "", "1141", "")
CRISPS = Good("KRP-TMP-200", "Keripik Tempe", "goods", "bungkus", Milli(1000), "store", "", "1141", "UMKM-TMP")
SHELL = Good("LPG55-TBG", "Tabung 5,5 kg", "cylinder", "tabung", Milli(1000), "for_sale", "TABUNG-5.5", "1144", "")
GAS = Good("LPG3-ISI", "LPG 3 kg", "cylinder_refill", "tabung", Milli(1000), "full", "TABUNG-3", "1142", "")
WATER = Good("AIR-ISI", "Isi ulang", "water_refill", "galon", Milli(1000), "", "", "", "")
ALL = (SUGAR, CARTON, LOOSE, CRISPS, SHELL, GAS, WATER)

NOTHING_PAID = LastCost(Rupiah(0), 0)
PAYABLE, DRAWER, CLAIM = Way("2101", "S1"), Way("1101", "1"), Way("1124", "GR-G01-1-1")


def line(
    good: Good,
    ordered: int,
    price: int = 0,
    *,
    missing: int = 0,
    damaged: int = 0,
    expires: str = "",
) -> ReceivedLine:
    """A line of a delivery, in thousandths of the unit."""
    received = Milli(ordered - missing)
    return ReceivedLine(good.sku, good.unit, Milli(ordered), received, Milli(damaged), Rupiah(price), expires)


def delivery(*lines: ReceivedLine, short: str = CLAIMED, freight: int = 0, supplier: str = "S1") -> ReceiveGoods:
    """A delivery that is paid later, its freight from the drawer."""
    return ReceiveGoods(supplier, "SJ-1", "PO-1", lines, short, "payable", Rupiah(freight), "drawer")


def view(pools: dict[str, Pool], *, is_owner: bool = False) -> ReceiptView:
    """What a receipt reads of the goods here; one that is not named has nothing in stock."""
    return ReceiptView(
        goods={(good.sku, good.unit): good for good in ALL},
        pools={good.sku: Pool(0, Rupiah(0), NOTHING_PAID) for good in ALL} | pools,
        is_owner=is_owner,
        paid=Way("2102", "UMKM-TMP") if is_owner else PAYABLE,
        freight=DRAWER,
        claim=CLAIM,
        freight_expense="6105",
        date="2026-01-01",
        approved_by=0,
    )
