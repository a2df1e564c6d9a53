"""The laws of a register, asked of its tables as plain SQL after every step."""

from typing import Final

from pos.store import balances
from pos.store.database import Database
from tests.support.shop_model import Key

_LAWS: Final = {
    "a commodity does not sum to zero": (
        "SELECT document, commodity FROM posting GROUP BY document, commodity HAVING SUM(amount) <> 0"
    ),
    "a number is missing": (
        "SELECT node, kind FROM document GROUP BY node, kind HAVING COUNT(*) <> MAX(number) OR MIN(number) <> 1"
    ),
    "the chain is broken": (
        "SELECT d.seq FROM document d LEFT JOIN document b ON b.node = d.node AND b.seq = d.seq - 1"
        " WHERE d.prev_hash <> COALESCE(b.hash, zeroblob(32))"
    ),
    "a shell is nobody's": (
        "SELECT c.code FROM balance b JOIN container c ON c.commodity = b.commodity"
        " JOIN account a ON a.id = b.account"
        " WHERE a.code IN ('full', 'empty', 'faulty', 'loan', 'agent', 'owned', 'for_sale', 'held')"
        " GROUP BY c.code HAVING SUM(b.amount) <> 0"
    ),
    "a sale has not one receipt": (
        "SELECT d.id FROM document d WHERE d.kind = 'sale'"
        " AND (SELECT COUNT(*) FROM print_job p WHERE p.document = d.id AND p.kind = 'receipt') <> 1"
    ),
}
"""What is broken, and the statement that finds where."""


def broken_laws(database: Database) -> list[str]:
    """Every law that does not hold, with the first place."""
    with database.read() as tx:
        found = [(law, tx.hot.execute(statement).fetchone()) for law, statement in _LAWS.items()]
    return [f"{law}: {place}" for law, place in found if place is not None]


def kept_balances(database: Database) -> list[tuple[Key, int]]:
    """Every balance that is not zero."""
    with database.read() as tx:
        return [((row.account, row.subledger, row.commodity), row.amount) for row in balances.stream(tx, "")]


def is_valuation(key: Key) -> bool:
    """Whether a balance says what goods are worth or cost, and not how many there are or what was paid."""
    return key[0].startswith(("114", "5"))
