"""A week at the outlet, told by whoever plays it: days, people, papers, and what the ledger says afterwards."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from drivers.printers.plain import plain_text
from drivers.printers.profile import profile_named
from pos.bootstrap.register import house_of, outlet_of
from pos.config import load
from pos.domain.answers import CountDiffers, ShiftClosed
from pos.domain.counting.commands import ApproveCount, HandInCount
from pos.domain.counting.marks import TagCounted
from pos.domain.money import Rupiah
from pos.domain.quantity import Milli
from pos.services import counting
from pos.services.acting.job import Command
from pos.services.demo.basket import Basket, Wanted
from pos.services.demo.work import Work
from pos.services.pages import pages_of
from pos.services.session import Session
from pos.services.shiftwork import Settling
from pos.store import balances, shifts
from pos.store.chain import Written
from pos.store.transaction import Transaction
from tests.support.month.register import FOUNDED_MS, MANAGER, STOREMAN, at_work, found_month

HOUR_MS: Final = 3_600_000
DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class Folder:
    """Keeps every paper as the text on it, by the kind of its document, in order."""

    def __init__(self, home: Path) -> None:
        self._house = house_of(outlet_of(load(home / "outlet.toml")), "id")
        self._papers: list[tuple[str, str]] = []

    def queue(self, tx: Transaction, written: Written, *, cashier: str) -> None:
        """Keep the papers of a document."""
        for page in pages_of(tx, self._house, written, cashier):
            text = " ".join(plain_text(page.slip, profile_named("58mm")).split())
            self._papers.append((written.document.header.kind, text))

    def newest(self, kind: str) -> str:
        """The papers of the newest document of a kind, as one text without line ends."""
        found = [text for paper, text in self._papers if paper == kind]
        assert found, kind
        return " ".join(found[-2:]) if kind == "shift_close" else found[-1]


class Week:
    """The outlet from Monday to Sunday."""

    def __init__(self, folder: Path) -> None:
        self.home = folder / "outlet"
        found_month(self.home)
        self.papers = Folder(self.home)
        self.work: Work = at_work(self.home, FOUNDED_MS + HOUR_MS, self.papers)

    def close(self) -> None:
        """Lock up."""
        self.work.desk.database.close()

    def day(self, name: str) -> None:
        """Go on to a day of the week, at eight in the morning."""
        self.work.clock.at_ms = FOUNDED_MS + DAYS.index(name) * 24 * HOUR_MS + HOUR_MS

    def do(self, who: Session, command: Command, approver: Session | None = None) -> int:
        """Carry out a command; returns its rupiah."""
        self._later()
        with self.work.desk.database.write() as tx:
            return self.work.act(tx, who, command, approver).amount_rupiah

    def open(self, cashier: Session) -> None:
        """Open a shift with Rp300.000."""
        self._later()
        with self.work.desk.database.write() as tx:
            self.work.open_shift(tx, cashier, Rupiah(300_000))

    def sell(self, cashier: Session, *wanted: tuple[str, int], member: str = "") -> int:
        """Sell SKUs by thousandths of their unit for cash; returns the receipt's number."""
        self._later()
        lines = tuple(Wanted(sku, Milli(milli), is_shell_bought=False, is_voided=False) for sku, milli in wanted)
        with self.work.desk.database.write() as tx:
            return self.work.sell(tx, cashier, Basket(lines, member, None), self.work.desk.today()).sale.sale_no

    def close_shift(self, cashier: Session, *, missing: int, is_charged: bool = False) -> int:
        """Count the drawer, from which so many rupiah are missing; returns the difference the close found."""
        self._later()
        with self.work.desk.database.write() as tx:
            held = shifts.cash_balance(tx, "1101", self.work.desk.outlet.drawer) - missing
            answer = self.work.count(tx, cashier, ((1, held),))
            if isinstance(answer, CountDiffers):
                settling = Settling("Salah kembalian", is_charged)
                answer = self.work.settle(tx, cashier, settling, MANAGER if is_charged else None)
        assert isinstance(answer, ShiftClosed)
        return answer.difference_rupiah

    def count(self, scope: str, shelf: dict[tuple[str, str], int]) -> None:
        """Count a scope: what lies there is what the books say, but for what ``shelf`` says, by place and code.

        What differs much is counted a second time, and found the same; a manager approves.
        """
        self._later()
        with self.work.desk.database.write() as tx:
            sheet = counting.open_sheet(tx, self.work.job(STOREMAN, None), scope)
            wanted, tag = sheet.wanted or tuple(sheet.within.values()), 0
            while wanted:
                for what in wanted:
                    tag += 1
                    there = shelf.get(what.key, self.balance(*what.key))
                    milli = there if what.place == "store" else 1_000 * there
                    mark = TagCounted(tag, what, Milli(milli))
                    counting.marked(self.work.desk, sheet.uuid, mark, user=3, at_ms=self.work.clock.at_ms)(tx)
                facts = dict(self.work.act(tx, STOREMAN, HandInCount(sheet.uuid), None).facts)
                again = facts["again"] != "0"
                wanted = counting.open_sheet(tx, self.work.job(STOREMAN, None), sheet.uuid).wanted if again else ()
            self.work.act(tx, STOREMAN, ApproveCount(sheet.uuid, {}, "Hilang"), MANAGER)

    def balance(self, account: str, commodity: str, subledger: str = "") -> int:
        """What the ledger says of an account, a subledger and a commodity."""
        return sum(self._amounts(account, commodity, subledger))

    def _amounts(self, account: str, commodity: str, subledger: str) -> Iterable[int]:
        for each in balances.stream(self.work.desk.database.peek, account):
            if (each.subledger, each.commodity) == (subledger, commodity):
                yield each.amount

    def _later(self) -> None:
        self.work.clock.at_ms += 60_000
