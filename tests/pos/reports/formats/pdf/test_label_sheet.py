"""A sheet of labels: every code is read back from the drawn page, whatever stands above it."""

import pypdfium2 as pdfium
import zxingcpp

from pos.reports.formats.pdf.label_sheet import COLUMNS, ROWS, Sticker, label_sheet

RICE = Sticker("Beras SPHP Bulog 5 kg", "Rp60.000", "/ pak", "Anggota Rp59.500", "8990000000013")


def test_every_code_of_a_page_is_read_back() -> None:
    document = pdfium.PdfDocument(label_sheet((RICE, RICE._replace(name="W" * 80), RICE._replace(code=""))))
    picture = document[0].render(scale=200 / 72).to_pil().convert("L")
    document.close()
    assert [found.text for found in zxingcpp.read_barcodes(picture)] == ["8990000000013"] * 2


def test_what_does_not_fit_goes_to_the_next_page() -> None:
    full = COLUMNS * ROWS
    for count, pages in ((0, 1), (1, 1), (full, 1), (full + 1, 2)):
        document = pdfium.PdfDocument(label_sheet((RICE,) * count))
        assert len(document) == pages
        document.close()


def test_a_long_name_is_cut_at_the_edge_of_its_sticker() -> None:
    document = pdfium.PdfDocument(label_sheet((RICE._replace(name="W" * 80),)))
    text = document[0].get_textpage().get_text_bounded()
    document.close()
    assert 10 < text.count("W") < 30
