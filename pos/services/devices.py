"""The devices of a counter as the till sees them: told, asked how they are, never waited for."""

from collections.abc import Callable, Sequence
from types import MappingProxyType
from typing import Final, Protocol

from pos.clock import Clock
from pos.domain.answers import Health
from pos.domain.paper_trial import PaperCommand
from pos.services.keeping import Keeper
from pos.services.spooler import PrinterHealth

_HOUR_S = 3600
_WORST_FIRST = (
    *("doubt", "off", "problem", "stale"),
    *("label_off", "label_problem", "waiting", "label_waiting", "unknown", "ok"),
)
_OF_LABELS: Final = MappingProxyType({"off": "label_off", "problem": "label_problem", "waiting": "label_waiting"})
"""What is said of another printer than that of receipts, so that nobody waits for a receipt that came out."""


class PrinterThread(Protocol):
    """What is asked of the printer's thread; none of it waits."""

    def wake(self) -> None:
        """Say that a slip may be waiting."""
        ...

    def kick(self, user_id: int, document: int) -> None:
        """Ask for the drawer to be opened."""
        ...

    def health(self) -> PrinterHealth:
        """Say how the printer is."""
        ...


class Trials(Protocol):
    """What is asked about a printer's paper; it does not wait."""

    def carry_out(self, command: PaperCommand, done: Callable[[object], None]) -> None:
        """Ask, or keep what was found; the answer comes from another thread."""
        ...


class Printers:
    """Several printers' threads as one: the first has the drawer, and what is wrong with any of them is shown."""

    def __init__(self, threads: Sequence[PrinterThread], trials: Trials) -> None:
        """Stand before the receipts' printer and, after it, the others, and before whoever tries their paper."""
        self._first = threads[0]
        self._all = threads
        self.try_paper = trials.carry_out
        """Asks a printer about its paper; answers from another thread, within some seconds."""

    def wake(self) -> None:
        """Say that a slip may be waiting."""
        for each in self._all:
            each.wake()

    def kick(self, user_id: int, document: int) -> None:
        """Ask for the drawer to be opened."""
        self._first.kick(user_id, document)

    def health(self) -> PrinterHealth:
        """Say how the printers are: the worst of them, and what waits for any.

        A printer of labels may be off all day; only what waits for it makes that worth a word.
        """
        first, *others = (each.health() for each in self._all)
        waited_for = [each for each in others if each.waiting_slips]
        told = (first.printer, *(_OF_LABELS.get(each.printer, each.printer) for each in waited_for))
        shown = min(told, key=_WORST_FIRST.index)
        return PrinterHealth(shown, sum(each.waiting_slips for each in (first, *waited_for)))


class CounterPrinters(PrinterThread, Protocol):
    """The printers of a counter, which can be tried too."""

    def try_paper(self, command: PaperCommand, done: Callable[[object], None]) -> None:
        """Ask a printer about its paper; the answer comes from another thread."""
        ...


class Papers(Protocol):
    """What is asked of whoever writes the papers of a day; none of it waits."""

    def bind(self, date: str) -> object:
        """Begin the papers of a closed business date."""
        ...

    def state(self) -> str:
        """Say how that went."""
        ...


class ScaleThread(Protocol):
    """What is asked of the scale; it does not wait."""

    def weigh(self, done: Callable[[object], None]) -> None:
        """Ask for a weight; the answer comes from another thread."""
        ...


class CounterDevices:
    """Printer, drawer, scanner and scale of one counter."""

    def __init__(
        self,
        printer: CounterPrinters,
        scanner: Callable[[], str],
        keeper: Keeper,
        papers: Papers,
        clock: Clock,
        scale: ScaleThread,
    ) -> None:
        """Stand between the till and its devices.

        Args:
            printer: The printers, which open the drawer too.
            scanner: Says how the scanner is: ``ok``, ``lost`` or ``keys``.
            keeper: Makes a backup at every closing; the age of the newest one is shown.
            papers: Writes the papers of every closed day.
            clock: What time it is.
            scale: Weighs.
        """
        self._scale = scale
        self._papers = papers
        self._printer = printer
        self._scanner = scanner
        self._keeper = keeper
        self._clock = clock

    def wake(self) -> None:
        """Tell the spool that a slip is waiting."""
        self._printer.wake()

    def kick(self, user_id: int, document: int) -> None:
        """Ask for the drawer to be opened for a document (0 for none), at once or not at all."""
        self._printer.kick(user_id, document)

    def shift_closed(self, number: int) -> None:
        """Begin the backup of a closed shift."""
        self._keeper.keep(number)

    def day_closed(self, date: str) -> None:
        """Begin the papers of a closed day."""
        self._papers.bind(date)

    def weigh(self, done: Callable[[object], None]) -> None:
        """Ask the scale, on a thread of its own."""
        self._scale.weigh(done)

    def try_paper(self, command: PaperCommand, done: Callable[[object], None]) -> None:
        """Ask a printer about its paper, or keep what was found."""
        self._printer.try_paper(command, done)

    def health(self) -> Health:
        """Say how the devices are."""
        printer = self._printer.health()
        scanner, backup, papers = self._scanner(), self._backup_age_hours(), self._papers.state()
        return Health(printer.printer, printer.waiting_slips, scanner, backup, papers)

    def _backup_age_hours(self) -> int:
        """A clock that fell back since the backup makes it new, not missing."""
        newest_s = self._keeper.newest_s()
        return max(0, self._clock.now_ms() // 1000 - newest_s) // _HOUR_S if newest_s else -1
