import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.printers.plain import plain_text
from drivers.printers.profile import PROFILES, PrinterProfile, UnknownProfile, profile_named
from drivers.printers.slip import Label, Slip
from tests.drivers.support.slips import RECEIPT, slips


def test_a_slip_reads_as_it_is_printed() -> None:
    text = plain_text(RECEIPT, profile_named("58mm"))
    assert text.splitlines()[:4] == [
        "         KOPERASI MERAH",
        "            PUTIH",
        "         Desa Sukamaju",
        "-" * 32,
    ]
    assert "\nTOTAL                   Rp62.600\n" in text
    assert "\n[QR] GERAI-01:000123:4f2a9c\n[CODE128] 0100000123481234\n" in text
    assert text.endswith("Terima kasih\n")


@given(slips, st.sampled_from(PROFILES))
def test_no_line_is_wider_than_the_paper_and_no_control_character_is_in_it(slip: Slip, profile: PrinterProfile) -> None:
    text = plain_text(slip, profile)
    assert all(len(line) <= profile.columns for line in text.split("\n"))
    assert all(character == "\n" or character.isprintable() or character == "\u00ad" for character in text)


def test_an_unknown_profile_names_those_there_are() -> None:
    with pytest.raises(UnknownProfile) as refused:
        profile_named("80")
    assert refused.value.name == "80"
    assert refused.value.known == tuple(profile.name for profile in PROFILES)


def test_a_label_is_read_with_its_price_and_its_code() -> None:
    label = Label("Gula Pasir", "Rp17.500", "/ kg", "8990000000105", "24-11-2026", 2)
    text = plain_text(Slip((label,), cut=True, meta=()), profile_named("58mm"))
    assert text.count("[EAN-13] 8990000000105\n8990000000105\n24-11-2026\n") == 2
    assert text.count("Rp17.500 / kg") == 2
