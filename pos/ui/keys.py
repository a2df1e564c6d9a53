"""The one table of keys: the footer, F1, the printed key card and the tests all read it.

What a key *does* stands in ``pos.ui.reducer``; a test presses every key of this table in every place it names.
"""

from typing import NamedTuple

from pos.i18n import mark
from pos.ui.reports import REPORTS

USERS, PIN, FLOAT, SALE, QUESTION = "users", "pin", "float", "sale", "question"
SEARCH, MEMBERS, HELD, MENU = "search", "members", "held", "menu"
REASONS, COUNTING, CLOSED, HELP, FORM, REPORT, STOCK, PAPER, CODES = (
    "reasons",
    "counting",
    "closed",
    "help",
    "form",
    "report",
    "stock",
    "paper",
    "codes",
)
PLACES = (
    USERS,
    PIN,
    FLOAT,
    SALE,
    QUESTION,
    SEARCH,
    MEMBERS,
    HELD,
    MENU,
    REASONS,
    COUNTING,
    CLOSED,
    HELP,
    FORM,
    REPORT,
    STOCK,
    PAPER,
    CODES,
)
"""Where a key can work: one place per mode, and one for the open question of an empty shell."""

_SELLING = frozenset({SALE, QUESTION})
_PAYING = frozenset({SALE})
_QUESTION_ROW = frozenset({"Enter", "2 Enter", "Del", "F1", "F2"})
"""What the first footer row has room for beside the answers to an open question."""
_LISTS = frozenset({USERS, SEARCH, MEMBERS, HELD, MENU, REASONS})
_PANELS = frozenset({SEARCH, MEMBERS, HELD, MENU, REASONS, COUNTING, FORM, REPORT, PAPER, CODES})
_GOING_ON = _LISTS | {COUNTING, PIN, FLOAT, CLOSED, FORM, PAPER}
_EVERYWHERE = frozenset(PLACES)


class KeyLine(NamedTuple):
    """A key in some places.

    Attributes:
        label: What stands on the key.
        short: Its meaning in the footer, in English.
        long: Its meaning in the help and on the key card, in English.
        names: The keys, as the reducer knows them; empty where characters are meant.
        places: Where it works so.
        row: The footer row it stands in: 1 or 2; 0 for neither.
        needs: What has to be there for it to work: ``lines``, ``held`` (lines or a sale on hold), or ``""``.
    """

    label: str
    short: str
    long: str
    names: tuple[str, ...]
    places: frozenset[str]
    row: int
    needs: str


def _selling(label: str, short: str, long: str, *names: str, row: int, needs: str) -> KeyLine:
    return KeyLine(label, short, long, names, _SELLING, row, needs)


def _at(places: frozenset[str], label: str, short: str, long: str, *names: str) -> KeyLine:
    return KeyLine(label, short, long, names, places, 1, "")


def _on_sheet(label: str, short: str, long: str, *names: str) -> KeyLine:
    return KeyLine(label, short, long, names, frozenset({STOCK}), 2, "")


_CASH = mark("F5 exact cash, F6 F7 F8 likely notes")
_HOLD = mark("puts the sale on hold; with an empty cart takes one back")
_QUANTITY = mark("quantity of the next item; then Enter: of the marked or last line")
_WEIGH = mark("takes the weight from the scale, for the marked or next item")
_TARE = mark("less a container of 250 g; 0 F11: it is on the scale, empty")
_AMOUNT = mark("a dot stands for the zeros: 50. is 50.000 and 12.5 is 12.500")
_PLUS = mark("after an amount: cash taken; alone: the total, again: exact cash")
_DELETE = mark("voids the marked or last line; twice: cancels the whole sale")
_CODE = mark("after digits: a barcode, or a short code from 1 to 999")

