"""Reference data: what a new register is given before its first document, and what the counter reads of it."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import Table, insert, select

from pos.domain.catalogue_csv.accounts import AccountMapRow, AccountRow
from pos.domain.catalogue_csv.price_rules import PriceRuleRow
from pos.domain.catalogue_csv.reasons import ReasonRow
from pos.domain.catalogue_csv.settings import SettingRow
from pos.domain.ledger import (
    BELANJA,
    BELANJA_TOTAL,
    EMPTY,
    FAULTY,
    FLOWS,
    FOR_SALE,
    FULL,
    IDR,
    OWNED,
    STORE,
)
from pos.store.transaction import Transaction
from schema import catalogue, ledger

_KEPT = (STORE, FULL, EMPTY, FAULTY, OWNED, FOR_SALE, BELANJA, BELANJA_TOTAL)


class Reference(NamedTuple):
    """Everything a new register starts with.

    Attributes:
        accounts: The chart of accounts.
        account_map: Which accounts a product's money uses.
        reasons: What each action offers, in order.
        price_rules: Dated caps, references and limits.
        settings: Dated settings.
    """

    accounts: tuple[AccountRow, ...]
    account_map: tuple[AccountMapRow, ...]
    reasons: tuple[ReasonRow, ...]
    price_rules: tuple[PriceRuleRow, ...]
    settings: tuple[SettingRow, ...]


def rule_key(row: PriceRuleRow) -> str:
    """Return what names a period of a rule: its code and its first day."""
    return f"{row.rule_id} {row.valid_from or ''}".strip()


def rule_values(row: PriceRuleRow) -> dict[str, str | int]:
    """Return a price rule as its table and its documents hold it; an open date is ``""``."""
    return {
        "rule": row.rule_id,
        "valid_from": "" if row.valid_from is None else row.valid_from.isoformat(),
        "valid_to": "" if row.valid_to is None else row.valid_to.isoformat(),
        "kind": row.rule.value,
        "action": row.action.value,
        "scope": row.scope,
        "product": row.product,
        "area": row.area,
        "unit": row.unit,
        "value": row.value,
        "legal_basis": row.legal_basis,
        "source_status": row.source_status,
    }


def setting_values(row: SettingRow) -> dict[str, str | int]:
    """Return a setting as its table and its documents hold it."""
    return {"name": row.name, "valid_from": row.valid_from.isoformat(), "value": row.value}


def _add(tx: Transaction, table: Table, rows: Sequence[Mapping[str, object]]) -> None:
    tx.core.execute(insert(table), rows)


def _accounts(chart: Sequence[AccountRow]) -> list[dict[str, object]]:
    accounts: list[dict[str, object]] = [
        {"code": row.code, "name": row.name, "normal": row.normal.value, "balance_kept": 1} for row in chart
    ]
    places = [(code, 1) for code in _KEPT] + [(code, 0) for code in sorted(FLOWS)]
    accounts += [{"code": code, "name": code, "normal": "-", "balance_kept": kept} for code, kept in places]
    return accounts


def _reasons(rows: Sequence[ReasonRow]) -> list[dict[str, object]]:
    return [
        {"action": row.action.value, "position": position, "reason": row.reason, "account": row.account}
        for position, row in enumerate(rows, 1)
    ]


def seed(tx: Transaction, reference: Reference) -> None:
    """Fill the tables of a register that has no document yet.

    Args:
        tx: The write transaction of the creation.
        reference: What it starts with.
    """
    _add(tx, ledger.subledger, [{"id": 1, "code": ""}])
    _add(tx, ledger.commodity, [{"id": 1, "code": IDR, "exponent": 0}])
    _add(tx, ledger.account, _accounts(reference.accounts))
    _add(tx, catalogue.account_map, [row._asdict() | {"kind": row.kind.value} for row in reference.account_map])
    _add(tx, catalogue.reason, _reasons(reference.reasons))
    _add(tx, catalogue.price_rule, [rule_values(row) for row in reference.price_rules])
    _add(tx, catalogue.setting, [setting_values(row) for row in reference.settings])


def reasons(tx: Transaction, action: str) -> tuple[str, ...]:
    """Return the reasons an action offers, in the outlet's order."""
    table = catalogue.reason
    statement = select(table.c.reason).where(table.c.action == action).order_by(table.c.position)
    return tuple(tx.core.scalars(statement))


def reason_account(tx: Transaction, action: str, reason: str) -> str | None:
    """Return the counter account of cash moved for a reason (``""`` for none), or None when it is not the outlet's."""
    table = catalogue.reason
    statement = select(table.c.account).where(table.c.action == action, table.c.reason == reason)
    return tx.core.scalars(statement).first()
