"""A shop with suppliers at work: commands carried out as a form does, balances read back, the whole ledger verified."""

from typing import NamedTuple

from pos.domain.answers import Performed
from pos.domain.documents import Body
from pos.domain.goods.receipt import CLAIMED, ReceivedLine, ReceiveGoods
from pos.domain.goods.supplier import AddSupplier
from pos.domain.money import Rupiah
from pos.domain.quantity import Milli
from pos.domain.valuation import Pool
from pos.services import selling
from pos.services.acting.acting import choices, perform
from pos.services.acting.job import Command, Job
from pos.services.session import Paper, Session
from pos.services.verifying import Known, verify
from pos.services.verifying.difference import Difference
from pos.store import balances, facts, sales
from tests.pos.services.conftest import Counter
from tests.support.imports import bring, products
from tests.support.selling import scanned

CRISPS = "8999999999995"
KEEPER = Session(3, "gudang", ("admin",))
TREASURER = Session(4, "bendahara", ("bendahara",))


class Shop(NamedTuple):
    """A counter of the demo outlet that knows one supplier, one agent and one owner."""

    counter: Counter
    paper: Paper

    def act(self, command: Command, who: Session | None = None, approver: Session | None = None) -> Performed:
        """Carry out a command, as the manager unless somebody else is named."""
        counter = self.counter
        job = Job(counter.desk, who or counter.supervisor, self.paper, approver)
        with counter.desk.database.write() as tx:
            return perform(tx, job, command)

    def offered(self, source: str, *given: str) -> list[tuple[str, str, str]]:
        """What a form would offer: key, label and figure."""
        counter = self.counter
        job = Job(counter.desk, counter.supervisor, self.paper, None)
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
        """Add a product of an owner, with a barcode of its own; it sells for 15.000."""
        row = {"sku": sku, "barcode": CRISPS, "name": "Keripik", "unit": "bungkus", "consignor": owner}
        prices = {"sale_price": "15000", "member_price": "14700", "cost_price": "0", "consignor_price": str(price)}
        outcome = bring(self.counter.desk, products({**row, **prices}))
        assert outcome.state == "applied", outcome.preview.faults

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
