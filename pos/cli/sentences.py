"""What the command line says when it is refused, in both languages: one sentence, and what to do where it is known."""

from collections.abc import Mapping
from functools import singledispatch
from types import MappingProxyType
from typing import Final, NamedTuple

from pos.config import ConfigError
from pos.domain.errors import BadFigure, LastManager, NotAllowed, PinTaken, RegisterRefused, UnknownUser
from pos.domain.goods.refusals import SupplierExists
from pos.store.faults import StoreFault


class Words(NamedTuple):
    """A sentence in both languages, with the same places to fill."""

    id: str
    en: str


REGISTER: Final[Mapping[str, Words]] = MappingProxyType(
    {
        "missing": Words(
            "Belum ada gerai di sini: {detail}. Buat dengan `pos init`.",
            "There is no outlet here: {detail}. Make one with `pos init`.",
        ),
        "exists": Words("Di sini sudah ada gerai: {detail}.", "There is an outlet here already: {detail}."),
        "newer": Words(
            "Basis data ini versi {detail}, lebih baru daripada program ini. Perbarui programnya.",
            "This database is of version {detail}, newer than this program. Update the program.",
        ),
        "older": Words(
            "Basis data ini masih versi {detail}. Buka kasir (`pos till`) sekali untuk memperbaruinya.",
            "This database is still of version {detail}. Open the till (`pos till`) once to bring it up to date.",
        ),
        "busy": Words(
            "Kasir sedang memakai gerai ini (proses {detail}). Tutup dahulu kasirnya, lalu coba lagi.",
            "A till is using this outlet (process {detail}). Close it first, then try again.",
        ),
        "no_terminal": Words(
            "Kasir perlu terminal: jalankan langsung di layar, bukan lewat pipa.",
            "The till needs a terminal: run it on a screen, not through a pipe.",
        ),
        "key": Words(
            "Kunci gerai ini hilang atau bukan miliknya: {detail}. Pulihkan kunci aslinya.",
            "The key of this outlet is gone or not its own: {detail}. Restore its own key.",
        ),
        "printed": Words(
            "Register yang lama tidak terbaca, jadi nomor terakhirnya tidak diketahui. Lihat nomor terbesar pada struk"
            " dan laporan Z, lalu: pos restore {detail} --printed NOMOR.",
            "The old register cannot be read, so nobody knows its last number. Look for the greatest number on receipts"
            " and Z reports, then: pos restore {detail} --printed NUMBER.",
        ),
        "other": Words("Cadangan ini milik kasir lain: {detail}.", "This is the backup of another register: {detail}."),
        "foreign": Words("Ini bukan basis data kasir: {detail}.", "This is no register's database: {detail}."),
    }
)
"""By the reason of ``RegisterRefused``."""

CONFIG: Final[Mapping[str, Words]] = MappingProxyType(
    {
        "syntax": Words("{file} tidak terbaca: {hint}", "{file} cannot be read: {hint}"),
        "twice": Words(
            "{file}: bagian [{key}] ada dua kali; hapus salah satu.",
            "{file}: there are two sections [{key}]; delete one.",
        ),
        "unknown_key": Words(
            "{file}: tidak ada kunci {key}; yang terdekat {hint}.",
            "{file}: there is no key {key}; the nearest is {hint}.",
        ),
        "wrong_type": Words("{file}: {key} harus berupa {hint}.", "{file}: {key} must be of type {hint}."),
        "not_a_choice": Words("{file}: {key} harus salah satu dari {hint}.", "{file}: {key} must be one of {hint}."),
    }
)
"""By the reason of ``ConfigError``."""

FAULT: Final[Mapping[str, Words]] = MappingProxyType(
    {
        "disk_full": Words("Cakram penuh; tidak ada yang ditulis.", "The disk is full; nothing was written."),
        "busy": Words(
            "Basis data sedang dipakai proses lain; coba lagi.", "Another process is using the database; try again."
        ),
        "corrupt": Words(
            "Basis data rusak ({detail}). Jangan diubah; pulihkan dari cadangan.",
            "The database is damaged ({detail}). Do not change it; restore a backup.",
        ),
        "disk": Words("Cakram gagal: {detail}.", "The disk failed: {detail}."),
    }
)
"""By the reason of ``StoreFault``."""

