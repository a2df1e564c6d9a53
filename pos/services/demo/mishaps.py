"""What goes wrong after a sale of a demo: it is undone, some of it comes back, or the drawer is opened for change."""

from random import Random

from pos.domain.correcting import LAST, OpenDrawer, VoidSale
from pos.domain.errors import SaleRefused
from pos.domain.quantity import Milli
from pos.domain.refunding.commands import TO_STORE, GivenBack, RefundSale
from pos.services.demo.work import Work
from pos.services.session import Session
from pos.store.transaction import Transaction


class Mishaps:
    """A cashier whose buyers change their minds, and the second person who approves."""

    def __init__(self, work: Work, people: tuple[Session, Session], rng: Random) -> None:
        """Take what comes.

        Args:
            work: The register.
            people: The cashier, and who approves.
            rng: Decides.
        """
        self._work, self._rng = work, rng
        self._cashier, self._approver = people

    def after(self, tx: Transaction, receipt: int) -> None:
        """Let something happen after a sale, or, mostly, nothing."""
        chance = self._rng.random()
        if chance < 0.008:
            self._work.act(tx, self._cashier, VoidSale(LAST, "Pembeli batal"), self._approver)
        elif chance < 0.02:
            self._give_back(tx, receipt)
        elif chance < 0.025:
            self._work.act(tx, self._cashier, OpenDrawer("Tukar uang"), self._approver)

    def _give_back(self, tx: Transaction, receipt: int) -> None:
        """One of the first line, if that may come back."""
        back = (GivenBack(1, Milli(1_000), TO_STORE),)
        try:
            self._work.act(tx, self._cashier, RefundSale(str(receipt), back, "Salah barang"), self._approver)
        except SaleRefused:
            return
