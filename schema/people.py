"""People and their days: who may log in, who is a member, shifts and closed days; documents name only keys."""

from typing import Final

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Table, Text

from schema.ledger import document
from schema.metadata import AMOUNT, KEY, METADATA

ROLES: Final = ("kasir", "admin", "bendahara", "manajer", "pengawas")
"""Every role; a test holds it equal to ``pos.domain.roles``."""

_ROLE_LIST: Final = ", ".join(f"'{role}'" for role in ROLES)

person: Final = Table(
    "person",
    METADATA,
    Column("id", KEY, primary_key=True, autoincrement=True),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False),
)

member: Final = Table(
    "member",
    METADATA,
    Column("person", KEY, ForeignKey(person.c.id), primary_key=True, autoincrement=False),
    Column("number", Text, nullable=False, unique=True),
    Column("card", Text, unique=True),
    Column("active", KEY, nullable=False),
    CheckConstraint("number <> '' AND (card IS NULL OR card <> '')", name="named"),
    CheckConstraint("active IN (0, 1)", name="active"),
)

app_user: Final = Table(
    "app_user",
    METADATA,
    Column("id", KEY, primary_key=True, autoincrement=True),
    Column("name", Text, nullable=False, unique=True),
    Column("pin_hash", Text, nullable=False),
    Column("hint", Text, nullable=False),
    # Wrong PINs in a row; counts and no times, so that neither a restart nor a clock set back forgives them. Those
    # typed for somebody else's are counted apart: the own one, which is known, must not forgive them.
    Column("wrong_pins", KEY, nullable=False),
    Column("wrong_approvals", KEY, nullable=False),
    Column("active", KEY, nullable=False),
    CheckConstraint("pin_hash LIKE '$argon2id$%'", name="pin_hashed"),
    CheckConstraint("wrong_pins >= 0", name="wrong_pins"),
    CheckConstraint("wrong_approvals >= 0", name="wrong_approvals"),
    CheckConstraint("active IN (0, 1)", name="active"),
)

user_role: Final = Table(
    "user_role",
    METADATA,
    Column("user", KEY, ForeignKey(app_user.c.id), primary_key=True, autoincrement=False),
    Column("role", Text, primary_key=True),
    CheckConstraint(f"role IN ({_ROLE_LIST})", name="role"),
    sqlite_with_rowid=False,
)

shift: Final = Table(
    "shift",
    METADATA,
    Column("number", KEY, primary_key=True, autoincrement=False),
    Column("business_date", Text, nullable=False),
    Column("user", KEY, ForeignKey(app_user.c.id), nullable=False),
    Column("drawer", Text, nullable=False),
    Column("opened_ms", AMOUNT, nullable=False),
    Column("closed_ms", AMOUNT, nullable=False),
    CheckConstraint("closed_ms >= 0", name="closed_ms"),
)

Index("ix_shift_business_date", shift.c.business_date)
Index("uq_shift_open_drawer", shift.c.drawer, unique=True, sqlite_where=shift.c.closed_ms == 0)

closed_day: Final = Table(
    "closed_day",
    METADATA,
    Column("business_date", Text, primary_key=True),
    Column("document", KEY, ForeignKey(document.c.id), nullable=False),
    CheckConstraint("length(business_date) = 10", name="business_date"),
    sqlite_with_rowid=False,
)
