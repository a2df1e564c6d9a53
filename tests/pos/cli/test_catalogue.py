"""``pos catalogue`` and ``pos members`` on a register with its reference data."""

import csv
import json
from pathlib import Path

import pytest

from pos.cli.context import REGISTER
from pos.cli.import_words import FILES, PROBLEMS, STATES
from pos.domain.catalogue_csv.faults import FileKind, Problem, RowFault
from tests.support.command_line import CommandLine
from tests.support.imports import prices, products
from tests.support.new_desk import new_desk
from tests.support.sheets import sheet

SAMPLES = Path(__file__).parents[3] / "pos" / "data"


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    home = tmp_path / "outlet"
    home.mkdir()
    new_desk(home / REGISTER).database.close()
    return CommandLine(home, capsys)


def written(tmp_path: Path, lines: list[str]) -> str:
    file = tmp_path / "file.csv"
    file.write_text("".join(lines), encoding="utf-8")
    return str(file)


def test_the_samples_are_imported_and_exported_as_they_are(run: CommandLine) -> None:
    for what, name in (("products", "catalogue"), ("units", "units"), ("containers", "containers")):
        file = SAMPLES / f"sample_{name}.csv"
        ran = run("catalogue", "import", str(file), "--with-openings")
        assert (ran.code, ran.out) == (0, "")
        assert "Tersimpan dalam" in ran.err
        assert run("catalogue", "export", what).out == file.read_text(encoding="utf-8")
    again = run("catalogue", "import", str(SAMPLES / "sample_catalogue.csv"), "--with-openings")
    assert (again.code, again.err.splitlines()) == (
        0,
        ["produk: 0 baru, 0 berubah, 83 tetap, 0 salah.", "Tidak ada yang perlu diubah."],
    )


def test_members_are_imported_and_exported_as_they_are(run: CommandLine, tmp_path: Path) -> None:
    file = SAMPLES / "sample_members.csv"
    assert run("members", "import", str(file)).code == 0
    target = tmp_path / "members.csv"
    assert run("members", "export", str(target)).code == 0
    assert target.read_bytes() == file.read_bytes()


def test_an_opening_that_is_not_asked_for_is_pointed_at(run: CommandLine, tmp_path: Path) -> None:
    file = written(tmp_path, products({"sku": "A", "opening_quantity": "3"}, {"sku": "B"}))
    assert "Ada 1 baris dengan stok awal" in run("catalogue", "import", file).err


def test_bad_rows_are_told_in_the_users_words_and_nothing_is_written(run: CommandLine, tmp_path: Path) -> None:
    rows = products({"sku": "A", "sale_price": "-5"}, {"sku": "B", "barcode": "8990000000014"})
    ran = run("catalogue", "import", written(tmp_path, [*rows, "C\n"]))
    assert ran.code == 2
    assert ran.err.splitlines() == [
        "baris 2, sale_price `-5`: tidak boleh kurang dari nol",
        "baris 3, barcode `8990000000014`: angka terakhir barcode salah, seharusnya 3",
        "baris 4: ada 1 sel, seharusnya 24",
        "produk: 0 baru, 0 berubah, 0 tetap, 3 salah.",
        "Tidak ada yang ditulis. Perbaiki baris di atas, lalu coba lagi.",
    ]


def test_a_preview_works_beside_a_till_and_lists_what_would_change(run: CommandLine, tmp_path: Path) -> None:
    run("catalogue", "import", written(tmp_path, products({"sku": "A"})))
    run.busy, run.language = True, "en"
    file = written(tmp_path, products({"sku": "A", "sale_price": "2500", "name": "Garam"}, {"sku": "B"}))
    ran = run("catalogue", "import", "--preview", file)
    assert ran.code == 0
    assert ran.err.splitlines() == [
        "~ products A: name Gula → Garam",
        "+ products B Gula",
        "~ prices A pcs: amount 2000 → 2500",
        "+ prices B pcs 2000",
        "+ prices B pcs 1900",
        "products: 1 new, 1 changed, 0 the same, 0 faults.",
        "Only looked at; nothing is written yet.",
    ]
    assert run("catalogue", "import", file).code == 3


def test_a_preview_of_bad_rows_ends_like_an_import_of_them(run: CommandLine, tmp_path: Path) -> None:
    assert run("catalogue", "import", "--preview", written(tmp_path, products({"sku": ""}))).code == 2


