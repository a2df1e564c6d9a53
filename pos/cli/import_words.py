"""What an import says of a file and its rows, in both languages: every reason has its sentence."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from pos.cli.sentences import Words
from pos.domain.catalogue_csv.faults import FileKind, Problem

FILES: Final[Mapping[FileKind, Words]] = MappingProxyType(
    {
        FileKind.PRODUCTS: Words("produk", "products"),
        FileKind.UNITS: Words("satuan", "units"),
        FileKind.CONTAINERS: Words("wadah", "containers"),
        FileKind.PRICES: Words("harga", "prices"),
        FileKind.PRICE_RULES: Words("aturan harga", "price rules"),
        FileKind.ACCOUNTS: Words("daftar akun", "accounts"),
        FileKind.ACCOUNT_MAP: Words("peta akun", "account map"),
        FileKind.REASONS: Words("alasan", "reasons"),
        FileKind.MEMBERS: Words("anggota", "members"),
        FileKind.SETTINGS: Words("pengaturan", "settings"),
        FileKind.SUPPLIERS: Words("pemasok", "suppliers"),
    }
)
"""What each file holds."""

PROBLEMS: Final[Mapping[Problem, Words]] = MappingProxyType(
    {
        Problem.BROKEN_ROW: Words("baris CSV rusak: {expected}", "a broken row of CSV: {expected}"),
        Problem.CELL_COUNT: Words(
            "ada {given} sel, seharusnya {expected}", "there are {given} cells, there should be {expected}"
        ),
        Problem.MISSING: Words("belum diisi {expected}", "is empty {expected}"),
        Problem.TOO_LONG: Words(
            "terlalu panjang, paling banyak {expected} huruf", "is too long, at most {expected} characters"
        ),
        Problem.BAD_CHARACTER: Words("tidak boleh memuat `{expected}`", "may not hold `{expected}`"),
        Problem.RESERVED: Words("kode ini dipakai buku besar sendiri", "this code is the ledger's own"),
        Problem.NOT_A_NUMBER: Words("bukan angka", "is not a number"),
        Problem.NEGATIVE: Words("tidak boleh kurang dari nol", "may not be below zero"),
        Problem.TOO_SMALL: Words("paling kecil {expected}", "must be at least {expected}"),
        Problem.TOO_LARGE: Words("paling besar {expected}", "may be at most {expected}"),
        Problem.NOT_WHOLE: Words("harus bilangan bulat", "must be a whole number"),
        Problem.TOO_FINE: Words("paling banyak tiga angka di belakang koma", "may have at most three decimals"),
        Problem.AMBIGUOUS_NUMBER: Words(
            "bisa dibaca dua cara; tulis tanpa titik ribuan (1250) atau dengan dua desimal (1.25)",
            "may be read in two ways; write it without thousands (1250) or with two decimals (1.25)",
        ),
        Problem.SPREADSHEET_NUMBER: Words(
            "sudah diubah lembar kerja; atur kolomnya sebagai teks",
            "was changed by the spreadsheet; set the column to text",
        ),
        Problem.BAD_DATE: Words("bukan tanggal; tulis 2026-01-31", "is not a date; write 2026-01-31"),
        Problem.UNKNOWN_VALUE: Words("tidak dikenal; mungkin: {expected}", "is not known; perhaps: {expected}"),
        Problem.BAD_CHECK_DIGIT: Words(
            "angka terakhir barcode salah, seharusnya {expected}", "the barcode's last digit should be {expected}"
        ),
        Problem.SHORT_BARCODE: Words(
            "barcode sependek ini terbaca sebagai kode cepat", "a barcode this short is read as a short code"
        ),
        Problem.BAD_USES: Words("tulis seperti {expected}", "write it as {expected}"),
        Problem.DUPLICATE: Words("sudah ada di baris {expected}", "stands in row {expected} already"),
        Problem.MEMBER_ABOVE_SALE: Words(
            "harga anggota di atas harga jual {expected}", "the member's price is above the sale price {expected}"
        ),
        Problem.SALE_ABOVE_CAP: Words(
            "harga jual di atas harga eceran tertinggi {expected}", "the sale price is above the cap {expected}"
        ),
        Problem.NEEDED_BY_KIND: Words("wajib diisi untuk jenis {expected}", "is needed by the kind {expected}"),
        Problem.NOT_FOR_KIND: Words("harus kosong untuk jenis {expected}", "must be empty for the kind {expected}"),
        Problem.NEEDS_CONTENT: Words("aturan harga perlu isi per satuan", "a price rule needs the content of a unit"),
        Problem.ENDS_BEFORE_START: Words("berakhir sebelum mulai ({expected})", "ends before it starts ({expected})"),
        Problem.MORE_FOR_SALE: Words(
            "lebih banyak dari semua tabungnya ({expected})", "is more than all its shells ({expected})"
        ),
        Problem.NOTHING_TO_FILL: Words(
            "ada yang penuh, tetapi tidak ada isi ulangnya", "some are full, but nothing fills them"
        ),
        Problem.NOT_SOLD: Words(
            "ada yang dijual, tetapi tidak ada produk tabungnya", "some are for sale, but no product sells them"
        ),
        Problem.UNKNOWN_REFERENCE: Words("belum ada {expected}", "is not known {expected}"),
        Problem.TAKEN: Words("sudah dipakai {expected}", "belongs to {expected} already"),
        Problem.HAS_STOCK: Words(
            "masih ada stoknya ({expected}); tidak bisa diubah atau dibuka lagi",
            "still has stock ({expected}); it can be neither changed nor opened again",
        ),
        Problem.OVERLAP: Words(
            "bertumpuk dengan masa berlaku yang mulai {expected}", "overlaps the period that begins {expected}"
        ),
        Problem.WRONG_KIND: Words("produk itu jenis {expected}", "that product is of kind {expected}"),
    }
)
"""Why a row cannot be taken; ``{given}`` is what stood there."""

COUNTS: Final = Words(
    "{file}: {new} baru, {changed} berubah, {same} tetap, {faults} salah.",
    "{file}: {new} new, {changed} changed, {same} the same, {faults} faults.",
)
STATES: Final[Mapping[str, Words]] = MappingProxyType(
    {
        "applied": Words("Tersimpan dalam {documents} dokumen.", "Written in {documents} documents."),
        "same": Words("Tidak ada yang perlu diubah.", "There is nothing to change."),
        "refused": Words(
            "Tidak ada yang ditulis. Perbaiki baris di atas, lalu coba lagi.",
            "Nothing was written. Correct the rows above, then try again.",
        ),
        "stopped": Words("Dihentikan; tidak ada yang ditulis.", "Stopped; nothing was written."),
        "preview": Words("Hanya dilihat; belum ada yang ditulis.", "Only looked at; nothing is written yet."),
    }
)
ROW: Final = Words("baris {row}, {column} `{given}`: {reason}", "row {row}, {column} `{given}`: {reason}")
WHOLE_ROW: Final = Words("baris {row}: {reason}", "row {row}: {reason}")
MORE: Final = Words("… dan {count} lagi (lihat dengan --json)", "… and {count} more (see them with --json)")
PROGRESS: Final = Words("{done} dari {total}", "{done} of {total}")
NOT_OPENED: Final = Words(
    "Ada {count} baris dengan stok awal yang belum dibuka; tambahkan --with-openings untuk membukanya.",
    "There are {count} rows with an opening stock that is not opened; add --with-openings to open it.",
)
NOT_A_SHEET: Final = Words(
    "{file} bukan lembar kerja yang terbaca: {detail}", "{file} is no spreadsheet that can be read: {detail}"
)
NOT_TEXT: Final = Words("{file} bukan teks UTF-8: {detail}", "{file} is not UTF-8 text: {detail}")
WRONG_FILE: Final = Words(
    "Berkas {file} tidak diimpor dengan perintah ini, hanya {wanted}.",
    "A file of {file} is not imported by this command, only {wanted}.",
)
MISSING_COLUMNS: Final = Words("{file}: kolom yang kurang: {columns}", "{file}: columns that are missing: {columns}")
UNKNOWN_COLUMN: Final = Words(
    "{file}: tidak ada kolom `{column}`; yang terdekat `{nearest}`",
    "{file}: there is no column `{column}`; the nearest is `{nearest}`",
)
REPEATED_COLUMN: Final = Words("{file}: kolom `{column}` ada dua", "{file}: the column `{column}` stands twice")
UNKNOWN_FILE: Final = Words(
    "Kepala tabelnya tidak dikenal. Yang dikenal: {known}", "The header is not known. Known are: {known}"
)
