"""Invented products of a large shop: names as a catalogue has them, each with a code of its own.

No name is longer than the 44 cells the till has for one at 80 columns, so that its last word can be waited for.
"""

import random
from collections.abc import Iterator
from typing import Final, NamedTuple

from pos.domain.gtin import check_digit

_BRANDS: Final = (
    *("Indomasak", "Sedapura", "Kapal Laut", "Tiga Roda", "Sari Melati", "Bimasari", "Harum Manis", "Ratu Dapur"),
    *("Garuda Mas", "Sumberjaya", "Bintang", "Mawar Merah", "Dua Kelinci", "Gajah Putih", "Nusa Indah"),
    *("Cap Payung", "Lumbung", "Selera Kita", "Rasa Utama", "Kembang", "Putri Salju", "Jaya Abadi"),
)
_KINDS: Final = (
    *("Mi Instan", "Kecap Manis", "Minyak", "Gula Pasir", "Teh Celup", "Kopi Bubuk", "Sabun Mandi", "Sampo"),
    *("Biskuit", "Wafer", "Susu Kental", "Saus Sambal", "Tepung", "Garam Dapur", "Pasta Gigi", "Detergen"),
    *("Sirup", "Kerupuk", "Sarden", "Kacang", "Permen", "Cokelat", "Bumbu", "Santan"),
)
_FLAVOURS: Final = (
    *("Ayam", "Asli", "Pedas", "Melati", "Jeruk", "Kelapa", "Vanila", "Anggur", "Bawang", "Udang", "Soto"),
    *("Nanas", "Rempah", "Durian", "Pandan", "Madu", "Keju", "Balado"),
)
_SIZES: Final = ("65g", "80g", "100g", "135g", "200ml", "250g", "400g", "500ml", "600ml", "1kg", "1L", "2L")
_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
_TOKEN: Final = 6


class Good(NamedTuple):
    """An invented product."""

    number: int
    sku: str
    code: str
    name: str
    price_rupiah: int


def token(number: int) -> str:
    """A word in the name of a product; on no place does it have the letter that its neighbours' words have there.

    A terminal sends only the cells that change; so this word is always sent whole.
    """
    return "".join(_LETTERS[(number + 7 * place) % len(_LETTERS)] for place in range(_TOKEN))


def code(number: int) -> str:
    """The GTIN-13 of a product, from 1."""
    body = f"89977{number:07d}"
    return body + check_digit(body)


def sku(number: int) -> str:
    """The SKU of a product, from 1."""
    return f"UJI-{number:07d}"


def goods(count: int) -> Iterator[Good]:
    """So many products, the same ones each time."""
    draw = random.Random(count)
    for number in range(1, count + 1):
        words = (draw.choice(_BRANDS), draw.choice(_KINDS), draw.choice(_FLAVOURS), draw.choice(_SIZES))
        name = f"{' '.join(words)} {token(number)}"
        yield Good(number, sku(number), code(number), name, 1_000 + 100 * draw.randrange(500))
