"""What a scanned or typed code stands for on a business date: one indexed read, and never a guess."""

from typing import NamedTuple

from pos.domain.answers import CodeRefused
from pos.domain.barcodes import BadCheckDigit, Code, PlainCode, PricedCode, ShortCode, WeighedCode, lookups, read_code
from pos.domain.catalog import Found
from pos.domain.instore import Template
from pos.domain.money import Rupiah, divide_half_up
from pos.domain.quantity import ONE, Milli
from pos.store import lookup
from pos.store.lookup import Looked
from pos.store.transaction import Transaction


class Asked(NamedTuple):
    """A code and how it is to be read.

    Attributes:
        text: As it was scanned or typed.
        symbology: Its AIM identifier, or ``""``.
        templates: The outlet's in-store templates.
        moment: The business date, ISO, or a minute of it: prices may begin at one.
    """

    text: str
    symbology: str
    templates: tuple[Template, ...]
    moment: str


def _look(tx: Transaction, asked: Asked, code: Code) -> tuple[Looked | None, str]:
    """Return what was found and by which barcode."""
    if isinstance(code, ShortCode):
        return lookup.by_short_code(tx, code.number, asked.moment), ""
    for key in (*lookups(code), *((code.text,) if isinstance(code, BadCheckDigit) else ())):
        looked = lookup.by_barcode(tx, key, asked.moment)
        if looked is not None:
            return looked, key
    if isinstance(code, PlainCode) and code.text:
        return lookup.by_sku(tx, code.text, asked.moment), ""
    return None, ""


def _refusal(looked: Looked) -> str:
    item = looked.item
    if not looked.is_active:
        return "inactive"
    if not item.tiers or item.tiers[0].from_count > 0:
        return "no_price"
    if item.cap_rupiah and item.tiers[0].retail_rupiah > item.cap_rupiah:
        return "above_cap"
    return ""


def _found(code: Code, key: str, looked: Looked) -> Found:
    count, amount = ONE, Rupiah(0)
    if isinstance(code, WeighedCode) and key == code.key and looked.item.is_weighed:
        count = code.weight_milli
    elif isinstance(code, PricedCode) and key == code.key:
        amount, price = code.amount_rupiah, looked.item.tiers[0].retail_rupiah
        if looked.item.is_weighed and price:
            count = Milli(max(1, divide_half_up(amount * 1000, price)))
        elif amount == price:
            amount = Rupiah(0)  # a label with the ordinary price fixes nothing: members and quantities change it
    return Found(looked.item, count, amount, looked.on_hand)


def resolve(tx: Transaction, asked: Asked) -> Found | CodeRefused:
    """Say what a code stands for.

    Args:
        tx: A transaction.
        asked: The code and how to read it.

    Returns:
        The unit with count and amount, or why there is none: ``unknown``, ``check_digit``, ``inactive``, ``no_price``
        or ``above_cap``.
    """
    code = read_code(asked.text, symbology=asked.symbology, templates=asked.templates)
    looked, key = _look(tx, asked, code)
    if looked is None:
        reason = "check_digit" if isinstance(code, BadCheckDigit) else "unknown"
        return CodeRefused(asked.text, reason, None)
    refusal = _refusal(looked)
    if refusal:
        return CodeRefused(asked.text, refusal, looked.item)
    found = _found(code, key, looked)
    return CodeRefused(asked.text, "above_cap", looked.item) if _is_dear(found) else found


def _is_dear(found: Found) -> bool:
    """A piece whose own label is above the cap; what is weighed was judged by its price."""
    return not found.item.is_weighed and 0 < found.item.cap_rupiah < found.amount_rupiah
