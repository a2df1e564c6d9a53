"""The till's one door into the shop: reads answer at once, writes go to the writer thread in order.

It implements ``pos.ui.port.TillPort`` without knowing it, so that the first screen imports neither services nor SQL.
"""

import threading
from collections.abc import Callable
from typing import NamedTuple, Protocol

from pos.domain.answers import CodeRefused, Fault, Figures, Health, HeldSale, SearchHit, ShiftOpen, User
from pos.domain.cart import Cart, CartEvent, Held, Recalled
from pos.domain.catalog import Found, Member, SoldUnit
from pos.domain.errors import Refusal, UnknownUser
from pos.domain.instore import Template
from pos.domain.money import Rupiah
from pos.services import arrivals, checkout, scanning, shifts, users
from pos.services.desk import Desk
from pos.services.printing import reprint_last
from pos.services.session import Paper, Session
from pos.services.tally import Tally
from pos.services.writer import Writer
from pos.store import carts, catalogue_reading, lookup, members, reference, search
from pos.store import users as user_rows
from pos.store.faults import StoreFault
from pos.store.transaction import Transaction

Callback = Callable[[object], None]
"""Called from the writer's thread with an answer, a refusal or a fault."""


class Devices(Protocol):
    """What the till asks of its devices; none of it may block."""

    def wake(self) -> None:
        """Tell the spool that a slip is waiting."""
        ...

    def kick(self, user_id: int, document: int) -> None:
        """Ask for the drawer to be opened for a document (0 for none), at once or not at all."""
        ...

    def health(self) -> Health:
        """Say how the devices are."""
        ...


class Parts(NamedTuple):
    """What a till is put together from; built by the bootstrap.

    Attributes:
        desk: The register.
        writer: Its writer thread, started.
        paper: Queues slips.
        devices: Printer, drawer and scanner.
        templates: The outlet's in-store barcode templates.
    """

    desk: Desk
    writer: Writer
    paper: Paper
    devices: Devices
    templates: tuple[Template, ...]


