"""Every area's commands and choices, in one place; a test finds each command in the table of roles."""

from collections import ChainMap
from typing import Final

from pos.services import yard
from pos.services.acting import reasons
from pos.services.acting.job import Command, Handler, Source

HANDLERS: Final = ChainMap[type[Command], Handler](dict(yard.HANDLERS))
"""By the command's type."""

SOURCES: Final = ChainMap[str, Source](reasons.SOURCES, yard.SOURCES)
"""By the name a form gives; what stands behind a colon is the source's own business."""
