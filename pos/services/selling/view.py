"""What a sale reads before a decision: accounts, goods, values and the rules of the day, in the write transaction."""

from collections.abc import Mapping

from pos.domain import sale
from pos.domain.cart import Cart
from pos.domain.consignment import Consigned
from pos.domain.errors import RegisterRefused
from pos.domain.money import Rupiah
from pos.domain.pricing import RoundingRule
from pos.services.desk import Desk
from pos.store import sales, settings
from pos.store.transaction import Transaction


def rounding_rule(tx: Transaction, date: str) -> RoundingRule:
    """Return how cash is rounded on a business date."""
    step = int(settings.setting(tx, "cash_rounding_step", date))
    return RoundingRule(Rupiah(step), settings.setting(tx, "cash_rounding_mode", date))


def consigned_goods(tx: Transaction, valued: Mapping[str, sales.Valued], date: str) -> dict[str, Consigned]:
    """Return, of the products that were read, those that are somebody else's, and whose."""
    others = {sku: each for sku, each in valued.items() if each.consignor}
    if not others:
        return {}
    accounts = [settings.setting(tx, name, date) for name in ("consignment_payable", "consignment_commission")]
    return {sku: Consigned(each.consignor, each.consignor_rupiah, *accounts) for sku, each in others.items()}


def view_of(tx: Transaction, desk: Desk, cart: Cart, date: str) -> sale.SaleView:
    """Read everything a sale needs, once.

    Args:
        tx: The write transaction.
        desk: The register.
        cart: What is to be sold.
        date: The business date, ISO.

    Raises:
        RegisterRefused: The cart holds or uses up a product this register does not know, or knows as something else
            by now (``foreign``).
    """
    items = [line.item for line in cart.standing if line.item is not None]
    used = [good.sku for item in items for good in item.uses]
    valued = sales.valued(tx, [*(item.sku for item in items), *used])
    foreign = [item.sku for item in items if item.sku not in valued or valued[item.sku].kind != item.kind]
    foreign += [sku for sku in used if sku not in valued or not valued[sku].other.stock]
    if foreign:
        raise RegisterRefused(reason="foreign", detail=foreign[0])
    is_member = cart.is_member
    return sale.SaleView(
        accounts={sku: each.member if is_member else each.other for sku, each in valued.items()},
        consigned=consigned_goods(tx, valued, date),
        stock_of={sku: valued[sku].other.stock for sku in used},
        pools={sku: each.pool for sku, each in valued.items()},
        rounding=rounding_rule(tx, date),
        drawer=desk.outlet.drawer,
        cash_account=settings.setting(tx, "cash_drawer", date),
        discounts=settings.setting(tx, "returns_member" if is_member else "returns_other", date),
        year=date[:4],
    )
