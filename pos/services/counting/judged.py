"""A scope's sheets read together: netted, and beside each thing what is there of it and what it is worth."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from pos.domain.counting.judging import Limits
from pos.domain.counting.marks import Countable, Key, Listed
from pos.domain.counting.netting import Netted, netted
from pos.domain.counting.sheet import CONTAINERS
from pos.domain.ledger import FULL, STORE
from pos.domain.money import Rupiah
from pos.domain.valuation import LastCost, Pool
from pos.domain.yard.shells import Shell
from pos.services.counting.scopes import DAILY, goods_of
from pos.services.desk import Desk
from pos.services.session import business_date
from pos.store import counts, sales, settings, stock, yard
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


def all_shells(tx: Transaction) -> dict[str, tuple[Shell, Rupiah]]:
    """Return every container with its shells wherever and whosoever they are, and what one is worth."""
    kept = {each.container: each for each in stock.shells(tx)}
    known = yard.shells(tx)
    return {
        code: (
            shell._replace(counts=dict(zip(stock.PLACES, kept[code].counts, strict=True))),
            Rupiah(kept[code].value_rupiah),
        )
        for code, shell in known.items()
    }


def judged(tx: Transaction, desk: Desk, rows: Iterable[CountRow]) -> Judged:
    """Net the sheets of one scope.

    Args:
        tx: A transaction.
        desk: The register.
        rows: The sheets, the one that is judged last.
    """
    sheets = tuple(rows)
    counted = netted(counts.marks(tx, row.key) for row in sheets)
    date = business_date(tx, desk)
    limits = Limits(
        Rupiah(int(settings.setting(tx, "count_again_rupiah", date))),
        int(settings.setting(tx, "count_again_percent", date)),
    )
    return Judged(sheets, counted, _pools(tx, counted), _unseen(tx, sheets[-1]), limits)


def _pools(tx: Transaction, counted: Netted) -> dict[Key, Pool]:
    keys = tuple(counted.lines)
    shells = all_shells(tx) if any(place != STORE for place, _ in keys) else {}
    refills = [shell.refill for shell, _ in shells.values() if shell.refill]
    valued = sales.valued(tx, [code for place, code in keys if place == STORE] + refills)

    def pool(place: str, code: str) -> Pool:
        if place == STORE:
            return valued[code].pool
        shell, value = shells[code]
        if place == FULL and shell.refill in valued:
            return valued[shell.refill].pool
        return Pool(0, Rupiah(0), LastCost(value, 1))

    return {key: pool(*key) for key in keys}


def _unseen(tx: Transaction, row: CountRow) -> tuple[Countable, ...]:
    """What somebody has to look for: of a list all of it, of a part of the shop what the books say is there."""
    if row.scope in {CONTAINERS, DAILY}:
        listed = (event.items for event in counts.events(tx, row.key) if isinstance(event, Listed))
        return tuple(each for items in listed for each in items)
    return tuple(good.what for good in goods_of(tx, row.scope) if good.book)
