"""Dated price rules, and which accounts a product's money uses."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from pos.domain.catalogue_csv.price_rules import PriceRuleRow, RuleAction, RuleKind
from pos.store.reference import rule_values
from pos.store.transaction import Transaction
from schema.catalogue import account_map, price_rule

_EVERYTHING = "*"


class MappedAccounts(NamedTuple):
    """A row of the account map: its key, and the stock account's code (``""`` for a service)."""

    key: int
    stock_account: str


class AccountMap:
    """Which accounts each kind of product uses; the most specific match wins."""

    def __init__(self, rows: dict[tuple[str, str], MappedAccounts]) -> None:
        """Take the rows by kind and match."""
        self._rows = rows

    def of(self, kind: str, tax_class: str, category: str) -> MappedAccounts | None:
        """Return the accounts of a product: by its tax class, else by its category, else by its kind; or None."""
        matches = (tax_class, f"category:{category}", _EVERYTHING)
        return next((self._rows[kind, match] for match in matches if (kind, match) in self._rows), None)


def account_map_of(tx: Transaction) -> AccountMap:
    """Read the account map."""
    table = account_map
    rows = tx.core.execute(select(table.c.kind, table.c.match, table.c.id, table.c.stock_account))
    return AccountMap({(kind, match): MappedAccounts(key, stock) for kind, match, key, stock in rows})


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def rules(tx: Transaction) -> Iterator[PriceRuleRow]:
    """Read every dated rule, each rule's periods together and in order."""
    names = ["rule" if field == "rule_id" else "kind" if field == "rule" else field for field in PriceRuleRow._fields]
    statement = select(*(price_rule.c[name] for name in names)).order_by(price_rule.c.rule, price_rule.c.valid_from)
    for row in tx.core.execute(statement):
        read = PriceRuleRow._make(row)
        yield read._replace(
            rule=RuleKind(read.rule),
            action=RuleAction(read.action),
            valid_from=_day(row.valid_from),
            valid_to=_day(row.valid_to),
        )


def put_rules(tx: Transaction, rows: Sequence[PriceRuleRow]) -> None:
    """Add dated rules; one that begins on the same day is replaced."""
    values = [rule_values(row) for row in rows]
    added = insert(price_rule)
    replaced = {column: added.excluded[column] for column in values[0] if column not in {"rule", "valid_from"}}
    tx.core.execute(added.on_conflict_do_update(index_elements=["rule", "valid_from"], set_=replaced), values)