KEYS: tuple[KeyLine, ...] = (
    _at(frozenset({QUESTION}), "Enter", mark("Empty received"), mark("the empty shell was handed in"), "enter"),
    _at(frozenset({QUESTION}), "2 Enter", mark("Buys the shell"), mark("the buyer takes the shell too"), "2", "enter"),
    _at(frozenset({QUESTION}), "Del", mark("Refuse"), mark("no empty: the refill is voided"), "delete"),
    KeyLine("F1", mark("Help"), mark("the keys that work now"), ("f1",), _EVERYWHERE - {HELP}, 1, ""),
    _selling("F2", mark("Find"), mark("finds a product; a scan then tells its price"), "f2", row=1, needs=""),
    _selling("F3", mark("Member"), mark("finds a member by name, number or card"), "f3", row=1, needs=""),
    _selling("F4", mark("Hold"), _HOLD, "f4", row=1, needs="held"),
    KeyLine("F5-8", mark("Cash"), _CASH, ("f5", "f6", "f7", "f8"), _PAYING, 1, "lines"),
    _selling("F10", mark("Menu"), mark("everything else, by number"), "f10", row=1, needs=""),
    _selling("F11", mark("Weigh"), _WEIGH, "f11", row=0, needs=""),
    _selling("250 F11", mark("Container"), _TARE, "2", "5", "0", "f11", row=0, needs=""),
    _selling("F12", mark("Receipt"), mark("prints the last receipt again, as a copy"), "f12", row=1, needs=""),
    _selling("5*", mark("Quantity"), _QUANTITY, "5", "*", row=2, needs=""),
    _selling("-", mark("Void"), mark("then Enter or the item's scan voids a line"), "-", row=2, needs="lines"),
    _selling("/", mark("Member no."), mark("after a number: the member of that number"), "/", row=2, needs=""),
    _selling("50.", mark("=50.000"), _AMOUNT, "5", "0", ".", row=2, needs=""),
    KeyLine("+", mark("CASH"), _PLUS, ("+",), _PAYING, 2, "lines"),
    _selling("Esc", mark("Clear"), mark("clears what is typed"), row=2, needs=""),
    _selling("↑↓", mark("Select"), mark("marks a line; PgUp and PgDn go further"), "up", "down", row=2, needs="lines"),
    KeyLine("Del", mark("Void line"), _DELETE, ("delete",), frozenset({SALE}), 0, "lines"),
    KeyLine("Enter", mark("Code"), _CODE, ("1", "enter"), frozenset({SALE}), 0, ""),
    KeyLine("A-Z", mark("Find"), mark("finds a product as its name is typed"), ("a",), _SELLING, 0, ""),
    _on_sheet("24 Enter", mark("How many"), mark("so many of what is marked; 0 Enter: none"), "2", "4", "enter"),
    _on_sheet("5*", mark("Quantity"), mark("quantity of the next scan"), "5", "*"),
    _on_sheet("+", mark("Hand in"), mark("twice: the sheet is full and is handed in"), "+"),
    _at(frozenset({STOCK}), "Del", mark("Take back"), mark("takes what is marked off the sheet"), "delete"),
    _at(_LISTS | {COUNTING, HELP, FORM, STOCK}, "↑↓", mark("Choose"), mark("goes up and down the list"), "up", "down"),
    _at(frozenset({USERS}), "1-9", mark("User"), mark("chooses a user by number"), "1"),
    _at(frozenset({HELD, MENU, REASONS, FORM}), "1-99", mark("Number"), mark("a number and Enter choose a line"), "1"),
    _at(_GOING_ON, "Enter", mark("Go on"), mark("takes what is chosen"), "enter"),
    _at(frozenset({FLOAT}), "50.", mark("=50.000"), _AMOUNT, "5", "0", "."),
    _at(
        frozenset({REPORT}),
        "↑↓",
        mark("Lines"),
        mark("goes up and down the report; PgUp and PgDn go further"),
        "up",
        "down",
    ),
    _at(frozenset({REPORT}), "←→", mark("Day"), mark("the day before, the day after"), "left", "right"),
    _at(frozenset({REPORT}), "7*", mark("Days"), mark("so many days, up to the last one shown"), "7", "*"),
    _at(frozenset({REPORT}), "F12", mark("Print"), mark("prints the report as a slip"), "f12"),
    _at(frozenset({FORM}), "Del", mark("Take back"), mark("takes the newest line off the form"), "delete"),
    _at(
        frozenset({CODES}),
        "Enter",
        mark("Test"),
        mark("reads the code that is typed; a scan reads its own"),
        "1",
        "enter",
    ),
    _at(frozenset({MEMBERS}), "Del", mark("No member"), mark("takes the member off the sale"), "delete"),
    _at(_PANELS | {PIN, HELP, STOCK}, "Esc", mark("Back"), mark("clears what is typed, or closes"), "escape"),
    _at(frozenset({CLOSED}), "F9", mark("Close the day"), mark("closes the day after its last shift"), "f9"),
    _at(frozenset({FLOAT, CLOSED}), "F10", mark("Menu"), mark("everything else, by number"), "f10"),
    _at(frozenset({USERS, PIN}), "F10", mark("Leave"), mark("ends the program"), "f10"),
)

