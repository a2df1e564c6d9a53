"""What can be wrong with a file and its rows: reasons a machine can count, with their data and without a sentence."""

from enum import StrEnum
from typing import NamedTuple


class FileKind(StrEnum):
    """The files an outlet imports, told apart by their header."""

    PRODUCTS = "products"
    UNITS = "units"
    CONTAINERS = "containers"
    PRICES = "prices"
    PRICE_RULES = "price_rules"
    ACCOUNTS = "accounts"
    ACCOUNT_MAP = "account_map"
    REASONS = "reasons"
    MEMBERS = "members"
    SETTINGS = "settings"
    SUPPLIERS = "suppliers"


class Problem(StrEnum):
    """Why a row is refused. What ``expected`` holds in each case stands behind the dash."""

    BROKEN_ROW = "broken_row"  # quotes or cells that no rule of CSV allows - what the reader met
    CELL_COUNT = "cell_count"  # more or fewer cells than the header - how many the header has
    MISSING = "missing"  # an empty cell that must not be - ""
    TOO_LONG = "too_long"  # - the most characters
    BAD_CHARACTER = "bad_character"  # a character that codes may not have - the character
    RESERVED = "reserved"  # a code the ledger uses itself - ""
    NOT_A_NUMBER = "not_a_number"  # - ""
    NEGATIVE = "negative"  # - the least
    TOO_SMALL = "too_small"  # - the least
    TOO_LARGE = "too_large"  # - the most
    NOT_WHOLE = "not_whole"  # a fraction of a rupiah or a shell - ""
    TOO_FINE = "too_fine"  # finer than a thousandth - ""
    AMBIGUOUS_NUMBER = "ambiguous_number"  # 1.250: a thousand and more, or one and a bit - the two readings
    SPREADSHEET_NUMBER = "spreadsheet_number"  # 8.99E+12: a spreadsheet has eaten the digits - ""
    BAD_DATE = "bad_date"  # not YYYY-MM-DD - ""
    UNKNOWN_VALUE = "unknown_value"  # not in the closed list - the nearest, or all of it
    BAD_CHECK_DIGIT = "bad_check_digit"  # - the digit that would fit
    SHORT_BARCODE = "short_barcode"  # a barcode that would be read as a short code - ""
    BAD_USES = "bad_uses"  # not SKU:quantity - the form
    DUPLICATE = "duplicate"  # - the row that had it first
    MEMBER_ABOVE_SALE = "member_above_sale"  # - the sale price
    SALE_ABOVE_CAP = "sale_above_cap"  # - the cap
    NEEDED_BY_KIND = "needed_by_kind"  # empty, though the product's kind asks for it - the kind
    NOT_FOR_KIND = "not_for_kind"  # filled, though the product's kind cannot have it - the kind
    NEEDS_CONTENT = "needs_content"  # a price rule without the content it multiplies - ""
    ENDS_BEFORE_START = "ends_before_start"  # - the start
    MORE_FOR_SALE = "more_for_sale"  # more shells for sale than there are - how many there are
    NOTHING_TO_FILL = "nothing_to_fill"  # full shells of a container that is filled with no product - ""
    NOT_SOLD = "not_sold"  # shells for sale that no product sells - ""
    UNKNOWN_REFERENCE = "unknown_reference"  # a name that nothing known has - the nearest known, or ""
    TAKEN = "taken"  # belongs to something else already - what it belongs to
    HAS_STOCK = "has_stock"  # may not change, or be opened, while there is stock - how much there is
    OVERLAP = "overlap"  # two periods of a rule hold on the same day - the start of the other
    WRONG_KIND = "wrong_kind"  # names a product of a kind that does not fit - that kind


class RowFault(NamedTuple):
    """One reason why a row is refused.

    Attributes:
        row: The row's number as a spreadsheet shows it; the header is 1.
        column: The column's name, or ``""`` when the whole row is meant.
        problem: The reason.
        given: What stood in the cell, cleaned, at most 40 characters.
        expected: The data of the reason, as ``Problem`` says.
    """

    row: int
    column: str
    problem: Problem
    given: str
    expected: str


class UnknownColumn(NamedTuple):
    """A column no known file has.

    Attributes:
        name: As in the header.
        nearest: The known column most like it, or ``""``.
    """

    name: str
    nearest: str


class NeededColumns(NamedTuple):
    """What a file needs to be read.

    Attributes:
        kind: The file.
        columns: The columns it cannot do without, in their order.
    """

    kind: FileKind
    columns: tuple[str, ...]


class HeaderFault(NamedTuple):
    """Why a header is refused.

    Attributes:
        kind: The file it is most like, or ``None`` when it is like none.
        missing: Columns that file cannot do without.
        unknown: Columns it does not know.
        repeated: Columns that stand twice.
        needed: What that file needs; when it is like none, what each file needs.
    """

    kind: FileKind | None
    missing: tuple[str, ...]
    unknown: tuple[UnknownColumn, ...]
    repeated: tuple[str, ...]
    needed: tuple[NeededColumns, ...]
