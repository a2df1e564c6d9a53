"""A shop with suppliers at work: commands carried out as a form does, balances read back, the whole ledger verified."""

from typing import NamedTuple

from pos.domain.answers import Performed
from pos.domain.documents import Body
from pos.domain.goods.receipt import CLAIMED, ReceivedLine, ReceiveGoods
from pos.domain.goods.supplier import AddSupplier
from pos.domain.last_cost import said_by
from pos.domain.money import Rupiah
from pos.domain.quantity import Milli
from pos.domain.valuation import Pool
from pos.services import selling
from pos.services.acting.acting import choices, perform
from pos.services.acting.job import Command, Job
from pos.services.session import Session
from pos.services.verifying import Known, verify
from pos.services.verifying.difference import Difference
from pos.store import balances, chain, facts, sales
from pos.store.catalogue_prices import put_last_costs
from tests.pos.services.conftest import Counter
from tests.support.selling import scanned

KEEPER = Session(3, "gudang", ("admin",))
TREASURER = Session(4, "bendahara", ("bendahara",))


class Shop(NamedTuple):
    """A counter of the demo outlet that knows one supplier, one agent and one owner."""

    counter: Counter

    def act(self, command: Command, who: Session | None = None, approver: Session | None = None) -> Performed:
        """Carry out a command, as the manager unless somebody else is named."""
        counter = self.counter
        job = Job(counter.desk, who or counter.supervisor, counter.paper, approver)
        with counter.desk.database.write() as tx:
            return perform(tx, job, command)

    def offered(self, source: str, *given: str) -> list[tuple[str, str, str]]:
        """What a form would offer: key, label and figure."""
        counter = self.counter
        job = Job(counter.desk, counter.supervisor, counter.paper, None)
        with counter.desk.database.read() as tx:
            return [(each.key, each.label, each.right) for each in choices(tx, job, source, given)]

    def balance(self, account: str, subledger: str = "", commodity: str = "IDR") -> int:
        """The balance of an account; 0 when there is none."""
        with self.counter.desk.database.read() as tx:
            found = balances.stream(tx, account)
            return sum(each.amount for each in found if (each.subledger, each.commodity) == (subledger, commodity))

    def pool(self, sku: str) -> Pool:
        """What there is of a product."""
        with self.counter.desk.database.read() as tx:
            return sales.valued(tx, [sku])[sku].pool

    def body(self, kind: str) -> Body:
        """The newest document of a kind."""
        with self.counter.desk.database.read() as tx:
            fact = facts.newest(tx, self.counter.desk.node.code, kind)
        assert fact is not None
        return fact.body

    def sell(self, *codes: str | tuple[str, int]) -> None:
        """Sell for cash what was scanned."""
        desk = self.counter.desk
        with desk.database.write() as tx:
            selling.complete(tx, desk, self.counter.cashier, self.counter.paper, (scanned(desk, *codes), None))

    def consign(self, sku: str, owner: str, price: int) -> None:
        """Let a product that was never in stock be an owner's, on record."""
        desk = self.counter.desk
        change: Body = {"of": "products", "rows": [{"key": sku, "new": {"consignor": owner}, "old": {}}]}
        with desk.database.write() as tx:
            tx.hot.execute("UPDATE product SET consignor = ?, consignor_price = ? WHERE sku = ?", (owner, price, sku))
            chain.append(tx, desk.node, desk.master_entry("product_change", change, 0))
            put_last_costs(tx, said_by("product_change", change))

    def differences(self) -> tuple[Difference, ...]:
        """Everything ``pos verify`` finds."""
        return verify(self.counter.desk.database, Known("", ""), lambda _done, _whole: None).differences


def line(sku: str, unit: str, ordered: int, price: int) -> ReceivedLine:
    """A line of a delivery, in whole units: all of it came."""
    count = Milli(ordered * 1000)
    return ReceivedLine(sku, unit, count, count, Milli(0), Rupiah(price), "")


def short(of: ReceivedLine, missing: int, damaged: int) -> ReceivedLine:
    """A line of which some is missing and some is damaged."""
    received = Milli(of.received_milli - missing * 1000)
    return of._replace(received_milli=received, damaged_milli=Milli(damaged * 1000))


def delivery(*lines: ReceivedLine, supplier: str = "S1", paid: str = "payable", freight: int = 0) -> ReceiveGoods:
    """A delivery, its freight paid from the drawer."""
    return ReceiveGoods(supplier, "SJ-77", "PO-5", lines, CLAIMED, paid, Rupiah(freight), "drawer")


SUPPLIERS = (
    AddSupplier("S1", "Grosir Makmur", "supplier", 14),
    AddSupplier("AGEN", "Agen LPG Contoh", "agent", 0),
    AddSupplier("UMKM-TMP", "Bu Tempe", "owner", 0),
)
