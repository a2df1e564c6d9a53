"""The till put together: database, writer, printer, scanner and screens, started and stopped in order."""

import logging
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from pos.bootstrap.addresses import device_url, device_urls
from pos.bootstrap.home import Home, crash, keep_log
from pos.bootstrap.register import (
    desk_of,
    house_of,
    keep_name,
    known_version,
    open_for_writing,
    prints_labels_only,
)
from pos.clock import ZONES, SystemClock, local
from pos.config import Config, ConfigError, load
from pos.domain.customer import NOBODY, CustomerView
from pos.domain.errors import RegisterRefused
from pos.store.lock import RegisterLock

if TYPE_CHECKING:
    from pos.domain.instore import Template
    from pos.services.devices import ScaleThread
    from pos.services.till import Till
    from pos.ui.messages import Message


USUAL_TEMPLATES = ("21IIIIIWWWWWC",)
"""What a register starts with; known to be right, so that no start waits for it to be checked."""


def templates_of(config: Config) -> "tuple[Template, ...]":
    """Return the in-store barcode templates.

    Raises:
        ConfigError: One of them is none; the hint is the template.
    """
    from pos.domain.instore import TemplateFault, declare

    templates = declare(config.lines("barcodes.templates"))
    if isinstance(templates, TemplateFault):
        hint = f"{templates.pattern} ({templates.reason})"
        raise ConfigError(file=config.file, key="barcodes.templates", reason="not_a_choice", hint=hint)
    return templates


class Counter:
    """Everything that runs behind the screens of one till: made while the PIN is typed, stopped when it is left."""

    def __init__(self, home: Home, config: Config) -> None:
        """Prepare; ``open`` starts the threads."""
        self._home = home
        self._config = config
        self._stops: list[Callable[[], object]] = []
        self._scanner_state: Callable[[], str] = lambda: "keys"
        self._customer: Callable[[CustomerView], None] | None = None

    def open(self, scanned: Callable[[str, str, str], None]) -> "Till":
        """Open the database and start writer, printer and scanner; runs in a thread of its own after the first paint.

        Args:
            scanned: Takes the scans of devices, from any thread.
        """
        from pos.bootstrap.paper import trials_of
        from pos.bootstrap.printers import columns_of_reports, printers_of
        from pos.services.binding import Bookbinder
        from pos.services.counter import Parts
        from pos.services.devices import CounterDevices, Printers
        from pos.services.keeping import Keeper
        from pos.services.printing import Printing, rehome
        from pos.services.till import Till
        from pos.services.writer import Writer

        clock = SystemClock()
        database = open_for_writing(self._home, known_version(self._home))
        self._stops.append(database.close)
        desk = desk_of(self._home, self._config, database, clock)
        writer = Writer(database, crashed=crash)
        writer.start()
        self._stops.append(writer.stop)
        # In order before what the printers ask; a disk that refuses it keeps nobody from selling.
        writer.submit(lambda tx: rehome(tx, desk), lambda _answer: None)
        printers = printers_of(self._home, self._config, writer, clock)
        for each in printers:
            each.start()
            self._stops.append(each.stop)
        self._start_scanner(scanned)
        self._start_display(desk.outlet.name)
        keeper = Keeper(self._home.database, self._home.folder("backup"), kept=30)
        templates = templates_of(self._config)
        columns = columns_of_reports(self._config)
        paper = Printing(house_of(desk.outlet, self._config.text("screen.language")), desk.outlet.printer)
        papers = Bookbinder(self._papers_of)
        trials = trials_of(self._home, self._config, printers, desk.today)
        devices = CounterDevices(Printers(printers, trials), self._scanner_state, keeper, papers, clock, self._scale())
        return Till(Parts(desk, writer, paper, devices, templates, columns))

    def close(self) -> None:
        """Stop what was started, last first; what is queued is written."""
        while self._stops:
            self._stops.pop()()

    def customer(self, seen: CustomerView) -> None:
        """Show the customer a moment of the sale, where there is a display; never waits."""
        if self._customer is not None:
            self._customer(seen)

    def _papers_of(self, date: str) -> tuple[str, ...]:
        """The command that writes the papers of a business date."""
        return (sys.executable, "-m", "pos", "--home", str(self._home.path), "bundle", "--date", date)

    def _scale(self) -> "ScaleThread":
        from pos.services.weighing import CounterScale, NoScale

        if not self._config.text("scale.url"):
            return NoScale()
        from drivers.scales.opening import open_scale

        return CounterScale(
            open_scale(device_url(self._home, self._config, "scale.url"), self._config.text("scale.dialect"))
        )

    def _start_display(self, outlet: str) -> None:
        if not self._config.text("display.url"):
            return
        from drivers.displays.opening import open_display
        from pos.i18n import texts
        from pos.services.customer import CustomerDisplay

        url = device_url(self._home, self._config, "display.url")
        display = open_display(url, self._config.text("display.dialect"))
        display.start()
        self._stops.append(display.stop)
        self._customer = CustomerDisplay(display, outlet, texts(self._config.text("screen.language"))).show
        self.customer(NOBODY)

    def _start_scanner(self, scanned: Callable[[str, str, str], None]) -> None:
        urls = device_urls(self._home, self._config, "scanner.url")
        if not urls:
            return
        from pos.bootstrap.scanners import Scanners

        scanners = Scanners(urls, self._config.number("scanner.double_read_ms"), scanned)
        scanners.start()
        self._stops.append(scanners.stop)
        self._scanner_state = scanners.state


