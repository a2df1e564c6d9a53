"""What a new register starts with: read from the files that are shipped, written before its first sale, on record."""

from pos import data
from pos.domain.catalogue_csv.accounts import ACCOUNT_MAP, ACCOUNTS
from pos.domain.catalogue_csv.formats import Format, RowT
from pos.domain.catalogue_csv.price_rules import PRICE_RULES
from pos.domain.catalogue_csv.reading import read
from pos.domain.catalogue_csv.reasons import REASONS
from pos.domain.catalogue_csv.settings import SETTINGS
from pos.domain.catalogue_csv.splitting import split
from pos.services.desk import Desk
from pos.store import chain, reference
from pos.store.reference import Reference
from pos.store.transaction import Transaction


def _rows(form: Format[RowT], name: data.DataFile) -> tuple[RowT, ...]:
    header, rows = split(data.lines(name))
    found = read(form, header, rows)
    assert not found.faults, found.faults
    return found.rows


def shipped() -> Reference:
    """Return the reference data this program is shipped with."""
    return Reference(
        accounts=_rows(ACCOUNTS, "coa.csv"),
        account_map=_rows(ACCOUNT_MAP, "account_map.csv"),
        reasons=_rows(REASONS, "reasons.csv"),
        price_rules=_rows(PRICE_RULES, "price_rules.csv"),
        settings=_rows(SETTINGS, "settings.csv"),
    )


def seed(tx: Transaction, start: Reference) -> None:
    """Fill the tables of a register that has no document yet: accounts, account map, reasons, rules, settings."""
    reference.seed(tx, start)


def record(tx: Transaction, desk: Desk, start: Reference, user: int) -> None:
    """Write down, in two ``rule_change`` documents, the rules and settings a register was given.

    Args:
        tx: The write transaction; the ``node`` document stands in it already.
        desk: The register.
        start: What it was given.
        user: Who created it; 0 for the system.
    """
    rules = [(reference.rule_key(row), reference.rule_values(row)) for row in start.price_rules]
    settings = [(f"{row.name} {row.valid_from}", reference.setting_values(row)) for row in start.settings]
    for of, rows in (("price_rules", rules), ("settings", settings)):
        body: dict[str, object] = {"of": of, "rows": [{"key": key, "new": new, "old": {}} for key, new in rows]}
        chain.append(tx, desk.node, desk.master_entry("rule_change", body, user))
