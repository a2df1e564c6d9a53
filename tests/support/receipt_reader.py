"""A receipt read back from its lines as an auditor would: knows the words on paper, not the program that printed."""

import re
from collections.abc import Sequence
from typing import NamedTuple

WHEN_AND_NUMBER = re.compile(r"(\d\d-\d\d-\d{4} \d\d:\d\d) +No (\S+)")
SOLD = re.compile(r"  ([\d.]+)(?:,(\d+))?(?: ([^\d].*?))? x ([\d.]+) +([\d.]+)")
FIGURE = re.compile(r"(TOTAL|Pembulatan|BAYAR|Tunai|KEMBALI) +(-?[\d.]+)")
PROOF = re.compile(r"Kode bukti +(\S+)")


class SoldLine(NamedTuple):
    """Name, thousandths of the unit, the unit where it is said, price and amount in rupiah."""

    name: str
    milli: int
    unit: str
    price: int
    amount: int


class ReadReceipt(NamedTuple):
    """What stands on a receipt."""

    at: str
    number: str
    lines: tuple[SoldLine, ...]
    figures: dict[str, int]
    proof: str


def _rupiah(text: str) -> int:
    return int(text.replace(".", ""))


def _sold(name: str, found: re.Match[str]) -> SoldLine:
    whole, rest, unit, price, amount = found.groups()
    count = _rupiah(whole) * 1000 + int((rest or "").ljust(3, "0"))
    return SoldLine(name, count, unit or "", _rupiah(price), _rupiah(amount))


def read_receipt(printed: Sequence[str]) -> ReadReceipt:
    """Read the lines of an original receipt in Indonesian."""
    at = number = proof = ""
    sold: list[SoldLine] = []
    figures: dict[str, int] = {}
    name: list[str] = []
    for row in printed:
        if found := WHEN_AND_NUMBER.fullmatch(row):
            at, number = found.groups()
        elif found := SOLD.fullmatch(row):
            sold.append(_sold(" ".join(name), found))
            name = []
        elif found := FIGURE.fullmatch(row):
            figures[found[1]] = _rupiah(found[2])
        elif found := PROOF.fullmatch(row):
            proof = found[1]
        name = [] if set(row) == {"-"} or SOLD.fullmatch(row) else [*name, row]
    return ReadReceipt(at, number, tuple(sold), figures, proof)
