"""A price that changes at the till: for whom, how much, and from which minute it counts."""

from datetime import date, time
from typing import NamedTuple

from pos.domain.catalogue_csv.prices import PriceList, PriceRow
from pos.domain.errors import BadFigure, EmptyPaper, PriceAboveCap
from pos.domain.money import Rupiah
from pos.domain.quantity import Milli

_DAY, _MINUTE = len("2026-11-24"), len("2026-11-24T14:30")


class NewPrice(NamedTuple):
    """A unit's new prices.

    Attributes:
        sku: The product.
        unit: The unit's name.
        retail_rupiah: For everybody; positive.
        member_rupiah: For members; 0 for what members pay now, and never more than everybody.
    """

    sku: str
    unit: str
    retail_rupiah: Rupiah
    member_rupiah: Rupiah


class ChangePrices(NamedTuple):
    """Prices that change together.

    Attributes:
        day: The first business date they hold on, ISO; ``""`` for today.
        minute: The minute of it: ``14:30``; ``""`` for now, or for the beginning of a later day.
        lines: The units.
    """

    day: str
    minute: str
    lines: tuple[NewPrice, ...]


class Priced(NamedTuple):
    """A unit as it is priced now.

    Attributes:
        name: The product's name.
        retail_rupiah: For everybody; 0 for none yet.
        member_rupiah: For members.
        cap_rupiah: The cap in force when the new price begins; 0 for none.
    """

    name: str
    retail_rupiah: Rupiah
    member_rupiah: Rupiah
    cap_rupiah: Rupiah


def begins(command: ChangePrices, today: str, now: str) -> str:
    """Return when the prices begin: a day, or a day and a minute, as they are kept.

    Args:
        command: What was asked for.
        today: The business date, ISO.
        now: The minute of it prices are judged by now.

    Raises:
        BadFigure: It is no day or no minute, or it is over: nobody changes what was paid already.
    """
    day, minute = command.day or today, command.minute
    written = f"{day}T{minute}" if minute else day
    if not _is_moment(written):
        raise BadFigure(written)
    this_minute = now[:_MINUTE].replace("T24:00", "T23:59")
    if day == today and not minute:
        return this_minute
    if written < this_minute:
        raise BadFigure(written)
    return written


def _is_moment(text: str) -> bool:
    try:
        if len(text) == _MINUTE and text[_DAY] == "T":
            time.fromisoformat(text[_DAY + 1 :])
        elif len(text) != _DAY:
            return False
        return len(date.fromisoformat(text[:_DAY]).isoformat()) == _DAY
    except ValueError:
        return False


def decide(line: NewPrice, priced: Priced, moment: str) -> tuple[tuple[PriceRow, Rupiah], ...]:
    """Return the new prices for everybody and for members, each with what held before.

    Args:
        line: What was asked for.
        priced: What holds at the moment.
        moment: When they begin, as ``begins`` says.

    Raises:
        BadFigure: The price is not positive, or members would pay more than everybody.
        PriceAboveCap: It is above the cap in force then.
    """
    retail = line.retail_rupiah
    if retail <= 0 or not 0 <= line.member_rupiah <= retail:
        raise BadFigure(str(max(retail, line.member_rupiah)))
    if priced.cap_rupiah and retail > priced.cap_rupiah:
        raise PriceAboveCap(priced.name, price_rupiah=retail, cap_rupiah=priced.cap_rupiah)
    member = line.member_rupiah or Rupiah(min(retail, priced.member_rupiah or retail))
    changed = ((PriceList.RETAIL, retail, priced.retail_rupiah), (PriceList.MEMBER, member, priced.member_rupiah))
    return tuple(
        (PriceRow(line.sku, line.unit, price_list, Milli(0), moment, amount), before)
        for price_list, amount, before in changed
    )


def require_units(lines: tuple[NewPrice, ...]) -> None:
    """Check that there are lines, and every unit on one of them only.

    Raises:
        EmptyPaper: There is none, or a unit on two.
    """
    units = {(line.sku, line.unit) for line in lines}
    if not lines or len(units) < len(lines):
        raise EmptyPaper
