"""Every report has its words in both languages, and heads that 32 columns of paper hold."""

import pytest

from pos.domain.report import KINDS, Bars, Facts, Report, Table
from pos.i18n import texts
from pos.services.reporting import REPORTS
from tests.pos.services.conftest import Counter
from tests.pos.services.reporting.a_busy_day import report, today

LONGEST_HEAD = 14


def _words(made: Report) -> set[str]:
    """Every word of a report that is ours and no data."""
    found = {made.title}
    for section in made.sections:
        found.add(section.title)
        match section:
            case Table():
                found |= {column.head for column in section.columns}
                assert {column.kind for column in section.columns} <= set(KINDS)
                assert any(column.is_key for column in section.columns)
            case Facts():
                found |= {name for name, _, _ in section.facts if not name[:1].isdigit()}
                assert {kind for _, kind, _ in section.facts} <= set(KINDS)
            case Bars():
                assert section.kind in KINDS
    return found - {""}


@pytest.mark.parametrize("name", [name for name in REPORTS if name not in {"stock-places", "lpg-day"}])  # data in heads
def test_every_word_of_a_report_is_translated(busy: Counter, name: str) -> None:
    made = report(busy, name, today(busy, of="MIE-GRG"))
    indonesian, same = texts("id"), {"Total", "No.", "SKU", "Shift", "Meter", "MAP"}
    for word in _words(made) - same:
        assert indonesian(word) != word, word


@pytest.mark.parametrize("name", REPORTS)
def test_heads_are_short_in_both_languages(busy: Counter, name: str) -> None:
    made = report(busy, name, today(busy, of="MIE-GRG"))
    heads = {column.head for section in made.sections if isinstance(section, Table) for column in section.columns}
    heads -= {""}
    for language in ("id", "en"):
        translate = texts(language)
        assert {head for head in heads if len(translate(head)) > LONGEST_HEAD} == set()