MENU_ENTRIES: dict[int, str] = {
    13: mark("Cash in"),
    14: mark("Cash out"),
    15: mark("Void the last sale (supervisor)"),
    16: mark("Close the shift: count the drawer"),
    17: mark("Lock the till"),
    18: mark("Bahasa Indonesia / English"),
    19: mark("Leave the program"),
    **{number: shown.title for number, shown in REPORTS.items()},
    50: mark("Count stock: begin, or go on"),
    51: mark("Count cylinders and gallons"),
    53: mark("Approve a count"),
    41: mark("LPG from the agent: full against empty"),
    44: mark("Full ones the agent brings later"),
    45: mark("Faulty cylinders: set aside, send out"),
    46: mark("Repack goods"),
    47: mark("Write off goods"),
    48: mark("Carry goods to another place"),
    37: mark("Change prices"),
    52: mark("Read the water meter"),
    55: mark("Shells: for sale, or given up"),
    20: mark("Figures so far (X), on paper"),
    21: mark("Cash into the safe"),
    22: mark("Hand cash over: treasurer, courier, bank"),
    23: mark("Close the day"),
    29: mark("Open a new outlet: what it begins with"),
    24: mark("Pay a supplier"),
    25: mark("Pay an owner of consigned goods"),
    40: mark("Take goods in from a supplier"),
    42: mark("Send goods back to a supplier"),
    43: mark("A claim was settled with money"),
    56: mark("Missing goods were brought"),
    49: mark("A new supplier, agent or owner"),
    54: mark("Correct a posted paper"),
    30: mark("Goods come back with a receipt"),
    31: mark("Goods come back without a receipt"),
    32: mark("Undo a sale of this shift"),
    33: mark("Another price for a line"),
    34: mark("Discount on a line or the sale"),
    35: mark("Sell above the legal cap"),
    39: mark("The slip in doubt came out whole"),
    38: mark("Slips that are too old to print unasked"),
    36: mark("Open the drawer without a sale"),
    80: mark("Somebody new may log in"),
    81: mark("Give somebody other roles"),
    82: mark("Let somebody in again after wrong PINs"),
    83: mark("Give somebody a new PIN"),
    84: mark("Somebody logs in no more"),
    90: mark("Labels of products"),
    91: mark("Labels of changed prices"),
    92: mark("Test a code: how it is read"),
    93: mark("Try whether the printer notices its paper"),
    2: mark("Find a product, check a price (F2)"),
    3: mark("Member (F3)"),
    4: mark("Hold or take back a sale (F4)"),
    5: mark("Exact cash (F5)"),
    6: mark("First note (F6)"),
    7: mark("Second note (F7)"),
    8: mark("Third note (F8)"),
    11: mark("Weigh (F11)"),
    12: mark("Print the last receipt again (F12)"),
    1: mark("Help (F1)"),
}
"""The menu in its order, what has no key of its own first; the number of a function key's twin is the key's own."""


def keys_at(place: str, *, has_lines: bool, has_held: bool) -> tuple[KeyLine, ...]:
    """Return the keys that work in a place now, in the order of the table."""
    there = {"": True, "lines": has_lines, "held": has_lines or has_held}
    return tuple(key for key in KEYS if place in key.places and there[key.needs])


def footer(place: str, row: int) -> tuple[KeyLine, ...]:
    """Return the keys of a footer row; they keep their places whether the cart is empty or not."""
    keys = tuple(key for key in KEYS if place in key.places and key.row == row)
    if place == QUESTION and row == 1:
        return tuple(key for key in keys if key.label in _QUESTION_ROW)
    return keys
