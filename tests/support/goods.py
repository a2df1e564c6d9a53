"""A few goods of the sample catalogue as the domain knows them, for tests that need a cart and no database."""

from pos.domain.cart import Cart, LineAdded, apply
from pos.domain.catalog import PriceTier, SoldUnit, UsedGood
from pos.domain.money import Rupiah
from pos.domain.pricing import RoundingRule
from pos.domain.quantity import ONE, Milli
from pos.domain.sale import Accounts, SaleView
from pos.domain.valuation import LastCost, Pool

CART_ID = "01890a5d-ac96-774b-bcce-b302099a8057"
DOWN_TO_100 = RoundingRule(Rupiah(100), "down")


def unit(
    sku: str, kind: str, prices: tuple[int, int], *, factor: int = 1000, cap: int = 0, container: str = ""
) -> SoldUnit:
    """A unit with one retail and one member price."""
    tiers = (PriceTier(Milli(0), Rupiah(prices[0]), Rupiah(prices[1])),)
    uses = (UsedGood("GLN-TTP", ONE),) if kind == "water_refill" else ()
    return SoldUnit(
        sku=sku,
        name=sku.title(),
        kind=kind,
        unit="kg" if kind == "weighed" else "pcs",
        factor=Milli(factor),
        tiers=tiers,
        cap_rupiah=Rupiah(cap),
        reference_rupiah=Rupiah(0),
        container=container,
        uses=uses,
        counts_for_shu=True,
    )


NOODLES = unit("MIE-GRG", "goods", (3_300, 3_250))
CARTON = unit("MIE-GRG", "goods", (125_000, 123_500), factor=40_000)
SUGAR = unit("GUL-KG", "weighed", (16_800, 16_600))
RICE = unit("BRS-MED-KG", "weighed", (13_300, 13_100), cap=13_500)
LPG = unit("LPG3-ISI", "cylinder_refill", (18_000, 18_000), cap=18_000, container="TABUNG-3")
CYLINDER = unit("LPG3-TBG", "cylinder", (185_000, 182_000), container="TABUNG-3")
WATER = unit("AIR-ISI-19", "water_refill", (5_000, 4_500))
GALLON_WATER = unit("AIR-MRK-19", "gallon_refill", (21_000, 20_700), container="GALON-MRK-19")

ACCOUNTS = {
    "goods": Accounts("1141", "4201", "5201"),
    "weighed": Accounts("1141", "4201", "5201"),
    "cylinder_refill": Accounts("1142", "4202", "5202"),
    "cylinder": Accounts("1144", "4202", "5202"),
    "water_refill": Accounts("", "4203", "5203"),
    "gallon_refill": Accounts("1148", "4203", "5203"),
}
"""The accounts of a buyer who is no member."""


def pool(quantity: int, value: int, last: tuple[int, int] = (0, 0)) -> Pool:
    """A pool of goods."""
    return Pool(quantity, Rupiah(value), LastCost(Rupiah(last[0]), last[1]))


def cart_of(*items: tuple[SoldUnit, int]) -> Cart:
    """A cart with lines of (unit, thousandths)."""
    cart = Cart(uuid=CART_ID)
    for item, count in items:
        cart = apply(cart, LineAdded(cart.next_line, item, Milli(count), Rupiah(0), "scan"))
    return cart


def view_of(cart: Cart, pools: dict[str, Pool]) -> SaleView:
    """The view of a cart; a product without a pool here has none in stock."""
    items = [line.item for line in cart.standing if line.item is not None]
    nothing = pool(0, 0)
    return SaleView(
        accounts={item.sku: ACCOUNTS[item.kind] for item in items},
        consigned={},
        stock_of={good.sku: "1148" for item in items for good in item.uses},
        pools={item.sku: nothing for item in items}
        | {good.sku: nothing for item in items for good in item.uses}
        | pools,
        rounding=DOWN_TO_100,
        drawer="1",
        cash_account="1101",
        discounts="4191" if cart.is_member else "4291",
        year="2026",
    )
