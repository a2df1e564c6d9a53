"""A receipt read from paper by its words and columns, as a customer would check it."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

_SOLD: Final = re.compile(r"^  (?P<count>[\d,.]+)(?: (?P<unit>\S.*?))? x (?P<price>[\d.]+) +(?P<amount>[\d.]+)$")
_RULE: Final = re.compile(r"^-+$")


class Item(NamedTuple):
    """A line of a receipt: ``milli`` thousandths of ``unit``; no unit means the base unit of what is not weighed."""

    name: str
    milli: int
    unit: str
    price: int
    amount: int


class Receipt(NamedTuple):
    """What a receipt says.

    Attributes:
        title: The mark under the head: ``SALINAN 1``, ``BATAL``, ``KAS KELUAR`` ...; ``""`` for a receipt.
        number: ``G01-1/0001``.
        cashier: Who sold.
        member: The member's number; ``""`` for none.
        items: The lines.
        figures: Every word with a figure after the lines: ``TOTAL``, ``Pembulatan``, ``BAYAR``, ``Tunai``, ``KEMBALI``.
        proof: The short head of the chain.
    """

    title: str
    number: str
    cashier: str
    member: str
    items: tuple[Item, ...]
    figures: dict[str, int]
    proof: str


def rupiah(text: str) -> int:
    """An amount as it is printed: ``173.800``, ``-16``."""
    assert re.fullmatch(r"-?\d{1,3}(\.\d{3})*", text), text
    return int(text.replace(".", ""))


def thousandths(text: str) -> int:
    """A quantity as it is printed, in thousandths: ``1,37``."""
    whole, _, part = text.partition(",")
    return int(whole.replace(".", "") + part.ljust(3, "0"))


def read(lines: Sequence[str]) -> Receipt:
    """Read the lines of a receipt, a copy of one, or the slip of a void."""
    parts = _parts(lines)
    figures = [line for part in parts[3:] for line in part]
    head = [line for part in parts[:2] for line in part]
    return Receipt(
        title=parts[0][2].strip() if len(parts[0]) > 2 else "",
        number=_after(head, r"No (\S+)$"),
        cashier=_after(head, r"^Kasir (\S+)"),
        member=_after(head, r"^Anggota (\S+)$"),
        items=_items(parts[2]),
        figures={word: rupiah(amount) for line in figures if (found := _figure(line)) for word, amount in [found]},
        proof=_after(figures, r"^Kode bukti +(\S+)$"),
    )


def _parts(lines: Sequence[str]) -> list[list[str]]:
    """The lines between the rules."""
    parts: list[list[str]] = [[]]
    for line in lines:
        if _RULE.match(line):
            parts.append([])
        else:
            parts[-1].append(line)
    return parts


def _after(lines: Sequence[str], pattern: str) -> str:
    found = (re.search(pattern, line) for line in lines)
    return next((match.group(1) for match in found if match), "")


def _figure(line: str) -> tuple[str, str] | None:
    found = re.fullmatch(r"(\S+(?: \S+)?) +(-?\d{1,3}(?:\.\d{3})*)", line)
    return (found.group(1), found.group(2)) if found else None


def _items(lines: Sequence[str]) -> tuple[Item, ...]:
    items: list[Item] = []
    name: list[str] = []
    for line in lines:
        sold = _SOLD.match(line)
        if sold is None:
            name.append(line.strip())
            continue
        unit = sold["unit"] or ""
        items.append(
            Item(" ".join(name), thousandths(sold["count"]), unit, rupiah(sold["price"]), rupiah(sold["amount"]))
        )
        name.clear()
    assert not name, name
    return tuple(items)
