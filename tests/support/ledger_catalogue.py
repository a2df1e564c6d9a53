"""The catalogue of the small register: one product of every kind that moves differently in the ledger."""

from typing import Final

from sqlalchemy import Table, insert

from pos.data import read
from pos.domain.text import fold
from pos.store import names
from pos.store.transaction import Transaction
from schema import catalogue, ledger, people

CASHIER: Final = 1
"""Key of the user ``kasir``."""

MEMBER: Final = (7, "0007")
"""Person and number of the one member."""

# sku, name, kind, unit, container, uses, account map, stock account, pool account, (retail, member), reorder point
_PRODUCTS: Final = (
    ("GUL-1KG", "Gula 1 kg", "goods", "bungkus", "", "", 1, "1141", "store", (17_500, 17_200), 5_000),
    ("GUL-KG", "Gula curah", "weighed", "kg", "", "", 2, "1141", "store", (16_801, 16_501), 0),
    ("LPG3-ISI", "LPG 3 kg", "cylinder_refill", "tabung", "TABUNG-3", "", 3, "1142", "full", (18_000, 18_000), 3_000),
    ("LPG3-TBG", "Tabung 3 kg", "cylinder", "tabung", "TABUNG-3", "", 4, "1144", "for_sale", (165_000, 165_000), 0),
    ("AIR-ISI", "Isi ulang galon", "water_refill", "galon", "", "GLN-TTP:1000", 5, "", "", (5_000, 4_500), 0),
    ("GLN-TTP", "Tutup galon", "goods", "buah", "", "", 6, "1148", "store", (500, 500), 0),
)
_MAPS: Final = (
    ("goods", "*", "1141", "4101", "4201", "5101", "5201"),
    ("weighed", "*", "1141", "4101", "4201", "5101", "5201"),
    ("cylinder_refill", "*", "1142", "4102", "4202", "5102", "5202"),
    ("cylinder", "*", "1144", "4102", "4202", "5102", "5202"),
    ("water_refill", "*", "", "4103", "4203", "5103", "5203"),
    ("goods", "category:Air Minum", "1148", "4103", "4203", "5103", "5203"),
)
_MAP_COLUMNS: Final = (
    *("kind", "match", "stock_account", "revenue_member", "revenue_non_member"),
    *("cost_member", "cost_non_member"),
)


def _insert(tx: Transaction, table: Table, values: dict[str, object]) -> int:
    key = tx.core.execute(insert(table).values(values)).inserted_primary_key
    return int(key[0]) if key else 0


def seed(tx: Transaction) -> None:
    """Write the chart of accounts, the settings, the products, one container, one user and one member."""
    _insert(tx, ledger.subledger, {"code": ""})
    _insert(tx, ledger.commodity, {"code": "IDR", "exponent": 0})
    for row in read("coa.csv"):
        kept = {"code": row["kode"], "name": row["nama_akun"], "normal": row["saldo_normal"], "balance_kept": 1}
        _insert(tx, ledger.account, kept)
    tx.core.execute(insert(catalogue.setting), list(read("settings.csv")))
    for row_of_map in _MAPS:
        _insert(tx, catalogue.account_map, dict(zip(_MAP_COLUMNS, row_of_map, strict=True)))
    shell = names.commodity(tx, "TABUNG-3", exponent=0)
    _insert(tx, catalogue.container, _container(shell))
    for product in _PRODUCTS:
        _add_product(tx, product, shell)
    _people(tx)


def _container(commodity: int) -> dict[str, object]:
    return {
        "code": "TABUNG-3",
        "commodity": commodity,
        "name": "Tabung LPG 3 kg",
        "filled_with": "LPG3-ISI",
        "sold_as": "LPG3-TBG",
        "deposit": 180_000,
        "value": 165_000,
        "asset_account": "1302",
        "stock_account": "1144",
        "deposit_account": "2111",
    }


def _people(tx: Transaction) -> None:
    user = {"id": 1, "name": "kasir", "pin_hash": "$argon2id$test", "hint": "", "wrong_pins": 0}
    user |= {"wrong_approvals": 0, "active": 1}
    _insert(tx, people.app_user, user)
    _insert(tx, people.user_role, {"user": 1, "role": "kasir"})
    _insert(tx, people.person, {"id": MEMBER[0], "name": "Siti Aminah", "folded": "siti aminah"})
    _insert(tx, people.member, {"person": MEMBER[0], "number": MEMBER[1], "card": None, "active": 1})


def _add_product(tx: Transaction, product: tuple[object, ...], shell: int) -> None:
    sku, name, kind, unit, container, uses, account_map, stock, pool, _, reorder = product
    code, stock_code, pool_code = str(sku), str(stock), str(pool)
    values = {
        "sku": code,
        "name": name,
        "folded": fold(f"{name} {code}"),
        "category": "",
        "kind": kind,
        "short_code": None,
        "tax_class": "",
        "price_rule": "",
        "content_milli": 1000,
        "container": container,
        "uses": uses,
        "cost_price": 0,
        "reorder_point": reorder,
        "may_repack": 0,
        "counts_for_shu": 1,
        "active": 1,
        "popularity": 0,
        "account_map": account_map,
        "commodity": shell if container else names.commodity(tx, code, exponent=3),
        "subledger": names.subledger(tx, code),
        "stock_account": names.account(tx, stock_code)[0] if stock_code else None,
        "pool_account": names.account(tx, pool_code)[0] if pool_code else None,
    }
    _price(tx, _insert(tx, catalogue.product, values), str(unit), product[9])


def _price(tx: Transaction, product: int, unit: str, prices: object) -> None:
    assert isinstance(prices, tuple)
    key = _insert(tx, catalogue.unit, {"product": product, "name": unit, "factor": 1000})
    for price_list, amount in zip(("retail", "member"), prices, strict=True):
        row = {"unit": key, "price_list": price_list, "from_count": 0, "valid_from": "2026-01-01", "amount": amount}
        tx.core.execute(insert(catalogue.price).values(row))
