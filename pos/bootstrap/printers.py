"""The printers of one counter: that of receipts and the drawer, and where there is one that of labels and reports."""

from typing import TYPE_CHECKING

from drivers.drawers.pulse import USUAL_PULSE
from drivers.printers.opening import open_printer
from drivers.printers.profile import profile_named
from pos.bootstrap.addresses import device_url
from pos.bootstrap.home import Home, crash
from pos.bootstrap.register import RECEIPT_PRINTER, SECOND_PRINTER
from pos.clock import Clock
from pos.config import Config
from pos.reports.slips.words import LANGUAGES
from pos.services.spooler import Printer, Spooler
from pos.services.spooling import USUAL_LIMITS

if TYPE_CHECKING:
    from drivers.printers.profile import PrinterProfile
    from pos.services.writer import Writer


def printers_of(home: Home, config: Config, writer: "Writer", clock: Clock) -> tuple[Spooler, ...]:
    """Return the printers' threads, not started; the first has the drawer.

    Raises:
        ConfigError: An address cannot be one.
    """
    profile = profile_named(config.text("printer.profile"))._replace(buzzes=config.flag("printer.buzzer"))
    threads = [_thread(home, config, ("printer.url", profile, RECEIPT_PRINTER), writer, clock)]
    if config.text("label_printer.url"):
        second = profile_named(config.text("label_printer.profile"))
        threads.append(_thread(home, config, ("label_printer.url", second, SECOND_PRINTER), writer, clock))
    return tuple(threads)


def columns_of_reports(config: Config) -> int:
    """Return how many letters a line has on the printer that has the reports."""
    section = "label_printer" if config.text("label_printer.url") else "printer"
    return profile_named(config.text(f"{section}.profile")).columns


def _thread(
    home: Home, config: Config, which: "tuple[str, PrinterProfile, str]", writer: "Writer", clock: Clock
) -> Spooler:
    key, profile, queue = which
    link = open_printer(device_url(home, config, key), profile, home.folder("cache"))
    pulse = USUAL_PULSE._replace(pin=5) if config.number("printer.drawer_pin") == 5 else USUAL_PULSE
    printer = Printer(queue, link, pulse, LANGUAGES[config.text("screen.language")])
    return Spooler(printer, writer, clock, USUAL_LIMITS, crashed=crash)
