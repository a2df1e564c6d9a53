"""The sheet a person counts on: tags, one for each place where something stood, and what is still to be found.

It is made from the marks alone and knows nothing of the books: who counts must not see what he is expected to find.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple, assert_never

from pos.domain.catalog import SoldUnit
from pos.domain.counting.marks import AskedAgain, Countable, CountEvent, Key, Listed, TagCounted, TagSet, TagTaken
from pos.domain.ledger import AT, STORE
from pos.domain.quantity import Milli

CONTAINERS = "containers"
"""The scope of shells; every other scope counts goods."""

ROOM = "room"
"""The scope of goods at a place behind the shop floor, whose code stands behind a colon."""

SHELLS_ELSEWHERE, NO_STOCK, NOT_IN_SCOPE, NOT_ASKED = "shells", "no_stock", "scope", "not_asked"
"""Why something is not counted on a sheet."""


class Tag(NamedTuple):
    """What was counted of one thing in one go.

    Attributes:
        number: From 1, never used again.
        what: What was counted.
        count_milli: Thousandths of its unit.
        round: 1, or 2 and more where it was asked for again.
        is_taken: Whether it was taken back.
    """

    number: int
    what: Countable
    count_milli: Milli
    round: int
    is_taken: bool


class Sheet(NamedTuple):
    """One count as who counts sees it.

    Attributes:
        uuid: The count's id.
        scope: What it covers: ``all``, ``category:Beras``, ``place:A1``, ``room:GUDANG``, ``daily`` or ``containers``.
        within: For each SKU that may be scanned what it stands for here; empty where every product may.
        tags: In the order they were begun, those that were taken back too.
        wanted: What is to be found, as the list or the second count names it.
        rounds: How often each thing was asked for again, by key.
        is_again: Whether only what is wanted may be counted.
    """

    uuid: str
    scope: str
    within: Mapping[str, Countable]
    tags: tuple[Tag, ...]
    wanted: tuple[Countable, ...]
    rounds: Mapping[Key, int]
    is_again: bool

    @property
    def standing(self) -> tuple[Tag, ...]:
        """The tags that count now: not taken back, and of the newest round of their thing."""
        return tuple(tag for tag in self.tags if not tag.is_taken and tag.round == self.round_of(tag.what.key))

    @property
    def missing(self) -> tuple[Countable, ...]:
        """What is wanted and has no tag yet, in the order of the list."""
        found = {tag.what.key for tag in self.standing}
        return tuple(each for each in self.wanted if each.key not in found)

    def round_of(self, key: Key) -> int:
        """Return which count of a thing is the one that counts: 1, or one more each time it was asked for again."""
        return 1 + self.rounds.get(key, 0)


def blank(uuid: str, scope: str, within: Mapping[str, Countable]) -> Sheet:
    """Return a sheet with nothing on it."""
    return Sheet(uuid, scope, within, (), (), {}, is_again=False)


def after(sheet: Sheet, event: CountEvent) -> Sheet:
    """Return the sheet after an event; the sheet given is unchanged.

    Raises:
        IndexError: The event names a tag that is not there.
    """
    match event:
        case TagCounted(number, what, count):
            return _counted(sheet, number, what, count)
        case TagSet(number, _, count):
            return _with_tag(sheet, sheet.tags[number - 1]._replace(count_milli=count, is_taken=False))
        case TagTaken(number):
            return _with_tag(sheet, sheet.tags[number - 1]._replace(count_milli=Milli(0), is_taken=True))
        case Listed(items):
            return sheet._replace(wanted=items)
        case AskedAgain(items):
            rounds = dict(sheet.rounds)
            for each in items:
                rounds[each.key] = rounds.get(each.key, 0) + 1
            return sheet._replace(wanted=items, rounds=rounds, is_again=True)
        case _:
            assert_never(event)


def sheet_of(blank_sheet: Sheet, events: Iterable[CountEvent]) -> Sheet:
    """Return a sheet with all its events, in order."""
    sheet = blank_sheet
    for event in events:
        sheet = after(sheet, event)
    return sheet


def _counted(sheet: Sheet, number: int, what: Countable, count: Milli) -> Sheet:
    if number <= len(sheet.tags):
        tag = sheet.tags[number - 1]
        return _with_tag(sheet, tag._replace(count_milli=Milli(tag.count_milli + count), is_taken=False))
    tag = Tag(number, what, count, sheet.round_of(what.key), is_taken=False)
    return sheet._replace(tags=(*sheet.tags, tag))


def _with_tag(sheet: Sheet, tag: Tag) -> Sheet:
    return sheet._replace(tags=(*sheet.tags[: tag.number - 1], tag, *sheet.tags[tag.number :]))


def place_of(scope: str) -> str:
    """Return the place a scope counts goods in: the shop floor, or a room behind it."""
    kind, _, name = scope.partition(":")
    return f"{STORE}{AT}{name}" if kind == ROOM else STORE


def countable(sheet: Sheet, item: SoldUnit) -> Countable | str:
    """Say what a scanned item is on this sheet, or why it is not counted here.

    Returns:
        What is counted; or ``SHELLS_ELSEWHERE`` (cylinders and gallons have a count of their own), ``NO_STOCK``,
        ``NOT_IN_SCOPE``, or ``NOT_ASKED`` in a second count.
    """
    what = sheet.within.get(item.sku) if sheet.within else None
    if sheet.scope != CONTAINERS:
        if item.is_refill or item.is_shell:
            return SHELLS_ELSEWHERE
        if item.is_service:
            return NO_STOCK
        if what is not None or not sheet.within:
            what = Countable(place_of(sheet.scope), item.sku, item.name, item.unit, item.factor, item.is_weighed)
    if what is None:
        return NOT_IN_SCOPE
    is_open = not sheet.is_again or what.key in {each.key for each in sheet.wanted}
    return what if is_open else NOT_ASKED


def scanned(sheet: Sheet, chosen: int, what: Countable, count_milli: Milli) -> TagCounted:
    """Return the event of a scan: the tag that is chosen goes on when it is of the same thing in the same unit.

    Args:
        sheet: The sheet.
        chosen: Number of the tag that is chosen; 0 for none.
        what: What was scanned.
        count_milli: How many units.
    """
    if 0 < chosen <= len(sheet.tags):
        tag = sheet.tags[chosen - 1]
        if tag.what == what and not tag.is_taken and tag.round == sheet.round_of(what.key):
            return TagCounted(chosen, what, count_milli)
    return TagCounted(len(sheet.tags) + 1, what, count_milli)
