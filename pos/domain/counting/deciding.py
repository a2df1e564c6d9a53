"""The posting of a count: every difference with its value, its reason and whoever bears it, in one document."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from pos.domain.books import Goods
from pos.domain.consignment import Consigned, owed
from pos.domain.counting.judging import worth
from pos.domain.counting.marks import YARD, Key
from pos.domain.counting.netting import Line, Netted
from pos.domain.documents import Body, integer, text
from pos.domain.errors import ReasonNeeded
from pos.domain.ledger import AT, FOR_SALE, FULL, OWNED, STORE
from pos.domain.valuation import Pool
from pos.domain.yard.moving import Pools, bring, leg, lost, paper, place, take
from pos.domain.yard.shells import Shell


class CountAccounts(NamedTuple):
    """Where differences go; data of the outlet, by their roles.

    Attributes:
        goods: What goods missing cost (5301).
        shells: What shells in circulation missing cost (8104).
    """

    goods: str
    shells: str


class CountView(NamedTuple):
    """Everything the posting of a count reads, read once inside the write transaction.

    Attributes:
        stock: Stock account of each product counted, by SKU.
        consigned: Goods that belong to somebody else, by SKU.
        shells: The containers counted, as they are now, by code.
        shell_rupiah: What one shell is worth by the catalogue, by container.
        pools: What is there and what it is worth, by the subledger of its value: SKU, place, container.
        accounts: Where differences go.
    """

    stock: Mapping[str, str]
    consigned: Mapping[str, Consigned]
    shells: Mapping[str, Shell]
    shell_rupiah: Mapping[str, int]
    pools: Mapping[str, Pool]
    accounts: CountAccounts


class Cover(NamedTuple):
    """What the document says of the count as a whole.

    Attributes:
        scope: What it covered.
        counts: Ids of its sheets.
        users: Keys of everybody who counted, in either count.
    """

    scope: str
    counts: tuple[str, ...]
    users: frozenset[int]


class Reasons(NamedTuple):
    """Why things differ: for single ones by key, and for all others."""

    single: Mapping[Key, str]
    other: str

    def of(self, line: Line) -> str:
        """Return why a line differs; ``""`` for one that does not.

        Raises:
            ReasonNeeded: Nobody said.
        """
        if not line.difference:
            return ""
        reason = self.single.get(line.what.key, self.other)
        if not reason.strip():
            raise ReasonNeeded
        return reason


def decide(counted: Netted, reasons: Reasons, view: CountView, cover: Cover) -> Body:
    """Decide the posting of a count, whenever it was approved: sales since then changed book and shelf alike.

    Args:
        counted: What was counted; every line is final, none of them moved.
        reasons: Why things differ.
        view: What was read inside the transaction.
        cover: The count as a whole.

    Returns:
        The body of a ``stock_count`` document, version 1.

    Raises:
        ReasonNeeded: A line differs and has no reason.
    """
    pools = dict(view.pools)
    lines = tuple(counted.lines.values())
    goods = [(line, _goods_moves(line, view, pools)) for line in lines if line.what.place not in YARD]
    shells = [(line, _full_moves(line, view, pools)) for line in lines if line.what.place in YARD]
    owners = _owner_moves(lines, view, pools)
    moved = [move for _, moves in (*goods, *shells) for move in moves] + owners
    places = [lost(move) for _, moves in goods for move in moves]
    places += [_shifted(line) for line, _ in shells if line.what.place != FULL and line.difference]
    legs = [_borne(move, view) for move in moved] + _owed_legs(lines, view)
    return paper(moved, places, [each for each in legs if each["amount"]]) | {
        "counts": list(cover.counts),
        "cut_off": max((line.witness.seq for line in lines), default=0),
        "lines": [_line_body(line, reasons.of(line), moves, view) for line, moves in (*goods, *shells)],
        "open": [{"code": each.code, "name": each.name, "place": each.place} for each in counted.open.values()],
        "scope": cover.scope,
        "shells": _law(lines, moved, view),
        "total": _value(moved),
        "users": sorted(cover.users),
    }


def kept(key: Key, stock: str) -> Goods:
    """Return where goods that are counted are kept: on the shop floor, or behind it.

    Args:
        key: The place and the product.
        stock: The product's stock account.
    """
    place, sku = key
    room = place.partition(AT)[2]
    return Goods(f"{sku}{AT}{room}" if room else sku, stock, place, sku)


def _goods_moves(line: Line, view: CountView, pools: Pools) -> list[Body]:
    return _moves(kept(line.what.key, view.stock[line.what.code]), line.difference, pools)


def _full_moves(line: Line, view: CountView, pools: Pools) -> list[Body]:
    """A full shell is the stock of its refill; an empty or faulty one is worth what its owner has it for."""
    shell = view.shells[line.what.code]
    return _moves(shell.content, line.difference, pools) if line.what.place == FULL and line.difference else []


def _moves(goods: Goods, difference: int, pools: Pools) -> list[Body]:
    if difference > 0:
        return [bring(pools, goods, difference, worth(pools[goods.sku], difference))]
    return [take(pools, goods, -difference)] if difference else []


def _owner_moves(lines: Sequence[Line], view: CountView, pools: Pools) -> list[Body]:
    """What is missing of a container altogether was in circulation, and only beyond that for sale."""
    net: dict[str, int] = {}
    for line in lines:
        if line.what.place in YARD:
            net[line.what.code] = net.get(line.what.code, 0) + line.difference
    moved: list[Body] = []
    for code, difference in net.items():
        moved += _found(code, difference, view, pools) if difference > 0 else _missing(code, -difference, view, pools)
    return moved


def _found(code: str, shells: int, view: CountView, pools: Pools) -> list[Body]:
    value = worth(pools[code], shells) or shells * view.shell_rupiah[code]
    return [bring(pools, view.shells[code].owned, shells, value)]


def _missing(code: str, shells: int, view: CountView, pools: Pools) -> list[Body]:
    shell = view.shells[code]
    owned = min(shells, max(pools[code].quantity, 0)) if shell.sold_as else shells
    sold = shells - owned
    return [
        *([take(pools, shell.owned, owned)] if owned else []),
        *([take(pools, shell.sold, sold)] if sold else []),
    ]


def _shifted(line: Line) -> Body:
    return place(line.what.place, line.what.code, line.difference)


def _borne(move: Body, view: CountView) -> Body:
    """Who bears what went, or gains what came: the cost of goods, or the profit and loss on shells."""
    account = view.accounts.shells if text(move, "sku") in view.shells else view.accounts.goods
    return leg(account, "", integer(move, "value") * (-1 if integer(move, "qty") > 0 else 1))


def _owed_legs(lines: Iterable[Line], view: CountView) -> list[Body]:
    """Goods of somebody else that are missing are owed to him as if they were sold; what is found is owed when sold."""
    legs: list[Body] = []
    for line in lines:
        consigned = view.consigned.get(line.what.code) if line.what.place == STORE else None
        if consigned is not None and line.difference < 0:
            due = owed(consigned, -line.difference)
            legs.append(leg(text(due, "account"), text(due, "owner"), -integer(due, "amount")))
            legs.append(leg(view.accounts.goods, "", integer(due, "amount")))
    return legs


def _value(moves: Iterable[Body]) -> int:
    return sum(integer(move, "value") * (1 if integer(move, "qty") > 0 else -1) for move in moves)


def _line_body(line: Line, reason: str, moves: Iterable[Body], view: CountView) -> Body:
    what = line.what
    return {
        "book": line.witness.book,
        "carts": line.witness.lying,
        "code": what.code,
        "difference": line.difference,
        "first": line.first,
        "name": view.shells[what.code].name if what.place in YARD else what.name,
        "place": what.place,
        "reason": reason,
        "round": line.round,
        "seq": line.witness.seq,
        "shelf": line.shelf,
        "unit": what.unit,
        "value": _value(moves),
    }


def _law(lines: Iterable[Line], moved: Iterable[Body], view: CountView) -> list[Body]:
    """The cylinder law after the count, for each container in it: where its shells are and whose they are."""
    there = {line.what.key: line.difference for line in lines}
    whose = {(text(move, "place"), text(move, "commodity")): integer(move, "qty") for move in moved}
    return [
        {"container": code, "name": shell.name}
        | {name: shell.there(name) + there.get((name, code), 0) for name in YARD}
        | {name: shell.there(name) for name in ("loan", "agent", "held")}
        | {name: shell.there(name) + whose.get((name, code), 0) for name in (OWNED, FOR_SALE)}
        for code, shell in view.shells.items()
    ]
