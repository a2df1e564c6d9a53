"""The texts of the message strip: what happened and what to do, in 78 characters or fewer, without codes.

English is the source of the translation; a message is kept as its source and its values, and put into words where it is
painted, so the same state reads in either language.
"""

from typing import NamedTuple

from pos.i18n import Translate, mark
from pos.ui.view import ACCENT, BAD, GOOD, PLAIN, WARN

LONGEST = 78


class Message(NamedTuple):
    """A text of the message strip.

    Attributes:
        text: English source with named places in braces; ``""`` for no message.
        values: Names and values of the places.
        tone: One of the tones of ``pos.ui.view``.
    """

    text: str
    values: tuple[tuple[str, str], ...]
    tone: str


NO_MESSAGE = Message("", (), PLAIN)


def good(text: str, *values: tuple[str, str]) -> Message:
    """Return a message that something was done."""
    return Message(text, values, GOOD)


def warn(text: str, *values: tuple[str, str]) -> Message:
    """Return a message that something was done and wants looking at."""
    return Message(text, values, WARN)


def bad(text: str, *values: tuple[str, str]) -> Message:
    """Return a message that something was not done."""
    return Message(text, values, BAD)


def told(text: str, *values: tuple[str, str]) -> Message:
    """Return a message that answers a question."""
    return Message(text, values, ACCENT)


def in_words(message: Message, translate: Translate) -> str:
    """Return a message as it is painted: translated, its places filled, at most ``LONGEST`` characters."""
    if not message.text:
        return ""
    values = dict(message.values)
    words = translate(message.text).format_map(values)
    over = len(words) - LONGEST
    if over <= 0:
        return words
    longest = max(values, key=lambda name: len(values[name]))
    values[longest] = values[longest][: max(len(values[longest]) - over - 1, 0)] + "…"
    return translate(message.text).format_map(values)[:LONGEST]


