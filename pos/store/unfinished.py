"""Papers half filled in, one for each user; no facts: they are replaced as they grow and go when they are sent."""

from pos.domain.unfinished import FINISHED, Unfinished
from pos.store.transaction import Transaction

_DROP = "DELETE FROM unfinished_form WHERE user = ?"
_KEEP = "INSERT INTO unfinished_form(user, form, at_ms, payload) VALUES (?, ?, ?, ?)"
_OF = "SELECT form, payload FROM unfinished_form WHERE user = ?"


def keep(tx: Transaction, user: int, unfinished: Unfinished, *, at_ms: int) -> None:
    """Keep a user's paper in the place of the one before; ``FINISHED`` keeps none.

    Args:
        tx: The write transaction.
        user: Key of the user.
        unfinished: The paper as it is now.
        at_ms: When, Unix milliseconds UTC.
    """
    tx.hot.execute(_DROP, (user,))
    if unfinished != FINISHED:
        tx.hot.execute(_KEEP, (user, unfinished.form, at_ms, unfinished.payload))


def of_user(tx: Transaction, user: int) -> Unfinished:
    """Return the paper a user was filling in; ``FINISHED`` for none."""
    row = tx.hot.execute(_OF, (user,)).fetchone()
    return Unfinished(*row) if row is not None else FINISHED
