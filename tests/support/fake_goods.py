"""The sample catalogue in memory, and as many invented products as a test asks for, each behind a right GTIN-13."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pos.data
from pos.domain.catalog import Found, Member, PriceTier, SoldUnit
from pos.domain.gtin import check_digit
from pos.domain.money import Rupiah
from pos.domain.quantity import ONE, Milli

MANY = 1_000
_FOLDER = Path(pos.data.__file__).parent
_PRICE_STEP = 500


def gtin(number: int) -> str:
    """The GTIN-13 of an invented product."""
    body = f"8997770{number:05d}"
    return body + check_digit(body)


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a sample file."""
    with (_FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def catalogue() -> dict[str, Found]:
    """Everything that is sold, by barcode and by short code."""
    return {code: found for codes, found in (*_samples(), *_invented()) for code in codes if code}


def members() -> tuple[tuple[str, Member], ...]:
    """The sample members with their cards."""
    return tuple(
        (row["card"], Member(number, row["number"], row["name"]))
        for number, row in enumerate(rows("sample_members.csv"), start=1)
    )


def short_codes() -> tuple[tuple[int, str, Rupiah], ...]:
    """The short codes with name and price, ascending."""
    listed = [
        (int(row["short_code"]), row["name"], Rupiah(int(row["sale_price"])))
        for row in rows("sample_catalogue.csv")
        if row["short_code"]
    ]
    return tuple(sorted(listed))


def _samples() -> Iterator[tuple[tuple[str, ...], Found]]:
    for row in rows("sample_catalogue.csv"):
        stock = round(float(row["opening_quantity"] or 0) * 1000)
        yield (*row["barcode"].split("|"), row["short_code"]), Found(_unit(row), ONE, Rupiah(0), Milli(stock))


def _unit(row: dict[str, str]) -> SoldUnit:
    return SoldUnit(
        sku=row["sku"],
        name=row["name"],
        kind=row["kind"],
        unit=row["unit"],
        factor=ONE,
        tiers=_tiers(int(row["sale_price"]), int(row["member_price"])),
        cap_rupiah=Rupiah(int(row["price_cap"] or 0)),
        reference_rupiah=Rupiah(0),
        container=row["container"],
        uses=(),
        counts_for_shu=row["counts_for_shu"] == "yes",
    )


def _invented() -> Iterator[tuple[tuple[str, ...], Found]]:
    for number in range(1, MANY + 1):
        item = SoldUnit(
            sku=f"UJI-{number:04d}",
            name=f"Barang Uji {number:04d}",
            kind="goods",
            unit="pcs",
            factor=ONE,
            tiers=_tiers(number * _PRICE_STEP, number * _PRICE_STEP),
            cap_rupiah=Rupiah(0),
            reference_rupiah=Rupiah(0),
            container="",
            uses=(),
            counts_for_shu=True,
        )
        yield (gtin(number),), Found(item, ONE, Rupiah(0), Milli(10_000))


def _tiers(retail: int, member: int) -> tuple[PriceTier, ...]:
    return (PriceTier(Milli(0), Rupiah(retail), Rupiah(member)),)
