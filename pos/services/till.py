"""The till's one door into the shop: reads answer at once, writes go to the writer thread in order.

It is the ``pos.ui.port.TillPort`` without knowing it, so that the first screen imports neither services nor SQL.
"""

from pos.domain import talk
from pos.services.acting.acting import Acting
from pos.services.acting.job import Command
from pos.services.afterwards import follow
from pos.services.checkout import Checkout
from pos.services.counter import Callback, Parts, Presence
from pos.services.counting import marked
from pos.services.entry import Entry
from pos.services.looking import Looking
from pos.services.reporting import at_till
from pos.services.reporting.takings import sees_takings
from pos.services.shifts_at import Shifts


class Till:
    """One counter at work."""

    def __init__(self, parts: Parts) -> None:
        """Start with nobody logged in."""
        self._parts = parts
        self._desk = parts.desk
        self._peek = parts.desk.database.peek
        self._presence = Presence(parts.desk.today())
        self._looking = Looking(parts, self._presence)
        self._checkout = Checkout(parts, self._presence)
        self._entry = Entry(parts, self._presence, self._checkout.tally)
        self._acting = Acting(parts, self._presence)
        self._shifts = Shifts(parts, self._presence, self._checkout.tally)
        self.weigh = parts.devices.weigh
        """Asks the scale; answers ``Weighed`` or ``NotWeighed``."""

    # --- reads, on the screen's thread ---

    def users(self) -> tuple[talk.User, ...]:
        """Return everybody who may log in, cashiers first."""
        return self._looking.users()

    def resolve(self, code: str, symbology: str) -> talk.Found | talk.CodeRefused:
        """Say what a scanned or typed code stands for, at the business date of the open shift."""
        return self._looking.resolve(code, symbology)

    def search(self, text: str, limit: int) -> tuple[talk.SearchHit, ...]:
        """Find products by name as it is typed, best first."""
        return self._looking.search(text, limit)

    def member(self, number_or_card: str) -> talk.Member | None:
        """Find a member by number (leading zeros optional) or card."""
        return self._looking.member(number_or_card)

    def members(self, text: str, limit: int) -> tuple[talk.Member, ...]:
        """Find members by name or number as it is typed."""
        return self._looking.members(text, limit)

    def shell_of(self, container: str) -> talk.SoldUnit | None:
        """Return the shell that is sold for a container; None when it is not for sale."""
        return self._looking.shell_of(container)

    def held(self) -> tuple[talk.HeldSale, ...]:
        """Return the sales on hold, oldest first."""
        return self._checkout.holding.held()

    def figures(self) -> talk.Figures:
        """Return what the right pane shows."""
        figures = self._checkout.tally.figures(self._desk.database.peek, self._desk.moment(self._presence.date))
        return figures if sees_takings(self._presence.session) else figures._replace(sales_rupiah=None)

    def health(self) -> talk.Health:
        """Return how the devices are, without touching them."""
        return self._parts.devices.health()

    def choices(self, source: str, given: tuple[str, ...]) -> tuple[talk.Choice, ...]:
        """Return what a form offers to choose from, by what was answered before."""
        return self._acting.choices(source, given)

    def mint_cart(self) -> str:
        """Return the id of a new cart, which becomes the id of its sale."""
        return self._desk.new_id()

    # --- writes, on the writer's thread ---

    def login(self, user_id: int, pin: str, done: Callback) -> None:
        """Check a PIN; answers ``LoggedIn``, or ``WrongPin``, or ``ClockRefused``."""

        def came_in(answer: object) -> None:
            if isinstance(answer, talk.LoggedIn):
                self._checkout.holding.begin(answer.cart)
            done(answer)

        self._entry.login(user_id, pin, came_in)

    def accept_clock(self, supervisor_pin: str, done: Callback) -> None:
        """Let a supervisor accept the clock as it is, on record; answers ``Done``, or ``WrongPin``."""
        self._entry.accept_clock(supervisor_pin, done)

    def open_shift(self, float_rupiah: talk.Rupiah, done: Callback) -> None:
        """Open a shift with a float from the safe; answers ``ShiftOpen``."""
        self._shifts.open(float_rupiah, done)

    def record(self, uuid: str, position: int, event: talk.CartEvent | talk.TagEvent | talk.Unfinished) -> None:
        """Store an event of a cart, a mark of a count's sheet or a form, in order; never answers, never waits."""
        if isinstance(event, talk.TagEvent):
            user, now = self._presence.session.user_id, self._desk.clock.now_ms()
            self._parts.writer.record(marked(self._desk, uuid, event, user=user, at_ms=now))
        elif isinstance(event, talk.Unfinished):
            self._acting.keep(event)
        else:
            self._checkout.record(uuid, position, event)

    def pay(self, cart: talk.Cart, paid_rupiah: talk.Rupiah | None, done: Callback) -> None:
        """Complete a sale in cash (None: exact); answers ``SaleCompleted``; the same cart twice is the same sale."""
        self._checkout.pay(cart, paid_rupiah, done)

    def cancel(self, cart: talk.Cart, reason: str, done: Callback) -> None:
        """Cancel a sale before payment, on record; answers ``Done``."""
        self._checkout.cancel(cart, reason, done)

    def reprint(self, done: Callback) -> None:
        """Print the last receipt again, marked SALINAN n; answers ``Done`` with n."""
        self._checkout.reprint(done)

    def close_shift(self, counted: tuple[tuple[int, int], ...], witness_pin: str, done: Callback) -> None:
        """Close the shift with a blind count of (denomination, pieces); answers ``ShiftClosed`` or ``CountDiffers``."""
        self._shifts.count(counted, witness_pin, done)

    def settle_shift(self, reason: str, *, is_charged: bool, approver_pin: str, done: Callback) -> None:
        """Close the shift with the count on record; answers ``ShiftClosed``, or ``NeedsApproval`` for a charge."""
        self._shifts.settle(reason, is_charged=is_charged, approver_pin=approver_pin, done=done)

    def perform(self, command: Command, approver_pin: str, done: Callback) -> None:
        """Carry out a command of the back office; answers ``Performed``, or ``NeedsApproval``, or why not.

        What is asked of a printer itself (``PaperCommand``) answers ``PrinterSaid`` or ``WordKept``; ``ReadCode``
        answers ``CodeRead`` at once.
        """
        if isinstance(command, talk.ReadCode):
            done(self._looking.tested(command))
            return
        if isinstance(command, talk.PaperCommand):
            self._parts.devices.try_paper(command, done)
            return

        def performed(answer: object) -> None:
            follow(self._parts, self._presence, self._checkout.tally, answer)
            done(answer)

        self._acting.perform(command, approver_pin, performed)

    def report(self, name: str, period: talk.Period, done: Callback) -> None:
        """Make a report, on a thread of its own; answers ``Report`` as the user may see it, or ``NotAllowed``."""
        at_till.make(self._parts, self._presence, (name, period), done)

    def print_report(self, report: talk.Report, language: str, done: Callback) -> None:
        """Print a report in a language; answers ``Done``."""
        at_till.put_on_paper(self._parts, report, language, done)

    def logout(self) -> None:
        """Lock the till; the shift stays open."""
        self._presence.session = self._presence.session._replace(user_id=0, name="", roles=())
