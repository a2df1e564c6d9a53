"""The cooperative whose slips the tests print."""

from drivers.printers.plain import plain_text
from drivers.printers.profile import profile_named
from drivers.printers.slip import Slip
from pos.reports.slips.frame import House, Signed
from pos.reports.slips.words import LANGUAGES
from pos.store.chain import Written


def a_house(language: str) -> House:
    """Return an outlet whose slips are in ``id`` or ``en``."""
    return House(
        name="Koperasi Kelurahan Merah Putih Sukamaju",
        address=("Jl. Danau Toba 12, Malang",),
        zone="WIB",
        register="1",
        footer=("Terima kasih", "Barang diperiksa dahulu"),
        words=LANGUAGES[language],
    )


def paper(slip: Slip, columns: int) -> list[str]:
    """Return a slip's lines as a person reads them on paper of so many columns."""
    return plain_text(slip, profile_named("58mm")._replace(columns=columns)).splitlines()


def signed(written: Written, cashier: str) -> Signed:
    """Return a document's own facts as its slip needs them."""
    header = written.document.header
    return Signed(header.kind, header.node, header.number, header.shift, header.at_ms, written.hash, cashier)
