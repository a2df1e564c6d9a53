"""The till's one door into the shop: reads answer at once, writes go to the writer thread in order.

It is the ``pos.ui.port.TillPort`` without knowing it, so that the first screen imports neither services nor SQL.
"""

from pos.domain.answers import (
    Choice,
    CodeRefused,
    Done,
    Figures,
    Health,
    HeldSale,
    LoggedIn,
    Performed,
    SearchHit,
    ShiftOpen,
    User,
)
from pos.domain.cart import Cart, CartEvent
from pos.domain.catalog import Found, Member, SoldUnit
from pos.domain.correcting import LAST, VoidSale
from pos.domain.counting.marks import TagEvent
from pos.domain.money import Rupiah
from pos.domain.period import Period
from pos.domain.report import Report
from pos.services import counting, directory, selling, shiftwork
from pos.services.acting.acting import Acting
from pos.services.acting.job import Command
from pos.services.afterwards import follow
from pos.services.closing import Closing
from pos.services.counter import Callback, Parts, Presence, submit
from pos.services.entry import Entry
from pos.services.holding import Holding
from pos.services.looking import Looking
from pos.services.reporting import at_till
from pos.services.shiftwork import Settling
from pos.services.tally import Tally


class Till:
    """One counter at work."""

    def __init__(self, parts: Parts) -> None:
        """Start with nobody logged in."""
        self._parts = parts
        self._desk = parts.desk
        self._peek = parts.desk.database.peek
        self._presence = Presence(parts.desk.today())
        self._tally = Tally()
        self._looking = Looking(parts, self._presence)
        self._entry = Entry(parts, self._presence, self._tally)
        self._acting = Acting(parts, self._presence)
        self._closing = Closing(parts, self._presence)
        self._holding = Holding(self._peek, parts.desk.clock)

    # --- reads, on the screen's thread ---

    def users(self) -> tuple[User, ...]:
        """Return everybody who may log in, cashiers first."""
        return directory.users(self._peek)

    def resolve(self, code: str, symbology: str) -> Found | CodeRefused:
        """Say what a scanned or typed code stands for, at the business date of the open shift."""
        return self._looking.resolve(code, symbology)

    def search(self, text: str, limit: int) -> tuple[SearchHit, ...]:
        """Find products by name as it is typed, best first."""
        return self._looking.search(text, limit)

    def member(self, number_or_card: str) -> Member | None:
        """Find a member by number (leading zeros optional) or card."""
        return directory.member(self._peek, number_or_card)

    def members(self, text: str, limit: int) -> tuple[Member, ...]:
        """Find members by name or number as it is typed."""
        return directory.members(self._peek, text, limit)

    def shell_of(self, container: str) -> SoldUnit | None:
        """Return the shell that is sold for a container; None when it is not for sale."""
        return self._looking.shell_of(container)

    def held(self) -> tuple[HeldSale, ...]:
        """Return the sales on hold, oldest first."""
        return self._holding.held()

    def figures(self) -> Figures:
        """Return what the right pane shows."""
        return self._tally.figures(self._desk.database.peek, self._desk.moment(self._presence.date))

    def health(self) -> Health:
        """Return how the devices are, without touching them."""
        return self._parts.devices.health()

    def reasons(self, action: str) -> tuple[str, ...]:
        """Return the reasons an action offers, from the outlet's data."""
        return directory.reasons(self._peek, action)

    def choices(self, source: str, given: tuple[str, ...]) -> tuple[Choice, ...]:
        """Return what a form offers to choose from, by what was answered before."""
        return self._acting.choices(source, given)

    def mint_cart(self) -> str:
        """Return the id of a new cart, which becomes the id of its sale."""
        return self._desk.new_id()

    # --- writes, on the writer's thread ---

    def login(self, user_id: int, pin: str, done: Callback) -> None:
        """Check a PIN; answers ``LoggedIn``, or ``WrongPin``, or ``ClockRefused``."""

        def came_in(answer: object) -> None:
            if isinstance(answer, LoggedIn):
                self._holding.begin(answer.cart)
            done(answer)

        self._entry.login(user_id, pin, came_in)

    def accept_clock(self, supervisor_pin: str, done: Callback) -> None:
        """Let a supervisor accept the clock as it is, on record; answers ``Done``, or ``WrongPin``."""
        self._entry.accept_clock(supervisor_pin, done)

    def open_shift(self, float_rupiah: Rupiah, done: Callback) -> None:
        """Open a shift with a float from the safe; answers ``ShiftOpen``."""
        session, paper = self._presence.session, self._parts.paper

        def opened(answer: object) -> None:
            if isinstance(answer, ShiftOpen):
                self._presence.date = answer.business_date
                self._tally.start_over()
            done(answer)

        submit(self._parts, lambda tx: shiftwork.open_shift(tx, self._desk, session, paper, float_rupiah), opened)

    def record(self, uuid: str, position: int, event: CartEvent | TagEvent) -> None:
        """Store one event of a cart or a mark of a count's sheet, in order; never answers, never waits."""
        user, now = self._presence.session.user_id, self._desk.clock.now_ms()
        if isinstance(event, TagEvent):
            self._parts.writer.record(counting.marked(self._desk, uuid, event, user=user, at_ms=now))
            return
        self._holding.follow(uuid, event)
        self._parts.writer.record(selling.recorded(uuid, position, event, user=user, at_ms=now))

    def pay(self, cart: Cart, paid_rupiah: Rupiah | None, done: Callback) -> None:
        """Complete a sale in cash (None: exact); answers ``SaleCompleted``; the same cart twice is the same sale."""
        session, paper = self._presence.session, self._parts.paper

        def paid(answer: object) -> None:
            if not isinstance(answer, selling.Completion):
                done(answer)
                return
            if answer.is_new:
                self._tally.add(answer.sale)
                self._parts.devices.kick(session.user_id, answer.document)
            done(answer.sale)

        submit(self._parts, lambda tx: selling.complete(tx, self._desk, session, paper, (cart, paid_rupiah)), paid)

    def cancel(self, cart: Cart, reason: str, done: Callback) -> None:
        """Cancel a sale before payment, on record; answers ``Done``."""
        session = self._presence.session
        submit(self._parts, lambda tx: selling.cancel(tx, self._desk, session, cart, reason), done)

    def void_last(self, supervisor_pin: str, reason: str, done: Callback) -> None:
        """Void the last sale of this shift; answers ``Done``, or ``WrongPin``, or ``NothingToVoid``."""

        def voided(answer: object) -> None:
            if isinstance(answer, Performed):
                answer = Done(int(dict(answer.facts)["receipt"]), answer.amount_rupiah, "")
            done(answer)

        self.perform(VoidSale(LAST, reason), supervisor_pin, voided)

    def reprint(self, done: Callback) -> None:
        """Print the last receipt again, marked SALINAN n; answers ``Done`` with n."""
        session, paper = self._presence.session, self._parts.paper
        submit(self._parts, lambda tx: selling.reprint_last(tx, self._desk, session, paper), done)

    def close_shift(self, counted: tuple[tuple[int, int], ...], witness_pin: str, done: Callback) -> None:
        """Close the shift with a blind count of (denomination, pieces); answers ``ShiftClosed`` or ``CountDiffers``."""
        self._closing.count(counted, witness_pin, done)

    def settle_shift(self, reason: str, *, is_charged: bool, approver_pin: str, done: Callback) -> None:
        """Close the shift with the count on record; answers ``ShiftClosed``, or ``NeedsApproval`` for a charge."""
        self._closing.settle(Settling(reason, is_charged), approver_pin, done)

    def perform(self, command: Command, approver_pin: str, done: Callback) -> None:
        """Carry out a command of the back office; answers ``Performed``, or ``NeedsApproval``, or why not."""

        def performed(answer: object) -> None:
            follow(self._parts, self._presence, self._tally, answer)
            done(answer)

        self._acting.perform(command, approver_pin, performed)

    def report(self, name: str, period: Period, done: Callback) -> None:
        """Make a report, on a thread of its own; answers ``Report`` as the user may see it, or ``NotAllowed``."""
        at_till.make(self._parts, self._presence, (name, period), done)

    def print_report(self, report: Report, language: str, done: Callback) -> None:
        """Print a report in a language; answers ``Done``."""
        at_till.put_on_paper(self._parts, report, language, done)

    def logout(self) -> None:
        """Lock the till; the shift stays open."""
        self._presence.session = self._presence.session._replace(user_id=0, name="", roles=())
