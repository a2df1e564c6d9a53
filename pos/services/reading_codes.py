"""*Test this code*: how a code is read, by which rule or template, and what the catalogue says to it."""

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
from pos.domain.catalog import Found
from pos.domain.code_reading import CodeRead
from pos.domain.gs1_dates import printed_on
from pos.domain.gtin import is_digits
from pos.domain.instore import read_instore
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


def tested(tx: Transaction, asked: Asked) -> CodeRead:
    """Read a code as a scan would, and say everything about it; nothing is sold and nothing written."""
    code = read_code(asked.text, symbology=asked.symbology, templates=asked.templates)
    today = asked.moment[:10]
    printed = printed_on(asked.text, symbology=asked.symbology, today=today)
    found = resolve(tx, asked)
    item = found.item
    return CodeRead(
        symbology=_symbology(asked),
        rule=_RULES[type(code)],
        template=_template(asked),
        key=_key(code),
        weight_milli=code.weight_milli if isinstance(code, WeighedCode) else 0,
        amount_rupiah=code.amount_rupiah if isinstance(code, PricedCode) else 0,
        lot=printed.lot,
        expires=printed.expires,
        no_date=printed.no_date,
        answer=_answer(found, has_expired=printed.has_expired(today)),
        sku=item.sku if item else "",
        name=item.name if item else "",
        unit=item.unit if item else "",
        count_milli=0 if isinstance(found, CodeRefused) else found.count_milli,
        price_rupiah=item.tiers[0].retail_rupiah if item and item.tiers else 0,
    )


def _answer(found: Found | CodeRefused, *, has_expired: bool) -> str:
    if isinstance(found, CodeRefused):
        return found.reason
    return "expired" if has_expired else "sold"


def _symbology(asked: Asked) -> str:
    text = asked.text.strip()
    return text[1:3] if starts_with_aim(text) else asked.symbology.removeprefix("]")


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


def _template(asked: Asked) -> str:
    if gs1_message(asked.text, symbology=asked.symbology):
        return "gs1"
    body = asked.text.strip()[3:] if starts_with_aim(asked.text.strip()) else asked.text.strip()
    read = read_instore(body, asked.templates) if len(body) == 13 and is_digits(body) else None
    return read[0].pattern if read else ""
