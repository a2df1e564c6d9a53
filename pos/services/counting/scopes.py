"""What a count covers: everything, a category, a place, today's list, or the containers."""

from datetime import date, timedelta
from types import MappingProxyType
from typing import Final

from pos.domain.answers import Choice
from pos.domain.counting.daily import Candidate, Intervals, daily_list
from pos.domain.counting.marks import Countable
from pos.domain.counting.sheet import CONTAINERS, ROOM, place_of
from pos.domain.ledger import EMPTY, FAULTY, FULL
from pos.domain.quantity import ONE
from pos.services.desk import Desk
from pos.services.session import business_date
from pos.store import counts, settings, yard
from pos.store.counts import CountedGoods
from pos.store.transaction import Transaction

ALL, DAILY, CATEGORY, PLACE = "all", "daily", "category", "place"
"""The scopes besides ``CONTAINERS``; the name of a category or place stands behind a colon."""

_YARD: Final = MappingProxyType({FULL: "isi", EMPTY: "kosong", FAULTY: "rusak"})
"""What a shell is called by where it stands, on screens and slips alike: the words of the yard."""

_NAMES: Final = MappingProxyType({ALL: "Semua barang", DAILY: "Daftar harian", CONTAINERS: "Tabung dan galon"})
"""The scopes without a name of their own, in the language of the catalogue and the slips."""

_GO_ON: Final = "Lanjutkan:"


def is_scope(text: str) -> bool:
    """Return whether a text names a scope."""
    kind, _, name = text.partition(":")
    return text in {ALL, DAILY, CONTAINERS} or (kind in {CATEGORY, PLACE, ROOM} and bool(name))


def _belongs(good: CountedGoods, kind: str, name: str) -> bool:
    return {CATEGORY: good.category, PLACE: good.shelf}.get(kind, name) == name


def goods_of(tx: Transaction, scope: str) -> tuple[CountedGoods, ...]:
    """Return the goods a scope covers, by category and name; everything for a list, which names its own."""
    kind, _, name = scope.partition(":")
    if kind != ROOM:
        return tuple(good for good in counts.goods(tx) if _belongs(good, kind, name))
    there = {each.sku: each.quantity for each in yard.goods_at(tx, name)}
    goods = (good for good in counts.goods(tx) if good.what.code in there)
    place = place_of(scope)
    return tuple(good._replace(what=good.what._replace(place=place), book=there[good.what.code]) for good in goods)


def shells_of(tx: Transaction) -> tuple[Countable, ...]:
    """Return every container type in every place it is counted in; what nothing is filled into is never full."""
    return tuple(
        Countable(place, row.code, f"{row.name} {word}", word, ONE, is_weighed=False)
        for row in counts.containers(tx)
        for place, word in _YARD.items()
        if row.refill or place != FULL
    )


def within(tx: Transaction, scope: str, listed: tuple[Countable, ...]) -> dict[str, Countable]:
    """Return what each SKU that may be scanned stands for on a sheet; empty where every product may.

    Args:
        tx: A transaction.
        scope: The scope.
        listed: What the sheet's own list names.
    """
    if scope == ALL or scope.startswith(f"{ROOM}:"):
        return {}
    if scope == DAILY:
        return {each.code: each for each in listed}
    if scope != CONTAINERS:
        return {good.what.code: good.what for good in goods_of(tx, scope)}
    stands = {each.key: each for each in shells_of(tx)}
    scans = [(row.refill, (FULL, row.code)) for row in counts.containers(tx)]
    scans += [(row.sold_as, (EMPTY, row.code)) for row in counts.containers(tx)]
    return {sku: stands[key] for sku, key in scans if sku and key in stands}


def list_of(tx: Transaction, desk: Desk, scope: str) -> tuple[Countable, ...]:
    """Return what a new sheet names beforehand: the containers, today's products; nothing for other scopes."""
    if scope == CONTAINERS:
        return shells_of(tx)
    return _daily(tx, desk) if scope == DAILY else ()


def _daily(tx: Transaction, desk: Desk) -> tuple[Countable, ...]:
    today = business_date(tx, desk)

    def number(name: str) -> int:
        return int(settings.setting(tx, name, today))

    since = date.fromisoformat(today) - timedelta(days=number("count_daily_period"))
    sold, differed = counts.sold_since(tx, since.isoformat()), counts.differed(tx, desk.node.code)
    goods = {good.what.code: good.what for good in counts.goods(tx) if good.is_active or good.book}
    candidates = [
        Candidate(sku, sold.get(sku, 0), abs(differed.get(sku, ("", 0))[1]), differed.get(sku, ("", 0))[0])
        for sku in goods
    ]
    intervals = Intervals(*(number(f"count_class_{name}_days") for name in "abc"))
    return tuple(goods[sku] for sku in daily_list(candidates, today, number("count_daily_items"), intervals))


def scope_name(scope: str) -> str:
    """Return what a scope is called."""
    return _NAMES.get(scope, scope.partition(":")[2])


def scope_choices(tx: Transaction, _desk: Desk, _given: tuple[str, ...]) -> tuple[Choice, ...]:
    """Return what can be counted: the sheets that are open first, then today's list, everything, and each part."""
    resumed = [
        Choice(row.uuid, f"{_GO_ON} {scope_name(row.scope)}", str(len(counts.marks(tx, row.key))))
        for row in counts.in_state(tx, "open")
        if row.scope != CONTAINERS
    ]
    goods = counts.goods(tx)
    categories = sorted({good.category for good in goods if good.category})
    places = sorted({good.shelf for good in goods if good.shelf})
    named = [f"{CATEGORY}:{name}" for name in categories] + [f"{PLACE}:{name}" for name in places]
    rooms = [Choice(f"{ROOM}:{each.code}", each.name, each.code) for each in yard.places(tx)]
    return (*resumed, *(Choice(scope, scope_name(scope), "") for scope in (DAILY, ALL, *named)), *rooms)
