"""Products written: room made first, then rows a thousand at a time, then the index of names."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pos.domain.changes import Change
from pos.services.importing.name_index import NameIndex
from pos.services.importing.plan import Work
from pos.store.catalogue_state import StoredProduct
from pos.store.catalogue_writing import Placed, put_products, release
from pos.store.transaction import Transaction


class ChangedProduct(NamedTuple):
    """A product to be written and the change it is."""

    placed: Placed
    change: Change


class ProductWork:
    """New and changed products of one import."""

    def __init__(self, changed: Sequence[ChangedProduct], stored: Mapping[str, StoredProduct]) -> None:
        """Take the products to be written and those that are there already, by SKU."""
        self._changed = changed
        self._old = [stored[each.change.key] for each in changed if each.placed.key]
        self._index = NameIndex()
        for each in self._old:
            self._index.was(each.key, each.folded)
        self.work = Work("product_change", "products", [each.change for each in changed], self._write)

    def prepare(self, tx: Transaction) -> None:
        """Take barcodes and short codes that may go to another product of the same file."""
        moved = [each.placed.key for each in self._changed if "short_code" in each.change.old]
        release(tx, product_keys=moved, unit_keys=[each.base_unit for each in self._old])

    def _write(self, tx: Transaction, start: int, end: int) -> None:
        self._index.written(put_products(tx, [each.placed for each in self._changed[start:end]]))

    def finish(self, tx: Transaction) -> None:
        """Bring the index of names in step."""
        self._index.update(tx)
