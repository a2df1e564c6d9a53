"""A meaning is heard where it can be, and never where the outlet wants silence."""

import pytest

from pos.ui.sounds import sound
from tests.support.fake_goods import gtin
from tests.support.tills import logged_in


@pytest.mark.parametrize("meaning", ["unknown", "refused", "paid"])
def test_a_meaning_rings(meaning: str) -> None:
    assert sound(meaning, is_on=True, terminal="xterm") == "\a"


def test_a_bare_console_tells_meanings_apart_by_pitch() -> None:
    heard = {sound(meaning, is_on=True, terminal="linux") for meaning in ("unknown", "refused", "paid")}
    assert len(heard) == 3
    assert all(text.endswith("\a") for text in heard)


def test_what_the_scanner_beeps_for_itself_is_not_sounded_twice() -> None:
    assert sound("ok", is_on=True, terminal="xterm") == ""


def test_silence_is_silent() -> None:
    assert sound("unknown", is_on=False, terminal="linux") == ""


def test_an_unknown_code_rings_and_a_known_one_does_not() -> None:
    with logged_in() as terminal:
        terminal.scan(gtin(1))
        terminal.wait_for("Uji 0001")
        assert b"\a" not in terminal.output
        terminal.scan("1234567")
        terminal.wait_for(lambda: b"\a" in terminal.output)
