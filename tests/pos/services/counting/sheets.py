"""A shop that counts: sheets opened and marked through the services, with sales between the marks."""

from typing import NamedTuple

from pos.domain.answers import Performed
from pos.domain.cart import CartEvent, Held, LineAdded
from pos.domain.counting.commands import ApproveCount, HandInCount, OpenCount
from pos.domain.counting.marks import Countable, TagCounted, TagEvent, TagSet
from pos.domain.counting.sheet import Sheet
from pos.domain.quantity import Milli
from pos.services.acting.job import Job
from pos.services.counting import marked, open_sheet
from pos.services.selling.recording import recorded
from pos.services.session import Session
from pos.store import counts
from tests.pos.services.goods.shop import KEEPER, TREASURER, Shop
from tests.support.selling import scanned

__all__ = ["KEEPER", "TREASURER", "Counting"]


class Counting(NamedTuple):
    """A shop whose stock is counted."""

    shop: Shop

    def open(self, wanted: str, who: Session | None = None) -> Sheet:
        """Open a sheet, as the cashier unless somebody else is named."""
        counter = self.shop.counter
        job = Job(counter.desk, who or counter.cashier, counter.paper, None)
        with counter.desk.database.write() as tx:
            return open_sheet(tx, job, OpenCount(wanted).wanted)

    def mark(self, sheet: Sheet, event: TagEvent, who: Session | None = None) -> None:
        """Write one mark."""
        counter = self.shop.counter
        user, now = (who or counter.cashier).user_id, counter.desk.clock.now_ms()
        with counter.desk.database.write() as tx:
            marked(counter.desk, sheet.uuid, event, user=user, at_ms=now)(tx)

    def put(self, sheet: Sheet, code: str, pieces: int, who: Session | None = None, place: str = "store") -> None:
        """Count something onto a new tag, in pieces or shells."""
        self.mark(sheet, TagCounted(len(self.again(sheet).tags) + 1, thing(code, place), Milli(pieces * 1000)), who)

    def type(self, sheet: Sheet, tag: int, pieces: int) -> None:
        """Type the quantity of a tag."""
        what = self.again(sheet).tags[tag - 1].what
        self.mark(sheet, TagSet(tag, what, Milli(pieces * 1000)))

    def again(self, sheet: Sheet) -> Sheet:
        """The sheet as it would come back after a kill."""
        return self.open(sheet.uuid)

    def hand_in(self, sheet: Sheet) -> tuple[int, int]:
        """Hand a sheet in: how much is to be counted again, and how many other sheets are waited for."""
        facts = dict(self.shop.act(HandInCount(sheet.uuid), self.shop.counter.cashier).facts)
        return int(facts["again"]), int(facts["waits"])

    def approve(self, sheet: Sheet, reason: str = "Hilang", approver: Session | None = None) -> Performed:
        """Approve a count, asked for by the cashier."""
        counter = self.shop.counter
        command = ApproveCount(sheet.uuid, {}, reason)
        return self.shop.act(command, counter.cashier, approver or counter.supervisor)

    def lay_in_a_cart(self, code: str, pieces: int, *, is_held: bool) -> str:
        """Scan something at the counter without paying for it; the cart's id."""
        counter = self.shop.counter
        cart = scanned(counter.desk, (code, pieces * 1000))
        (line,) = cart.lines
        assert line.item is not None
        added = LineAdded(1, line.item, line.count_milli, line.amount_rupiah, "scan")
        with counter.desk.database.write() as tx:
            events: list[CartEvent] = [added, Held("kasir")] if is_held else [added]
            for position, event in enumerate(events, 1):
                recorded(cart.uuid, position, event, user=1, at_ms=counter.clock.now_ms())(tx)
        return cart.uuid

    def state(self, sheet: Sheet) -> str:
        """The state of a sheet."""
        with self.shop.counter.desk.database.read() as tx:
            row = counts.by_uuid(tx, sheet.uuid)
        assert row is not None
        return row.state


def thing(code: str, place: str = "store") -> Countable:
    """Something counted in its base unit."""
    return Countable(place, code, code, "pcs", Milli(1000), is_weighed=False)
