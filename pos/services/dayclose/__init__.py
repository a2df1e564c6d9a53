"""The close of a day: its shifts gathered, its period locked, its sums kept."""

from typing import Final

from pos.domain.cash.commands import CloseDay
from pos.services.acting.job import Handler, Handlers, Source
from pos.services.dayclose.closing import close_day, days

HANDLERS: Final[Handlers] = {CloseDay: Handler("day_close", close_day)}
"""What is asked of a day."""

SOURCES: Final[dict[str, Source]] = {"days": days}
"""The days that can be closed."""
