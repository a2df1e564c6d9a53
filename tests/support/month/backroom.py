"""Behind the counter of a random month: deliveries, repacking, losses, faulty cylinders and counts."""

from random import Random
from typing import Final

from pos.domain.counting.commands import ApproveCount, HandInCount
from pos.domain.counting.marks import Countable, TagCounted
from pos.domain.goods.receipt import ReceivedLine, ReceiveGoods
from pos.domain.goods.returning import ReturnedLine, ReturnGoods
from pos.domain.goods.reversal import Reverse
from pos.domain.money import Rupiah
from pos.domain.quantity import Milli
from pos.domain.yard.agents import (
    REPLACEMENT,
    BroughtShells,
    DeliveredShells,
    FaultyShells,
    SendFaulty,
    SentShells,
    TakeDelivery,
    TakeFromAgent,
)
from pos.domain.yard.repacking import RepackGoods
from pos.domain.yard.stock import FLOOR
from pos.domain.yard.transfers import CarriedGoods, TransferGoods
from pos.domain.yard.writing_off import LostGoods, WriteOff
from pos.services import counting
from pos.services.acting.job import Job
from pos.services.demo.work import NoPaper, Work
from pos.store.transaction import Transaction
from tests.support.month.register import AGENT, MANAGER, STOREMAN, SUPPLIER, TREASURER
from tests.support.month.truth import Truth
from tests.support.shop_model import Unit, half_up, units

CATEGORIES: Final = ("Gula", "Beras", "Mi Instan", "Bumbu")


