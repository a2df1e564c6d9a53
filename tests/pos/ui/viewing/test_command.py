"""The command line says what the next key would make of what is typed."""

import pytest

from tests.pos.ui.shop import NOODLES_CODE
from tests.pos.ui.till import Till, selling


@pytest.mark.parametrize(
    ("script", "shown"),
    [
        ("", ("", "pindai barcode / ketik kode / ketik nama")),
        ("7", ("7", "+ bayar 7   * jumlah   / anggota   Enter kode")),
        ("50.", ("50.", "+ bayar 50.000   * jumlah")),
        ("0,5", ("0,5", "* jumlah")),
        ("5*", ("5* ", "pindai barang, atau Enter untuk baris terpilih")),
        ("#12", ("#12", "Enter kode")),
        ("mie", ("mie", "")),
        ("-", ("- BATAL ", "pindai barang, atau Enter untuk baris terpilih")),
        ("-7", ("- BATAL 7", "+ bayar 7   * jumlah   / anggota   Enter kode")),
    ],
)
def test_what_is_typed_in_the_sale(script: str, shown: tuple[str, str]) -> None:
    assert selling().scan(NOODLES_CODE).type(script).view().command == shown


def test_what_is_typed_in_the_panels() -> None:
    assert Till().type("1").view().command == ("", "ketik PIN, Enter")
    count = selling().press("f10").type("16⏎")
    assert count.view().command == ("", "ketik lembar/keping, Enter; kosong = 0")
    assert count.type("3").view().command == ("3", "")
    assert selling().press("f10").type("14⏎25.").view().command == ("25.", "= 25.000")
