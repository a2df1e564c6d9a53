"""The file of price rules against those there are: matched by rule and the day a period begins."""

from collections.abc import Sequence

from pos.domain.catalogue_csv.faults import Problem
from pos.domain.catalogue_csv.price_rules import PRICE_RULES, PriceRuleRow, overlapping
from pos.domain.catalogue_csv.reading import Read, read
from pos.domain.changes import Change, change_of
from pos.services.importing.plan import NOTHING_OPENED, Judge, Plan, Planner, Rows, Work, counts_of, nothing
from pos.store.catalogue_rules import put_rules, rules
from pos.store.reference import rule_key, rule_values
from pos.store.transaction import Transaction


def _work(changed: Sequence[tuple[PriceRuleRow, Change]]) -> Work:
    def write(tx: Transaction, start: int, end: int) -> None:
        put_rules(tx, [row for row, _ in changed[start:end]])

    return Work("rule_change", "price_rules", [change for _, change in changed], write)


def _check(judge: Judge, rows: Sequence[PriceRuleRow], every: Sequence[PriceRuleRow]) -> None:
    """Of two periods that hold on the same day, one of which the file gives, the file's row is at fault."""
    positions = {rule_key(row): position for position, row in enumerate(rows)}
    for pair in overlapping(every):
        for row, other in (pair, pair[::-1]):
            key, start = rule_key(row), other.valid_from.isoformat() if other.valid_from else "-"
            if key in positions:
                judge.fault(positions[key], "valid_from", Problem.OVERLAP, given=key, expected=start)


def planner(header: Sequence[str], rows: Rows) -> Planner:
    """Read a file of price rules; its plan leaves those that are not in the file as they are."""
    found = read(PRICE_RULES, header, rows)
    return lambda tx, _: _plan(tx, found)


def _plan(tx: Transaction, found: Read[PriceRuleRow]) -> Plan:
    judge = Judge(found.row_numbers, found.faults)
    stored = {rule_key(row): row for row in rules(tx)}
    _check(judge, found.rows, list((stored | {rule_key(row): row for row in found.rows}).values()))
    changed = list[tuple[PriceRuleRow, Change]]()
    for row in found.rows:
        before = stored.get(rule_key(row))
        change = change_of(rule_key(row), rule_values(row), rule_values(before) if before else None)
        if change is not None:
            changed.append((row, change))
    old = sum(rule_key(row) in stored for row, _ in changed)
    return Plan(
        counts=counts_of(len(found.rows), len(changed) - old, old),
        faults=judge.faults(),
        prepare=nothing,
        works=(_work(changed),),
        finish=nothing,
        opened=NOTHING_OPENED,
    )
