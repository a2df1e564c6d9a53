"""Trade behind the counter: suppliers, what expires, stock counts under way, and what each day came to."""

from typing import Final

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, LargeBinary, Table, Text

from schema.catalogue import product
from schema.ledger import account, commodity, document, subledger
from schema.metadata import AMOUNT, KEY, METADATA

COUNT_STATES: Final = ("open", "handed_in", "posted", "given_up")
"""Every state of a stock count."""

supplier: Final = Table(
    "supplier",
    METADATA,
    Column("id", KEY, primary_key=True, autoincrement=True),
    Column("code", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("terms_days", KEY, nullable=False),
    Column("active", KEY, nullable=False),
    CheckConstraint("code <> '' AND name <> ''", name="named"),
    CheckConstraint("kind IN ('supplier', 'agent', 'owner')", name="kind"),
    CheckConstraint("terms_days >= 0", name="terms_days"),
    CheckConstraint("active IN (0, 1)", name="active"),
)

received_lot: Final = Table(
    "received_lot",
    METADATA,
    Column("document", KEY, ForeignKey(document.c.id), primary_key=True, autoincrement=False),
    Column("n", KEY, primary_key=True, autoincrement=False),
    Column("product", KEY, ForeignKey(product.c.id), nullable=False),
    Column("quantity", AMOUNT, nullable=False),
    Column("expires_on", Text, nullable=False),
    CheckConstraint("quantity > 0", name="quantity_positive"),
    CheckConstraint("length(expires_on) = 10", name="expires_on"),
    sqlite_with_rowid=False,
)

Index("ix_received_lot_expires_on", received_lot.c.expires_on)

stock_count: Final = Table(
    "stock_count",
    METADATA,
    Column("id", KEY, primary_key=True, autoincrement=True),
    Column("uuid", LargeBinary(16), nullable=False, unique=True),
    Column("scope", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("user", KEY, nullable=False),
    Column("opened_ms", AMOUNT, nullable=False),
    Column("changed_ms", AMOUNT, nullable=False),
    CheckConstraint(f"state IN ({', '.join(repr(state) for state in COUNT_STATES)})", name="state"),
    CheckConstraint("length(uuid) = 16", name="uuid"),
)

count_mark: Final = Table(
    "count_mark",
    METADATA,
    Column("stock_count", KEY, ForeignKey(stock_count.c.id), primary_key=True, autoincrement=False),
    Column("position", KEY, primary_key=True, autoincrement=False),
    Column("user", KEY, nullable=False),
    Column("at_ms", AMOUNT, nullable=False),
    Column("payload", Text, nullable=False),
    CheckConstraint("position >= 1", name="position"),
    sqlite_with_rowid=False,
)

product_day: Final = Table(
    "product_day",
    METADATA,
    Column("business_date", Text, primary_key=True),
    Column("product", KEY, ForeignKey(product.c.id), primary_key=True, autoincrement=False),
    Column("sold", AMOUNT, nullable=False),
    Column("amount", AMOUNT, nullable=False),
    Column("cost", AMOUNT, nullable=False),
    Column("refunded", AMOUNT, nullable=False),
    Column("refunded_amount", AMOUNT, nullable=False),
    Column("refunded_cost", AMOUNT, nullable=False),
    CheckConstraint("length(business_date) = 10", name="business_date"),
    sqlite_with_rowid=False,
)

account_day: Final = Table(
    "account_day",
    METADATA,
    Column("business_date", Text, primary_key=True),
    Column("account", KEY, ForeignKey(account.c.id), primary_key=True, autoincrement=False),
    Column("subledger", KEY, ForeignKey(subledger.c.id), primary_key=True, autoincrement=False),
    Column("commodity", KEY, ForeignKey(commodity.c.id), primary_key=True, autoincrement=False),
    Column("amount", AMOUNT, nullable=False),
    CheckConstraint("length(business_date) = 10", name="business_date"),
    sqlite_with_rowid=False,
)
