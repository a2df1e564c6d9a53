"""The catalogue: products, units, barcodes, dated prices and rules; each row's history is a document."""

from typing import Final

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Table, Text, UniqueConstraint, text

from schema.ledger import account, commodity, subledger
from schema.metadata import AMOUNT, KEY, METADATA

PRODUCT_KINDS: Final = (
    "goods",
    "weighed",
    "cylinder_refill",
    "cylinder",
    "water_refill",
    "gallon_refill",
    "gallon",
    "fertiliser",
)
"""Every kind of product; a test holds it equal to ``pos.domain.product_kind``."""

_KIND_LIST: Final = ", ".join(f"'{kind}'" for kind in PRODUCT_KINDS)

account_map: Final = Table(
    "account_map",
    METADATA,
    Column("id", KEY, primary_key=True, autoincrement=True),
    Column("kind", Text, nullable=False),
    Column("match", Text, nullable=False),
    Column("stock_account", Text, nullable=False),
    Column("revenue_member", Text, nullable=False),
    Column("revenue_non_member", Text, nullable=False),
    Column("cost_member", Text, nullable=False),
    Column("cost_non_member", Text, nullable=False),
    UniqueConstraint("kind", "match"),
    CheckConstraint(f"kind IN ({_KIND_LIST})", name="kind"),
)

container: Final = Table(
    "container",
    METADATA,
    Column("id", KEY, primary_key=True, autoincrement=True),
    Column("code", Text, nullable=False, unique=True),
    Column("commodity", KEY, ForeignKey(commodity.c.id), nullable=False),
    Column("name", Text, nullable=False),
    Column("filled_with", Text, nullable=False),
    Column("sold_as", Text, nullable=False),
    Column("deposit", AMOUNT, nullable=False),
    Column("value", AMOUNT, nullable=False),
    Column("asset_account", Text, nullable=False),
    Column("stock_account", Text, nullable=False),
    Column("deposit_account", Text, nullable=False),
    # What the file said of the shells at the opening; what was opened stands in the ledger.
    Column("opening_full", AMOUNT),
    Column("opening_empty", AMOUNT),
    Column("opening_faulty", AMOUNT),
    Column("opening_for_sale", AMOUNT),
    CheckConstraint("deposit >= 0 AND value >= 0", name="amounts_not_negative"),
)

product: Final = Table(
    "product",
    METADATA,
    Column("id", KEY, primary_key=True, autoincrement=True),
    Column("sku", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False),
    Column("category", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("short_code", KEY, unique=True),
    Column("tax_class", Text, nullable=False),
    Column("price_rule", Text, nullable=False),
    Column("content_milli", AMOUNT, nullable=False),
    Column("container", Text, nullable=False),
    Column("uses", Text, nullable=False),
    Column("cost_price", AMOUNT, nullable=False),
    # What the file said of the stock at the opening; what was opened stands in the ledger.
    Column("opening_milli", AMOUNT),
    Column("reorder_point", AMOUNT, nullable=False),
    # Where it stands, for counting by place; who usually brings it, for the reorder list; ``""`` where nobody said.
    Column("shelf", Text, nullable=False, server_default=text("''")),
    Column("supplier", Text, nullable=False, server_default=text("''")),
    # Consignment: whose goods they are, and what he is owed for one base unit sold.
    Column("consignor", Text, nullable=False, server_default=text("''")),
    Column("consignor_price", AMOUNT, nullable=False, server_default=text("0")),
    Column("may_repack", KEY, nullable=False),
    Column("counts_for_shu", KEY, nullable=False),
    Column("active", KEY, nullable=False),
    Column("popularity", AMOUNT, nullable=False),
    Column("account_map", KEY, ForeignKey(account_map.c.id), nullable=False),
    # The container's commodity for a refill or a shell: a full shell is the stock of its refill.
    Column("commodity", KEY, ForeignKey(commodity.c.id), nullable=False),
    Column("subledger", KEY, ForeignKey(subledger.c.id), nullable=False),
    Column("stock_account", KEY, ForeignKey(account.c.id)),
    Column("pool_account", KEY, ForeignKey(account.c.id)),
    CheckConstraint(f"kind IN ({_KIND_LIST})", name="kind"),
    CheckConstraint("short_code IS NULL OR short_code BETWEEN 1 AND 999", name="short_code"),
    CheckConstraint("cost_price >= 0 AND reorder_point >= 0 AND content_milli >= 0", name="figures_not_negative"),
    CheckConstraint("consignor <> '' OR consignor_price = 0", name="consignor_price"),
    CheckConstraint("may_repack IN (0, 1) AND counts_for_shu IN (0, 1) AND active IN (0, 1)", name="flags"),
)

Index("ix_product_folded", product.c.folded)

unit: Final = Table(
    "unit",
    METADATA,
    Column("id", KEY, primary_key=True, autoincrement=True),
    Column("product", KEY, ForeignKey(product.c.id), nullable=False),
    Column("name", Text, nullable=False),
    Column("factor", AMOUNT, nullable=False),
    UniqueConstraint("product", "name"),
    CheckConstraint("factor > 0", name="factor_positive"),
)

barcode: Final = Table(
    "barcode",
    METADATA,
    Column("code", Text, primary_key=True),
    Column("unit", KEY, ForeignKey(unit.c.id), nullable=False),
    # A unit's first barcode is its main one.
    Column("position", KEY, nullable=False),
    CheckConstraint("code <> ''", name="code_not_empty"),
    sqlite_with_rowid=False,
)

Index("ix_barcode_unit", barcode.c.unit)

price: Final = Table(
    "price",
    METADATA,
    Column("unit", KEY, ForeignKey(unit.c.id), primary_key=True, autoincrement=False),
    Column("price_list", Text, primary_key=True),
    Column("from_count", AMOUNT, primary_key=True, autoincrement=False),
    Column("valid_from", Text, primary_key=True),
    Column("amount", AMOUNT, nullable=False),
    CheckConstraint("price_list IN ('retail', 'member', 'cap')", name="price_list"),
    CheckConstraint("amount >= 0 AND from_count >= 0", name="figures_not_negative"),
    # A day, or a day and a minute: 2026-11-23T14:30. Both sort as text.
    CheckConstraint("length(valid_from) IN (10, 16)", name="valid_from"),
    sqlite_with_rowid=False,
)

price_rule: Final = Table(
    "price_rule",
    METADATA,
    Column("rule", Text, primary_key=True),
    Column("valid_from", Text, primary_key=True),
    Column("valid_to", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("scope", Text, nullable=False),
    Column("product", Text, nullable=False),
    Column("area", Text, nullable=False),
    Column("unit", Text, nullable=False),
    Column("value", AMOUNT, nullable=False),
    Column("legal_basis", Text, nullable=False),
    Column("source_status", Text, nullable=False),
    CheckConstraint("action IN ('block', 'warn', 'inform')", name="action"),
    sqlite_with_rowid=False,
)

setting: Final = Table(
    "setting",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("valid_from", Text, primary_key=True),
    Column("value", Text, nullable=False),
    sqlite_with_rowid=False,
)

reason: Final = Table(
    "reason",
    METADATA,
    Column("action", Text, primary_key=True),
    Column("position", KEY, primary_key=True, autoincrement=False),
    Column("reason", Text, nullable=False),
    Column("account", Text, nullable=False),
    UniqueConstraint("action", "reason"),
)
