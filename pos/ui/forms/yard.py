"""The papers of the yard and the back room: cylinders, repacking, write-offs, transfers and the water meter."""

from collections.abc import Iterable

from pos.domain.errors import EmptyPaper
from pos.domain.ledger import EMPTY, FULL
from pos.domain.money import Rupiah
from pos.domain.quantity import Milli
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
from pos.domain.yard.meters import ReadMeter
from pos.domain.yard.repacking import RepackGoods
from pos.domain.yard.shells import TO_CIRCULATION, TO_SALE, ReclassShells
from pos.domain.yard.steps import FLOOR_KEY, LOST_FAULTY, OUT, SET_ASIDE_FULL
from pos.domain.yard.stock import FLOOR
from pos.domain.yard.transfers import CarriedGoods, TransferGoods
from pos.domain.yard.writing_off import GAS, SHELL_EMPTY, SHELL_FAULTY, LostGoods, LostShells, WriteOff
from pos.i18n import mark
from pos.ui.forms.form import CHOICE, COUNT, MONEY, NUMBER, SCANNED, TEXT, Field, Filled, Form, Line, field, figure_of

_AGENT = field("agent", CHOICE, mark("Agent"), default=None, source="agents")
_DELIVERY_NOTE = field("note", TEXT, mark("Delivery note"), default="")
_NOTE = field("note", TEXT, mark("Note"), default="")
_SHELLS = field("shells", NUMBER, mark("How many?"), default="1")
_COUNT = field("count", COUNT, mark("How many?"), default="1")
_PRICE = mark("Price of the gas of one")


def _base(line: Line) -> Milli:
    """How much of the base unit a line is: its count is of the unit that was scanned."""
    count = figure_of(line.values, "count")
    return Milli(count * line.item.factor // 1000 if line.item is not None else count)


def _place(filled: Filled, name: str) -> str:
    key = filled.text(name)
    return FLOOR if key == FLOOR_KEY else key


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


def _repack(filled: Filled) -> RepackGoods:
    """The lines in the order they were asked for: what was opened, what was packed, what it was packed in."""
    if len(filled.lines) not in {2, 3}:
        raise EmptyPaper
    source, target, *packing = filled.lines
    return RepackGoods(
        source=source.key,
        used=_base(source),
        target=target.key,
        packed=_base(target),
        packing=packing[0].key if packing else "",
        packing_used=_base(packing[0]) if packing else Milli(0),
        note=filled.text("note"),
    )


def _added(lines: Iterable[Line]) -> dict[str, Milli]:
    """How much of each product there is, however often and in whichever unit it was scanned."""
    sums: dict[str, Milli] = {}
    for line in lines:
        sums[line.key] = Milli(sums.get(line.key, 0) + _base(line))
    return sums


def _write_off(filled: Filled) -> WriteOff:
    """A refill that is scanned is gas that is gone; its shell stays."""
    containers = {line.key: line.item.container for line in filled.lines if line.item and line.item.is_refill}
    goods, shells = list[LostGoods](), list[LostShells]()
    for sku, quantity in _added(filled.lines).items():
        if sku in containers:
            shells.append(LostShells(containers[sku], GAS, quantity // 1000))
        else:
            goods.append(LostGoods(sku, quantity))
    place = _place(filled, "place")
    return WriteOff(filled.text("reason"), place, tuple(goods), tuple(shells), filled.text("note"))


def _transfer(filled: Filled) -> TransferGoods:
    lines = tuple(CarriedGoods(sku, quantity) for sku, quantity in _added(filled.lines).items())
    return TransferGoods(_place(filled, "source"), _place(filled, "target"), filled.text("note"), lines)


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
_REPACK = Form(
    title=mark("REPACK: OPENED, PACKED, BAGS"),
    head=(),
    rows=SCANNED,
    line=(_COUNT,),
    tail=(_NOTE,),
    command=_repack,
    done=mark("Repack {number} is written."),
)
_WRITE_OFF = Form(
    title=mark("WRITE OFF GOODS"),
    head=(
        field("reason", CHOICE, mark("Why"), default=None, source="reasons:write_off"),
        field("place", CHOICE, mark("Where are they"), default=None, source="places"),
    ),
    rows=SCANNED,
    line=(_COUNT,),
    tail=(_NOTE,),
    command=_write_off,
    done=mark("Write-off {number}: {amount}. Sign the slip."),
)
_TRANSFER = Form(
    title=mark("CARRY GOODS TO ANOTHER PLACE"),
    head=(
        field("source", CHOICE, mark("From where"), default=None, source="places"),
        field("target", CHOICE, mark("Where to"), default=None, source="places"),
    ),
    rows=SCANNED,
    line=(_COUNT,),
    tail=(_NOTE,),
    command=_transfer,
    done=mark("Transfer {number} is written."),
)
_METER = Form(
    title=mark("WATER METER"),
    head=(
        field("moment", CHOICE, mark("When"), default=None, source="meter_moments"),
        field("reading", NUMBER, mark("The meter shows (litres)"), default=None),
        _NOTE,
    ),
    rows="",
    line=(),
    tail=(),
    command=lambda filled: ReadMeter(
        filled.text("moment"), Milli(filled.figure("reading") * 1000), filled.text("note")
    ),
    done=mark("Reading kept: {through} litres, {gallons} gallons sold, difference {difference}."),
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
    46: _REPACK,
    47: _WRITE_OFF,
    48: _TRANSFER,
    52: _METER,
    55: _OWNERS,
}
"""By their number in the menu."""
