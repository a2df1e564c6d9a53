"""Lists the till offers: users and members, read where they are kept."""

from pos.domain.answers import User
from pos.domain.catalog import Member
from pos.services.users import listed
from pos.store import members as member_rows
from pos.store.transaction import Transaction


def users(tx: Transaction) -> tuple[User, ...]:
    """Return everybody who may log in, cashiers first."""
    return listed(tx)


def member(tx: Transaction, number_or_card: str) -> Member | None:
    """Find a member by number (leading zeros optional) or card."""
    return member_rows.by_number_or_card(tx, number_or_card)


def members(tx: Transaction, text: str, limit: int) -> tuple[Member, ...]:
    """Find members by name or number as it is typed."""
    return member_rows.by_text(tx, text, limit)
