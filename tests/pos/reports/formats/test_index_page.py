from pos.reports.formats.index_page import Listed, index_page
from tests.support.reports import a_letterhead


def test_every_paper_of_the_day_is_a_link() -> None:
    reports = (Listed("Stock on hand", (("pdf", "pdf/stock.pdf"), ("csv", "csv/stock.csv"))),)
    forms = (Listed("Void", (("0001", "forms/void-0001.txt"),)),)
    page = index_page(a_letterhead("id"), "2026-11-23", reports, forms).decode()
    assert "<h1>Berkas 23-11-2026</h1>" in page
    assert '<td>Persediaan</td><td><a href="pdf/stock.pdf">pdf</a> · <a href="csv/stock.csv">csv</a></td>' in page
    assert "<h2>Formulir</h2>" in page


def test_a_day_without_forms_lists_none() -> None:
    page = index_page(a_letterhead("id")._replace(name="<b>"), "2026-11-23", (), ()).decode()
    assert "Formulir" not in page
    assert "<strong>&lt;b&gt;</strong>" in page
