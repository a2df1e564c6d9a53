"""Every area's commands and choices, in one place; a test finds each command in the table of roles."""

from collections import ChainMap
from typing import Final

from pos.services import cashwork, correcting, counting, dayclose, goods, people, repricing, yard
from pos.services.acting import reasons
from pos.services.acting.job import Command, Handler, Source
from pos.services.labelling import at_till as labels

HANDLERS: Final = ChainMap[type[Command], Handler](
    dict(goods.HANDLERS),
    dict(yard.HANDLERS),
    dict(repricing.HANDLERS),
    dict(correcting.HANDLERS),
    dict(people.HANDLERS),
    dict(counting.HANDLERS),
    dict(cashwork.HANDLERS),
    dict(dayclose.HANDLERS),
    dict(labels.HANDLERS),
)
"""By the command's type."""

SOURCES: Final = ChainMap[str, Source](
    reasons.SOURCES,
    goods.SOURCES,
    yard.SOURCES,
    dict(correcting.SOURCES),
    dict(people.SOURCES),
    counting.SOURCES,
    cashwork.SOURCES,
    dayclose.SOURCES,
    dict(labels.SOURCES),
)
"""By the name a form gives; what stands behind a colon is the source's own business."""
