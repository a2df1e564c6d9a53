"""The papers of the back room: goods repacked, written off, carried and priced anew, and the water meter."""

from collections.abc import Iterable

from pos.domain.errors import EmptyPaper
from pos.domain.money import Rupiah
from pos.domain.quantity import Milli
from pos.domain.repricing import ChangePrices, NewPrice
from pos.domain.yard.meters import ReadMeter
from pos.domain.yard.repacking import RepackGoods
from pos.domain.yard.steps import FLOOR_KEY
from pos.domain.yard.stock import FLOOR
from pos.domain.yard.transfers import CarriedGoods, TransferGoods
from pos.domain.yard.writing_off import GAS, LostGoods, LostShells, WriteOff
from pos.i18n import mark
from pos.ui.forms.form import CHOICE, COUNT, DATE, MONEY, NUMBER, SCANNED, TEXT, Filled, Form, Line, field, figure_of

_NOTE = field("note", TEXT, mark("Note"), default="")
_COUNT = field("count", COUNT, mark("How many?"), default="1")


def _base(line: Line) -> Milli:
    """How much of the base unit a line is: its count is of the unit that was scanned."""
    count = figure_of(line.values, "count")
    return Milli(count * line.item.factor // 1000 if line.item is not None else count)


def _place(filled: Filled, name: str) -> str:
    key = filled.text(name)
    return FLOOR if key == FLOOR_KEY else key


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


def _prices(filled: Filled) -> ChangePrices:
    lines = tuple(
        NewPrice(
            sku=line.key,
            unit=line.item.unit,
            retail_rupiah=Rupiah(figure_of(line.values, "retail")),
            member_rupiah=Rupiah(figure_of(line.values, "member")),
        )
        for line in filled.lines
        if line.item is not None
    )
    minute = filled.text("minute").replace(".", "").replace(":", "")
    return ChangePrices(filled.text("day"), f"{minute[:2]}:{minute[2:]}" if minute else "", lines)


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
_PRICES = Form(
    title=mark("CHANGE PRICES"),
    head=(),
    rows=SCANNED,
    line=(
        field("retail", MONEY, mark("New price for everybody"), default=None),
        field("member", MONEY, mark("For members (Enter: as now)"), default=""),
    ),
    tail=(
        field("day", DATE, mark("From which day (Enter: today)"), default=""),
        field("minute", TEXT, mark("From what time, 14:30 (Enter: at once)"), default=""),
    ),
    command=_prices,
    done=mark("New prices from {from} on. Menu 91 prints their labels."),
)

FORMS: dict[int, Form] = {37: _PRICES, 46: _REPACK, 47: _WRITE_OFF, 48: _TRANSFER, 52: _METER}
"""By their number in the menu."""
