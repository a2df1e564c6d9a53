"""What every use case stands on: the database, the node that signs, the clock, and the outlet's own facts."""

from collections.abc import Callable
from typing import NamedTuple

from pos.clock import Clock, local
from pos.domain.documents import Body
from pos.store.chain import Entry, Node
from pos.store.database import Database


class Outlet(NamedTuple):
    """The outlet's own facts, from ``outlet.toml``.

    Attributes:
        name: Name of the cooperative, for the head of every slip.
        address: Lines under the name.
        zone: ``WIB``, ``WITA`` or ``WIT``.
        register: Number of the register.
        drawer: Subledger of its cash drawer.
        printer: Name of the printer's queue in the spool.
        templates: In-store barcode templates.
        footer: Last lines of a receipt.
        second_printer: Name of the queue of the printer of labels and reports; ``""`` where the first prints them.
        is_for_labels_only: Whether that one has a roll of labels, and the first prints the reports.
        language: Of its screen and paper: ``id`` or ``en``.
        kept_days: How long the spool keeps the text of a slip that is done with; 0 for ever.
        has_logo: Whether its logo stands at the head of a receipt.
    """

    name: str
    address: tuple[str, ...]
    zone: str
    register: str
    drawer: str
    printer: str
    templates: tuple[str, ...]
    footer: tuple[str, ...]
    second_printer: str = ""
    is_for_labels_only: bool = False
    language: str = "id"
    kept_days: int = 0
    has_logo: bool = False

    @property
    def label_printer(self) -> str:
        """The queue that has the labels."""
        return self.second_printer or self.printer

    @property
    def report_printer(self) -> str:
        """The queue that has the reports."""
        return self.printer if self.is_for_labels_only else self.label_printer

    @property
    def printers(self) -> tuple[str, ...]:
        """The queues of all its printers, the receipts' first."""
        return (self.printer, self.second_printer) if self.second_printer else (self.printer,)


class Desk(NamedTuple):
    """The parts a use case is made of; built by the bootstrap.

    Attributes:
        database: The register's database.
        node: Who signs.
        clock: What time it is.
        outlet: The outlet's facts.
        new_id: Makes a UUIDv7 with dashes.
    """

    database: Database
    node: Node
    clock: Clock
    outlet: Outlet
    new_id: Callable[[], str]

    def today(self) -> str:
        """Return the local date, ISO."""
        return local(self.clock.now_ms(), self.outlet.zone).date().isoformat()

    def moment(self, date: str) -> str:
        """Return the minute prices are judged by on a business date: ``2026-11-24T14:30``.

        A shift that is still open after midnight stays on its day, at the end of it; a clock that fell back stays at
        the day's beginning.
        """
        now = local(self.clock.now_ms(), self.outlet.zone).isoformat()
        if now[:10] == date:
            return now[:16]
        return f"{date}T24:00" if now > date else date

    def master_entry(self, kind: str, body: Body, user: int) -> Entry:
        """Return a document of today outside any shift: a change of master data, an opening."""
        return Entry(
            uuid=self.new_id(),
            kind=kind,
            version=1,
            body=body,
            shift=0,
            business_date=self.today(),
            at_ms=self.clock.now_ms(),
            user=user,
            person=0,
            of_uuid="",
        )
