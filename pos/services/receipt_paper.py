"""The paper of an outlet's receipts: what its printer can do, with the outlet's logo on it."""

from pathlib import Path

from drivers.printers.logo import BadLogo, logo_of
from drivers.printers.profile import PrinterProfile, profile_named
from pos.config import Config


def with_logo(profile: PrinterProfile, home: Path, config: Config) -> PrinterProfile:
    """Return a profile with the outlet's logo drawn for it, where ``receipt.logo`` names one.

    Args:
        profile: The printer.
        home: The register's folder, where the picture lies and what was drawn is kept.
        config: Its configuration.

    Raises:
        BadLogo: The file cannot be a logo.
    """
    name = config.text("receipt.logo")
    if not name:
        return profile
    return profile._replace(logo=logo_of(home / name, profile.width_dots, home / "cache"))


def receipt_profile(home: Path, config: Config) -> PrinterProfile:
    """Return the receipt printer's profile; without a logo where that is a bad one, since a receipt comes before it."""
    profile = profile_named(config.text("printer.profile"))
    try:
        return with_logo(profile, home, config)
    except BadLogo:
        return profile
