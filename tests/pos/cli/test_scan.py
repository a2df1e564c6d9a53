"""``pos scan`` on a demo outlet: every kind of code says how it is read, and by which template."""

import json
from pathlib import Path

import pytest

from pos import bootstrap, cli
from tests.support.registers import demo_home

RICE = "2100001000004"


@pytest.fixture
def home(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return demo_home(tmp_path, tmp_path_factory.getbasetemp() / "scanned")


def _scan(home: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, object]]:
    assert cli.run(["--home", str(home), "scan", "--json", *arguments], bootstrap.factories()) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_an_in_store_weight_names_its_template(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (said,) = _scan(home, capsys, "2100001013707")
    assert (said["rule"], said["template"], said["key"]) == ("weight", "21IIIIIWWWWWC", RICE)
    assert (said["weight_milli"], said["count_milli"], said["sku"]) == (1_370, 1_370, "BRS-MED-KG")


def test_a_gs1_message_says_lot_and_expiry(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (said,) = _scan(home, capsys, "]C101089900000000131727020010AB-7")
    assert (said["rule"], said["template"]) == ("trade_number", "gs1")
    assert (said["lot"], said["expires"], said["sku"]) == ("AB-7", "2027-02-28", "BRS-SPHP-5")
    (said,) = _scan(home, capsys, r"010899000000001310AB-7\x1d3103000850")
    assert (said["rule"], said["weight_milli"], said["lot"]) == ("weight", 850, "AB-7")


def test_a_label_that_has_expired_or_says_no_date_is_told(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old, wrong = _scan(home, capsys, "]C1010899000000001317200131", "010899000000001317261399")
    assert (old["symbology"], old["expires"], old["answer"]) == ("C1", "2020-01-31", "expired")
    assert (wrong["symbology"], wrong["expires"], wrong["no_date"], wrong["answer"]) == ("", "", "261399", "sold")


def test_a_symbology_may_be_said_with_its_bracket(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (said,) = _scan(home, capsys, "--symbology", "]d2", "0108990000000013")
    assert (said["symbology"], said["template"], said["sku"]) == ("d2", "gs1", "BRS-SPHP-5")


def test_wrong_unknown_short_and_plain_codes(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wrong, short, plain = _scan(home, capsys, "8990000000014", "6", "BRS-SPHP-5")
    assert (wrong["rule"], wrong["key"], wrong["answer"]) == ("check_digit", "3", "check_digit")
    assert (short["rule"], short["sku"]) == ("short_code", "BRS-SPHP-5")
    assert (plain["rule"], plain["sku"], plain["answer"]) == ("plain", "BRS-SPHP-5", "sold")


def test_people_read_only_what_there_is(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["--home", str(home), "scan", "8990000000013"], bootstrap.factories()) == 0
    out = capsys.readouterr().out
    assert "BRS-SPHP-5" in out
    assert "expires" not in out


def test_an_in_store_price_is_said(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = home / "outlet.toml"
    config.write_text(config.read_text().replace('"21IIIIIWWWWWC"', '"21IIIIIPPPPPC"'))
    (said,) = _scan(home, capsys, "2100001013707")
    assert (said["rule"], said["amount_rupiah"], said["template"]) == ("price", 1_370, "21IIIIIPPPPPC")


def test_a_template_that_is_none_is_named(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = home / "outlet.toml"
    config.write_text(config.read_text().replace('"21IIIIIWWWWWC"', '"21IIIII"'))
    assert cli.run(["--home", str(home), "scan", "1"], bootstrap.factories()) == 2
    assert "21IIIII" in capsys.readouterr().err
