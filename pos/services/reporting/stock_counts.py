"""The minutes of stock counts: each thing counted with book, count, difference, cost, value and cause, to be signed."""

from pos.domain.counting.marks import YARD
from pos.domain.documents import Body, integer, parts, text
from pos.domain.money import divide_half_up
from pos.domain.period import Period
from pos.domain.report import COUNT, MILLI, RUPIAH, TEXT, TIME, Cell, Column, Facts, Report, Section, Table
from pos.i18n import mark
from pos.reports.slips.names import Names
from pos.services.desk import Desk
from pos.services.naming import names_of
from pos.store import counts
from pos.store.counts import PostedCount
from pos.store.transaction import Transaction

NAME, TITLE = "stock-count", mark("Minute of a stock count")
_LINES = (
    Column(mark("Item"), TEXT, is_key=True),
    Column(mark("Code"), TEXT, is_key=False),
    Column(mark("Unit"), TEXT, is_key=False),
    Column(mark("Book"), MILLI, is_key=False),
    Column(mark("In carts"), MILLI, is_key=False),
    Column(mark("Counted"), MILLI, is_key=False),
    Column(mark("Difference"), MILLI, is_key=True),
    Column(mark("Cost"), RUPIAH, is_key=False),
    Column(mark("Value"), RUPIAH, is_key=True),
    Column(mark("Count no."), COUNT, is_key=False),
    Column(mark("Cause"), TEXT, is_key=False),
)
_SHELLS = (
    Column(mark("Container"), TEXT, is_key=True),
    Column(mark("Full"), COUNT, is_key=True),
    Column(mark("Empty"), COUNT, is_key=True),
    Column(mark("Faulty"), COUNT, is_key=True),
    Column(mark("On loan"), COUNT, is_key=False),
    Column(mark("At the agent"), COUNT, is_key=False),
    Column(mark("Owned"), COUNT, is_key=False),
    Column(mark("For sale"), COUNT, is_key=False),
    Column(mark("Held"), COUNT, is_key=False),
)
_KEYS = ("full", "empty", "faulty", "loan", "agent", "owned", "for_sale", "held")
_WHOSE = {"owned": "milik", "for_sale": "dijual"}
"""Whose shells are, in the words of the yard, like those of where they stand."""
_SIGNATURES = (mark("Counted by"), mark("Witness"), mark("Approved by"))


def stock_counts(tx: Transaction, desk: Desk, period: Period) -> Report:
    """Return the minutes of the counts posted in a period; of one only, where ``period.of`` is its number.

    Source: the fields of a Berita Acara Stok Opname, ``domain.md`` section 10.
    """
    posted = counts.posted(tx, desk.node.code, period.since, period.until)
    wanted = [count for count in posted if period.of in {"", str(count.number)}]
    names = names_of(tx)
    sections = tuple(section for count in wanted for section in _sections(count, names))
    return Report(NAME, TITLE, period.text, sections, _SIGNATURES, desk.clock.now_ms())


def _sections(count: PostedCount, names: Names) -> tuple[Section, ...]:
    body = count.body
    lines = sorted(parts(body, "lines"), key=lambda said: (-abs(integer(said, "value")), text(said, "name")))
    users = body["users"]
    counters = [names.person(user) for user in users if isinstance(user, int)] if isinstance(users, list) else []
    facts = Facts(
        "",
        (
            (mark("Number"), TEXT, f"{count.number:04}"),
            (mark("Posted"), TIME, count.at_ms),
            (mark("Cut-off document"), TEXT, str(integer(body, "cut_off"))),
            (mark("Counted by"), TEXT, ", ".join(counters)),
            (mark("Approved by"), TEXT, names.person(integer(body, "approved_by"))),
            (mark("Things counted"), COUNT, len(lines)),
            (mark("Not found, not posted"), COUNT, len(parts(body, "open"))),
        ),
    )
    rows = (*map(_line, lines), *_owners(body))
    total: tuple[Cell, ...] = (mark("Total"), "", "", "", "", "", "", "", integer(body, "total"), "", "")
    table = Table("", _LINES, rows, total)
    law = tuple(map(_law, parts(body, "shells")))
    shells = (Table(mark("Cylinders and gallons after the count"), _SHELLS, law, ()),) if law else ()
    missing = tuple((text(each, "name"), text(each, "code")) for each in parts(body, "open"))
    left = (Table(mark("Not found, not posted"), _LINES[:2], missing, ()),) if missing else ()
    return (facts, table, *shells, *left)


def _line(said: Body) -> tuple[Cell, ...]:
    by = 1000 if said["place"] in YARD else 1
    book, carts, shelf, difference = (integer(said, key) * by for key in ("book", "carts", "shelf", "difference"))
    value = integer(said, "value")
    cost: Cell = divide_half_up(abs(value) * 1000, abs(difference)) if difference else ""
    figures = (book, carts or "", shelf, difference, cost, value, integer(said, "round"))
    name = f"{text(said, 'name')} {text(said, 'unit')}" if said["place"] in YARD else text(said, "name")
    return (name, text(said, "code"), text(said, "unit"), *figures, text(said, "reason"))


def _law(shells: Body) -> tuple[Cell, ...]:
    return (text(shells, "name"), *(integer(shells, key) for key in _KEYS))


def _owners(body: Body) -> tuple[tuple[Cell, ...], ...]:
    """The shells gone or found altogether, by whose they were."""
    called = {text(each, "container"): text(each, "name") for each in parts(body, "shells")}
    return tuple(
        (
            f"{called[text(move, 'commodity')]} {_WHOSE[text(move, 'place')]}",
            text(move, "commodity"),
            _WHOSE[text(move, "place")],
            "",
            "",
            "",
            integer(move, "qty") * 1000,
            divide_half_up(integer(move, "value"), abs(integer(move, "qty"))),
            integer(move, "value") * (1 if integer(move, "qty") > 0 else -1),
            "",
            "",
        )
        for move in parts(body, "moves")
        if move["place"] in _WHOSE
    )
