"""Members read and written whole, for the files they come from; the name goes into ``person`` and nowhere else."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from sqlalchemy import bindparam, func, insert, select, update

from pos.domain.text import fold
from pos.store.catalogue_state import in_parts
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
    """Return the key the next new person gets."""
    return (tx.core.scalar(select(func.max(person.c.id))) or 0) + 1


def add_members(tx: Transaction, records: Sequence[MemberRecord]) -> None:
    """Add persons who are members; their keys are free."""
    if records:
        people = [{"id": each.person_id, "name": each.name, "folded": fold(each.name)} for each in records]
        rows = [
            {"person": each.person_id, "number": each.number, "card": each.card or None, "active": _ACTIVE}
            for each in records
        ]
        tx.core.execute(insert(person), people)
        tx.core.execute(insert(member), rows)


def change_members(tx: Transaction, records: Sequence[MemberRecord]) -> None:
    """Change name and card of members, found by their person."""
    if records:
        names = [{"which": each.person_id, "name": each.name, "folded": fold(each.name)} for each in records]
        named = {"name": bindparam("name"), "folded": bindparam("folded")}
        tx.core.execute(update(person).where(person.c.id == bindparam("which")).values(named), names)
        cards = [{"which": each.person_id, "card": each.card or None} for each in records]
        changed = update(member).where(member.c.person == bindparam("which")).values(card=bindparam("card"))
        tx.core.execute(changed, cards)


def release_cards(tx: Transaction, people: Iterable[int]) -> None:
    """Take cards from members, so that others may have them in the same import."""
    for some in in_parts(people):
        tx.core.execute(update(member).where(member.c.person.in_(some)).values(card=None))
