"""The papers of the yard: cylinders with the agent, faulty ones, and shells that change hands."""

from pos.domain.ledger import EMPTY, FULL
from pos.domain.money import Rupiah
from pos.domain.yard.agents import (
    REST,
    BroughtShells,
    DeliveredShells,
    FaultyShells,
    SendFaulty,
    SentShells,
    TakeDelivery,
    TakeFromAgent,
)
from pos.domain.yard.shells import TO_CIRCULATION, TO_SALE, ReclassShells
from pos.domain.yard.steps import LOST_FAULTY, OUT, SET_ASIDE_FULL
from pos.domain.yard.stock import FLOOR
from pos.domain.yard.writing_off import SHELL_EMPTY, SHELL_FAULTY, LostShells, WriteOff
from pos.i18n import mark
from pos.ui.forms.form import CHOICE, COUNT, MONEY, NUMBER, TEXT, Field, Filled, Form, field, figure_of

_AGENT = field("agent", CHOICE, mark("Agent"), default=None, source="agents")
_DELIVERY_NOTE = field("note", TEXT, mark("Delivery note"), default="")
_NOTE = field("note", TEXT, mark("Note"), default="")
_SHELLS = field("shells", NUMBER, mark("How many?"), default="1")
_COUNT = field("count", COUNT, mark("How many?"), default="1")
_PRICE = mark("Price of the gas of one")


def _delivery(filled: Filled) -> TakeDelivery:
    lines = tuple(
        DeliveredShells(
            container=line.key,
            received=figure_of(line.values, "received"),
            given=figure_of(line.values, "given"),
            billed=figure_of(line.values, "billed"),
            price_rupiah=Rupiah(figure_of(line.values, "price")),
        )
        for line in filled.lines
    )
    return TakeDelivery(filled.text("agent"), filled.text("note"), lines)


def _from_agent(filled: Filled) -> TakeFromAgent:
    lines = tuple(
        BroughtShells(line.key, figure_of(line.values, "shells"), Rupiah(figure_of(line.values, "price")))
        for line in filled.lines
    )
    return TakeFromAgent(filled.text("agent"), filled.text("note"), filled.text("what"), lines)


def _faulty(filled: Filled) -> FaultyShells | SendFaulty:
    agent, container, shells = filled.text("agent"), filled.text("container"), filled.figure("shells")
    if filled.text("step") == OUT:
        return SendFaulty(agent, filled.text("note"), (SentShells(container, shells),))
    place = FULL if filled.text("step") == SET_ASIDE_FULL else EMPTY
    return FaultyShells(agent, container, shells, place, filled.text("reason"))


def _shells(filled: Filled) -> ReclassShells | WriteOff:
    step, container, shells = filled.text("step"), filled.text("container"), filled.figure("shells")
    if step in {TO_SALE, TO_CIRCULATION}:
        return ReclassShells(container, shells, step)
    what = SHELL_FAULTY if step == LOST_FAULTY else SHELL_EMPTY
    return WriteOff(filled.text("reason"), FLOOR, (), (LostShells(container, what, shells),), "")


_DELIVERY = Form(
    title=mark("LPG FROM THE AGENT"),
    head=(_AGENT, _DELIVERY_NOTE),
    rows="containers:empty",
    line=(
        field("given", NUMBER, mark("Empty ones given out"), default=None),
        field("received", NUMBER, mark("Full ones taken in"), default=None),
        field("billed", NUMBER, mark("On the bill (Enter: as taken in)"), default=""),
        field("price", MONEY, _PRICE, default=None),
    ),
    tail=(),
    command=_delivery,
    done=mark("Delivery {number} is written: {amount}. Sign the slip."),
)
_LATER = Form(
    title=mark("FULL ONES BROUGHT LATER"),
    head=(_AGENT, _DELIVERY_NOTE, field("what", CHOICE, mark("What for"), default=None, source="agent_brings")),
    rows="containers:agent",
    line=(_SHELLS, Field("price", MONEY, _PRICE, "", None, lambda filled: filled.text("what") == REST)),
    tail=(),
    command=_from_agent,
    done=mark("Taken in as paper {number}: {amount}. Sign the slip."),
)
_FAULTY = Form(
    title=mark("FAULTY CYLINDERS"),
    head=(
        field("step", CHOICE, mark("What happens"), default=None, source="faulty_steps"),
        _AGENT,
        field("container", CHOICE, mark("Which container"), default=None, source="containers:faulty"),
        _SHELLS,
        Field("reason", CHOICE, mark("Why"), "reasons:faulty", None, lambda filled: filled.text("step") != OUT),
        Field("note", TEXT, mark("Note"), "", "", lambda filled: filled.text("step") == OUT),
    ),
    rows="",
    line=(),
    tail=(),
    command=_faulty,
    done=mark("Paper {number} on faulty cylinders is written."),
)
_OWNERS = Form(
    title=mark("SHELLS: FOR SALE OR GIVEN UP"),
    head=(
        field("step", CHOICE, mark("What happens"), default=None, source="shell_steps"),
        field("container", CHOICE, mark("Which container"), default=None, source="containers:owned"),
        _SHELLS,
        Field(
            *("reason", CHOICE, mark("Why"), "reasons:write_off", None),
            lambda filled: filled.text("step") not in {TO_SALE, TO_CIRCULATION},
        ),
    ),
    rows="",
    line=(),
    tail=(),
    command=_shells,
    done=mark("Paper {number} on shells is written."),
)

FORMS: dict[int, Form] = {
    41: _DELIVERY,
    44: _LATER,
    45: _FAULTY,
    55: _OWNERS,
}
"""By their number in the menu."""
