"""What ``pos verify`` says of each law that is broken, in both languages."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from pos.cli.sentences import Words, fill
from pos.services.verifying.difference import Difference

DIFFERENCES: Final[Mapping[str, Words]] = MappingProxyType(
    {
        "file": Words("Berkas {where} rusak: {found}.", "The file {where} is damaged: {found}."),
        "version": Words(
            "Basis data versi {found}, seharusnya {expected}.", "The database is of version {found}, not {expected}."
        ),
        "structure": Words(
            "Bagian basis data {where} diubah: ada [{found}], seharusnya [{expected}].",
            "A part of the database was changed, {where}: it is [{found}], it should be [{expected}].",
        ),
        "reference": Words(
            "Baris yang menunjuk ke baris yang tidak ada: {where}.", "A row points to one that is not there: {where}."
        ),
        "sequence": Words(
            "Bukti {where} berurutan {found}, seharusnya {expected}: ada bukti yang hilang atau disisipkan.",
            "Document {where} has sequence {found}, not {expected}: a document is missing or was put in.",
        ),
        "number": Words(
            "Bukti {where} bernomor {found}, seharusnya {expected}: nomornya diubah atau ada bukti yang hilang.",
            "Document {where} has number {found}, not {expected}: it was renumbered, or a document is missing.",
        ),
        "chain": Words(
            "Bukti {where} menyambung ke hash {found}, padahal bukti sebelumnya {expected}.",
            "Document {where} continues hash {found}, but the document before it has {expected}.",
        ),
        "hash": Words(
            "Isi bukti {where} diubah: hash tersimpan {found}, isinya menghasilkan {expected}.",
            "The content of document {where} was changed: its hash is {found}, its content gives {expected}.",
        ),
        "key": Words(
            "Kunci publik dalam bukti {where} adalah [{found}], seharusnya [{expected}].",
            "The public key in document {where} is [{found}], it should be [{expected}].",
        ),
        "signature": Words(
            "Tanda tangan bukti {where} palsu: bukan dari kunci kasir ini.",
            "The signature of document {where} is forged: it is not of this register's key.",
        ),
        "payload": Words(
            "Isi bukti {where} tidak dapat dibukukan: {found}.", "Document {where} cannot be posted: {found}."
        ),
        "rule": Words(
            "Bukti {where}: aturan {found} tidak dikenal program ini.",
            "Document {where}: this program does not know the rule {found}.",
        ),
        "posting": Words(
            "Jurnal bukti {where}: tersimpan [{found}], seharusnya [{expected}].",
            "Posting of document {where}: stored [{found}], it should be [{expected}].",
        ),
        "figures": Words(
            "Angka dalam bukti {where} tidak cocok: {found}, seharusnya {expected}.",
            "The figures of document {where} do not agree: {found}, it should be {expected}.",
        ),
        "void": Words(
            "Pembatalan {where} tidak sama dengan aslinya: seharusnya membatalkan {expected}.",
            "The void {where} is not that of its original: it should undo {expected}.",
        ),
        "refund": Words(
            "Retur {where} tidak sesuai dengan notanya: {found}, seharusnya {expected}.",
            "The refund {where} does not fit its receipt: {found}, it should be {expected}.",
        ),
        "in_shift": Words(
            "Bukti {where} tercatat di {found}, seharusnya {expected}.",
            "Document {where} is in {found}, it should be in {expected}.",
        ),
        "cost": Words(
            "Harga pokok {where}: {found}, seharusnya {expected}.", "Cost in {where}: {found}, it should be {expected}."
        ),
        "correction": Words(
            "Koreksi nilai {where}: {found}, seharusnya {expected}.",
            "Valuation correction in {where}: {found}, it should be {expected}.",
        ),
        "second_law": Words(
            "Dalam {where}: nilai bergerak {found} tanpa barangnya.",
            "In {where}: value moved {found} without its goods.",
        ),
        "third_law": Words(
            "Setelah {where}: jumlah dan nilai {found}, seharusnya {expected}.",
            "After {where}: quantity and value {found}, it should be {expected}.",
        ),
        "closed_day": Words(
            "Bukti {where} bertanggal {found}, padahal hari itu sudah ditutup: seharusnya {expected}.",
            "Document {where} is dated {found}, but that day was closed: it should be {expected}.",
        ),
        "day": Words(
            "Tutup hari {where}: [{found}], menurut bukti [{expected}].",
            "The close of the day {where}: [{found}], by the documents [{expected}].",
        ),
        "day_sums": Words(
            "Jumlah hari {where}: tersimpan [{found}], menurut bukti [{expected}].",
            "The sums of the day {where}: kept as [{found}], by the documents [{expected}].",
        ),
        "balance": Words(
            "Saldo {where}: tersimpan {found}, jumlah bukti-buktinya {expected}.",
            "Balance {where}: kept as {found}, the documents add up to {expected}.",
        ),
        "last_cost": Words(
            "Harga beli terakhir {where}: tersimpan [{found}], seharusnya [{expected}].",
            "Last cost of {where}: kept as [{found}], it should be [{expected}].",
        ),
        "lot": Words(
            "Tanggal kedaluwarsa {where}: tersimpan [{found}], menurut penerimaan [{expected}].",
            "Expiry date of {where}: kept as [{found}], by its receipt [{expected}].",
        ),
        "shift": Words(
            "Catatan {where}: [{found}], menurut bukti [{expected}].",
            "The record of {where}: [{found}], by the documents [{expected}].",
        ),
        "cart": Words(
            "Keranjang {where}: [{found}], menurut bukti [{expected}].",
            "The {where}: [{found}], by the documents [{expected}].",
        ),
        "anchor": Words(
            "Rantai tidak memuat {where}: bukti sesudahnya hilang, atau struk itu bukan dari kasir ini.",
            "The chain does not hold {where}: documents at its end are missing, or the slip is another register's.",
        ),
    }
)
"""By the law that is broken; a test holds the keys equal to ``LAWS``."""


def told(difference: Difference, language: str) -> str:
    """Say what a difference means, in ``id`` or ``en``."""
    return fill(DIFFERENCES[difference.law], difference._asdict(), language)