def notice_of(home: Home, config: Config) -> "Message":
    """Return what is wrong and does not keep the till from opening: a logo that is none."""
    from pos.ui.messages import LOGO_BAD, NO_MESSAGE, bad

    if not config.text("receipt.logo"):
        return NO_MESSAGE
    from pos.services.checkup import State
    from pos.services.printer_checks import look_at_logo

    found = look_at_logo(home.path, config)
    if found.state is State.GOOD:
        return NO_MESSAGE
    logging.getLogger("pos").warning("%s: %s", found.reason, found.detail)
    return bad(LOGO_BAD, ("file", config.text("receipt.logo")))


def live_in(zone: str) -> None:
    """Make the outlet's zone this process's own: a PC set to UTC still shows and logs the outlet's hours."""
    os.environ["TZ"] = f"{zone}-{ZONES[zone]}"
    time.tzset()


def till(path: Path) -> int:
    """Run the till and return its exit code.

    Raises:
        RegisterRefused: There is no register, it is of a newer version, or another till runs (``busy``), or
            its key is gone (``key``).
        ConfigError: Its ``outlet.toml`` is wrong.
    """
    from pos.store.first import users
    from pos.ui.app import run
    from pos.ui.opening import Opening
    from pos.ui.reducer.state import Settings

    home = Home(path)
    known_version(home)
    config = load(home.config)
    keep_name(home, config)
    if not home.key.exists():
        raise RegisterRefused(reason="key", detail=str(home.key))
    if config.lines("barcodes.templates") != USUAL_TEMPLATES:
        templates_of(config)
    for key in ("printer.url", "label_printer.url", "scanner.url", "scale.url", "display.url"):
        device_urls(home, config, key)
    if prints_labels_only(config):
        from pos.bootstrap.printers import roll_of

        roll_of(config)
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise RegisterRefused(reason="no_terminal", detail="")
    lock = RegisterLock(home.lock)
    keep_log(home)
    counter = Counter(home, config)
    settings = Settings(
        outlet=config.text("outlet.name"),
        language=config.text("screen.language"),
        scan_prefix=config.text("scanner.prefix"),
        double_read_ms=config.number("scanner.double_read_ms"),
        notice=notice_of(home, config),
    )
    clock, zone = SystemClock(), config.text("outlet.zone")
    live_in(zone)
    try:
        return run(
            Opening(
                users=users(home.database),
                settings=settings,
                make_port=counter.open,
                clock=lambda: local(clock.now_ms(), zone).strftime("%H:%M"),
                theme=config.text("screen.theme"),
                is_sound_on=config.flag("screen.sound"),
                customer=counter.customer,
            )
        )
    finally:
        counter.close()
        lock.release()