class Backroom:
    """Who keeps the goods, and the truth about them."""

    def __init__(self, work: Work, truth: Truth, rng: Random) -> None:
        self.work, self.truth, self.rng = work, truth, rng
        self.by_sku = {unit.sku: unit for unit in units().values() if unit.factor == 1000}
        self.claims: dict[str, list[int]] = {}

    def restock(self, tx: Transaction) -> None:
        """Take in what runs low, on credit, some of it damaged on the way."""
        low = [unit for unit in self.by_sku.values() if self._is_low(unit)]
        for start in range(0, len(low), 12):
            self._receive(tx, low[start : start + 12])

    def _is_low(self, unit: Unit) -> bool:
        return unit.kind in {"goods", "weighed", "fertiliser"} and self.truth.model.on_hand(unit) < 30_000

    def _receive(self, tx: Transaction, low: list[Unit]) -> None:
        lines = []
        for unit in low:
            ordered, damaged = 1000 * self.rng.randrange(40, 90), 1000 * self.rng.choice((0, 0, 0, 0, 1))
            price = max(1, unit.cost * self.rng.randrange(97, 104) // 100)
            line = ReceivedLine(
                *(unit.sku, unit.unit, Milli(ordered), Milli(ordered), Milli(damaged), Rupiah(price), "")
            )
            lines.append(line)
        command = ReceiveGoods(SUPPLIER, "SJ", "", tuple(lines), "unbilled", "payable", Rupiah(0), "")
        self.work.act(tx, STOREMAN, command, None)
        for unit, line in zip(low, lines, strict=True):
            accepted = line.received_milli - line.damaged_milli
            self.truth.receive(unit, accepted, half_up(line.price_rupiah * accepted, 1000), SUPPLIER)

    def swap(self, tx: Transaction) -> None:
        """Swap empties for full cylinders with the agent; what he owes afterwards stays open."""
        for sku in ("LPG3-ISI", "LPG55-ISI", "LPG12-ISI", "AIR-MRK-19"):
            refill = self.by_sku[sku]
            empties = self.truth.balances["empty", "", refill.container]
            received = max(0, min(empties, 60) - self.rng.randrange(0, 2))
            if not received:
                continue
            price = refill.cost + 50 * self.rng.randrange(-3, 4)
            line = DeliveredShells(refill.container, received, received, 0, Rupiah(price))
            self.work.act(tx, STOREMAN, TakeDelivery(AGENT, "DO", (line,)), None)
            self.truth.deliver(refill, AGENT, received, received, price)

    def repack(self, tx: Transaction) -> None:
        """Make five bags of a sack."""
        source, target = self.by_sku["BRS-PRM-25"], self.by_sku["BRS-PRM-5"]
        if self.truth.model.on_hand(source) < 2_000:
            return
        packed = 1000 * self.rng.choice((4, 5))
        command = RepackGoods(source.sku, Milli(1_000), target.sku, Milli(packed), "", Milli(0), "")
        self.work.act(tx, STOREMAN, command, None)
        self.truth.repack(source, 1_000, target, packed)

    def lose(self, tx: Transaction) -> None:
        """Write something off."""
        unit = self.by_sku[self.rng.choice(("GUL-1KG", "TLR-KG", "MIE-GRG", "CBR-KG"))]
        quantity = self.rng.randrange(1, 900) if unit.kind == "weighed" else 1_000
        if self.truth.model.on_hand(unit) < quantity:
            return
        command = WriteOff("Rusak", "", (LostGoods(unit.sku, Milli(quantity)),), (), "")
        number = self.work.act(tx, STOREMAN, command, MANAGER).number
        if self.rng.random() < 0.6:
            self.work.act(tx, TREASURER, Reverse("write_off", number, "Salah ketik"), MANAGER)
        else:
            self.truth.write_off(unit, quantity)

    def carry(self, tx: Transaction) -> None:
        """Carry sacks to the room behind the shop."""
        unit = self.by_sku["BRS-PRM-25"]
        if self.truth.model.on_hand(unit) >= 3_000:
            goods = (CarriedGoods(unit.sku, Milli(2_000)),)
            self.work.act(tx, STOREMAN, TransferGoods(FLOOR, "GUDANG", "", goods), None)
            self.truth.carry(unit, 2_000, "GUDANG")

    def send_back(self, tx: Transaction) -> None:
        """Send something back to the wholesaler for what it cost."""
        unit = self.by_sku[self.rng.choice(("SRD-155", "KCP-MNS-520", "DTR-BBK-770"))]
        if self.truth.model.on_hand(unit) >= 5_000:
            line = ReturnedLine(unit.sku, unit.unit, Milli(2_000), Rupiah(0))
            self.work.act(tx, STOREMAN, ReturnGoods(SUPPLIER, (line,), "payable", "Rusak"), None)
            self.truth.send_back(unit, 2_000, SUPPLIER)

    def spoil(self, tx: Transaction) -> None:
        """Find a leaking cylinder, hand it to the agent, and get another for it; one step at a time."""
        refill = self.by_sku["LPG3-ISI"]
        open_claims = self.claims.setdefault(refill.container, [])
        if open_claims:
            command = TakeFromAgent(AGENT, "GANTI", REPLACEMENT, (BroughtShells(refill.container, 1, Rupiah(0)),))
            self.work.act(tx, STOREMAN, command, None)
            self.truth.replace(refill, AGENT, 1, open_claims.pop())
        elif self.truth.model.on_hand(refill) >= 5_000:
            command_ = FaultyShells(AGENT, refill.container, 1, "full", "Bocor")
            self.work.act(tx, STOREMAN, command_, None)
            open_claims.append(self.truth.spoil(refill, AGENT))
            self.work.act(tx, STOREMAN, SendFaulty(AGENT, "RUSAK", (SentShells(refill.container, 1),)), None)
            self.truth.send_faulty(refill, AGENT, 1)

    def count(self, tx: Transaction) -> None:
        """Count a category, find some of it different, count that again, and have it approved."""
        category = self.rng.choice(CATEGORIES)
        job = Job(self.work.desk, STOREMAN, NoPaper(), MANAGER)
        sheet = counting.open_sheet(tx, job, f"category:{category}")
        found = {what.code: self._shelf(what) for what in sheet.within.values()}
        tag = 0
        wanted = tuple(sheet.within.values())
        while wanted:
            for what in wanted:
                tag += 1
                self._mark(tx, sheet.uuid, TagCounted(tag, what, Milli(found[what.code])))
            answer = dict(self.work.act(tx, STOREMAN, HandInCount(sheet.uuid), None).facts)
            wanted = counting.open_sheet(tx, job, sheet.uuid).wanted if answer["again"] != "0" else ()
        self.work.act(tx, STOREMAN, ApproveCount(sheet.uuid, {}, "Hilang"), MANAGER)
        for sku, shelf in found.items():
            unit = self.by_sku[sku]
            self.truth.find(unit, shelf - self.truth.model.on_hand(unit))

    def _shelf(self, what: Countable) -> int:
        book = self.truth.model.on_hand(self.by_sku[what.code])
        step = 1 if what.is_weighed else 1000
        return max(0, book + step * self.rng.choice((0, 0, 0, 0, -1, -2, 1))) if book >= step * 2 else book

    def _mark(self, tx: Transaction, uuid: str, event: TagCounted) -> None:
        desk = self.work.desk
        counting.marked(desk, uuid, event, user=STOREMAN.user_id, at_ms=desk.clock.now_ms())(tx)
