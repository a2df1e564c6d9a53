"""*Test this code*: what a scanner sent, how it is read, and what the till would do with it; nothing is sold."""

from typing import NamedTuple


class ReadCode(NamedTuple):
    """Say how a code is read.

    Attributes:
        code: As it was scanned or typed.
        symbology: Its AIM identifier, or ``""``.
    """

    code: str
    symbology: str


class CodeRead(NamedTuple):
    """How a code is read.

    Attributes:
        symbology: AIM identifier without its bracket; ``""`` where the scanner does not say it.
        rule: ``trade_number``, ``weight``, ``price``, ``short_code``, ``plain`` or ``check_digit`` (it is read wrong).
        template: The in-store template that read it; ``gs1`` for a GS1 message; ``""`` for neither.
        key: What the catalogue is asked for; for ``check_digit`` the digit that would fit.
        weight_milli: Grams it carries; 0 for none.
        amount_rupiah: Rupiah it carries; 0 for none.
        lot: The maker's lot; ``""`` for none.
        expires: ISO date; ``""`` for none.
        no_date: The six digits that should be its date and are none; ``""`` when there is nothing wrong.
        answer: ``sold``, or why not: ``unknown``, ``check_digit``, ``inactive``, ``no_price``, ``above_cap`` or
            ``expired``.
        sku: The product; ``""`` for none.
        name: Its name.
        unit: The unit that is sold.
        count_milli: How many units a scan adds; 0 for none.
        price_rupiah: Ordinary price of a unit; 0 for none.
    """

    symbology: str
    rule: str
    template: str
    key: str
    weight_milli: int
    amount_rupiah: int
    lot: str
    expires: str
    no_date: str
    answer: str
    sku: str
    name: str
    unit: str
    count_milli: int
    price_rupiah: int
