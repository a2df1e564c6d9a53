"""Five hundred invented products in a file as the outlet would import it, each behind a right GTIN-13."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from pos import data
from pos.domain.gtin import check_digit

MANY: Final = 500


def code(number: int) -> str:
    """The GTIN-13 of an invented product, from 1."""
    body = f"8997770{number:05d}"
    return body + check_digit(body)


def codes(first: int, last: int) -> list[str]:
    """The codes of some invented products, both ends included."""
    return [code(number) for number in range(first, last + 1)]


def sku(number: int) -> str:
    """The SKU of an invented product."""
    return f"UJI-{number:04d}"


def skus(first: int, last: int) -> list[str]:
    """The SKUs of some invented products, both ends included."""
    return [sku(number) for number in range(first, last + 1)]


def price(number: int) -> int:
    """The price of an invented product, rupiah; no two are the same."""
    return 1_000 + 100 * number


def total(first: int, last: int) -> int:
    """What one of each of some invented products costs."""
    return sum(price(number) for number in range(first, last + 1))


def write(file: Path) -> None:
    """Write the products as a catalogue file."""
    fields = list(data.read("sample_catalogue.csv")[0])
    with file.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.DictWriter(opened, fields)
        writer.writeheader()
        writer.writerows(_rows(fields))


def _rows(fields: list[str]) -> Iterator[dict[str, str]]:
    for number in range(1, MANY + 1):
        yield dict.fromkeys(fields, "") | {
            "sku": sku(number),
            "barcode": code(number),
            "name": f"Barang Uji {number:04d}",
            "category": "Uji",
            "kind": "goods",
            "unit": "pcs",
            "sale_price": str(price(number)),
            "member_price": str(price(number)),
            "cost_price": "900",
            "tax_class": "ppn",
            "opening_quantity": "100",
            "may_repack": "no",
            "counts_for_shu": "yes",
        }
