"""Rows that every paper about money has: the amount in figures and words, and what it was made up of."""

from collections.abc import Iterable

from drivers.printers.slip import Pair, Row, line
from pos.domain.documents import Body, integer
from pos.domain.money import Rupiah, thousands
from pos.domain.terbilang import MOST_RUPIAH, in_words
from pos.reports.slips.cash_words import CASH_WORDS
from pos.reports.slips.frame import House


def amount_rows(house: House, amount_rupiah: int) -> list[Row]:
    """Return an amount in figures and in words; the words are Indonesian in any language, as the paper is for there."""
    rows: list[Row] = [Pair(house.words.amount, f"Rp{thousands(amount_rupiah)}", bold=True)]
    if 0 <= amount_rupiah <= MOST_RUPIAH:
        rows.append(line(f"{CASH_WORDS[house.words.language].in_words}: {in_words(Rupiah(amount_rupiah))}"))
    return rows


def said(word: str, text: str) -> list[Row]:
    """Return a row that says something, or none where there is nothing to say."""
    return [line(f"{word}: {text}")] if text else []


def pieces(counted: Iterable[Body]) -> list[Row]:
    """Return a count by denomination."""
    rows: list[Row] = []
    for each in counted:
        value, number = integer(each, "denomination"), integer(each, "pieces")
        rows.append(Pair(f"  {thousands(value)} x {number}", thousands(value * number), bold=False))
    return rows
