"""The printers of one counter: that of receipts and the drawer, and where there is one that of labels and reports."""

from typing import TYPE_CHECKING

from drivers.drawers.pulse import USUAL_PULSE
from drivers.labels.label import Stock, roll_named
from drivers.printers.opening import open_printer
from drivers.printers.profile import profile_named
from pos.bootstrap.addresses import device_url
from pos.bootstrap.home import Home, crash
from pos.bootstrap.paper import trusted
from pos.bootstrap.register import RECEIPT_PRINTER, SECOND_PRINTER, prints_labels_only
from pos.clock import Clock
from pos.config import Config, ConfigError
from pos.reports.slips.words import LANGUAGES
from pos.services.receipt_paper import receipt_profile
from pos.services.spooler import Printer, Spooler
from pos.services.spooling import USUAL_LIMITS

if TYPE_CHECKING:
    from drivers.printers.link import PrinterLink
    from pos.services.writer import Writer


def printers_of(home: Home, config: Config, writer: "Writer", clock: Clock) -> tuple[Spooler, ...]:
    """Return the printers' threads, not started; the first has the drawer.

    Raises:
        ConfigError: An address cannot be one.
    """
    links = [(RECEIPT_PRINTER, receipt_link(home, config))]
    if config.text("label_printer.url"):
        links.append((SECOND_PRINTER, second_link(home, config)))
    pulse = USUAL_PULSE._replace(pin=5) if config.number("printer.drawer_pin") == 5 else USUAL_PULSE
    words = LANGUAGES[config.text("screen.language")]
    return tuple(
        Spooler(Printer(queue, link, pulse, words), writer, clock, USUAL_LIMITS, crashed=crash) for queue, link in links
    )


def roll_of(config: Config) -> Stock:
    """Return the roll in the printer of labels.

    Raises:
        ConfigError: It is none, or too narrow for a code that a scanner reads.
    """
    try:
        return roll_named(config.text("label_printer.roll"))
    except ValueError as error:
        hint = "40x30, 58x40@300"
        raise ConfigError(file=config.file, key="label_printer.roll", reason="not_a_choice", hint=hint) from error


def columns_of_reports(config: Config) -> int:
    """Return how many letters a line has on the printer that has the reports."""
    section = "label_printer" if config.text("label_printer.url") and not prints_labels_only(config) else "printer"
    return profile_named(config.text(f"{section}.profile")).columns


def receipt_link(home: Home, config: Config) -> "PrinterLink":
    """Return the way to the printer of receipts, told what its word on paper is worth.

    Raises:
        ConfigError: Its address cannot be one.
    """
    profile = receipt_profile(home.path, config)._replace(buzzes=config.flag("printer.buzzer"))
    link = open_printer(device_url(home, config, "printer.url"), profile, home.folder("cache"))
    return trusted(link, home, config, "printer")


def second_link(home: Home, config: Config) -> "PrinterLink":
    """Return the way to the second printer: another receipt printer, or one that prints nothing but labels.

    Raises:
        ConfigError: Its address or its roll cannot be one.
    """
    return trusted(_second(home, config), home, config, "label_printer")


def _second(home: Home, config: Config) -> "PrinterLink":
    """A second receipt printer, or one that prints nothing but labels."""
    url, language = device_url(home, config, "label_printer.url"), config.text("label_printer.language")
    if not prints_labels_only(config):
        return open_printer(url, profile_named(config.text("label_printer.profile")), home.folder("cache"))
    from drivers.labels.opening import open_label_printer

    return open_label_printer(url, language, roll_of(config))
