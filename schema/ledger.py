"""Documents, postings and balances: insert-only facts, and the one derived table that is kept with them."""

from typing import Final

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, LargeBinary, Table, Text, UniqueConstraint, text

from schema.metadata import AMOUNT, KEY, METADATA

KINDS: Final = (
    "node",
    "opening",
    "sale",
    "void",
    "cancel",
    "shift_open",
    "shift_close",
    "paid_in",
    "paid_out",
    "reprint",
    "clock",
    "restore",
    "product_change",
    "price_change",
    "rule_change",
    "member_change",
    "user_change",
    "supplier_change",
    "refund",
    "no_sale",
    "reversal",
    "cash_drop",
    "cash_count",
    "x_report",
    "deposit",
    "day_close",
    "goods_receipt",
    "purchase_return",
    "claim_settled",
    "supplier_payment",
    "owner_payout",
    "agent_delivery",
    "agent_in",
    "faulty",
    "faulty_out",
    "shell_reclass",
    "repack",
    "write_off",
    "transfer",
    "stock_count",
    "meter",
)
"""Every kind of document; a test holds it equal to the rules of ``pos.domain.postings``."""

IN_A_SHIFT: Final = ("sale", "void", "paid_in", "paid_out", "refund", "no_sale", "cash_drop", "cash_count", "x_report")
"""The kinds that belong to a shift, because they are about its drawer."""

_IN_A_SHIFT: Final = ", ".join(f"'{kind}'" for kind in IN_A_SHIFT)

document_kind: Final = Table(
    "document_kind",
    METADATA,
    # A table and not a list in a CHECK: a later version adds a kind with a row, without copying every document.
    Column("kind", Text, primary_key=True),
    sqlite_with_rowid=False,
)

document: Final = Table(
    "document",
    METADATA,
    Column("id", KEY, primary_key=True, autoincrement=True),
    Column("uuid", LargeBinary(16), nullable=False, unique=True),
    Column("node", Text, nullable=False),
    Column("seq", AMOUNT, nullable=False),
    Column("kind", Text, ForeignKey(document_kind.c.kind), nullable=False),
    Column("version", KEY, nullable=False),
    Column("number", AMOUNT, nullable=False),
    Column("outlet", Text, nullable=False),
    Column("shift", KEY, nullable=False),
    Column("business_date", Text, nullable=False),
    Column("at_ms", AMOUNT, nullable=False),
    Column("user", KEY, nullable=False),
    Column("person", KEY, nullable=False),
    Column("of_uuid", LargeBinary(16)),
    Column("payload", Text, nullable=False),
    Column("prev_hash", LargeBinary(32), nullable=False),
    Column("hash", LargeBinary(32), nullable=False),
    Column("signature", LargeBinary(64), nullable=False),
    UniqueConstraint("node", "seq"),
    UniqueConstraint("node", "kind", "number"),
    CheckConstraint("seq >= 1 AND number >= 1 AND version >= 1", name="counted_from_one"),
    CheckConstraint("length(uuid) = 16 AND length(prev_hash) = 32", name="fixed_lengths"),
    CheckConstraint("length(hash) = 32 AND length(signature) = 64", name="hashed_and_signed"),
    CheckConstraint("length(business_date) = 10", name="business_date"),
    CheckConstraint("kind NOT IN ('void', 'reversal') OR of_uuid IS NOT NULL", name="of_a_document"),
    CheckConstraint(f"kind NOT IN ({_IN_A_SHIFT}) OR shift > 0", name="in_a_shift"),
)

Index("ix_document_shift", document.c.shift)
Index("ix_document_person", document.c.person, sqlite_where=document.c.person != 0)
Index(
    "uq_document_of_uuid_undone",
    document.c.of_uuid,
    unique=True,
    sqlite_where=text("kind IN ('void', 'reversal')"),
)
Index("ix_document_of_uuid", document.c.of_uuid, sqlite_where=document.c.of_uuid.is_not(None))
Index("ix_document_outside_shifts", document.c.business_date, sqlite_where=document.c.shift == 0)

account: Final = Table(
    "account",
    METADATA,
    Column("id", KEY, primary_key=True, autoincrement=True),
    Column("code", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("normal", Text, nullable=False),
    Column("balance_kept", KEY, nullable=False),
    CheckConstraint("normal IN ('D', 'K', '-')", name="normal"),
    CheckConstraint("balance_kept IN (0, 1)", name="balance_kept"),
)

commodity: Final = Table(
    "commodity",
    METADATA,
    Column("id", KEY, primary_key=True, autoincrement=True),
    Column("code", Text, nullable=False, unique=True),
    Column("exponent", KEY, nullable=False),
    CheckConstraint("exponent IN (0, 3)", name="exponent"),
)

subledger: Final = Table(
    "subledger",
    METADATA,
    Column("id", KEY, primary_key=True, autoincrement=True),
    Column("code", Text, nullable=False, unique=True),
)

posting: Final = Table(
    "posting",
    METADATA,
    Column("document", KEY, ForeignKey(document.c.id), primary_key=True, autoincrement=False),
    Column("n", KEY, primary_key=True, autoincrement=False),
    Column("account", KEY, ForeignKey(account.c.id), nullable=False),
    Column("subledger", KEY, ForeignKey(subledger.c.id), nullable=False),
    Column("commodity", KEY, ForeignKey(commodity.c.id), nullable=False),
    Column("amount", AMOUNT, nullable=False),
    CheckConstraint("amount <> 0", name="amount_not_zero"),
    sqlite_with_rowid=False,
)

balance: Final = Table(
    "balance",
    METADATA,
    Column("account", KEY, ForeignKey(account.c.id), primary_key=True, autoincrement=False),
    Column("subledger", KEY, ForeignKey(subledger.c.id), primary_key=True, autoincrement=False),
    Column("commodity", KEY, ForeignKey(commodity.c.id), primary_key=True, autoincrement=False),
    Column("amount", AMOUNT, nullable=False),
    CheckConstraint("amount <> 0", name="amount_not_zero"),
    sqlite_with_rowid=False,
)

last_cost: Final = Table(
    "last_cost",
    METADATA,
    Column("item", KEY, ForeignKey(subledger.c.id), primary_key=True, autoincrement=False),
    Column("value", AMOUNT, nullable=False),
    Column("quantity", AMOUNT, nullable=False),
    CheckConstraint("value >= 0", name="value_not_negative"),
    CheckConstraint("quantity > 0", name="quantity_positive"),
)
