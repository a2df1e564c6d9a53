"""The outlet's logo: at the head of receipts alone, as it is when they are printed, and never in a receipt's way."""

import io
from pathlib import Path

import pytest
from PIL import Image

from drivers.printers.logo import BadLogo
from drivers.printers.picture import picture
from drivers.printers.plain import plain_text
from drivers.printers.profile import profile_named
from drivers.printers.slip import Logo
from drivers.printers.slip_json import slip_from_json, slip_to_json
from pos.config import Config, parse
from pos.domain.documents import Body
from pos.reports.slips.frame import Signed
from pos.reports.slips.receipt import receipt_slip
from pos.services.receipt_paper import receipt_profile, with_logo
from tests.support.house import a_house

SIGNED = Signed("sale", "G01-1", 413, 2, 1_795_050_912_000, "3f2a9c1d" + "0" * 56, "siti")
SALE: Body = {
    "member_number": "",
    "lines": [],
    "total": 2_000,
    "rounding": 0,
    "tenders": [{"kind": "cash", "amount": 2_000, "paid": 5_000, "change": 3_000}],
}


def _config(name: str) -> Config:
    return parse(f'[receipt]\nlogo = "{name}"\n[printer]\nprofile = "80mm"\n', "outlet.toml")


def _draw(file: Path, size: tuple[int, int]) -> None:
    image = io.BytesIO()
    Image.new("L", size, 0).save(image, "PNG")
    file.write_bytes(image.getvalue())


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "cache").mkdir(mode=0o700)
    _draw(tmp_path / "logo.png", (100, 60))
    return tmp_path


def test_the_logo_is_drawn_for_the_receipts_printer_and_kept(home: Path) -> None:
    profile = receipt_profile(home, _config("logo.png"))
    assert profile.logo is not None
    assert (profile.name, profile.logo.height) == ("80mm", 60)
    assert [each.name.rpartition("-")[2] for each in (home / "cache").iterdir()] == ["576.dots"]


def test_a_logo_elsewhere_on_the_disk_may_be_named_whole(home: Path) -> None:
    assert receipt_profile(home, _config(str(home / "logo.png"))).logo is not None


@pytest.mark.parametrize("name", ["", "gone.png", "cache"])
def test_no_logo_or_a_bad_one_leaves_the_printer_as_it_is(home: Path, name: str) -> None:
    assert receipt_profile(home, _config(name)) == profile_named("80mm")


def test_a_bad_logo_is_told_to_who_asks(home: Path) -> None:
    with pytest.raises(BadLogo):
        with_logo(profile_named("58mm"), home, _config("gone.png"))


def test_a_receipt_with_a_logo_is_the_same_receipt_below_it() -> None:
    house = a_house("id")
    plain = receipt_slip(house, SIGNED, SALE, ())
    assert receipt_slip(house._replace(has_logo=True), SIGNED, SALE, ()).rows == (Logo(), *plain.rows)


def test_a_copy_of_a_receipt_has_the_logo_of_today_and_prints_without_one_too(home: Path) -> None:
    stored = slip_to_json(receipt_slip(a_house("id")._replace(has_logo=True), SIGNED, SALE, ()))
    before = receipt_profile(home, _config("logo.png"))
    _draw(home / "logo.png", (100, 80))
    after = receipt_profile(home, _config("logo.png"))
    (home / "logo.png").unlink()
    gone = receipt_profile(home, _config("logo.png"))
    copies = [plain_text(slip_from_json(stored), profile) for profile in (before, after, gone)]
    heights = []
    for profile in (before, after, gone):
        with Image.open(io.BytesIO(picture(slip_from_json(stored), profile))) as image:
            heights.append(image.height)
    assert copies[0] == copies[1] == f"{'[LOGO]':^48}".rstrip() + "\n" + copies[2]
    assert [height - heights[2] for height in heights] == [60, 80, 0]
