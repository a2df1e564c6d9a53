"""Dates of GS1 messages; apart from the reader, because a till that scans never needs a calendar."""

from calendar import monthrange

from pos.domain.gtin import is_digits


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
