"""Goods and shells that are no more: spoiled, broken, eaten, each for one of the outlet's reasons.

Goods leave their place for ``shrinkage``; the gas of a full cylinder leaves an empty one behind; a shell of one's own
leaves the yard and its owner at once, at its share of what all of them are worth.
"""

from collections.abc import Mapping
from typing import NamedTuple

from pos.domain.documents import Body, integer
from pos.domain.errors import ReasonNeeded
from pos.domain.ledger import EMPTY, FAULTY, FULL
from pos.domain.quantity import Milli
from pos.domain.yard.moving import (
    Pools,
    leg,
    lost,
    paper,
    place,
    require_lines,
    require_shells,
    require_there,
    take,
    value_of,
)
from pos.domain.yard.shells import Shell
from pos.domain.yard.stock import FLOOR, StockedProduct

GAS, SHELL_EMPTY, SHELL_FAULTY = FULL, EMPTY, FAULTY
"""What of a container is written off: the gas of full ones, or shells that are empty or faulty."""


class LostGoods(NamedTuple):
    """A product and thousandths of its base unit."""

    sku: str
    quantity: Milli


class LostShells(NamedTuple):
    """Shells of a container, and ``what`` of them: ``GAS``, ``SHELL_EMPTY`` or ``SHELL_FAULTY``."""

    container: str
    what: str
    shells: int


class WriteOff(NamedTuple):
    """Goods and shells written off.

    Attributes:
        reason: One of the outlet's reasons.
        place: Where the goods are: ``FLOOR`` or a place's code; shells are in the yard.
        goods: What goods.
        shells: What shells.
        note: Anything to say; may be empty.
    """

    reason: str
    place: str
    goods: tuple[LostGoods, ...]
    shells: tuple[LostShells, ...]
    note: str


class WriteOffView(NamedTuple):
    """What a write-off reads.

    Attributes:
        products: The products of its lines.
        shells: The containers of its lines.
        goods_account: Account of goods written off (5302, or the reason's own).
        shells_account: Account of shells given up (8104).
    """

    products: Mapping[str, StockedProduct]
    shells: Mapping[str, Shell]
    goods_account: str
    shells_account: str


class _Part(NamedTuple):
    """What one line adds to the paper."""

    move: Body
    answer: Body
    account: str
    said: Body


def _goods(line: LostGoods, command: WriteOff, view: WriteOffView, pools: Pools) -> _Part:
    product = view.products[line.sku]
    goods = product.at(command.place)
    if command.place != FLOOR:
        require_there(product.name, line.quantity, pools[goods.sku].quantity)
    move = take(pools, goods, line.quantity)
    said = {"code": line.sku, "name": product.name, "unit": product.unit, "what": "", "qty": line.quantity}
    return _Part(move, lost(move), view.goods_account, said | {"value": integer(move, "value")})


def _shells(line: LostShells, view: WriteOffView, pools: Pools) -> _Part:
    shell = view.shells[line.container]
    what = line.what if line.what in {GAS, SHELL_FAULTY} else SHELL_EMPTY
    require_shells(shell.name, line.shells, shell.there(what))
    if what == GAS:
        move, answer = take(pools, shell.content, line.shells), place(EMPTY, shell.container, line.shells)
    else:
        require_shells(shell.name, line.shells, pools[shell.container].quantity)
        move, answer = take(pools, shell.owned, line.shells), place(what, shell.container, -line.shells)
    said = {"code": shell.container, "name": shell.name, "unit": "", "what": what, "qty": line.shells * 1000}
    account = view.goods_account if what == GAS else view.shells_account
    return _Part(move, answer, account, said | {"value": integer(move, "value")})


def decide(command: WriteOff, view: WriteOffView, pools: Pools) -> Body:
    """Decide a write-off.

    Args:
        command: What is no more, and why.
        view: What was read inside the transaction.
        pools: The pools of its goods and shells; changed.

    Returns:
        The body of a ``write_off`` document, version 1.

    Raises:
        ReasonNeeded: No reason.
        EmptyPaper: No line, or the same goods on two.
        BadFigure: A quantity is not positive.
        MoreThanThere: More shells, or more goods behind the shop floor, than there are.
        NotThatKind: A product is not goods in a store, or nothing is filled into a container.
    """
    if not command.reason:
        raise ReasonNeeded
    require_lines(
        [*(line.sku for line in command.goods), *(f"{line.container} {line.what}" for line in command.shells)]
    )
    lines = [_goods(line, command, view, pools) for line in command.goods]
    lines += [_shells(line, view, pools) for line in command.shells]
    return paper(
        [line.move for line in lines],
        [line.answer for line in lines],
        [leg(line.account, "", integer(line.move, "value")) for line in lines],
    ) | {
        "reason": command.reason,
        "place": command.place,
        "note": command.note,
        "lines": [line.said for line in lines],
        "total": value_of([line.move for line in lines]),
    }
