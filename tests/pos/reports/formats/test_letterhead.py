import pytest

from pos.config import parse
from pos.reports.formats.letterhead import letterhead_of, made, period
from tests.support.reports import a_letterhead, a_report


@pytest.mark.parametrize(
    ("covered", "said"),
    [
        ("2026-11-23", "23-11-2026"),
        ("2026-11-01..2026-11-30", "01-11-2026 – 30-11-2026"),
        ("", "Per 23-11-2026 23:30 WIB"),
    ],
)
def test_a_report_says_what_it_covers(covered: str, said: str) -> None:
    assert period(a_report(1)._replace(period=covered), a_letterhead("id")) == said


def test_a_report_says_when_it_was_made() -> None:
    assert made(a_report(1), a_letterhead("id")) == "Dibuat 23-11-2026 23:30 WIB"
    assert made(a_report(1), a_letterhead("en")._replace(zone="WIT")) == "Made 24-11-2026 01:30 WIT"


def test_no_word_is_asked_for_what_is_not_there() -> None:
    assert a_letterhead("id").say("") == ""


def test_the_configuration_says_whose_reports_they_are() -> None:
    config = parse('[outlet]\nname = "KKMP"\naddress = ["Jl. 1"]\nzone = "WITA"\n[screen]\nlanguage = "en"', "x")
    letterhead = letterhead_of(config)
    assert letterhead[:4] == ("KKMP", ("Jl. 1",), "WITA", "en")
    assert letterhead.say("Total") == "Total"
