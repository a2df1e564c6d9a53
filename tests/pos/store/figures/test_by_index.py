"""No statement of a report reads a table from end to end that grows with the years."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

import pytest

from pos.domain.period import Period
from pos.store.database import Database
from pos.store.figures import accounts, caps, card, cash, conduct, heads, sold
from pos.store.figures.scope import Scope, documents_of, scope_of
from pos.store.transaction import Cursor, Row, Transaction
from tests.support.a_day import a_day

_GROWS = frozenset({"document", "posting", "product_day", "account_day", "shift"})
_DAY = Period("2026-01-01", "2026-01-01", "GUL-1KG", 0)


class Heard:
    """A cursor that keeps what it is told."""

    def __init__(self, cursor: Cursor) -> None:
        self.cursor = cursor
        self.statements: list[tuple[str, Sequence[object]]] = []
        self.rowcount = 0
        self.lastrowid: int | None = None

    def execute(self, sql: str, parameters: Sequence[object] = (), /) -> Cursor:
        self.statements.append((sql, parameters))
        return self.cursor.execute(sql, parameters)

    def executemany(self, sql: str, parameters: Iterable[Sequence[object]], /) -> Cursor:
        raise NotImplementedError(sql)

    def fetchone(self) -> Row | None:
        return self.cursor.fetchone()

    def fetchall(self) -> list[Row]:
        return self.cursor.fetchall()


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    ledger = a_day(tmp_path_factory.mktemp("figures") / "register.db")
    yield ledger.database
    ledger.database.close()


FIGURES: dict[str, Callable[[Transaction, Scope], object]] = {
    "heads": lambda tx, scope: heads.heads(tx, scope, 7),
    "tenders": heads.tenders,
    "taken back": heads.taken_back,
    "products": sold.by_sku,
    "accounts": accounts.moved,
    "cash": lambda tx, scope: cash.moves(tx, scope, ("1101",)),
    "caps": caps.above_cap,
    "conduct": conduct.marks,
    "card": lambda tx, scope: card.card(tx, scope, "GUL-1KG"),
}


def _plan(tx: Transaction, sql: str, parameters: Sequence[object]) -> list[str]:
    return [row[3] for row in tx.hot.execute(f"EXPLAIN QUERY PLAN {sql}", parameters).fetchall()]


@pytest.mark.parametrize("name", FIGURES)
def test_figures_are_reached_by_index(register: Database, name: str) -> None:
    with register.read() as tx:
        heard = Heard(tx.hot)
        told = Transaction(tx.core, heard, tx.names)
        FIGURES[name](told, scope_of(told, _DAY))
        assert len(heard.statements) >= 3
        for sql, parameters in heard.statements:
            aliases = {alias: table for table in _GROWS for alias in re.findall(rf"\b{table} (\w)\b", sql)}
            plan = _plan(tx, sql, parameters)
            read_whole = {found[1] for step in plan if (found := re.match(r"SCAN (\w+)", step))}
            assert not {aliases.get(each, each) for each in read_whole} & _GROWS, plan


def test_documents_outside_shifts_are_found_by_their_own_index(register: Database) -> None:
    with register.read() as tx:
        heard = Heard(tx.hot)
        accounts.moved(Transaction(tx.core, heard, tx.names), documents_of(tx, _DAY))
        ((sql, parameters),) = heard.statements
        assert any("ix_document_outside_shifts" in step for step in _plan(tx, sql, parameters))


def test_a_scope_of_days_has_all_their_shifts_and_one_of_a_shift_only_that(register: Database) -> None:
    with register.read() as tx:
        both = Period("2026-01-01", "2026-01-02", "", 0)
        assert scope_of(tx, both) == documents_of(tx, both)
        assert (scope_of(tx, both).every, scope_of(tx, _DAY).every) == ("[1, 2]", "[1]")
        one = scope_of(tx, _DAY._replace(shift=2))
        assert (one.every, one.since > one.until) == ("[2]", True)


def test_a_card_of_a_product_that_is_not_there_is_none(register: Database) -> None:
    with register.read() as tx:
        assert card.card(tx, scope_of(tx, _DAY), "NOBODY") is None
        assert card.card(tx, scope_of(tx, _DAY), "AIR-ISI") is None
