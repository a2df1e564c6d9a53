"""Order: nothing overtakes a write, nothing is lost behind it, and nothing is done twice."""

from collections.abc import Callable

import pytest

from pos.domain.errors import WrongPin
from pos.ui.port import Callback, Done
from pos.ui.reducer.inputs import Key, Scan
from pos.ui.reducer.state import Settings
from pos.ui.runner import Hooks, Runner
from tests.pos.ui.shop import CASHIER, NOODLES_CODE, SUGAR_CODE, WATER_CODE, Shop
from tests.pos.ui.till import HAND_MS, SCANNER_MS, Till, selling


def slow(till: Till) -> Till:
    till.shop.is_slow = True
    return till


def test_a_pay_key_behind_twenty_scans_pays_for_twenty_lines() -> None:
    till = selling()
    for at in range(20):
        till.runner.feed(Scan((NOODLES_CODE, SUGAR_CODE)[at % 2], "E0", "serial", till.now_ms))
    till.runner.feed(Key("f5", "", till.now_ms))
    assert len(till.shop.paid[0][0].standing) == 20


def test_what_comes_in_during_a_payment_belongs_to_the_next_sale_in_order() -> None:
    till = slow(selling().scan(NOODLES_CODE)).press("f5")
    till.scan(SUGAR_CODE).type("2*").wedge(WATER_CODE).type("50.+")
    assert [row[0] for row in till.rows] == ["Mie-Grg"]
    assert len(till.shop.paid) == 1
    till.shop.let_go()
    assert len(till.shop.paid) == 2
    second = till.shop.paid[1][0]
    assert [(line.item.sku, line.count_milli) for line in second.standing if line.item] == [
        ("GUL-KG", 1_000),
        ("AIR-ISI-19", 2_000),
    ]
    till.shop.let_go()
    assert till.total == ("KEMBALI", "23.200")


def test_two_presses_of_pay_during_a_payment_are_one_sale() -> None:
    till = slow(selling().scan(NOODLES_CODE)).press("f5", "f5", "f5")
    till.shop.let_go()
    assert len(till.shop.paid) == 1


def test_an_answer_given_twice_is_taken_once() -> None:
    callbacks: list[Callback] = []

    class Twice(Shop):
        def reprint(self, done: Callback) -> None:
            callbacks.append(done)

    till = selling(Twice()).press("f12")
    for _ in range(2):
        callbacks[0](Done(1, till.runner.state.basket.total_rupiah, ""))
    till.press("f12")
    assert till.runner.state.is_waiting
    callbacks[0](Done(1, till.runner.state.basket.total_rupiah, ""))
    assert till.runner.state.is_waiting


def test_the_clock_goes_on_during_a_payment() -> None:
    till = slow(selling().scan(NOODLES_CODE)).press("f5").tick()
    assert till.view().clock == "14:32"
    assert till.runner.state.is_waiting


def test_what_is_typed_before_the_shop_is_there_waits_for_it() -> None:
    shop, beeps = Shop(), list[str]()
    hooks = Hooks(lambda call: call(), lambda: None, beeps.append, lambda: None, lambda _seen: None)
    runner = Runner(shop.users(), Settings("GERAI", "id", "", 0), hooks)
    for at, char in enumerate("11234"):
        runner.feed(Key(char, char, at * 300))
    runner.feed(Key("enter", "", 2_000))
    runner.feed(Scan(NOODLES_CODE, "", "serial", 2_100))
    assert runner.state.is_waiting
    assert shop.asked == []
    runner.attach(shop)
    assert shop.asked == [("login", 1, "1234")]
    assert [line.code or line.item for line in runner.state.basket.cart.lines] == [shop.codes[NOODLES_CODE].item]


def test_a_shop_that_comes_before_the_pin_is_simply_there() -> None:
    till = Till()
    assert till.shop.asked == []
    till.type("11234⏎")
    assert till.panel == ""


def test_answers_from_another_thread_come_through_the_hook() -> None:
    posted = list[Callable[[], None]]()
    shop = Shop()
    runner = Runner(
        shop.users(), Settings("GERAI", "id", "", 0), Hooks(posted.append, _nothing, _ignore, _nothing, _ignore)
    )
    runner.attach(shop)
    for at, name in enumerate("11234"):
        runner.feed(Key(name, name, at * 300))
    runner.feed(Key("enter", "", 2_000))
    assert runner.state.desk.user is None
    posted.pop()()
    assert runner.state.desk.user is not None


