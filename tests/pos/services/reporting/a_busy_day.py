"""A day at the demo outlet with everything a report has to tell apart, and reports of it read back by name."""

from typing import Final

from pos.domain.cart import Cart, LineVoided, MemberSet, apply
from pos.domain.cash.commands import PaidOut
from pos.domain.correcting import OpenDrawer, VoidSale
from pos.domain.money import BasisPoints, Rupiah
from pos.domain.period import Period
from pos.domain.refunding.commands import RefundSale
from pos.domain.report import Bars, Cell, Facts, Report, Table
from pos.domain.terms import CapLifted, Discounted, PriceSet
from pos.services import selling
from pos.services.reporting import REPORTS
from tests.pos.services.conftest import Counter
from tests.pos.services.correcting.at_the_counter import back, close_shift, done, sold
from tests.support.selling import LPG, NOODLES, RICE, SUGAR, WATER, scanned

HOUR_MS: Final = 3_600_000
EIGHT_TEN_MS: Final = 70 * 60_000
"""08:10 WIB after midnight UTC."""

DEFECT, PROMO, BOARD = "Barang cacat", "Promo gerai", "Persetujuan pengurus"


def member(cart: Cart) -> Cart:
    """The same cart of a member."""
    return apply(cart, MemberSet(2, "0002"))


def later(counter: Counter, hours: int) -> None:
    """Let hours pass."""
    counter.clock.at_ms += hours * HOUR_MS


def busy_day(counter: Counter) -> None:
    """Two shifts from ten past eight: both kinds of buyers, a sale voided, one given back, some at other prices."""
    counter.clock.at_ms = (counter.clock.at_ms // (24 * HOUR_MS) + 1) * 24 * HOUR_MS + EIGHT_TEN_MS
    counter.open()
    sold(counter, scanned(counter.desk, NOODLES, (SUGAR, 1_500), LPG, WATER))
    sold(counter, member(scanned(counter.desk, NOODLES, NOODLES, RICE)))
    sold(counter, apply(scanned(counter.desk, NOODLES, RICE), LineVoided(2, "Salah pindai")))
    sold(counter, scanned(counter.desk, RICE))
    done(counter, VoidSale("4", "Pembeli batal"))
    later(counter, 2)
    with counter.desk.database.write() as tx:
        selling.cancel(tx, counter.desk, counter.cashier, scanned(counter.desk, NOODLES), "Pembeli batal")
    done(counter, OpenDrawer("Tukar uang"))
    done(counter, PaidOut(Rupiah(5_000), "Perlengkapan", "", ""))
    close_shift(counter)
    counter.open()
    done(counter, RefundSale("1", (back(1, 1000), back(4, 1000)), "Salah barang"))
    sold(counter, apply(scanned(counter.desk, NOODLES, SUGAR), PriceSet(1, Rupiah(3_000), DEFECT, 1, 2)))
    sold(counter, apply(scanned(counter.desk, SUGAR), Discounted(1, Rupiah(1_000), BasisPoints(0), PROMO, 1, 0)))
    dear = apply(scanned(counter.desk, LPG), PriceSet(1, Rupiah(25_000), DEFECT, 1, 2))
    sold(counter, apply(dear, CapLifted(1, BOARD, 1, 2)))


def today(counter: Counter, *, of: str = "", shift: int = 0) -> Period:
    """The day of the story."""
    date = counter.desk.today()
    return Period(date, date, of, shift)


def report(counter: Counter, name: str, period: Period) -> Report:
    """A report as the shop makes it."""
    with counter.desk.database.read() as tx:
        made = REPORTS[name].make(tx, counter.desk, period)
    assert (made.name, made.title) == (name, REPORTS[name].title)
    return made


def facts(made: Report) -> dict[str, Cell]:
    """Every fact of a report by its name."""
    sections = [each for each in made.sections if isinstance(each, Facts)]
    return {name: figure for section in sections for name, _, figure in section.facts}


def table(made: Report, number: int = 0) -> dict[Cell, dict[str, Cell]]:
    """A table of a report: by the first cell of a row, every cell by its head; the total as ``Total``."""
    section = [each for each in made.sections if isinstance(each, Table)][number]
    heads = [column.head for column in section.columns]
    rows = [dict(zip(heads, row, strict=True)) for row in (*section.rows, *([section.total] if section.total else []))]
    return {row[heads[0]]: row for row in rows}


def rows(made: Report, number: int = 0) -> tuple[tuple[Cell, ...], ...]:
    """The rows of a table of a report."""
    return [each for each in made.sections if isinstance(each, Table)][number].rows


def bars(made: Report) -> dict[str, int]:
    """The bars of a report by name."""
    return dict(next(each for each in made.sections if isinstance(each, Bars)).bars)
