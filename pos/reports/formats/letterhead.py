"""What stands around every report: whose it is, in whose words and whose hour; and the lines under its title."""

from typing import NamedTuple

from pos.clock import local
from pos.config import Config
from pos.domain.report import Report
from pos.i18n import Translate, mark, texts

AS_OF = mark("As of {moment}")
MADE = mark("Made {moment}")
NOTHING = mark("Nothing to show.")
PAGE = mark("Page {page} of {pages}")


class Letterhead(NamedTuple):
    """The outlet a report belongs to.

    Attributes:
        name: Name of the cooperative or its outlet.
        address: Lines under the name.
        zone: ``WIB``, ``WITA`` or ``WIT``.
        language: ``id`` or ``en``.
        translate: Puts English into that language.
    """

    name: str
    address: tuple[str, ...]
    zone: str
    language: str
    translate: Translate

    def say(self, text: str) -> str:
        """Return a word in the outlet's language; what is no word of ours stays as it is."""
        return self.translate(text) if text else ""

    def moment(self, at_ms: int) -> str:
        """Return a moment as the outlet's wall clock shows it, with its zone's name: ``24-11-2026 08:15 WIB``."""
        return f"{local(at_ms, self.zone):%d-%m-%Y %H:%M} {self.zone}"


def letterhead_of(config: Config) -> Letterhead:
    """Return whose reports they are, as an outlet's configuration says it."""
    language = config.text("screen.language")
    name, address = config.text("outlet.name"), config.lines("outlet.address")
    return Letterhead(name, address, config.text("outlet.zone"), language, texts(language))


def day(date: str) -> str:
    """Return an ISO date as people write it: ``23-11-2026``; anything else as it is."""
    parts = date.split("-")
    return "-".join(reversed(parts)) if len(parts) == 3 else date


def period(report: Report, letterhead: Letterhead) -> str:
    """Return what a report covers: ``23-11-2026``, two of them with a dash, or the moment it was true."""
    if not report.period:
        return letterhead.say(AS_OF).format(moment=letterhead.moment(report.made_ms))
    since, _, until = report.period.partition("..")
    return f"{day(since)} \u2013 {day(until)}" if until else day(since)


def made(report: Report, letterhead: Letterhead) -> str:
    """Return when a report was made: ``Dibuat 24-11-2026 08:15 WIB``."""
    return letterhead.say(MADE).format(moment=letterhead.moment(report.made_ms))
