"""The house of an outlet's slips, as its configuration says it."""

from pos.config import Config
from pos.reports.slips.frame import House
from pos.reports.slips.words import LANGUAGES


def house_of(config: Config) -> House:
    """Return what is the same on every slip of a register."""
    return House(
        name=config.text("outlet.name"),
        address=config.lines("outlet.address"),
        zone=config.text("outlet.zone"),
        register=config.text("register.number"),
        footer=config.lines("receipt.footer"),
        words=LANGUAGES[config.text("screen.language")],
        has_logo=bool(config.text("receipt.logo")),
    )
