"""The words on the papers of the yard, complete in each language; chosen by the language of the house."""

from types import MappingProxyType
from typing import Final, NamedTuple


class YardWords(NamedTuple):
    """Every word a paper of the yard can say, in one language; ``floor`` is the shop floor among the places."""

    agent_delivery: str
    rest: str
    replacement: str
    faulty_out: str
    write_off: str
    transfer: str
    repack: str
    agent: str
    delivery_note: str
    note: str
    received: str
    given: str
    billed: str
    owed: str
    claimed: str
    total: str
    source: str
    target: str
    place: str
    floor: str
    used: str
    packed: str
    loss: str
    gas: str
    empty: str
    faulty: str
    approved: str


INDONESIAN: Final = YardWords(
    agent_delivery="TERIMA LPG DARI AGEN",
    rest="SISA KIRIMAN AGEN",
    replacement="PENGGANTI DARI AGEN",
    faulty_out="RETUR TABUNG RUSAK",
    write_off="PENGHAPUSAN BARANG",
    transfer="PINDAH BARANG",
    repack="KEMAS ULANG",
    agent="Agen",
    delivery_note="Surat jalan",
    note="Keterangan",
    received="isi diterima",
    given="kosong diserahkan",
    billed="ditagih",
    owed="belum dikirim",
    claimed="Klaim ke agen",
    total="JUMLAH",
    source="Dari",
    target="Ke",
    place="Tempat",
    floor="rak toko",
    used="dipakai",
    packed="jadi",
    loss="Susut",
    gas="isi",
    empty="kosong",
    faulty="rusak",
    approved="Disetujui",
)

ENGLISH: Final = YardWords(
    agent_delivery="LPG FROM THE AGENT",
    rest="REST OF A DELIVERY",
    replacement="REPLACED BY THE AGENT",
    faulty_out="FAULTY CYLINDERS OUT",
    write_off="WRITE-OFF",
    transfer="TRANSFER",
    repack="REPACK",
    agent="Agent",
    delivery_note="Delivery note",
    note="Note",
    received="full taken in",
    given="empty given out",
    billed="billed",
    owed="still owed",
    claimed="Claimed from the agent",
    total="TOTAL",
    source="From",
    target="To",
    place="Place",
    floor="shop floor",
    used="used",
    packed="packed",
    loss="Lost",
    gas="gas",
    empty="empty",
    faulty="faulty",
    approved="Approved",
)

LANGUAGES: Final = MappingProxyType({"id": INDONESIAN, "en": ENGLISH})
"""By the code of ``screen.language``."""