class Till:
    """One counter at work."""

    def __init__(self, parts: Parts) -> None:
        """Start with nobody logged in."""
        self._parts = parts
        self._desk = parts.desk
        self._peek = parts.desk.database.peek
        self._session = Session(0, "", "")
        self._date = parts.desk.today()
        self._tally = Tally()

    # --- reads, on the screen's thread ---

    def users(self) -> tuple[User, ...]:
        """Return everybody who may log in, cashiers first."""
        return users.listed(self._peek)

    def resolve(self, code: str, symbology: str) -> Found | CodeRefused:
        """Say what a scanned or typed code stands for, at the business date of the open shift."""
        return scanning.resolve(self._peek, scanning.Asked(code, symbology, self._parts.templates, self._date))

    def search(self, text: str, limit: int) -> tuple[SearchHit, ...]:
        """Find products by name as it is typed, best first."""
        looked = (lookup.by_key(self._peek, key, self._date) for key in search.find(self._peek, text, limit))
        return tuple(SearchHit(each.item, each.item.sku, each.on_hand) for each in looked if each and each.item.tiers)

    def member(self, number_or_card: str) -> Member | None:
        """Find a member by number (leading zeros optional) or card."""
        return members.by_number_or_card(self._peek, number_or_card)

    def members(self, text: str, limit: int) -> tuple[Member, ...]:
        """Find members by name or number as it is typed."""
        return members.by_text(self._peek, text, limit)

    def shell_of(self, container: str) -> SoldUnit | None:
        """Return the shell that is sold for a container; None when it is not for sale."""
        looked = catalogue_reading.shell_of(self._peek, container, self._date)
        return looked.item if looked and looked.item.tiers else None

    def held(self) -> tuple[HeldSale, ...]:
        """Return the sales on hold, oldest first."""
        return arrivals.held_sales(self._peek)

    def figures(self) -> Figures:
        """Return what the right pane shows."""
        return self._tally.figures()

    def health(self) -> Health:
        """Return how the devices are, without touching them."""
        return self._parts.devices.health()

    def reasons(self, action: str) -> tuple[str, ...]:
        """Return the reasons an action offers, from the outlet's data."""
        return reference.reasons(self._peek, action)

    def mint_cart(self) -> str:
        """Return the id of a new cart, which becomes the id of its sale."""
        return self._desk.new_id()

    # --- writes, on the writer's thread ---

    def login(self, user_id: int, pin: str, done: Callback) -> None:
        """Check a PIN; answers ``LoggedIn``, or ``WrongPin``, or ``ClockRefused``."""

        def check() -> None:
            with self._desk.database.read() as tx:
                row = user_rows.by_id(tx, user_id)
            if row is None:
                raise UnknownUser(str(user_id))
            users.check_pin(row.pin_hash, pin)
            self._session = Session(row.user_id, row.name, row.role)
            self._arrive(User(row.user_id, row.name, row.role, row.hint), done)

        self._checked(check, done)

    def accept_clock(self, supervisor_pin: str, done: Callback) -> None:
        """Let a supervisor accept the clock as it is, on record; answers ``Done``, or ``WrongPin``."""
        self._approved(supervisor_pin, arrivals.accept_clock, done)

    def open_shift(self, float_rupiah: Rupiah, done: Callback) -> None:
        """Open a shift with a float from the safe; answers ``ShiftOpen``."""

        def job(tx: Transaction) -> ShiftOpen:
            opened = shifts.open_shift(tx, self._desk, self._session, self._parts.paper, float_rupiah)
            self._date = opened.business_date
            self._tally.begin(tx, opened.number, self._date)
            return opened

        self._submit(job, done)

    def record(self, cart_uuid: str, position: int, event: CartEvent) -> None:
        """Store one event of a cart, in order; never answers, never waits."""
        user, now = self._session.user_id, self._desk.clock.now_ms()

        def job(tx: Transaction) -> None:
            carts.record(tx, cart_uuid, position, event, user=user, at_ms=now)
            if isinstance(event, Held | Recalled):
                carts.set_state(tx, cart_uuid, "held" if isinstance(event, Held) else "open", at_ms=now)

        self._parts.writer.record(job)

    def pay(self, cart: Cart, paid_rupiah: Rupiah | None, done: Callback) -> None:
        """Complete a sale in cash (None: exact); answers ``SaleCompleted``; the same cart twice is the same sale."""
        session = self._session

        def job(tx: Transaction) -> object:
            return checkout.complete(tx, self._desk, session, self._parts.paper, (cart, paid_rupiah))

        def paid(answer: object) -> None:
            if not isinstance(answer, checkout.Completion):
                done(answer)
                return
            if answer.is_new:
                self._tally.add(answer.sale)
                self._parts.devices.kick(session.user_id, answer.document)
            done(answer.sale)

        self._submit(job, paid)

    def cancel(self, cart: Cart, reason: str, done: Callback) -> None:
        """Cancel a sale before payment, on record; answers ``Done``."""
        self._submit(lambda tx: checkout.cancel(tx, self._desk, self._session, cart, reason), done)

    def void_last(self, supervisor_pin: str, reason: str, done: Callback) -> None:
        """Void the last sale of this shift; answers ``Done``, or ``WrongPin``, or ``NothingToVoid``."""

        def job(tx: Transaction, desk: Desk, approved: Session) -> object:
            return checkout.void_last(tx, desk, approved, self._parts.paper, reason)

        def voided(answer: object) -> None:
            self._tally.take_back(answer)
            done(answer)

        self._approved(supervisor_pin, job, voided)

    def move_cash(self, kind: str, amount_rupiah: Rupiah, reason: str, done: Callback) -> None:
        """Move cash in (``paid_in``) or out (``paid_out``) of the drawer; answers ``Done``."""
        move = (kind, amount_rupiah, reason)
        self._submit(lambda tx: shifts.move_cash(tx, self._desk, self._session, self._parts.paper, move), done)

    def reprint(self, done: Callback) -> None:
        """Print the last receipt again, marked SALINAN n; answers ``Done`` with n."""
        self._submit(lambda tx: reprint_last(tx, self._desk, self._session, self._parts.paper), done)

    def close_shift(self, counted: tuple[tuple[int, int], ...], done: Callback) -> None:
        """Close the shift with a blind count of (denomination, pieces); answers ``ShiftClosed``."""
        self._submit(lambda tx: shifts.close_shift(tx, self._desk, self._session, self._parts.paper, counted), done)

    def logout(self) -> None:
        """Lock the till; the shift stays open."""
        self._session = Session(0, "", "")

    # --- inside ---

    def _submit(self, job: Callable[[Transaction], object], done: Callback) -> None:
        def answered(answer: object) -> None:
            self._parts.devices.wake()
            done(Fault(answer.reason, answer.detail) if isinstance(answer, StoreFault) else answer)

        self._parts.writer.submit(job, answered)

    def _checked(self, check: Callable[[], None], done: Callback) -> None:
        """Run what checks a PIN on its own thread: argon2 takes 40 ms on purpose."""

        def run() -> None:
            try:
                check()
            except Refusal as refusal:
                done(refusal)

        threading.Thread(target=run, name="pin", daemon=True).start()

    def _approved(
        self,
        pin: str,
        job: Callable[[Transaction, Desk, Session], object],
        done: Callback,
    ) -> None:
        def check() -> None:
            with self._desk.database.read() as tx:
                row = users.supervisor_by_pin(tx, pin)
            approved = Session(row.user_id, row.name, row.role)
            self._submit(lambda tx: job(tx, self._desk, approved), done)

        self._checked(check, done)

    def _arrive(self, user: User, done: Callback) -> None:
        def job(tx: Transaction) -> object:
            arrived = arrivals.arrive(tx, self._desk, user)
            if arrived.shift is not None:
                self._date = arrived.shift.business_date
            self._tally.begin(tx, arrived.shift.number if arrived.shift else 0, self._date)
            return arrived

        self._submit(job, done)
