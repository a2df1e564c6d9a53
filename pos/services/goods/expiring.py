"""What expires soon, as far as it may still be on the shelf."""

from datetime import date, timedelta
from typing import NamedTuple

from pos.domain.goods.lots import Lot, still_there
from pos.store import lots, sales, settings
from pos.store.goods import in_units
from pos.store.transaction import Transaction


class Expiring(NamedTuple):
    """Goods of one date that came in one receipt.

    Attributes:
        sku: The product.
        name: Its name.
        unit: Its base unit.
        expires_on: ISO date.
        days: Days until then; below zero when it has passed.
        quantity_milli: The most that may still be there, thousandths of the base unit.
    """

    sku: str
    name: str
    unit: str
    expires_on: str
    days: int
    quantity_milli: int


def expiring(tx: Transaction, today: str, within_days: int | None) -> tuple[Expiring, ...]:
    """Return what expires soon or has expired, the earliest first.

    Args:
        tx: A transaction.
        today: The business date, ISO.
        within_days: How many days ahead; None for the outlet's setting ``expiry_warning_days``.
    """
    days = int(settings.setting(tx, "expiry_warning_days", today)) if within_days is None else within_days
    until = (date.fromisoformat(today) + timedelta(days=days)).isoformat()
    near = lots.of_products_near(tx, until)
    on_hand = {sku: each.pool.quantity for sku, each in sales.valued(tx, {lot.sku for lot in near}).items()}
    names = {good.sku: (good.name, good.unit) for good in in_units(tx, on_hand).values() if good.factor == 1000}
    return tuple(_expiring(lot, names[lot.sku], today) for lot in still_there(near, on_hand) if lot.expires_on <= until)


def _expiring(lot: Lot, named: tuple[str, str], today: str) -> Expiring:
    days = (date.fromisoformat(lot.expires_on) - date.fromisoformat(today)).days
    return Expiring(lot.sku, *named, lot.expires_on, days, lot.quantity)
