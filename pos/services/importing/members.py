"""The file of members against those there are: matched by number; a name never enters a document."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pos.domain.catalogue_csv.faults import Problem
from pos.domain.catalogue_csv.members import MEMBERS, MemberRow
from pos.domain.catalogue_csv.reading import Read, read
from pos.domain.changes import Change, change_of
from pos.services.importing.plan import NOTHING_OPENED, Judge, Plan, Planner, Rows, Work, counts_of, nothing
from pos.services.importing.product_checks import codes_of
from pos.store.catalogue_facts import barcode_owners
from pos.store.member_rows import (
    MemberRecord,
    add_members,
    all_members,
    change_members,
    next_person,
    release_cards,
)
from pos.store.transaction import Transaction


class _Changed(NamedTuple):
    """A member to be written, whether the member is new, and the change it is."""

    record: MemberRecord
    is_new: bool
    change: Change


def _plain(number: str) -> str:
    """A number as the counter finds it: without leading zeros and the difference of small and capital."""
    return number.casefold().lstrip("0")


def _codes(card: str) -> Iterable[str]:
    return codes_of((card,)) if card else ()


def _check(tx: Transaction, judge: Judge, rows: Sequence[MemberRow], stored: Sequence[MemberRecord]) -> None:
    numbers = {_plain(each.number): each.number for each in stored}
    cards = {code: each.number for each in stored for code in _codes(each.card)}
    sold = barcode_owners(tx, (code for row in rows for code in _codes(row.card)))
    in_file = {row.number for row in rows}
    for position, row in enumerate(rows):
        other = numbers.setdefault(_plain(row.number), row.number)
        if other != row.number:
            judge.fault(position, "number", Problem.TAKEN, given=row.number, expected=other)
        for code in _codes(row.card):
            holder = cards.get(code, row.number)
            if holder != row.number and holder not in in_file:
                judge.fault(position, "card", Problem.TAKEN, given=code, expected=holder)
            if code in sold:
                judge.fault(position, "card", Problem.TAKEN, given=code, expected=" ".join(sold[code]))


def _changed(record: MemberRecord, before: MemberRecord | None) -> _Changed | None:
    """A corrected name is on record as such, without the name."""
    new: dict[str, str | int] = {"person_id": record.person_id, "number": record.number, "card": record.card}
    if before is None:
        return _Changed(record, is_new=True, change=Change(record.number, new, {}))
    old: dict[str, str | int] = {"person_id": before.person_id, "number": before.number, "card": before.card}
    renamed = int(record.name != before.name)
    change = change_of(record.number, new | {"renamed": renamed}, old | {"renamed": 0})
    return _Changed(record, is_new=False, change=change) if change else None


def _work(changed: Sequence[_Changed]) -> Work:
    def write(tx: Transaction, start: int, end: int) -> None:
        some = changed[start:end]
        add_members(tx, [each.record for each in some if each.is_new])
        change_members(tx, [each.record for each in some if not each.is_new])

    return Work("member_change", "members", [each.change for each in changed], write)


def planner(header: Sequence[str], rows: Rows) -> Planner:
    """Read a file of members; its plan only reads."""
    found = read(MEMBERS, header, rows)
    return lambda tx, _: _plan(tx, found)


def _plan(tx: Transaction, found: Read[MemberRow]) -> Plan:
    judge, stored = Judge(found.row_numbers, found.faults), list(all_members(tx))
    _check(tx, judge, found.rows, stored)
    known, free = {each.number: each for each in stored}, next_person(tx)
    changed = list[_Changed]()
    for row in found.rows:
        before = known.get(row.number)
        one = _changed(MemberRecord(before.person_id if before else free, row.number, row.card, row.name), before)
        free += before is None
        if one is not None:
            changed.append(one)
    new = sum(each.is_new for each in changed)

    def prepare(writing: Transaction) -> None:
        release_cards(writing, (each.record.person_id for each in changed if not each.is_new))

    return Plan(
        counts=counts_of(len(found.rows), new, len(changed) - new),
        faults=judge.faults(),
        prepare=prepare,
        works=(_work(changed),),
        finish=nothing,
        opened=NOTHING_OPENED,
    )
