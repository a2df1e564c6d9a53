"""Behind the counter of a demo's day: what is packed anew, carried, lost and found leaking."""

from random import Random
from typing import Final

from pos.domain.quantity import Milli
from pos.domain.yard.agents import FaultyShells, SendFaulty, SentShells
from pos.domain.yard.repacking import RepackGoods
from pos.domain.yard.stock import FLOOR
from pos.domain.yard.transfers import CarriedGoods, TransferGoods
from pos.domain.yard.writing_off import LostGoods, WriteOff
from pos.services.demo.people import AGENT, MANAGER, STOREMAN
from pos.services.demo.work import Work
from pos.store.transaction import Transaction

_LOSSES: Final = (
    ("CBR-KG", 350, "Rusak"),
    ("TLR-KG", 200, "Rusak"),
    ("BWM-KG", 400, "Rusak"),
    ("MIE-GRG", 1_000, "Dimakan hama"),
)


class Backroom:
    """Who keeps the goods."""

    def __init__(self, work: Work, rng: Random) -> None:
        """Keep goods at a register; ``rng`` decides."""
        self._work, self._rng = work, rng

    def pack(self, tx: Transaction) -> None:
        """Make bags of a kilogram of a sack of rice; half a kilogram stays in the sack's seams."""
        bags = Milli(24_000)
        self._work.act(
            tx, STOREMAN, RepackGoods("BRS-PRM-25", Milli(1_000), "BRS-RPK-1", bags, "PLS-KRS-28", bags, ""), None
        )

    def carry(self, tx: Transaction) -> None:
        """Carry sacks of rice to the room behind."""
        command = TransferGoods(FLOOR, "GUDANG", "", (CarriedGoods("BRS-PRM-25", Milli(2_000)),))
        self._work.act(tx, STOREMAN, command, None)

    def lose(self, tx: Transaction) -> None:
        """Write off what spoiled."""
        sku, milli, reason = self._rng.choice(_LOSSES)
        command = WriteOff(reason, "", (LostGoods(sku, Milli(milli)),), (), "")
        self._work.act(tx, STOREMAN, command, MANAGER)

    def leak(self, tx: Transaction) -> None:
        """Set a leaking cylinder aside and hand it to the agent."""
        self._work.act(tx, STOREMAN, FaultyShells(AGENT, "TABUNG-3", 1, "full", "Bocor"), None)
        self._work.act(tx, STOREMAN, SendFaulty(AGENT, "RUSAK", (SentShells("TABUNG-3", 1),)), None)