_REFUSED: Final = Words("Ditolak: {name} {detail}", "Refused: {name} {detail}")
_BAD_FIGURE: Final = Words("Bukan angka yang benar: {detail}.", "Not a proper figure: {detail}.")
_NOT_ALLOWED: Final = Words(
    "Tidak bisa: {detail} (peran tidak dikenal, atau nama sudah dipakai).",
    "Not possible: {detail} (no such role, or the name is taken).",
)
_UNKNOWN_USER: Final = Words("Tidak ada pengguna bernama {detail}.", "There is no user named {detail}.")
_PIN_TAKEN: Final = Words(
    "PIN itu sudah dipakai orang lain; pilih yang lain.", "Somebody else has that PIN; choose another."
)
_LAST_MANAGER: Final = Words(
    "{detail} manajer terakhir; angkat manajer lain dahulu.",
    "{detail} is the last manager; make somebody else one first.",
)
_CODE_TAKEN: Final = Words("Kode {detail} sudah dipakai.", "The code {detail} is taken.")
_FILE_EXISTS: Final = Words(
    "Berkas {name} sudah ada; tidak ditimpa tanpa --overwrite.",
    "The file {name} is there already; it is not replaced without --overwrite.",
)
_OS_ERROR: Final = Words("Berkas {name}: {detail}.", "File {name}: {detail}.")

Filled = tuple[Words, dict[str, str]]


@singledispatch
def _filled(error: Exception) -> Filled:
    return _REFUSED, {"name": type(error).__name__, "detail": " ".join(str(each) for each in error.args)}


@_filled.register
def _of_register(error: RegisterRefused) -> Filled:
    return REGISTER[error.reason], {"detail": error.detail}


@_filled.register
def _of_config(error: ConfigError) -> Filled:
    return CONFIG[error.reason], {"file": error.file, "key": error.key, "hint": error.hint}


@_filled.register
def _of_fault(error: StoreFault) -> Filled:
    return FAULT[error.reason], {"detail": error.detail}


@_filled.register
def _of_figure(error: BadFigure) -> Filled:
    return _BAD_FIGURE, {"detail": error.text}


@_filled.register
def _of_role(error: NotAllowed) -> Filled:
    return _NOT_ALLOWED, {"detail": error.action}


@_filled.register
def _of_user(error: UnknownUser) -> Filled:
    return _UNKNOWN_USER, {"detail": error.name}


@_filled.register
def _of_pin(_error: PinTaken) -> Filled:
    return _PIN_TAKEN, {}


@_filled.register
def _of_last(error: LastManager) -> Filled:
    return _LAST_MANAGER, {"detail": error.name}


@_filled.register
def _of_code(error: SupplierExists) -> Filled:
    return _CODE_TAKEN, {"detail": error.code}


@_filled.register
def _of_file(error: OSError) -> Filled:
    return _OS_ERROR, {"name": str(error.filename or ""), "detail": error.strerror or str(error)}


@_filled.register
def _of_name(error: FileExistsError) -> Filled:
    return _FILE_EXISTS, {"name": str(error.filename or "")}


def fill(words: Words, places: Mapping[str, object], language: str) -> str:
    """Return a sentence in a language, ``id`` or ``en``, with its places filled."""
    return (words.en if language == "en" else words.id).format_map(places)


def sentence(error: Exception, language: str) -> str:
    """Say what a refusal, a mistake in the configuration or a fault means.

    Args:
        error: A ``Refusal``, ``ConfigError``, ``StoreFault`` or ``OSError``.
        language: ``id`` or ``en``.
    """
    words, places = _filled(error)
    return fill(words, places, language)
