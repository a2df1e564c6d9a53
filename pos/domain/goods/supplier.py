"""Somebody new from whom goods come: a supplier, an agent who swaps shells, or an owner of consigned goods."""

from typing import NamedTuple


class AddSupplier(NamedTuple):
    """A supplier, agent or owner is added.

    Attributes:
        code: A code of capitals, digits and dashes.
        name: The name.
        kind: ``supplier``, ``agent`` or ``owner``.
        terms_days: Days until what is owed is due; 0 for at once.
    """

    code: str
    name: str
    kind: str
    terms_days: int
