"""The words on paper, complete in each language: one table, so that a word missing in one is a type error.

Slips are built inside the sale's transaction and below the screens, so they take no catalogue of the screens' words.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple


class Words(NamedTuple):
    """Every word a slip can say, in one language; ``{}`` is where a figure goes.

    Papers of the back office have tables of their own, found by ``language``.
    """

    language: str
    number: str
    cashier: str
    register: str
    shift: str
    member: str
    discount: str
    gross: str
    tare: str
    total: str
    rounding: str
    due: str
    cash: str
    change: str
    proof: str
    copy: str
    again: str
    again_hint: str
    training: str
    refund: str
    refund_of: str
    without_receipt: str
    to_store: str
    to_damaged: str
    name_and_address: str
    void: str
    void_of: str
    voided: str
    given_back: str
    reason: str
    paid_in: str
    paid_out: str
    opening_float: str
    amount: str
    handed_over: str
    received: str
    shift_report: str
    shift_so_far: str
    business_date: str
    opened: str
    closed: str
    sales_numbers: str
    sales: str
    members: str
    non_members: str
    voids: str
    cancelled: str
    voided_lines: str
    copies: str
    drawer: str
    expected: str
    counted: str
    over: str
    short: str
    exact: str
    counting: str
    chain: str
    approved: str


INDONESIAN: Final = Words(
    language="id",
    number="No",
    cashier="Kasir",
    register="Mesin",
    shift="Shift",
    member="Anggota",
    discount="Potongan",
    gross="kotor",
    tare="wadah",
    total="TOTAL",
    rounding="Pembulatan",
    due="BAYAR",
    cash="Tunai",
    change="KEMBALI",
    proof="Kode bukti",
    copy="SALINAN {}",
    again="CETAK ULANG {}",
    again_hint="Berlaku satu lembar saja",
    training="LATIHAN",
    refund="RETUR",
    refund_of="Dari nota",
    without_receipt="Tanpa nota",
    to_store="kembali ke rak",
    to_damaged="rusak",
    name_and_address="Nama, alamat pembeli",
    void="BATAL",
    void_of="Membatalkan nota",
    voided="NOTA DIBATALKAN",
    given_back="UANG KEMBALI",
    reason="Alasan",
    paid_in="KAS MASUK",
    paid_out="KAS KELUAR",
    opening_float="MODAL AWAL",
    amount="JUMLAH",
    handed_over="Yang menyerahkan",
    received="Yang menerima",
    shift_report="TUTUP KASIR (Z)",
    shift_so_far="KASIR BERJALAN (X)",
    business_date="Tanggal usaha",
    opened="Buka",
    closed="Tutup",
    sales_numbers="Nota",
    sales="Penjualan",
    members="Anggota",
    non_members="Bukan anggota",
    voids="Batal sesudah bayar",
    cancelled="Batal sebelum bayar",
    voided_lines="Baris dibatalkan",
    copies="Salinan struk",
    drawer="Laci kas",
    expected="Seharusnya",
    counted="Dihitung",
    over="LEBIH",
    short="KURANG",
    exact="PAS",
    counting="Rincian uang",
    chain="Kepala rantai",
    approved="Mengetahui",
)

ENGLISH: Final = Words(
    language="en",
    number="No",
    cashier="Cashier",
    register="Register",
    shift="Shift",
    member="Member",
    discount="Discount",
    gross="gross",
    tare="container",
    total="TOTAL",
    rounding="Rounding",
    due="TO PAY",
    cash="Cash",
    change="CHANGE",
    proof="Proof",
    copy="COPY {}",
    again="PRINTED AGAIN {}",
    again_hint="Only one of them counts",
    training="TRAINING",
    refund="REFUND",
    refund_of="Of receipt",
    without_receipt="Without receipt",
    to_store="back to the shelf",
    to_damaged="damaged",
    name_and_address="Name and address",
    void="VOID",
    void_of="Voids receipt",
    voided="RECEIPT IS VOID",
    given_back="GIVEN BACK",
    reason="Reason",
    paid_in="CASH IN",
    paid_out="CASH OUT",
    opening_float="OPENING FLOAT",
    amount="AMOUNT",
    handed_over="Handed over by",
    received="Received by",
    shift_report="CLOSE OF SHIFT (Z)",
    shift_so_far="SHIFT SO FAR (X)",
    business_date="Business date",
    opened="Opened",
    closed="Closed",
    sales_numbers="Receipts",
    sales="Sales",
    members="Members",
    non_members="Non-members",
    voids="Void after payment",
    cancelled="Void before payment",
    voided_lines="Lines voided",
    copies="Copies of receipts",
    drawer="Cash drawer",
    expected="Expected",
    counted="Counted",
    over="OVER",
    short="SHORT",
    exact="EXACT",
    counting="Count",
    chain="Head of the chain",
    approved="Approved by",
)

LANGUAGES: Final[Mapping[str, Words]] = MappingProxyType({"id": INDONESIAN, "en": ENGLISH})
"""The languages of slips, by the code of ``screen.language``."""
