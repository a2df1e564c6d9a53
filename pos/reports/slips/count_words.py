"""The words of the minute of a stock count, complete in each language."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple


class CountWords(NamedTuple):
    """Every word of the minute, in one language; ``{}`` is where a name or a figure goes."""

    title: str
    on_day: str
    scope: str
    cut_off: str
    counters: str
    counted: str
    differing: str
    book: str
    carts: str
    shelf: str
    difference: str
    second: str
    reason: str
    open: str
    nothing: str
    total: str
    shells: str
    places: Mapping[str, str]
    scopes: Mapping[str, str]
    made_true: str
    counter: str
    days: tuple[str, ...]


INDONESIAN: Final = CountWords(
    title="BERITA ACARA STOK OPNAME",
    on_day="Pada hari {}, {}, stok dihitung di {}.",
    scope="Yang dihitung",
    cut_off="Batas bukti no.",
    counters="Penghitung",
    counted="Barang dihitung",
    differing="Barang selisih",
    book="Buku",
    carts="di keranjang",
    shelf="Hitung",
    difference="Selisih",
    second="hitungan ke-{}, pertama {}",
    reason="Sebab",
    open="TIDAK DITEMUKAN, TIDAK DIBUKUKAN",
    nothing="Semua cocok.",
    total="NILAI SELISIH",
    shells="TABUNG DAN GALON",
    places=MappingProxyType(
        {
            "full": "Isi",
            "empty": "Kosong",
            "faulty": "Rusak",
            "loan": "Dipinjam",
            "agent": "Di agen",
            "owned": "Milik",
            "for_sale": "Dijual",
            "held": "Titipan",
        }
    ),
    scopes=MappingProxyType({"all": "semua barang", "daily": "daftar harian", "containers": "tabung dan galon"}),
    made_true="Berita acara ini dibuat dengan sebenarnya.",
    counter="Penghitung",
    days=("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"),
)

ENGLISH: Final = CountWords(
    title="MINUTE OF A STOCK COUNT",
    on_day="On {}, {}, stock was counted at {}.",
    scope="Counted",
    cut_off="Cut-off document",
    counters="Counters",
    counted="Things counted",
    differing="Things that differ",
    book="Book",
    carts="in carts",
    shelf="Counted",
    difference="Difference",
    second="count no. {}, first {}",
    reason="Cause",
    open="NOT FOUND, NOT POSTED",
    nothing="Everything agrees.",
    total="VALUE OF DIFFERENCES",
    shells="CYLINDERS AND GALLONS",
    places=MappingProxyType(
        {
            "full": "Full",
            "empty": "Empty",
            "faulty": "Faulty",
            "loan": "On loan",
            "agent": "At the agent",
            "owned": "Owned",
            "for_sale": "For sale",
            "held": "Held",
        }
    ),
    scopes=MappingProxyType({"all": "all goods", "daily": "the daily list", "containers": "cylinders and gallons"}),
    made_true="This minute is true to what was found.",
    counter="Counter",
    days=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
)

COUNT_WORDS: Final = MappingProxyType({"id": INDONESIAN, "en": ENGLISH})
"""By the language of the house."""
