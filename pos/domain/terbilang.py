"""Rupiah in Indonesian words, as a paper about money has to say them beside the figures.

A figure is easily made longer with a pen, words are not; that is why the paper carries both.
"""

from typing import Final

from pos.domain.errors import BadFigure
from pos.domain.money import Rupiah

MOST_RUPIAH: Final = 999_999_999_999_999
"""The most that has words here: below a thousand trillion."""

_ONES: Final = ("", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_GROUPS: Final = ("", "ribu", "juta", "miliar", "triliun")


def _below_hundred(number: int) -> str:
    tens, ones = divmod(number, 10)
    if tens == 0:
        return _ONES[ones]
    if tens == 1:
        return ("sepuluh", "sebelas")[ones] if ones < 2 else f"{_ONES[ones]} belas"
    return f"{_ONES[tens]} puluh {_ONES[ones]}".rstrip()


def _below_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    said = {0: "", 1: "seratus"}.get(hundreds, f"{_ONES[hundreds]} ratus")
    return f"{said} {_below_hundred(rest)}".strip()


def _group(number: int, place: int) -> str:
    """One group of three digits; a single thousand is one word, a single million is two."""
    if number == 1 and place == 1:
        return "seribu"
    return f"{_below_thousand(number)} {_GROUPS[place]}".strip()


def in_words(rupiah: Rupiah) -> str:
    """Say an amount in Indonesian words, with *rupiah* at the end.

    Args:
        rupiah: Whole rupiah from 0 to ``MOST_RUPIAH``.

    Returns:
        Lower case, one space between words: ``satu juta dua ratus ribu rupiah``.

    Raises:
        BadFigure: The amount is below zero or beyond the words.

    Source: Kamus Besar Bahasa Indonesia (se- for one at ten, hundred and thousand; *miliar*, *triliun*).
    """
    if not 0 <= rupiah <= MOST_RUPIAH:
        raise BadFigure(str(rupiah))
    said: list[str] = []
    rest, place = int(rupiah), 0
    while rest:
        rest, group = divmod(rest, 1000)
        if group:
            said.append(_group(group, place))
        place += 1
    return " ".join([*reversed(said or ["nol"]), "rupiah"])
