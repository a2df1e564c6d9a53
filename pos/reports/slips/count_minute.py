"""The minute of a stock count: what differs, by how much and why, what was not found, and who signs for it."""

from drivers.printers.slip import Pair, Row, Slip, centered, line
from pos.clock import local
from pos.domain.books import OWNERS
from pos.domain.counting.marks import YARD
from pos.domain.documents import Body, integer, parts, text
from pos.domain.ledger import FOR_SALE, OWNED
from pos.domain.money import thousands
from pos.domain.quantity import milli_text
from pos.reports.slips.count_words import COUNT_WORDS, CountWords
from pos.reports.slips.frame import LINE, SPACE, House, Signed, finished, head, marked, proof, signature
from pos.reports.slips.names import Names


def scope_words(scope: str, words: CountWords) -> str:
    """Return what a count covered, as people say it."""
    return words.scopes.get(scope, scope.partition(":")[2])


def milli_of(said: Body, key: str) -> int:
    """Return a quantity of a line in thousandths; shells are counted whole."""
    quantity = integer(said, key)
    return quantity * 1000 if said["place"] in YARD else quantity


def _quantity(said: Body, key: str) -> str:
    milli = milli_of(said, key)
    signed = "+" if milli > 0 and key in {"difference", "first"} else ""
    return f"{signed}{milli_text(milli)}"


def _differing(said: Body, words: CountWords) -> list[Row]:
    """One thing that differs: two or three rows, the value behind the quantity."""
    name = text(said, "name")
    place = words.places.get(text(said, "place"), "")
    carts = f" ({words.carts} {_quantity(said, 'carts')})" if said["carts"] else ""
    rows: list[Row] = [
        line(f"{name} {place}".strip()),
        line(f"  {words.book} {_quantity(said, 'book')}{carts}, {words.shelf} {_quantity(said, 'shelf')}"),
    ]
    if integer(said, "round") > 1:
        rows.append(line("  " + words.second.format(said["round"], _quantity(said, "first"))))
    right = thousands(integer(said, "value"))
    return [
        *rows,
        Pair(f"  {words.difference} {_quantity(said, 'difference')} {text(said, 'unit')}", right, bold=True),
        line(f"  {words.reason}: {text(said, 'reason')}"),
    ]


def _owners(body: Body, words: CountWords) -> list[Row]:
    """The shells that are gone or were found altogether, and whose they were: what they are worth stands there."""
    called = {text(each, "container"): text(each, "name") for each in parts(body, "shells")}
    return [
        Pair(
            f"{called[text(move, 'commodity')]} {words.places[text(move, 'place')]} {integer(move, 'qty'):+}",
            thousands(integer(move, "value") * (1 if integer(move, "qty") > 0 else -1)),
            bold=False,
        )
        for move in parts(body, "moves")
        if move["place"] in OWNERS
    ]


def _open(body: Body, words: CountWords) -> list[Row]:
    missing = parts(body, "open")
    rows: list[Row] = [LINE, line(words.open)] if missing else []
    return rows + [line(f"  {text(each, 'name')}") for each in missing]


def _shells(body: Body, words: CountWords) -> list[Row]:
    """The law of the cylinders after the count: where they are, and whose they are."""
    law = parts(body, "shells")
    rows: list[Row] = [LINE, marked(words.shells)] if law else []
    for each in law:
        there = [f"{words.places[key]} {each[key]}" for key in (*YARD, "loan", "agent") if each[key] or key in YARD]
        whose = [f"{words.places[key]} {each[key]}" for key in (OWNED, FOR_SALE, "held") if each[key]]
        rows += [line(text(each, "name")), line("  " + ", ".join(there)), line("  = " + ", ".join(whose))]
    return rows


def count_slip(house: House, signed: Signed, body: Body, names: Names) -> Slip:
    """Return the minute of a count.

    Args:
        house: Whose slip it is.
        signed: The own facts of a ``stock_count`` document.
        body: Its body, version 1.
        names: Of those who counted and of who approved it.

    Raises:
        TypeError: The body is damaged.

    Source: the fields of a Berita Acara Stok Opname, ``domain.md`` section 10.
    """
    words = COUNT_WORDS[house.words.language]
    moment = local(signed.at_ms, house.zone)
    place = house.address[0] if house.address else house.name
    users = body["users"]
    counters = [names.person(user) for user in users if isinstance(user, int)] if isinstance(users, list) else []
    differing = [said for said in parts(body, "lines") if said["difference"]]
    rows = [
        *head(house, signed, (words.title,)),
        LINE,
        line(words.on_day.format(words.days[moment.weekday()], f"{moment:%d-%m-%Y}", place)),
        Pair(words.scope, scope_words(text(body, "scope"), words), bold=False),
        Pair(words.cut_off, str(integer(body, "cut_off")), bold=False),
        Pair(words.counters, ", ".join(counters), bold=False),
        Pair(words.counted, str(len(parts(body, "lines"))), bold=False),
        Pair(words.differing, str(len(differing)), bold=False),
        LINE,
        *(row for said in differing for row in _differing(said, words)),
        *_owners(body, words),
        *([] if differing else [centered(words.nothing)]),
        LINE,
        Pair(words.total, thousands(integer(body, "total")), bold=True),
        *_shells(body, words),
        *_open(body, words),
        LINE,
        centered(words.made_true),
        proof(house, signed),
        SPACE,
        *(row for counter in counters for row in signature(f"{words.counter} {counter}")),
        *signature(f"{house.words.approved} {names.person(integer(body, 'approved_by'))}"),
    ]
    return finished(rows, signed, "count")
