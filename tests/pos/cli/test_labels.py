"""``pos labels`` on a demo outlet: what is asked for, and only what changed; every code is read back from the paper."""

import threading
from pathlib import Path
from socket import create_server

import pytest
import zxingcpp
from PIL import Image

from pos import bootstrap, cli
from pos.bootstrap.register import writing
from tests.drivers.labels.test_labels import tspl_lines, zpl_texts
from tests.drivers.support.escpos_decoder import decode
from tests.support.outlets import listed
from tests.support.registers import demo_home


@pytest.fixture
def home(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return demo_home(tmp_path, tmp_path_factory.getbasetemp() / "labelled")


def _labels(home: Path, *arguments: str) -> int:
    return cli.run(["--home", str(home), "labels", *arguments], bootstrap.factories())


def _change_price(home: Path, sku: str, amount: int) -> None:
    with writing(home) as desk, desk.database.write() as tx:
        tx.hot.execute(
            "INSERT INTO price SELECT u.id, 'retail', 0, '2026-03-01', ? FROM unit u JOIN product p ON p.id = u.product"
            " WHERE p.sku = ? AND u.factor = 1000",
            (amount, sku),
        )


def test_labels_in_zpl_say_price_code_and_the_price_for_members(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "labels.zpl"
    assert _labels(home, "BRS-SPHP-5", "--to", "zpl", "--out", str(file)) == 0
    texts = zpl_texts(file.read_bytes())
    assert "Rp60.000 / pak" in texts
    assert "899000000001" in texts
    assert any("Anggota Rp59.500" in each for each in texts)


def test_labels_in_tspl_go_to_a_printer_on_the_network(home: Path) -> None:
    got: list[bytes] = []
    with create_server(("127.0.0.1", 0)) as server:

        def take() -> None:
            connection, _ = server.accept()
            with connection:
                while data := connection.recv(4096):
                    got.append(data)

        thread = threading.Thread(target=take)
        thread.start()
        url = f"tcp://127.0.0.1:{server.getsockname()[1]}"
        assert _labels(home, "BRS-SPHP-5", "--to", "tspl", "--out", url) == 0
        thread.join()
    assert any('"899000000001"' in line for line in tspl_lines(b"".join(got)))


def test_labels_on_the_receipt_printer_have_bars_that_are_read(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "labels.bin"
    assert _labels(home, "BRS-SPHP-5", "--to", "slip", "--out", str(file)) == 0
    printout = decode(file.read_bytes())
    (picture,) = printout.rasters
    dots = Image.frombytes("1", (picture.width_bytes * 8, picture.height), picture.bits)
    paper = Image.new("L", (420, dots.height + 20), 255)
    paper.paste(Image.eval(dots.convert("L"), lambda value: 255 - value), (0, 10))
    assert [found.text for found in zxingcpp.read_barcodes(paper)] == ["8990000000013"]
    assert any("Rp60.000" in line for line in printout.text())


def test_a_price_change_run_prints_only_what_changed(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _change_price(home, "BRS-SPHP-5", 61_000)
    assert _labels(home, "--changed-since", "2026-03-01", "--to", "pdf", "--out", str(home / "x.pdf")) == 0
    assert capsys.readouterr().err == "1\n"
    assert _labels(home, "--changed-since", "2027-01-01", "--to", "zpl", "--out", str(home / "x")) == 0
    assert (home / "x").read_bytes() == b""


def test_a_price_that_was_set_anew_but_is_the_same_did_not_change(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _change_price(home, "BRS-SPHP-5", 60_000)
    assert _labels(home, "--changed-since", "2026-03-01", "--to", "slip", "--out", str(home / "x")) == 0
    assert capsys.readouterr().err == "0\n"


def test_a_sheet_is_a_pdf_and_the_same_twice(home: Path, tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf"):
        assert _labels(home, "BRS-SPHP-5", "BRS-MED-KG", "--to", "pdf", "--out", str(tmp_path / name)) == 0
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--to", "zpl"), 2),
        (("BRS-SPHP-5", "--out", "labels.zpl"), 2),
        (("NO-SUCH", "--to", "zpl"), 3),
        (("BRS-SPHP-5", "--to", "zpl", "--roll", "20x20"), 2),
        (("BRS-SPHP-5", "--to", "zpl", "--roll", "wide"), 2),
        (("BRS-SPHP-5", "--to", "zpl", "--out", "fax://printer"), 2),
        (("BRS-SPHP-5", "--to", "zpl", "--out", "tcp://127.0.0.1:1"), 2),
        (("BRS-SPHP-5", "--to", "zpl", "--out", "file:///dev/full"), 2),
    ],
)
def test_what_cannot_be_printed_says_why(
    home: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], code: int
) -> None:
    assert _labels(home, *arguments) == code
    assert capsys.readouterr().err


def test_without_a_printer_named_they_wait_for_the_tills_own(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _labels(home, "BRS-SPHP-5", "BRS-MED-KG") == 0
    assert capsys.readouterr().err == "2\n"
    (job,) = listed(home, "spool")
    assert (job["device"], job["kind"], job["state"]) == ("receipt", "labels", "queued")


def test_labels_go_to_the_standard_output(home: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert _labels(home, "BRS-SPHP-5", "--to", "zpl") == 0
    assert capsysbinary.readouterr().out.startswith(b"^XA")
