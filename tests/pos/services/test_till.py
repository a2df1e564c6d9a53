"""The till's one door: reads at once, writes in order, answers, refusals and faults as values."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from pos.domain.answers import (
    CodeRefused,
    CountDiffers,
    Done,
    Fault,
    LoggedIn,
    Performed,
    SaleCompleted,
    ShiftClosed,
    ShiftOpen,
)
from pos.domain.cart import Cart, CartEvent, Held, LineAdded
from pos.domain.cash.commands import PaidOut
from pos.domain.catalog import Found
from pos.domain.code_reading import CodeRead, ReadCode
from pos.domain.correcting import LAST, VoidSale
from pos.domain.counting.commands import OpenCount
from pos.domain.counting.marks import Countable, TagCounted
from pos.domain.counting.sheet import Sheet
from pos.domain.errors import EmptyCart, NeedsApproval, Refusal, UnknownUser, WrongPin
from pos.domain.money import Rupiah
from pos.domain.paper_trial import SILENT, AskPrinter, PrinterSaid
from pos.domain.period import Period
from pos.domain.quantity import ONE
from pos.domain.report import Report
from pos.domain.unfinished import FINISHED, Unfinished
from pos.services.counter import Parts
from pos.services.till import Till
from pos.services.writer import Writer
from pos.store import facts
from pos.store.transaction import Transaction
from pos.ui.port import TillPort
from tests.pos.services.conftest import Counter, Unplugged
from tests.support.asking import Answering, answer_of
from tests.support.closing import close_till
from tests.support.selling import LPG, NOODLES, scanned

_PATIENCE_S = 20
MANAGER = (2, "9876")


class Behind:
    """A till, and what stands behind it."""

    def __init__(self, counter: Counter) -> None:
        self.counter = counter
        self.devices = Unplugged()
        self.writer = Writer(counter.desk.database, crashed=lambda: None)
        self.writer.start()
        self.till = Till(Parts(counter.desk, self.writer, counter.paper, self.devices, (), 32))

    def ask(self, call: Answering) -> object:
        """Ask for a write and wait for its answer."""
        return answer_of(call)

    def enter(self, user: int = 1, pin: str = "1234") -> None:
        """Log in and open a shift, as a cashier unless somebody else is named."""
        assert isinstance(self.ask(lambda done: self.till.login(user, pin, done)), LoggedIn)
        assert isinstance(self.ask(lambda done: self.till.open_shift(Rupiah(300_000), done)), ShiftOpen)
        self.look_around()

    def look_around(self) -> None:
        """Wait until the figures that come behind the login are there."""
        for thread in threading.enumerate():
            if thread.name == "pin":
                thread.join(_PATIENCE_S)


@pytest.fixture
def behind(counter: Counter) -> Iterator[Behind]:
    made = Behind(counter)
    yield made
    made.writer.stop()


def test_it_is_the_port_the_screens_ask(behind: Behind) -> None:
    port: TillPort = behind.till
    assert [user.name for user in port.users()][:2] == ["kasir", "supervisor"]


def test_a_wrong_pin_and_nobody_are_refused(behind: Behind) -> None:
    assert isinstance(behind.ask(lambda done: behind.till.login(1, "0000", done)), WrongPin)
    assert isinstance(behind.ask(lambda done: behind.till.login(99, "1234", done)), UnknownUser)


def test_a_disk_that_cannot_be_read_at_the_login_is_a_fault(behind: Behind, tmp_path: Path) -> None:
    (tmp_path / "outlet" / "register.db").rename(tmp_path / "gone.db")
    for ask in (
        lambda done: behind.till.login(1, "1234", done),
        lambda done: behind.till.perform(VoidSale(LAST, "Pembeli batal"), "9876", done),
    ):
        assert behind.ask(ask) == Fault("disk", "unable to open database file")


def test_everything_the_screens_read_comes_at_once(behind: Behind) -> None:
    till = behind.till
    assert isinstance(till.resolve(NOODLES, ""), Found)
    assert isinstance(till.resolve("998", ""), CodeRefused)
    assert till.search("gula", 5)[0].item.name.startswith("Gula")
    member = till.member("2")
    assert member is not None
    assert member in till.members(member.name[:4], 10)
    shell = till.shell_of("TABUNG-3")
    assert shell is not None
    assert shell.sku == "LPG3-TBG"
    assert till.shell_of("NOTHING") is None
    with behind.counter.desk.database.write() as tx:
        tx.hot.execute("UPDATE container SET sold_as = 'LPG55-TBG' WHERE code = 'TABUNG-3'")
    assert till.shell_of("TABUNG-3") is None
    assert [each.key for each in till.choices("reasons:void_line", ())] == ["Salah pindai", "Pembeli batal"]
    assert till.held() == ()
    assert till.health().printer == "off"


def test_a_sale_is_counted_beside_the_next_one_and_opens_the_drawer_once(behind: Behind) -> None:
    behind.enter(*MANAGER)
    assert behind.till.figures().short_codes[0][:2] == (1, "Telur Ayam Ras")
    cart = scanned(behind.counter.desk, NOODLES, LPG)
    for _ in range(3):
        completed = behind.ask(lambda done: behind.till.pay(cart, Rupiah(50_000), done))
        assert isinstance(completed, SaleCompleted)
        assert completed.change_rupiah == 28_700
    assert behind.till.figures()[1:3] == (1, 21_300)
    assert len(behind.devices.kicked) == 1
    assert behind.devices.woken >= 1


def test_a_refused_payment_is_a_value(behind: Behind) -> None:
    behind.enter()
    empty = scanned(behind.counter.desk)
    assert isinstance(behind.ask(lambda done: behind.till.pay(empty, None, done)), EmptyCart)
    assert behind.devices.kicked == []


def test_events_go_in_before_the_payment_behind_them(behind: Behind) -> None:
    behind.enter()
    cart = scanned(behind.counter.desk, NOODLES)
    item = cart.lines[0].item
    assert item is not None
    behind.till.record(cart.uuid, 1, LineAdded(1, item, ONE, Rupiah(0), "scan"))
    behind.ask(lambda done: behind.till.pay(cart, None, done))
    with behind.counter.desk.database.read() as tx:
        assert tx.hot.execute("SELECT state FROM cart").fetchall() == [("paid",)]
        assert tx.hot.execute("SELECT COUNT(*) FROM cart_event").fetchone() == (1,)


def test_a_sale_put_on_hold_is_in_the_list_at_once(behind: Behind) -> None:
    cart = scanned(behind.counter.desk, NOODLES)
    item = cart.lines[0].item
    assert item is not None
    events: list[CartEvent] = [LineAdded(1, item, ONE, Rupiah(0), "scan"), Held("kasir")]
    for position, event in enumerate(events, 1):
        behind.till.record(cart.uuid, position, event)
    assert [held.cart.uuid for held in behind.till.held()] == [cart.uuid]


def test_a_supervisor_voids_and_the_figures_follow(behind: Behind) -> None:
    behind.enter()
    behind.ask(lambda done: behind.till.pay(scanned(behind.counter.desk, NOODLES), None, done))
    assert isinstance(
        behind.ask(lambda done: behind.till.perform(VoidSale(LAST, "Pembeli batal"), "1234", done)), WrongPin
    )
    assert behind.till.figures().sales == 1
    assert isinstance(
        behind.ask(lambda done: behind.till.perform(VoidSale(LAST, "Pembeli batal"), "9876", done)), Performed
    )
    assert behind.till.figures()[1:3] == (0, None)
    again = behind.ask(lambda done: behind.till.perform(VoidSale(LAST, "Pembeli batal"), "9876", done))
    assert isinstance(again, Refusal)


def test_a_day_at_the_door(behind: Behind) -> None:
    behind.enter()
    till = behind.till
    cart = scanned(behind.counter.desk, NOODLES)
    behind.ask(lambda done: till.pay(cart, None, done))
    copy = behind.ask(till.reprint)
    assert isinstance(copy, Done)
    assert copy.number == 1
    moved = behind.ask(lambda done: till.perform(PaidOut(Rupiah(12_000), "Ongkos angkut", "", ""), "", done))
    assert isinstance(moved, Performed)
    given_up = scanned(behind.counter.desk, NOODLES)._replace(uuid=till.mint_cart())
    assert isinstance(behind.ask(lambda done: till.cancel(given_up, "Pembeli batal", done)), Done)
    closed = close_till(behind.ask, till, ((100_000, 2), (500, 182), (100, 3)))
    assert isinstance(closed, ShiftClosed)
    assert (closed.expected_rupiah, closed.difference_rupiah) == (291_300, 0)
    assert behind.devices.closed == [1]
    till.logout()


def test_a_second_shift_starts_counting_anew(behind: Behind) -> None:
    behind.enter()
    behind.ask(lambda done: behind.till.pay(scanned(behind.counter.desk, NOODLES), None, done))
    close_till(behind.ask, behind.till, ())
    behind.ask(lambda done: behind.till.open_shift(Rupiah(0), done))
    assert behind.till.figures()[1:3] == (0, None)
    refused = behind.ask(lambda done: behind.till.open_shift(Rupiah(0), done))
    assert isinstance(refused, Refusal)


def test_a_close_that_is_refused_makes_no_backup(behind: Behind) -> None:
    assert isinstance(close_till(behind.ask, behind.till, ()), Refusal)
    assert behind.devices.closed == []


def test_a_new_morning_shows_its_own_prices_before_its_shift_is_opened(behind: Behind) -> None:
    behind.enter()
    close_till(behind.ask, behind.till, ())
    behind.till.logout()
    behind.counter.clock.at_ms += 24 * 3_600_000
    with behind.counter.desk.database.write() as tx:
        tx.hot.execute(
            "INSERT INTO price SELECT u.id, 'retail', 0, ?, 31000 FROM unit u JOIN product p ON p.id = u.product"
            " WHERE p.short_code = 1 AND u.factor = 1000",
            (behind.counter.desk.today(),),
        )
    assert isinstance(behind.ask(lambda done: behind.till.login(1, "1234", done)), LoggedIn)
    found = behind.till.resolve("1", "")
    assert isinstance(found, Found)
    assert found.item.tiers[0].retail_rupiah == 31_000
    behind.look_around()
    assert behind.till.figures().short_codes[0] == (1, "Telur Ayam Ras", 31_000)


def test_who_comes_back_finds_the_figures_of_the_open_shift(behind: Behind) -> None:
    behind.enter()
    behind.ask(lambda done: behind.till.pay(scanned(behind.counter.desk, NOODLES), None, done))
    assert behind.till.figures()[1:3] == (1, None)  # who counts the drawer is not told what it should hold
    behind.till.logout()
    assert behind.till.figures().sales_rupiah is None
    arrived = behind.ask(lambda done: behind.till.login(*MANAGER, done))
    assert isinstance(arrived, LoggedIn)
    assert arrived.shift is not None
    assert behind.till.figures()[1:3] == (1, 3_300)


def test_a_supervisor_accepts_the_clock(behind: Behind) -> None:
    behind.counter.clock.at_ms += 90 * 3_600_000
    refused = behind.ask(lambda done: behind.till.login(1, "1234", done))
    assert isinstance(refused, Refusal)
    assert isinstance(behind.ask(lambda done: behind.till.accept_clock("9876", done)), Done)
    assert isinstance(behind.ask(lambda done: behind.till.login(1, "1234", done)), LoggedIn)


def test_a_full_disk_is_a_fault_and_nothing_was_written(behind: Behind) -> None:
    behind.enter()

    def full(tx: Transaction) -> None:
        tx.hot.execute("PRAGMA max_page_count = 1").fetchone()

    behind.writer.call(full)
    cart = scanned(behind.counter.desk, *[NOODLES] * 40)
    answers = [_paid(behind, cart._replace(uuid=behind.till.mint_cart())) for _ in range(30)]
    assert behind.till.held() == ()
    faults = [answer for answer in answers if isinstance(answer, Fault)]
    assert faults
    assert faults[0].reason == "disk_full"
    with behind.counter.desk.database.read() as tx:
        assert tx.hot.execute("SELECT COUNT(*) FROM document WHERE kind = 'sale'").fetchone() == (30 - len(faults),)
        assert facts.by_uuid(tx, cart.uuid) is None


def _paid(behind: Behind, cart: Cart) -> object:
    return behind.ask(lambda done: behind.till.pay(cart, None, done))


def test_a_shift_is_counted_before_a_witness_and_charged_by_approval(behind: Behind) -> None:
    behind.enter()
    till = behind.till
    assert isinstance(behind.ask(lambda done: till.close_shift((), "0000", done)), WrongPin)
    assert isinstance(
        behind.ask(lambda done: till.close_shift((), "1234", done)), WrongPin
    )  # nobody is his own witness
    assert isinstance(behind.ask(lambda done: till.close_shift((), "2468", done)), CountDiffers)

    def charge(pin: str) -> object:
        reason = "Salah kembalian"
        return behind.ask(lambda done: till.settle_shift(reason, is_charged=True, approver_pin=pin, done=done))

    assert isinstance(charge(""), NeedsApproval)
    assert isinstance(charge("0000"), WrongPin)
    assert behind.devices.closed == []
    assert isinstance(charge("9876"), ShiftClosed)
    assert behind.devices.closed == [1]


def test_a_sheet_is_opened_and_its_marks_are_stored_in_order(behind: Behind) -> None:
    behind.enter()
    sheet = behind.ask(lambda done: behind.till.perform(OpenCount("all"), "", done))
    assert isinstance(sheet, Sheet)
    item = behind.till.resolve(NOODLES, "")
    assert isinstance(item, Found)
    what = Countable("store", item.item.sku, item.item.name, item.item.unit, item.item.factor, is_weighed=False)
    behind.till.record(sheet.uuid, 1, TagCounted(1, what, ONE))
    again = behind.ask(lambda done: behind.till.perform(OpenCount(sheet.uuid), "", done))
    assert isinstance(again, Sheet)
    assert [tag.what.code for tag in again.tags] == [item.item.sku]


def test_a_report_is_made_and_put_on_paper(behind: Behind) -> None:
    behind.enter(*MANAGER)
    today = behind.counter.desk.today()
    report = behind.ask(lambda done: behind.till.report("daily-sales", Period(today, today, "", 0), done))
    assert isinstance(report, Report)
    assert report.name == "daily-sales"
    assert isinstance(behind.ask(lambda done: behind.till.print_report(report, "id", done)), Done)


def test_what_is_asked_about_the_printers_paper_goes_past_the_writer(behind: Behind) -> None:
    behind.enter()
    answer = behind.ask(lambda done: behind.till.perform(AskPrinter("receipt"), "", done))
    assert (answer, behind.devices.tried) == (PrinterSaid(SILENT, ""), [AskPrinter("receipt")])


def test_a_form_waits_for_who_filled_it_in_until_it_is_sent(behind: Behind) -> None:
    behind.enter()
    forms = [Unfinished(13, "[1]"), Unfinished(13, "[1,2]")]
    for form in forms:
        behind.till.record("", 0, form)
    theirs = behind.ask(lambda done: behind.till.login(*MANAGER, done))
    assert isinstance(theirs, LoggedIn)
    assert theirs.unfinished == FINISHED
    behind.till.record("", 0, FINISHED)  # another user's is another's
    mine = behind.ask(lambda done: behind.till.login(1, "1234", done))
    assert isinstance(mine, LoggedIn)
    assert mine.unfinished == forms[-1]
    refused = behind.ask(lambda done: behind.till.perform(VoidSale(LAST, "Pembeli batal"), "", done))
    assert isinstance(refused, Refusal)
    assert behind.counter.desk.database.peek.hot.execute("SELECT count(*) FROM unfinished_form").fetchone() == (1,)
    sent = behind.ask(lambda done: behind.till.perform(PaidOut(Rupiah(12_000), "Ongkos angkut", "", ""), "", done))
    assert isinstance(sent, Performed)
    again = behind.ask(lambda done: behind.till.login(1, "1234", done))
    assert isinstance(again, LoggedIn)
    assert again.unfinished == FINISHED


def test_a_code_is_tested_at_once_and_nothing_is_written(behind: Behind) -> None:
    behind.enter()
    answers: list[object] = []
    behind.till.perform(ReadCode("8990000000013", "E0"), "", answers.append)
    (read,) = answers
    assert isinstance(read, CodeRead)
    assert (read.answer, read.sku) == ("sold", "BRS-SPHP-5")