def test_a_program_gets_one_object(run: CommandLine, tmp_path: Path) -> None:
    file = written(tmp_path, products({"sku": "A", "opening_quantity": "3"}))
    told = json.loads(run("catalogue", "import", "--json", "--preview", "--with-openings", file).out)
    assert told["changes"][0]["of"] == "products"
    assert told["changes"][0]["new"]["name"] == "Gula"
    assert (told["state"], told["to_open"], told["faults"]) == ("preview", 1, [])
    ran = run("catalogue", "import", "--json", "--with-openings", file)
    assert json.loads(ran.out) == {
        "file": "products",
        "state": "applied",
        "new": 1,
        "changed": 0,
        "same": 0,
        "to_open": 1,
        "documents": 3,
        "faults": [],
    }
    bad = json.loads(run("catalogue", "import", "--json", written(tmp_path, products({"sku": ""}))).out)
    assert bad["faults"] == [{"row": 2, "column": "sku", "problem": "missing", "given": "", "expected": ""}]


def test_many_lines_are_cut_for_a_person(run: CommandLine, tmp_path: Path) -> None:
    ran = run("catalogue", "import", written(tmp_path, products(*({"sku": ""} for _ in range(60)))))
    assert ran.err.splitlines()[50] == "… dan 10 lagi (lihat dengan --json)"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("sku,unit,faktor,sale_price,member_price,unit\n", "satuan: kolom yang kurang: factor"),
        ("sku,unit,faktor,sale_price,member_price,unit\n", "satuan: tidak ada kolom `faktor`; yang terdekat `factor`"),
        ("sku,unit,faktor,sale_price,member_price,unit\n", "satuan: kolom `unit` ada dua"),
        ("foto,warna\n", "Kepala tabelnya tidak dikenal."),
        ("number,card,name\n", "Berkas anggota tidak diimpor dengan perintah ini, hanya produk, satuan"),
        ("action,reason\n", "Berkas alasan tidak diimpor"),
    ],
)
def test_a_header_that_does_not_fit_is_told_what_is_wrong(
    run: CommandLine, tmp_path: Path, text: str, told: str
) -> None:
    ran = run("catalogue", "import", written(tmp_path, [text]))
    assert ran.code == 2
    assert told in ran.err


def test_a_file_that_is_no_text_is_told_so(run: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "picture.csv"
    file.write_bytes(b"\x89PNG\xff")
    ran = run("catalogue", "import", str(file))
    assert ran.code == 2
    assert "bukan teks UTF-8" in ran.err


def test_a_file_of_a_spreadsheet_is_taken(run: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "excel.csv"
    lines = "".join(products({"sku": "A"})).replace(",", ";").replace("\n", "\r\n")
    file.write_bytes(b"\xef\xbb\xbf" + lines.encode())
    assert run("catalogue", "import", str(file)).code == 0


def test_every_reason_file_and_state_has_its_words_in_both_languages() -> None:
    assert PROBLEMS.keys() == set(Problem)
    assert FILES.keys() == set(FileKind)
    fault = RowFault(2, "sku", Problem.MISSING, "given", "expected")._asdict() | {"documents": 3}
    every = [words for table in (PROBLEMS, FILES, STATES) for words in table.values()]
    assert all(words.id.format_map(fault) and words.en.format_map(fault) for words in every)


def test_a_spreadsheet_is_imported_like_its_csv(run: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "produk.xlsx"
    rows = list(csv.reader((SAMPLES / "sample_catalogue.csv").read_text(encoding="utf-8").splitlines()))
    file.write_bytes(sheet(rows))
    assert run("catalogue", "import", str(file)).code == 0
    again = run("catalogue", "import", str(SAMPLES / "sample_catalogue.csv"))
    assert again.err.splitlines()[-1] == "Tidak ada yang perlu diubah."


def test_a_broken_spreadsheet_is_told(run: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "produk.xlsx"
    file.write_bytes(b"PK\x03\x04 half of it")
    ran = run("catalogue", "import", str(file))
    assert ran.code == 2
    assert "bukan lembar kerja yang terbaca" in ran.err


def test_shelf_supplier_and_owner_come_back_byte_for_byte(run: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "produk.csv"
    rows = (
        {"sku": "A", "shelf": "RAK-1", "supplier": "S1"},
        {"sku": "B", "consignor": "UMKM", "consignor_price": "1500"},
    )
    file.write_text("".join(products(*rows)), encoding="utf-8")
    assert run("catalogue", "import", str(file)).code == 0
    target = tmp_path / "lagi.csv"
    assert run("catalogue", "export", "products", str(target)).code == 0
    assert target.read_bytes() == file.read_bytes()


def test_a_price_with_a_minute_comes_back_byte_for_byte(run: CommandLine, tmp_path: Path) -> None:
    assert run("catalogue", "import", written(tmp_path, products({"sku": "A"}))).code == 0
    file = tmp_path / "harga.csv"
    file.write_text("".join(prices({"sku": "A", "valid_from": "2026-01-05T14:30"})), encoding="utf-8")
    assert run("catalogue", "import", str(file)).code == 0
    assert "A,pcs,retail,0,2026-01-05T14:30,1800\n" in run("catalogue", "export", "prices").out