def _nothing() -> None:
    """A hook that is not looked at."""


def _ignore(_: object) -> None:
    """A hook that is not looked at."""


@pytest.mark.parametrize("slow_login", [True, False])
def test_a_refused_login_lets_what_was_typed_go_on(slow_login: bool) -> None:
    till = Till()
    till.shop.is_slow = slow_login
    till.shop.next_answer = WrongPin()
    till.type("19999⏎").type("1234⏎")
    if slow_login:
        till.shop.let_go()
        till.shop.let_go()
    assert till.runner.state.desk.user == CASHIER


def test_the_screen_is_told_once_for_each_input() -> None:
    till = selling()
    before = till.changes
    till.scan(NOODLES_CODE)
    assert till.changes == before + 1


def test_devices_and_figures_are_read_when_nobody_waits_for_them() -> None:
    till = selling()
    assert till.runner.state.desk.figures.sales == 0
    till.tick()
    assert till.runner.state.desk.figures.sales == 61
    assert till.view().flags[0].text == "Cetak OK"


def _key(till: Till, char: str) -> None:
    till.now_ms += SCANNER_MS
    till.strike(char, char)


def _line(till: Till, code: str) -> None:
    till.runner.feed(Scan(code, "", "scanner 1", till.now_ms))


@pytest.mark.parametrize("at", range(1, len(NOODLES_CODE)))
def test_a_scan_over_a_line_waits_for_the_code_that_is_just_being_typed(at: int) -> None:
    till = selling()
    for place, char in enumerate(NOODLES_CODE):
        if place == at:
            _line(till, SUGAR_CODE)
        _key(till, char)
    assert till.rows == []
    till.strike("enter", "")
    assert [row[0] for row in till.rows] == ["Mie-Grg", "Gul-Kg"]
    assert till.beeps == ["ok", "ok"]


def test_a_scan_that_waits_does_so_no_longer_than_the_other_takes() -> None:
    """A scanner without a terminator, or one pulled out: the next tick lets the scan through."""
    till = selling()
    for char in "89900":
        _key(till, char)
    _line(till, SUGAR_CODE)
    assert till.rows == []
    till.tick()
    assert [row[0] for row in till.rows] == ["Gul-Kg"]


def test_what_a_hand_types_holds_no_scan_up() -> None:
    till = selling().type("12")
    till.now_ms += HAND_MS
    _line(till, SUGAR_CODE)
    assert [row[0] for row in till.rows] == ["Gul-Kg"]
    assert till.beeps == ["refused"]


def test_two_scanners_whose_codes_meet_behind_a_payment_are_kept_apart() -> None:
    till = slow(selling().scan(NOODLES_CODE)).press("f5")
    for place, char in enumerate(WATER_CODE):
        if place == 6:
            _line(till, SUGAR_CODE)
        _key(till, char)
    till.strike("enter", "")
    till.tick().tick()
    till.shop.let_go()
    assert [row[0] for row in till.rows] == ["Air-Isi-19", "Gul-Kg"]


def test_a_hand_that_goes_on_after_a_pause_does_not_overtake_a_scan() -> None:
    till = slow(selling().scan(NOODLES_CODE)).press("f5")
    _key(till, "1")
    _line(till, SUGAR_CODE)
    till.type("2⏎")
    till.shop.let_go()
    assert next(row[0] for row in till.rows) == "Gul-Kg"


def test_a_label_read_twice_by_a_scanner_that_types_is_one_item_and_restarts_the_window() -> None:
    till = selling(double_read_ms=1_000)
    for _ in range(3):
        till.now_ms += 300
        till.wedge(NOODLES_CODE)
    assert till.rows == [("Mie-Grg", "1", "3.300")]
    till.wedge(SUGAR_CODE).wedge(NOODLES_CODE)
    assert [row[0] for row in till.rows] == ["Mie-Grg", "Gul-Kg", "Mie-Grg"]
    till.now_ms += 1_000
    till.wedge(NOODLES_CODE)
    assert till.rows[-1][1] == "2"


def test_a_scan_that_was_lost_is_told_and_changes_nothing() -> None:
    till = selling().scan(NOODLES_CODE).scan("")
    assert till.message == "Satu pindaian hilang di jalan. Pindai lagi barangnya."
    assert (len(till.rows), till.beeps) == (1, ["ok", "refused"])
