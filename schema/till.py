"""What a till keeps while it works: carts as they are scanned, papers half filled in, and slips still to print."""

from typing import Final

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, LargeBinary, Table, Text

from schema.ledger import document
from schema.metadata import AMOUNT, KEY, METADATA

CART_STATES: Final = ("open", "held", "paid", "cancelled")
"""Every state of a cart."""

JOB_STATES: Final = ("queued", "sending", "sent", "confirmed", "held", "doubt", "failed", "cancelled")
"""Every state of a print job; ``drivers/README.md`` says what each promises."""

cart: Final = Table(
    "cart",
    METADATA,
    Column("uuid", LargeBinary(16), primary_key=True),
    Column("state", Text, nullable=False),
    Column("user", KEY, nullable=False),
    Column("opened_ms", AMOUNT, nullable=False),
    Column("changed_ms", AMOUNT, nullable=False),
    CheckConstraint(f"state IN ({', '.join(repr(state) for state in CART_STATES)})", name="state"),
    CheckConstraint("length(uuid) = 16", name="uuid"),
)

Index("ix_cart_unfinished", cart.c.state, sqlite_where=cart.c.state.in_(("open", "held")))

cart_event: Final = Table(
    "cart_event",
    METADATA,
    Column("cart", LargeBinary(16), ForeignKey(cart.c.uuid), primary_key=True),
    Column("position", KEY, primary_key=True, autoincrement=False),
    Column("at_ms", AMOUNT, nullable=False),
    Column("user", KEY, nullable=False),
    Column("payload", Text, nullable=False),
    CheckConstraint("position >= 1", name="position"),
    sqlite_with_rowid=False,
)

unfinished_form: Final = Table(
    "unfinished_form",
    METADATA,
    Column("user", KEY, primary_key=True, autoincrement=False),
    Column("form", KEY, nullable=False),
    Column("at_ms", AMOUNT, nullable=False),
    Column("payload", Text, nullable=False),
    CheckConstraint("form >= 1", name="form"),
)

print_job: Final = Table(
    "print_job",
    METADATA,
    Column("id", KEY, primary_key=True, autoincrement=True),
    Column("device", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("document", KEY, ForeignKey(document.c.id)),
    Column("slip", Text, nullable=False),
    Column("copy_no", KEY, nullable=False),
    Column("state", Text, nullable=False),
    Column("attempt", KEY, nullable=False),
    Column("bytes_sent", AMOUNT, nullable=False),
    Column("reason", Text, nullable=False),
    Column("created_ms", AMOUNT, nullable=False),
    Column("updated_ms", AMOUNT, nullable=False),
    CheckConstraint(f"state IN ({', '.join(repr(state) for state in JOB_STATES)})", name="state"),
    CheckConstraint("kind <> ''", name="kind"),
    CheckConstraint("copy_no >= 0 AND attempt >= 0 AND bytes_sent >= 0", name="counted"),
)

Index(
    "ix_print_job_pending",
    print_job.c.device,
    print_job.c.id,
    sqlite_where=print_job.c.state.in_(("queued", "sending", "held", "doubt")),
)
Index("ix_print_job_document", print_job.c.document)

drawer_kick: Final = Table(
    "drawer_kick",
    METADATA,
    Column("id", KEY, primary_key=True, autoincrement=True),
    Column("document", KEY, ForeignKey(document.c.id)),
    Column("user", KEY, nullable=False),
    Column("at_ms", AMOUNT, nullable=False),
    Column("outcome", Text, nullable=False),
    CheckConstraint("outcome IN ('sent', 'dropped', 'failed')", name="outcome"),
)
