"""Which things have to be counted a second time: what moved under the count, what differs much, what nobody found."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from pos.domain.counting.marks import Countable, Key
from pos.domain.counting.netting import Line, Netted
from pos.domain.money import Rupiah, divide_half_up
from pos.domain.valuation import Pool


class Limits(NamedTuple):
    """From where a difference is large; dated settings of the outlet.

    Attributes:
        value_rupiah: A difference worth as much, or more.
        percent: A difference of as many hundredths of what should be there, or more.
    """

    value_rupiah: Rupiah
    percent: int


def worth(pool: Pool, quantity: int) -> Rupiah:
    """Return what goods found are worth: as much as those that are there, or as the last receipt where none are.

    Args:
        pool: What is there.
        quantity: In the pool's unit; zero or more.
    """
    if pool.quantity > 0:
        return Rupiah(max(divide_half_up(pool.value_rupiah * quantity, pool.quantity), 0))
    if pool.last.quantity:
        return Rupiah(divide_half_up(pool.last.value_rupiah * quantity, pool.last.quantity))
    return Rupiah(0)


def is_large(line: Line, pool: Pool, limits: Limits) -> bool:
    """Return whether a difference is large, by its value or by its share; anything that should not be there is."""
    difference, expected = abs(line.difference), abs(line.witness.expected)
    by_value = worth(pool, difference) >= limits.value_rupiah
    return difference > 0 and (by_value or difference * 100 >= limits.percent * expected)


def to_count_again(
    counted: Netted, unseen: Iterable[Countable], pools: Mapping[Key, Pool], limits: Limits
) -> tuple[Countable, ...]:
    """Return what has to be counted again before this count can be approved.

    A second count stands, however large its difference: somebody looked twice. Only what moved again is asked for
    again, and typing its quantity at once ends that.

    Args:
        counted: The count.
        unseen: What the scope has by the books and nobody counted.
        pools: What is there of each thing and what it is worth, by key.
        limits: From where a difference is large.
    """
    lines = counted.lines
    again = [
        line.what
        for key, line in lines.items()
        if line.is_moved or (line.round == 1 and is_large(line, pools[key], limits))
    ]
    asked = counted.open
    return (*again, *(each for each in unseen if each.key not in lines and each.key not in asked))
