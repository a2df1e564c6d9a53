"""The index of names kept in step with an import: row by row for a few, built anew when much of it changes."""

from pos.store import search
from pos.store.catalogue_facts import product_count
from pos.store.transaction import Transaction

_MOST = 4
"""Building anew costs about a quarter of keeping row by row."""


class NameIndex:
    """The names an import takes out of the index and those it puts in."""

    def __init__(self) -> None:
        """Start with nothing changed."""
        self._old: dict[int, str] = {}
        self._new: dict[int, str] = {}

    def was(self, key: int, folded: str) -> None:
        """Note how a product stands in the index."""
        self._old[key] = folded

    def written(self, names: list[tuple[int, str]]) -> None:
        """Note how products are called now."""
        self._new.update((key, folded) for key, folded in names if self._old.get(key) != folded)

    def update(self, tx: Transaction) -> None:
        """Bring the index in step with the table of products."""
        if len(self._new) * _MOST > product_count(tx):
            search.reindex(tx)
            return
        search.forget(tx, [(key, self._old[key]) for key in self._new if key in self._old])
        search.learn(tx, list(self._new.items()))
