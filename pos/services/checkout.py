"""The sale at one counter: its events on the way to the disk, its payment, and the figures that follow it."""

from pos.domain.cart import Cart, CartEvent
from pos.domain.money import Rupiah
from pos.services import selling
from pos.services.counter import Callback, Parts, Presence, submit
from pos.services.holding import Holding
from pos.services.tally import Tally


class Checkout:
    """What a counter sells with.

    Attributes:
        holding: Its carts, followed event by event.
        tally: The figures beside the sale.
    """

    def __init__(self, parts: Parts, presence: Presence) -> None:
        """Begin with nothing at the counter and nothing sold."""
        self._parts = parts
        self._presence = presence
        self.holding = Holding(parts.desk.database.peek, parts.desk.clock)
        self.tally = Tally()

    def record(self, uuid: str, position: int, event: CartEvent) -> None:
        """Store one event of a cart, in order; never answers, never waits."""
        user, now = self._presence.session.user_id, self._parts.desk.clock.now_ms()
        self.holding.follow(uuid, event)
        self._parts.writer.record(selling.recorded(uuid, position, event, user=user, at_ms=now))

    def pay(self, cart: Cart, paid_rupiah: Rupiah | None, done: Callback) -> None:
        """Complete a sale in cash (None: exact); answers ``SaleCompleted``; the same cart twice is the same sale."""
        desk, session, paper = self._parts.desk, self._presence.session, self._parts.paper

        def paid(answer: object) -> None:
            if not isinstance(answer, selling.Completion):
                done(answer)
                return
            if answer.is_new:
                self.tally.add(answer.sale)
                self._parts.devices.kick(session.user_id, answer.document)
            done(answer.sale)

        submit(self._parts, lambda tx: selling.complete(tx, desk, session, paper, (cart, paid_rupiah)), paid)

    def cancel(self, cart: Cart, reason: str, done: Callback) -> None:
        """Cancel a sale before payment, on record; answers ``Done``."""
        desk, session = self._parts.desk, self._presence.session
        submit(self._parts, lambda tx: selling.cancel(tx, desk, session, cart, reason), done)

    def reprint(self, done: Callback) -> None:
        """Print the last receipt again, marked SALINAN n; answers ``Done`` with n."""
        desk, session, paper = self._parts.desk, self._presence.session, self._parts.paper
        submit(self._parts, lambda tx: selling.reprint_last(tx, desk, session, paper), done)
