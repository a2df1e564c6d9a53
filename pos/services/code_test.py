"""*Test this code*: how a code is read, by which rule or template, and what the catalogue says to it."""

from typing import NamedTuple

from pos.domain.answers import CodeRefused
from pos.domain.barcodes import (
    BadCheckDigit,
    Code,
    Gtin,
    PlainCode,
    PricedCode,
    ShortCode,
    WeighedCode,
    gs1_message,
    read_code,
    starts_with_aim,
)
from pos.domain.gs1_dates import day_of
from pos.domain.gtin import is_digits
from pos.domain.instore import Template, read_instore
from pos.services.scanning import Asked, resolve
from pos.store.transaction import Transaction

_RULES: dict[type, str] = {
    Gtin: "trade_number",
    WeighedCode: "weight",
    PricedCode: "price",
    ShortCode: "short_code",
    PlainCode: "plain",
    BadCheckDigit: "check_digit",
}


class Tested(NamedTuple):
    """How a code is read.

    Attributes:
        rule: ``trade_number``, ``weight``, ``price``, ``short_code``, ``plain`` or ``check_digit`` (it is read wrong).
        template: The in-store template that read it; ``gs1`` for a GS1 message; ``""`` for neither.
        key: What the catalogue is asked for; for ``check_digit`` the digit that would fit.
        weight_milli: Grams it carries; 0 for none.
        amount_rupiah: Rupiah it carries; 0 for none.
        lot: The maker's lot; ``""`` for none.
        expires: ISO date; ``""`` for none.
        answer: ``sold``, or why not: ``unknown``, ``check_digit``, ``inactive``, ``no_price`` or ``above_cap``.
        sku: The product; ``""`` for none.
        name: Its name.
        unit: The unit that is sold.
        count_milli: How many units a scan adds; 0 for none.
        price_rupiah: Ordinary price of a unit; 0 for none.
    """

    rule: str
    template: str
    key: str
    weight_milli: int
    amount_rupiah: int
    lot: str
    expires: str
    answer: str
    sku: str
    name: str
    unit: str
    count_milli: int
    price_rupiah: int


def tested(tx: Transaction, asked: Asked) -> Tested:
    """Read a code as a scan would, and say everything about it; nothing is sold and nothing written."""
    code = read_code(asked.text, symbology=asked.symbology, templates=asked.templates)
    message = gs1_message(asked.text, symbology=asked.symbology)
    found = resolve(tx, asked)
    item, answer = found.item, found.reason if isinstance(found, CodeRefused) else "sold"
    tiers = item.tiers if item else ()
    return Tested(
        rule=_RULES[type(code)],
        template="gs1" if message else _template(asked.text, asked.templates),
        key=_key(code),
        weight_milli=code.weight_milli if isinstance(code, WeighedCode) else 0,
        amount_rupiah=code.amount_rupiah if isinstance(code, PricedCode) else 0,
        lot=message.lot if message else "",
        expires=day_of(message.expires, asked.moment[:10]) if message else "",
        answer=answer,
        sku=item.sku if item else "",
        name=item.name if item else "",
        unit=item.unit if item else "",
        count_milli=0 if isinstance(found, CodeRefused) else found.count_milli,
        price_rupiah=tiers[0].retail_rupiah if tiers else 0,
    )


def _key(code: Code) -> str:
    match code:
        case Gtin(key) | WeighedCode(_, key) | PricedCode(_, key):
            return key
        case ShortCode(number):
            return str(number)
        case BadCheckDigit(_, expected):
            return expected
        case _:
            return code.text


def _template(text: str, templates: tuple[Template, ...]) -> str:
    body = text.strip()[3:] if starts_with_aim(text.strip()) else text.strip()
    read = read_instore(body, templates) if len(body) == 13 and is_digits(body) else None
    return read[0].pattern if read else ""
