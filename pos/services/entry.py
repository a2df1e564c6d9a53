"""Logging in and approving: a PIN is checked on its own thread, then the writer does what it allows."""

from pos.domain.answers import User
from pos.domain.errors import UnknownUser
from pos.services.arrivals import arrive
from pos.services.clocks import accept_clock
from pos.services.counter import Callback, Parts, Presence, apart, submit
from pos.services.pins import check_pin, holder_by_pin
from pos.services.session import Session, business_date
from pos.services.tally import Tally
from pos.store import users as rows
from pos.store.transaction import Transaction


class Entry:
    """The door of one counter."""

    def __init__(self, parts: Parts, presence: Presence, tally: Tally) -> None:
        """Keep who comes in, and the figures that begin with him."""
        self._parts = parts
        self._presence = presence
        self._tally = tally

    def login(self, user_id: int, pin: str, done: Callback) -> None:
        """Check a PIN; answers ``LoggedIn``, or ``WrongPin``, ``UnknownUser`` or ``ClockRefused``."""

        def check() -> None:
            with self._parts.desk.database.read() as tx:
                row, date = rows.by_id(tx, user_id), business_date(tx, self._parts.desk)
            if row is None:
                raise UnknownUser(str(user_id))
            check_pin(self._parts, row, pin)
            self._presence.date = date
            self._presence.session = Session(row.user_id, row.name, row.roles)
            user = User(row.user_id, row.name, row.roles, row.hint)
            submit(self._parts, lambda tx: self._arrive(tx, user), done)
            # Behind the answer: a person is waiting for the screen, and nobody for how many products run low.
            with self._parts.desk.database.read() as tx:
                self._tally.look_around(tx, self._parts.desk.moment(date))

        apart(check, done)

    def accept_clock(self, pin: str, done: Callback) -> None:
        """Let whoever may accept the clock as it is, by PIN; answers ``Done``, or ``WrongPin``."""

        def check() -> None:
            holder = holder_by_pin(self._parts, self._presence.session, pin, "accept_clock")
            submit(self._parts, lambda tx: accept_clock(tx, self._parts.desk, holder), done)

        apart(check, done)

    def _arrive(self, tx: Transaction, user: User) -> object:
        arrived = arrive(tx, self._parts.desk, user)
        self._tally.begin(tx, arrived.shift.number if arrived.shift is not None else 0)
        return arrived
