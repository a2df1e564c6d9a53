"""What the things of a count are worth, so that a large difference can be told from a small one."""

from pos.domain.counting.deciding import kept
from pos.domain.counting.marks import YARD, Key
from pos.domain.counting.netting import Netted
from pos.domain.ledger import FULL, STORE
from pos.domain.money import Rupiah
from pos.domain.valuation import LastCost, Pool
from pos.services.counting.yard import all_shells
from pos.store import sales, yard
from pos.store.transaction import Transaction


def pools_of(tx: Transaction, counted: Netted) -> dict[Key, Pool]:
    """Return what is there of each thing that was counted and what it is worth, by key; a shell by its catalogue."""
    keys = tuple(counted.lines)
    shells = all_shells(tx) if any(place in YARD for place, _ in keys) else {}
    refills = [shell.refill for shell, _ in shells.values() if shell.refill]
    valued = sales.valued(tx, [code for place, code in keys if place not in YARD] + refills)

    def pool(place: str, code: str) -> Pool:
        if place == STORE:
            return valued[code].pool
        if place not in YARD:
            return yard.pool(tx, kept((place, code), valued[code].other.stock))
        shell, value = shells[code]
        if place == FULL and shell.refill in valued:
            return valued[shell.refill].pool
        return Pool(0, Rupiah(0), LastCost(value, 1))

    return {key: pool(*key) for key in keys}
