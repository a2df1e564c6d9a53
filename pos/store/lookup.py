"""The hot path of reading: what a code stands for, with prices, cap and stock, in one indexed statement."""

from collections.abc import Sequence
from typing import NamedTuple

from pos.domain.catalog import PriceTier, SoldUnit, UsedGood
from pos.domain.money import Rupiah
from pos.domain.quantity import Milli
from pos.store.transaction import Row, Transaction

_COLUMNS = """
SELECT p.sku, p.name, p.kind, u.name, u.factor, p.content_milli, p.container, p.uses, p.counts_for_shu, p.active,
       r.action, r.value, s.amount, x.price_list, x.from_count, x.amount
"""
_JOINS = """
LEFT JOIN price x ON x.unit = u.id AND x.valid_from <= ?1
LEFT JOIN price_rule r ON r.rule = p.price_rule AND r.valid_from <= ?1
  AND (r.valid_to = '' OR r.valid_to >= substr(?1, 1, 10))
LEFT JOIN balance s ON s.account = p.pool_account AND s.subledger = 1 AND s.commodity = p.commodity
"""
BY_BARCODE = (
    f"{_COLUMNS} FROM barcode b JOIN unit u ON u.id = b.unit JOIN product p ON p.id = u.product {_JOINS}"
    " WHERE b.code = ?2 ORDER BY x.valid_from"
)
"""The one statement of a scan: the business date or a minute of it, then the barcode. Public for the benchmark."""
_BASE = f"{_COLUMNS} FROM product p JOIN unit u ON u.product = p.id AND u.factor = 1000 {_JOINS}"
_ORDER = "ORDER BY u.id, x.valid_from"
_BY_SHORT_CODE = f"{_BASE} WHERE p.short_code = ?2 {_ORDER}"
_BY_SKU = f"{_BASE} WHERE p.sku = ?2 {_ORDER}"
_BY_UNIT = (
    f"{_COLUMNS} FROM product p JOIN unit u ON u.product = p.id {_JOINS} WHERE p.sku = ?2 AND u.name = ?3"
    " ORDER BY x.valid_from"
)
_BY_KEY = f"{_BASE} WHERE p.id = ?2 {_ORDER}"


class Looked(NamedTuple):
    """What a code stands for.

    Attributes:
        item: The unit; without tiers when no price is in force on the date.
        on_hand: Thousandths of the base unit; shells times 1000 for refills and shells; 0 for a service.
        is_active: Whether it may be sold.
    """

    item: SoldUnit
    on_hand: Milli
    is_active: bool


def _uses(text: str) -> tuple[UsedGood, ...]:
    pairs = (part.rsplit(":", 1) for part in text.split(";") if part)
    return tuple(UsedGood(sku, Milli(int(quantity))) for sku, quantity in pairs)


def _tiers(rows: Sequence[Row]) -> tuple[tuple[PriceTier, ...], int]:
    """Later rows win: the statement orders them by the day they begin."""
    lists: dict[str, dict[int, int]] = {"retail": {}, "member": {}, "cap": {}}
    for row in rows:
        if row[13] is not None:
            lists[row[13]][row[14]] = row[15]
    retail, member, tiers = lists["retail"], lists["member"], list[PriceTier]()
    for start in sorted(retail.keys() | member.keys()):
        before = tiers[-1] if tiers else None
        price = retail.get(start, before.retail_rupiah if before else 0)
        lower = member.get(start, min(price, before.member_rupiah) if before else price)
        tiers.append(PriceTier(Milli(start), Rupiah(price), Rupiah(min(lower, price))))
    return tuple(tiers), lists["cap"].get(0, 0)


def _rule_limit(row: Row, action: str) -> int:
    """A rule is per kilogram, litre or piece: the limit of a unit is the rule times its content."""
    return int(row[11]) * int(row[5]) * int(row[4]) // 1_000_000 if row[10] == action else 0


def _on_hand(kind: str, amount: int) -> Milli:
    match kind:
        case "cylinder_refill" | "gallon_refill":
            return Milli(amount * 1000)
        case "cylinder" | "gallon":
            return Milli(amount * -1000)
        case _:
            return Milli(amount)


def _looked(rows: Sequence[Row]) -> Looked | None:
    if not rows:
        return None
    row = rows[0]
    tiers, own_cap = _tiers(rows)
    item = SoldUnit(
        sku=row[0],
        name=row[1],
        kind=row[2],
        unit=row[3],
        factor=Milli(row[4]),
        tiers=tiers,
        # A dated rule in force is the law; a cap from the catalogue file only stands where no rule does.
        cap_rupiah=Rupiah(_rule_limit(row, "block") or own_cap),
        reference_rupiah=Rupiah(_rule_limit(row, "warn")),
        container=row[6],
        uses=_uses(row[7]) if row[7] else (),
        counts_for_shu=row[8] == 1,
    )
    return Looked(item, _on_hand(row[2], row[12] or 0), row[9] == 1)


def by_barcode(tx: Transaction, code: str, moment: str) -> Looked | None:
    """Find a unit by a barcode exactly as it is stored, or None.

    Args:
        tx: A transaction.
        code: A barcode.
        moment: The business date prices, caps and references are judged by, ISO; or a minute of it, from which a
            price may begin: ``2026-11-24T14:30``.
    """
    return _looked(tx.hot.execute(BY_BARCODE, (moment, code)).fetchall())


def by_short_code(tx: Transaction, code: int, moment: str) -> Looked | None:
    """Find a product's base unit by its short code, 1 to 999, or None; arguments as in ``by_barcode``."""
    return _first_unit(tx.hot.execute(_BY_SHORT_CODE, (moment, code)).fetchall())


def by_sku(tx: Transaction, sku: str, moment: str) -> Looked | None:
    """Find a product's base unit by its SKU, or None; arguments as in ``by_barcode``."""
    return _first_unit(tx.hot.execute(_BY_SKU, (moment, sku)).fetchall())


def by_unit(tx: Transaction, sku: str, unit: str, moment: str) -> Looked | None:
    """Find a unit by its product's SKU and its name, or None; arguments as in ``by_barcode``."""
    return _looked(tx.hot.execute(_BY_UNIT, (moment, sku, unit)).fetchall())


def by_key(tx: Transaction, key: int, moment: str) -> Looked | None:
    """Find a product's base unit by its key in this database, or None; arguments as in ``by_barcode``."""
    return _first_unit(tx.hot.execute(_BY_KEY, (moment, key)).fetchall())


def _first_unit(rows: list[Row]) -> Looked | None:
    """A product may have a second unit of factor 1 (a name of its own): the first one is the base unit."""
    return _looked([row for row in rows if row[3] == rows[0][3]])
