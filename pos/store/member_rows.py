"""Members read and written whole, for the files they come from; the name goes into ``person`` and nowhere else."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from sqlalchemy import func, select, update

from pos.domain.text import fold
from pos.store import chain, documents
from pos.store.bulk import among, insert_rows
from pos.store.transaction import Transaction
from schema.people import member, person

_ACTIVE: Final = 1


class MemberRecord(NamedTuple):
    """A member: key of the person, number as printed, the card's barcode or ``""``, and the name."""

    person_id: int
    number: str
    card: str
    name: str


def all_members(tx: Transaction) -> Iterator[MemberRecord]:
    """Read every member, in the order they were first written."""
    statement = (
        select(member.c.person, member.c.number, func.coalesce(member.c.card, ""), person.c.name)
        .join_from(member, person, person.c.id == member.c.person)
        .order_by(member.c.person)
    )
    return (MemberRecord(*row) for row in tx.core.execute(statement))


def next_person(tx: Transaction) -> int:
    """Return the key the next new person gets: none that a person lost in a restore may have had."""
    newest = tx.core.scalar(select(func.max(person.c.id))) or 0
    return max(newest, chain.floor(tx, documents.own_node(tx))) + 1


def add_members(tx: Transaction, records: Sequence[MemberRecord]) -> None:
    """Add persons who are members; their keys are free."""
    people = [(each.person_id, each.name, fold(each.name)) for each in records]
    insert_rows(tx, person, ("id", "name", "folded"), people)
    members = [(each.person_id, each.number, each.card or None, _ACTIVE) for each in records]
    insert_rows(tx, member, ("person", "number", "card", "active"), members)


def change_members(tx: Transaction, records: Sequence[MemberRecord]) -> None:
    """Change name and card of members, found by their person."""
    names = [(each.name, fold(each.name), each.person_id) for each in records]
    tx.hot.executemany("UPDATE person SET name = ?, folded = ? WHERE id = ?", names)
    cards = [(each.card or None, each.person_id) for each in records]
    tx.hot.executemany("UPDATE member SET card = ? WHERE person = ?", cards)


def release_cards(tx: Transaction, people: Iterable[int]) -> None:
    """Take cards from members, so that others may have them in the same import."""
    tx.core.execute(update(member).where(among(member.c.person, people)).values(card=None))
