"""The one key table against the reducer: what it names works there, and what it does not name does nothing."""

from collections.abc import Callable

import pytest

from pos.domain.paper_trial import FINE, AskPrinter, PrinterSaid
from pos.ui import keys
from pos.ui.forms.papers import FORMS
from pos.ui.port import Choice
from pos.ui.reducer.inputs import Key
from pos.ui.reducer.state import NOT_PRESSED
from pos.ui.viewing.frame import Viewer
from pos.ui.viewing.places import place_of
from tests.pos.ui.reducer.stocktaking.counters import Counter
from tests.pos.ui.shop import LPG_CODE, NOODLES_CODE, SUGAR_CODE, Shop
from tests.pos.ui.till import HAND_MS, SIGNS, Till, selling


def _float() -> Till:
    shop = Shop()
    shop.shift = None
    return Till(shop).type("11234⏎")


def _rung_up() -> Till:
    return selling().scan(NOODLES_CODE).scan(SUGAR_CODE)


def _held() -> Till:
    return _rung_up().press("f4").scan(SUGAR_CODE).press("f4", "f4")


def _menu(script: str) -> Till:
    return selling().press("f10").type(script)


def _form() -> Till:
    """A write-off with one line on it, waiting for the next item."""
    shop = Shop()
    shop.offered = {"reasons:write_off": (Choice("Rusak", "Rusak", ""),), "places": (Choice("", "Toko", ""),)}
    number = next(number for number, form in FORMS.items() if form.title == "WRITE OFF GOODS")
    till = selling(shop).press("f10").type(f"{number}⏎")
    return till.type("⏎⏎").scan(NOODLES_CODE).type("⏎")


def _paper() -> Till:
    """The printer's paper was in, and is to be taken out."""
    shop = Shop()
    shop.offered = {"printers": (Choice("receipt", "", ""),)}
    shop.performs = {AskPrinter: lambda _asked: PrinterSaid(FINE, "")}
    return selling(shop).press("f10").type("93⏎")


AT: dict[str, Callable[[], Till]] = {
    keys.USERS: Till,
    keys.PIN: lambda: Till().type("11234"),
    keys.FLOAT: lambda: _float().type("5"),
    keys.SALE: _rung_up,
    keys.QUESTION: lambda: selling().scan(LPG_CODE),
    keys.SEARCH: lambda: selling().type("mie"),
    keys.MEMBERS: lambda: selling().type("123/").press("f3").type("0"),
    keys.HELD: _held,
    keys.MENU: lambda: selling().press("f10"),
    keys.COUNTING: lambda: _menu("16⏎"),
    keys.REASONS: lambda: _menu("16⏎").type("⏎" * 11),
    keys.CLOSED: lambda: _menu("16⏎").type("1⏎1⏎").type("⏎" * 9),
    keys.FORM: _form,
    keys.HELP: lambda: selling().press("f1"),
    keys.STOCK: lambda: Counter().open().scan(NOODLES_CODE).scan(SUGAR_CODE),
    keys.PAPER: _paper,
    keys.CODES: lambda: _menu("92⏎").type("8"),
    keys.REPORT: lambda: _menu("60⏎").press("left", "down"),
}

WORKING = [(place, key) for place in keys.PLACES for key in keys.KEYS if place in key.places]
SILENT = [
    (place, name)
    for place in keys.PLACES
    for name in (*(f"f{number}" for number in range(1, 13)), "delete", "escape", "up", "down")
    if not any(place in key.places and name in key.names for key in keys.KEYS)
]
ALLOWED = {
    (keys.HELP, "f1"),  # the key that opened a panel closes it too
    (keys.HELD, "f4"),
    (keys.MENU, "f10"),
    (keys.FLOAT, "escape"),  # clears what is typed
    (keys.CLOSED, "escape"),  # is read, like Enter
    *((keys.QUESTION, name) for name in ("f5", "f6", "f7", "f8")),  # says that the question comes first
}


def strike(till: Till, name: str) -> None:
    till.now_ms += HAND_MS
    till.strike(SIGNS.get(name, name), name if len(name) == 1 else "")


def test_there_is_a_till_for_every_place() -> None:
    assert set(AT) == set(keys.PLACES)
    for place, make in AT.items():
        state = make().runner.state
        assert place_of(state, state.mode) == place


