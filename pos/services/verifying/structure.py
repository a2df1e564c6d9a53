"""The file and its tables, before anything in them is believed."""

from collections.abc import Iterator

from pos.services.verifying.difference import Difference
from pos.store import structure
from pos.store.transaction import Transaction


def check_file(tx: Transaction) -> Iterator[Difference]:
    """Ask SQLite itself whether the file is whole."""
    damage = structure.damage(tx)
    if damage:
        yield Difference("file", "register.db", damage, "")


def check_structure(tx: Transaction) -> Iterator[Difference]:
    """Compare version, tables, constraints, indexes and triggers with what the migrations make."""
    found, expected = structure.version(tx)
    if found != expected:
        yield Difference("version", "register.db", found, expected)
        return
    for changed in structure.changed(tx):
        yield Difference("structure", changed.what, changed.found, changed.expected)
    reference = structure.broken_reference(tx)
    if reference:
        yield Difference("reference", reference, "", "")
