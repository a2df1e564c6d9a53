"""A sale that was made and a counter it can be brought back to."""

from collections.abc import Mapping

from pos.domain.cart import EMPTY_GIVEN, SHELL_BOUGHT, Cart, MemberSet, ShellAnswered, apply
from pos.domain.documents import Body
from pos.domain.money import Rupiah
from pos.domain.pricing import RoundingRule
from pos.domain.quantity import Milli
from pos.domain.refunding import by_receipt
from pos.domain.refunding.commands import GivenBack
from pos.domain.refunding.view import RefundView, Sold, Why
from pos.domain.sale import decide
from pos.domain.valuation import Pool
from tests.support.goods import CYLINDER, DOWN_TO_100, LPG, NOODLES, SUGAR, WATER, cart_of, pool, view_of

WHY = Why("Salah barang", 2)
STOCK = {
    "MIE-GRG": pool(9_000, 25_650),
    "GUL-KG": pool(50_000, 780_001),
    "LPG3-ISI": pool(30, 480_000),
    "LPG3-TBG": pool(4, 660_000),
    "GLN-TTP": pool(9_000, 2_250),
}
AFTERWARDS = {
    "MIE-GRG": pool(6_000, 17_100),
    "GUL-KG": pool(48_630, 758_629),
    "LPG3-ISI": pool(27, 432_000),
    "LPG3-TBG": pool(3, 495_000),
    "GLN-TTP": pool(7_000, 1_750),
}


def everything(*, member: bool) -> Cart:
    """Three noodles, 1,37 kg of sugar, two swaps, a refill with its cylinder, two gallons filled."""
    cart = cart_of((NOODLES, 3000), (SUGAR, 1370), (LPG, 2000), (LPG, 1000), (WATER, 2000))
    cart = apply(cart, ShellAnswered(3, EMPTY_GIVEN, None, 0))
    cart = apply(cart, ShellAnswered(4, SHELL_BOUGHT, CYLINDER, cart.next_line))
    return apply(cart, MemberSet(7, "0007")) if member else cart


def sold_of(cart: Cart, *earlier: Body, number: int = 12) -> Sold:
    """The sale of a cart, and what came back of it."""
    return Sold(number, decide(cart, None, view_of(cart, STOCK)), earlier)


def refund_view(pools: Mapping[str, Pool], rounding: RoundingRule = DOWN_TO_100) -> RefundView:
    """Where a refund goes."""
    return RefundView(pools, "4291", "5302", rounding, "1")


def back(line: int, count: int, to: str = "store") -> GivenBack:
    """Some of a line."""
    return GivenBack(line, Milli(count), to)


def refunded(sold: Sold, *given: GivenBack, pools: Mapping[str, Pool] = AFTERWARDS) -> Body:
    """What a refund comes to."""
    return by_receipt.decide(sold, given, refund_view(pools), WHY)


def again(sold: Sold, refund: Body) -> Sold:
    """The sale after a refund."""
    return sold._replace(earlier=(*sold.earlier, refund))


NEAREST = RoundingRule(Rupiah(500), "nearest")