TYPED_REFUSED = mark("{typed} was typed before the scan: not used. Quantity: {typed}* and scan.")
UNKNOWN_CODE = mark("UNKNOWN BARCODE {code}. Go on scanning; F2 finds it.")
MISREAD = mark("MISREAD {code}. Void the line with Del and scan again.")
INACTIVE = mark("{name} is not sold any more. Void the line with Del.")
NO_PRICE = mark("{name} has no price. Void the line with Del, call the supervisor.")
ABOVE_CAP = mark("{name} is priced above the legal cap. Void the line with Del.")
NO_SUCH_CODE = mark("There is no code {code}. F2 finds a product by its name.")
ABOVE_REFERENCE = mark("{name}: {price} is above the reference price {reference}.")
BELOW_ZERO = mark("{name}: stock is below zero. Sold all the same; please count it.")
WHOLE_ONLY = mark("{name} is sold whole. Type the quantity without decimals.")
BAD_QUANTITY = mark("{typed} is no quantity.")
NOT_BY_WEIGHT = mark("{name} is not sold by this weight. Nothing was added.")
LOGO_BAD = mark("Receipts come without the logo: {file} cannot be used. Ask pos doctor.")
PRINTER_OFF = mark("The printer cannot be reached. Switch it on, then Enter.")
PRINTER_BUSY = mark("The printer is busy. Wait for it, then Enter.")
PRINTER_PAPERLESS = mark("This printer has no paper to try: it writes files, or labels only.")
PRINTER_OPEN = mark("The printer's cover is open. Close it, then Enter.")
PRINTER_TROUBLE = mark("The printer has another trouble. Clear it, then Enter.")
PAPER_MISSED = mark("It still says: no paper. Put the roll in, close the cover, then Enter.")
PAPER_TRUE = mark("Kept: this printer notices its paper.")
PAPER_EMPTY = mark("Kept: this printer does not notice its paper. Watch the roll yourself.")
WEIGHT_IS = mark("The scale says {weight} kg. Scan or find what lies on it.")
NET_IS = mark("{weight} kg without the container ({tare}). Scan or find what lies on it.")
NET_SET = mark("Line {line}: {count} without the container ({tare} kg).")
TARE_IS = mark("Container {tare} kg. Fill it, then F11: the goods without it. Esc forgets it.")
BAD_TARE = mark("{typed} is no container. Type its grams and F11; 0 F11 weighs it.")
TARE_TOO_HEAVY = mark("{weight} kg is no more than the container ({tare}). Fill it, then F11; or Esc.")
TARE_TWICE = mark("The scale takes off a container itself. Forget ours with Esc, then F11.")
SAME_WEIGHT = mark("{weight} kg again: sold already? Change the goods, or F11 once more.")
BAD_AMOUNT = mark("{typed} is no amount of money.")
NO_LINE = mark("There is no line yet. Scan an item first.")
QUANTITY_SET = mark("Line {line}: quantity {count}.")
TOTAL_IS = mark("Total {total}. + again: exact cash, or type the cash and +.")
LINE_VOIDED = mark("Line {line} voided: {name}.")
LINE_VOIDED_OFFER = mark("Line {line} voided: {name}. Del again cancels the whole sale.")
VOID_ARMED = mark("VOID: scan the item, or Enter voids the marked line. Esc leaves.")
NOT_IN_SALE = mark("{name} is not in this sale. Nothing was voided.")
SALE_CANCELLED = mark("The sale was cancelled, on record.")
NO_SALE_TO_CANCEL = mark("There is nothing to void.")
MEMBER_IS = mark("Member {number} {name}.")
MEMBER_OFF = mark("The member was taken off the sale.")
MEMBER_UNKNOWN = mark("There is no member {number}. F3 finds a member by name.")
SHELL_WANTED = mark("Line {line}: where is the empty shell? Answer first, then take the money.")
SHELL_BOUGHT = mark("Line {line}: the buyer takes the shell too.")
SHELL_EMPTY = mark("Line {line}: empty shell received.")
SHELL_REFUSED = mark("Line {line} voided: no empty shell.")
SHELL_NOT_SOLD = mark("There is no shell for sale. Take the empty (Enter) or refuse (Del).")
CHOOSE_ANSWER = mark("Enter: empty received. 2 Enter: buys the shell. Del: refuse.")
HELD = mark("The sale is on hold. F4 takes it back.")
RECALLED = mark("The sale on hold is back.")
NOTHING_HELD = mark("No sale is on hold.")
PAID = mark("Done. Sale {number}.")
PAID_BELOW_ZERO = mark("Done. Stock is below zero: {names}. Please count.")
SLIP_IS_WHOLE = mark("The slip is whole: it is not printed again.")
NO_SLIP_IN_DOUBT = mark("No slip is in doubt now. F12 prints a copy, F10 38 has slips left over.")
REPRINTED = mark("Receipt printed again, copy {copy}.")
NOTHING_FOUND = mark("Nothing is called {typed}. Type another part of the name.")
REPORT_PRINTS = mark("The report is being printed.")
PRICE_IS = mark("{name}: {price}, member {member}, per {unit}. Stock {stock}.")
SERVICE_PRICE_IS = mark("{name}: {price}, member {member}, per {unit}.")
PRICE_UNKNOWN = mark("{code} is not known. Nothing was added.")
CARD_ASKED = mark("{name} is a member. Close the panel with Esc to use the card.")
SCAN_REFUSED = mark("The scan was not used. Finish typing here first, or Esc.")
SCAN_LOST = mark("A scan was lost on its way. Scan that item again.")
EXPIRED = mark("{name} HAS EXPIRED. It may not be sold: void the line with Del.")
EXPIRED_ON_LABEL = mark("Expired on {date}: {name}. Do not take it in.")
NO_DATE_ON_LABEL = mark("{name}: {digits} on the label is no date. Type the printed one.")
LOT_AND_DATE = mark("On the label: lot {lot}, expires on {date}.")
LOT_ON_LABEL = mark("On the label: lot {lot}.")
DATE_ON_LABEL = mark("On the label: expires on {date}.")
CLOSE_PANEL_FIRST = mark("Close the panel with Esc first.")
LOCKED = mark("Locked: nobody touched the till for a while. The sale is kept.")
WELCOME = mark("Welcome, {name}. The sale is ready.")
FLOAT_WANTED = mark("Welcome, {name}. Count the float, type it, Enter opens the shift.")
PAPER_IS_BACK = mark("The paper you were filling in is back, {count} lines. Please check the last one.")
RECOVERED = mark("The sale was saved: {count} lines are back. Please check them.")
SHIFT_OPEN = mark("Shift {number} is open.")
SHIFT_OPEN_SALE = mark("A sale is open: pay, cancel or finish it before closing the shift.")
SHIFT_HAS_HELD = mark("{count} sales are on hold: finish them before closing the shift.")
QUIT_REFUSED = mark("A sale is open: pay or cancel it before leaving the program.")
ANSWER_NEEDED = mark("An answer is needed here. Type it, then Enter.")
BAD_CHOICE = mark("There is no such line. Choose a number of the list, or ↑↓ and Enter.")
BAD_DATE = mark("{typed} is no date. Type day, month and year: 311226.")
BAD_NUMBER = mark("{typed} is no number.")
LINES_NEEDED = mark("There is no line yet. Scan an item, or Esc goes back.")
NOT_OFFERED = mark("{name} is not on this list.")
APPROVAL_WANTED = mark("A second person has to approve this: PIN, then Enter. Esc goes back.")
CLOCK_ACCEPTED = mark("The clock was accepted, on record.")
SUSPEND_REFUSED = mark("The till cannot be put aside. F10 locks it.")
FAULT_DISK_FULL = mark("The disk is full. Nothing was written; the cart is safe. Free some space.")
FAULT_DISK = mark("The disk does not write. The cart is safe; try again, call for help.")
FAULT_BUSY = mark("The register is busy. Nothing was written; try again.")
FAULT_CORRUPT = mark("The register is damaged. Stop selling and call for help.")
COUNT_BEGUN = mark("Counting, {count} on the sheet. Scan the things one by one; + hands in.")
COUNTED_IS = mark("On the sheet: {name}, {count} {unit}.")
COUNT_WEIGH = mark("{name} is weighed. Type how much there is, then Enter.")
COUNT_TAKEN = mark("{name} was taken off the sheet.")
COUNT_UNKNOWN = mark("UNKNOWN BARCODE {code}: not counted. Put it aside and go on.")
COUNT_ELSEWHERE = mark("{name}: cylinders and gallons are counted in F10, menu 51.")
COUNT_NO_STOCK = mark("{name} is a service and has no stock. Nothing was counted.")
COUNT_NOT_IN_SCOPE = mark("{name} does not belong to this count. Put it where it belongs.")
COUNT_NOT_ASKED = mark("{name} is counted already. Only what is listed is counted again.")
COUNT_MANY = mark("{count} products are called so: {names}. Type more of the name.")
COUNT_HAND_IN = mark("{count} counted, {missing} on the list still open. + again hands the sheet in.")
COUNT_HANDED_IN = mark("The count is handed in. A second person approves it: F10, menu 53.")
COUNT_AGAIN = mark("{count} have to be counted again, from the beginning. They are listed.")
COUNT_WAITS = mark("The sheet is handed in. {sheets} more of the same count are still open.")
COUNT_KEPT = mark("The count is kept. F10, menu 50 or 51 goes on with it.")
COUNT_THROW_AWAY = mark("There is nothing on the sheet. Del again throws the sheet away.")
COUNT_GIVEN_UP = mark("The sheet was thrown away. Nothing was posted.")
