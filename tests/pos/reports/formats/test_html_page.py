import re
from html.parser import HTMLParser
from typing import Final

import pytest

from pos.domain.report import COUNT, RUPIAH, TEXT, Bars, Column, Facts, Report, Table
from pos.reports.formats.html_page import html_page
from tests.support.reports import MADE_MS, a_letterhead, a_report

VOID: Final = frozenset({"meta", "br", "input", "rect", "line"})
EVIL = "<script>alert(1)</script>\"&'<img src=x onerror=y>"


class Tree(HTMLParser):
    """Checks that what is opened is closed, in order; keeps tags, attributes and text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def tree(report: Report, language: str = "id") -> Tree:
    page = html_page(report, a_letterhead(language)).decode()
    read = Tree()
    read.feed(page)
    read.close()
    assert read.open == []
    return read


def of(*sections: Table | Bars | Facts) -> Report:
    return Report("x", "Stock on hand", "2026-11-23", sections, (), MADE_MS)


def test_a_page_is_well_formed_and_names_its_language() -> None:
    read = tree(a_report(5))
    assert read.seen[0] == ("html", {"lang": "id"})
    assert [tag for tag, _ in read.seen].count("section") == 5
    assert "Dibuat 23-11-2026 23:30 WIB" in read.texts


def test_nothing_is_fetched_and_nothing_runs() -> None:
    read = tree(a_report(5))
    assert not {"script", "link", "img", "iframe", "object"} & {tag for tag, _ in read.seen}
    assert not {"src", "href", "action"} & {name for _, attributes in read.seen for name in attributes}
    assert "url(" not in html_page(a_report(5), a_letterhead("id")).decode()
    policies = [attributes for tag, attributes in read.seen if "http-equiv" in attributes and tag == "meta"]
    assert policies[0]["content"] == "default-src 'none'; style-src 'unsafe-inline'"


def test_every_text_from_outside_is_escaped() -> None:
    columns = (Column(EVIL, TEXT, is_key=True),)
    evil = of(
        Table(EVIL, columns, ((EVIL,),), (EVIL,)),
        Bars(EVIL, COUNT, ((EVIL, 1),)),
        Facts(EVIL, ((EVIL, TEXT, EVIL),)),
    )._replace(title=EVIL, signatures=(EVIL,))
    letterhead = a_letterhead("id")._replace(name=EVIL, address=(EVIL,))
    read = Tree()
    read.feed(html_page(evil, letterhead).decode())
    assert not {"script", "img"} & {tag for tag, _ in read.seen}
    assert sum(EVIL in text for text in read.texts) == 14


def test_a_bar_is_drawn_to_scale_on_its_side_of_zero() -> None:
    read = tree(of(Bars("", RUPIAH, (("a", -10), ("b", 30), ("c", 0)))))
    bars = [attributes for tag, attributes in read.seen if tag == "rect"]
    assert [(bar["class"], bar["x"], bar["width"]) for bar in bars] == [
        ("below", "0.00%", "25.00%"),
        ("above", "25.00%", "75.00%"),
        ("above", "25.00%", "0.00%"),
    ]
    assert "-Rp10" in read.texts


def test_a_phone_shows_the_key_columns_and_the_rest_on_demand() -> None:
    read = tree(a_report(1))
    assert [attributes["id"] for tag, attributes in read.seen if tag == "input"] == ["all3"]
    heads = [attributes.get("class") for tag, attributes in read.seen if tag == "th"][:7]
    assert heads == ["extra", None, "figure", "extra", "figure extra", "whole extra", "figure"]


def test_a_table_of_keys_alone_has_nothing_to_show_on_demand() -> None:
    table = Table("", (Column("Product", TEXT, is_key=True),), (("Teh",),), ())
    assert "input" not in {tag for tag, _ in tree(of(table)).seen}


def test_the_word_of_a_total_stands_where_a_phone_shows_it() -> None:
    page = html_page(a_report(1), a_letterhead("id")).decode()
    foot = re.search("<tfoot>(.*?)</tfoot>", page)
    assert foot is not None
    assert re.findall("<td[^>]*>(.*?)</td>", foot.group(1))[:3] == ["", "Jumlah", "1,37"]


@pytest.mark.parametrize("total", [("Total", "all", 1), ("Total", "", 1)])
def test_a_total_keeps_its_own_words(total: tuple[str | int, ...]) -> None:
    key = total[1] == ""
    columns = (
        Column("Product", TEXT, is_key=key),
        Column("SKU", TEXT, is_key=True),
        Column("Sold", COUNT, is_key=True),
    )
    page = html_page(of(Table("", columns, (("a", "b", 1),), total)), a_letterhead("en")).decode()
    assert "Total" in page.split("<tfoot>")[1].split("</td>")[0]


def test_an_empty_section_says_so() -> None:
    assert "Tidak ada data." in tree(of(Table("", (), (), ()))).texts


def test_a_figure_below_zero_stands_out() -> None:
    page = html_page(a_report(1), a_letterhead("id")).decode()
    assert '<td class="figure below">-500</td>' in page


def test_the_same_report_is_the_same_page() -> None:
    assert html_page(a_report(9), a_letterhead("id")) == html_page(a_report(9), a_letterhead("id"))
