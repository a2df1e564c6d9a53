"""What the approval of a count offers: the scopes that were handed in, and the differences of one, largest first."""

from pos.domain.answers import Choice
from pos.domain.counting.judging import worth
from pos.domain.counting.netting import Line
from pos.domain.money import thousands
from pos.domain.quantity import milli_text
from pos.domain.valuation import Pool
from pos.services.counting.handing import of_scope
from pos.services.counting.judged import judged
from pos.services.counting.scopes import scope_name
from pos.services.desk import Desk
from pos.store import counts
from pos.store.transaction import Transaction

_REST = "Semua selisih lainnya"
"""The row that stands for everything that has no reason of its own."""


def handed_in(tx: Transaction, _desk: Desk, _given: tuple[str, ...]) -> tuple[Choice, ...]:
    """Return the scopes with sheets that were handed in, by the id of the newest sheet; newest scope first."""
    newest = {row.scope: row for row in counts.in_state(tx, "handed_in")}
    rows = sorted(newest.values(), key=lambda row: row.key, reverse=True)
    return tuple(Choice(row.uuid, scope_name(row.scope), str(1 + len(of_scope(tx, row, "handed_in")))) for row in rows)


def differences(tx: Transaction, desk: Desk, given: tuple[str, ...]) -> tuple[Choice, ...]:
    """Return what differs in a count, all of it first, then by key with quantity and value; ``given`` is its sheet."""
    row = counts.by_uuid(tx, given[0])
    if row is None:
        return ()
    count = judged(tx, desk, (*of_scope(tx, row, "handed_in"), row))
    lines = [(line, _value(line, count.pools[key])) for key, line in count.counted.lines.items() if line.difference]
    lines.sort(key=lambda pair: -abs(pair[1]))
    rest = Choice("*", f"{_REST} ({len(lines)})", thousands(sum(value for _, value in lines)))
    single = (Choice("/".join(line.what.key), line.what.name, _shown(line, value)) for line, value in lines)
    return (rest, *single)


def _value(line: Line, pool: Pool) -> int:
    value = worth(pool, abs(line.difference))
    return value if line.difference > 0 else -value


def _shown(line: Line, value: int) -> str:
    milli = line.what.milli(line.difference)
    return f"{'+' if milli > 0 else ''}{milli_text(milli)}  {thousands(value)}"