@pytest.mark.parametrize(("place", "key"), WORKING, ids=lambda each: getattr(each, "label", each))
def test_every_key_of_the_table_works_where_it_says(place: str, key: keys.KeyLine) -> None:
    for name in key.names:
        if len(name) == 1 and name.isalnum():
            continue
        till = AT[place]()
        for before in key.names[: key.names.index(name)]:
            if len(before) == 1 and before != name:
                strike(till, before)
        asked, stored, beeps = len(till.shop.asked), len(till.shop.stored), len(till.beeps)
        before_state = till.runner.state._replace(pressed=NOT_PRESSED, before=NOT_PRESSED)
        strike(till, name)
        after_state = till.runner.state._replace(pressed=NOT_PRESSED, before=NOT_PRESSED)
        heard = (len(till.shop.asked), len(till.shop.stored), len(till.beeps), till.left) != (asked, stored, beeps, 0)
        moved = after_state != before_state or name in {"up", "down", "escape"}
        assert heard or moved, f"{key.label} does nothing in {place}"
        assert "refused" not in till.beeps[beeps:]


@pytest.mark.parametrize(("place", "name"), [each for each in SILENT if each not in ALLOWED])
def test_a_key_that_is_not_in_the_table_does_nothing(place: str, name: str) -> None:
    till = AT[place]()
    before = till.runner.state._replace(pressed=NOT_PRESSED, before=NOT_PRESSED)
    asked, stored = len(till.shop.asked), len(till.shop.stored)
    strike(till, name)
    assert till.runner.state._replace(pressed=NOT_PRESSED, before=NOT_PRESSED) == before
    assert (len(till.shop.asked), len(till.shop.stored), till.left) == (asked, stored, 0)


def test_ways_to_pay_that_do_not_exist_are_not_shown() -> None:
    in_a_sale = [key for key in keys.KEYS if keys.SALE in key.places]
    assert not any("f9" in key.names or key.label == "F9" for key in in_a_sale)
    till = _rung_up().press("f9")
    assert "F9" not in str(till.view().keys)
    assert till.shop.paid == []


def test_help_lists_only_the_keys_that_work_now() -> None:
    empty, full = selling().press("f1").view(160, 45).panel, _rung_up().press("f1").view(160, 45).panel
    assert empty is not None
    assert full is not None
    labels = [line.left.split()[0] for line in empty.lines]
    assert not {"F4", "F5-8", "-", "+", "Del"} & set(labels)
    assert {"F4", "F5-8", "-", "+", "Del"} <= {line.left.split()[0] for line in full.lines}
    assert "F4" in _held().type("⎋").press("f1").panel


def test_help_goes_back_to_where_it_was_opened() -> None:
    till = selling().type("mie").press("f1")
    assert till.panel.startswith("TOMBOL")
    assert till.type("⎋").panel.startswith("CARI BARANG: ")


def test_help_is_paged() -> None:
    till = _rung_up().press("f1")
    first = till.view().panel
    till.press("pagedown")
    second = till.view().panel
    assert first is not None
    assert second is not None
    assert len(first.lines) == len(second.lines) == 10
    assert first.lines != second.lines
    assert till.press("pageup").view().panel == first


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("place", keys.PLACES)
def test_the_key_rows_fit_into_80_columns(place: str, language: str) -> None:
    till = AT[place]()
    state = till.runner.state._replace(settings=till.runner.state.settings._replace(language=language))
    for row in Viewer().view(state, 80, 24).keys:
        assert sum(len(f" {key} {meaning}") for key, meaning in row) <= 80


def test_the_sale_shows_its_keys_where_they_always_are() -> None:
    first, second = selling().view().keys
    assert [key for key, _ in first] == ["F1", "F2", "F3", "F4", "F5-8", "F10", "F12"]
    assert [key for key, _ in second] == ["5*", "-", "/", "50.", "+", "Esc", "↑↓"]
    assert _rung_up().view().keys == (first, second)


def test_a_key_of_a_keypad_is_the_same_key() -> None:
    till = _rung_up()
    for name, char in (("1", "1"), ("0", "0"), ("0", "0"), ("decimal", "."), ("add", "+")):
        till.now_ms += HAND_MS
        till.runner.feed(Key(name, char, till.now_ms))
    assert till.total == ("KEMBALI", "79.900")
