"""A scope's sheets read together: netted, and beside each thing what is there of it and what it is worth."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from pos.domain.counting.judging import Limits
from pos.domain.counting.marks import Countable, Key, Listed
from pos.domain.counting.netting import Netted, netted
from pos.domain.counting.sheet import CONTAINERS
from pos.domain.valuation import Pool
from pos.services.counting.limits import limits_of
from pos.services.counting.scopes import DAILY, goods_of
from pos.services.counting.worths import pools_of
from pos.services.desk import Desk
from pos.store import counts
from pos.store.counts import CountRow
from pos.store.transaction import Transaction


class Judged(NamedTuple):
    """The sheets of a scope.

    Attributes:
        rows: The sheets, the newest last.
        counted: What was counted on them.
        pools: What is there and what it is worth, by key.
        unseen: What the scope has by the books and nobody counted or was asked for.
        limits: From where a difference is large.
    """

    rows: tuple[CountRow, ...]
    counted: Netted
    pools: Mapping[Key, Pool]
    unseen: tuple[Countable, ...]
    limits: Limits


def judged(tx: Transaction, desk: Desk, rows: Iterable[CountRow]) -> Judged:
    """Net the sheets of one scope.

    Args:
        tx: A transaction.
        desk: The register.
        rows: The sheets, the one that is judged last.
    """
    sheets = tuple(rows)
    counted = netted(counts.marks(tx, row.key) for row in sheets)
    return Judged(sheets, counted, pools_of(tx, counted), _unseen(tx, sheets[-1]), limits_of(tx, desk))


def _unseen(tx: Transaction, row: CountRow) -> tuple[Countable, ...]:
    """What somebody has to look for: of a list all of it, of a part of the shop what the books say is there."""
    if row.scope in {CONTAINERS, DAILY}:
        listed = (event.items for event in counts.events(tx, row.key) if isinstance(event, Listed))
        return tuple(each for items in listed for each in items)
    return tuple(good.what for good in goods_of(tx, row.scope) if good.book)
