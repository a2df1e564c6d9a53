"""Dates of GS1 messages; apart from the reader, because a till that scans never needs a calendar."""

from calendar import monthrange
from typing import NamedTuple

from pos.domain.barcodes import gs1_message
from pos.domain.gtin import is_digits


class Printed(NamedTuple):
    """What stands on a label beside the item.

    Attributes:
        lot: The maker's lot; ``""`` for none.
        expires: ISO date; ``""`` for none.
        no_date: The six digits that should be the date and are none; ``""`` when there is nothing wrong.
    """

    lot: str
    expires: str
    no_date: str

    def has_expired(self, today: str) -> bool:
        """Return whether its date lies before a day, ISO; on the date itself it is still good."""
        return self.expires != "" and self.expires < today


def printed_on(text: str, *, symbology: str, today: str) -> Printed:
    """Return lot and expiry of a GS1 message, and nothing for any other code.

    Args:
        text: As it was scanned.
        symbology: Its AIM identifier, or ``""``.
        today: The current date, ISO, for the century.
    """
    item = gs1_message(text, symbology=symbology)
    if item is None:
        return Printed("", "", "")
    expires = day_of(item.expires, today)
    return Printed(item.lot, expires, "" if expires else item.expires)


def day_of(six: str, today: str) -> str:
    """Return a GS1 date as an ISO date; ``""`` when it is none.

    Source: GS1 General Specifications, section 7.12: of the years that end so, the one from 49 before to 50 after the
    current year; section 3.4.7: a day of ``00`` is the last of its month.

    Args:
        six: Year, month and day, two digits each.
        today: The current date, ISO.
    """
    if len(six) != 6 or not is_digits(six):
        return ""
    now, month = int(today[:4]), int(six[2:4])
    year = now - 49 + (int(six[:2]) - (now - 49)) % 100
    if not 1 <= month <= 12:
        return ""
    last = monthrange(year, month)[1]
    day = int(six[4:]) or last
    return f"{year:04}-{month:02}-{day:02}" if day <= last else ""
