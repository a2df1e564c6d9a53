"""A till at which stock is counted: the shop keeps the marks, judges as it is told, and gives the sheet back."""

from pos.domain.counting.commands import GiveUpCount, HandInCount, OpenCount
from pos.domain.counting.marks import AskedAgain, Countable, CountEvent, Listed
from pos.domain.counting.sheet import Sheet, blank, sheet_of
from pos.domain.money import Rupiah
from pos.ui.port import Choice, Performed
from pos.ui.reducer.modes import Stocktaking
from tests.pos.ui.shop import Shop
from tests.pos.ui.till import Till, selling

UUID = "01890a5d-ac96-774b-bcce-b302099a8057"


class Counter:
    """One sheet, and the till it is counted at."""

    def __init__(self, scope: str = "all", *listed: Countable, within: dict[str, Countable] | None = None) -> None:
        self.scope, self.within = scope, within or {}
        self.again: tuple[Countable, ...] = ()
        self.waits = 0
        self.handed_in: list[str] = []
        self.given_up: list[str] = []
        self.before: list[CountEvent] = [Listed(listed)] if listed else []
        self.shop = Shop()
        self.shop.offered["count_scopes"] = (Choice("all", "Semua barang", ""),)
        self.shop.performs = {OpenCount: lambda _: self.sheet(), HandInCount: self._judge, GiveUpCount: self._give_up}
        self.till = selling(self.shop)

    def open(self) -> Till:
        """Open the sheet from the menu."""
        number = "51" if self.scope == "containers" else "50"
        return self.till.press("f10").type(f"{number}⏎" if number == "51" else f"{number}⏎⏎⏎")

    def sheet(self) -> Sheet:
        """The sheet as the shop has it."""
        asked = [AskedAgain(self.again)] if self.again else []
        return sheet_of(blank(UUID, self.scope, self.within), [*self.before, *self.shop.marks, *asked])

    @property
    def on_screen(self) -> Sheet:
        """The sheet as the till has it."""
        mode = self.till.runner.state.mode
        assert isinstance(mode, Stocktaking), mode
        return mode.sheet

    def _judge(self, command: HandInCount) -> Performed:
        self.handed_in.append(command.uuid)
        facts = (("again", str(len(self.again))), ("waits", str(self.waits)))
        return Performed("count", 0, Rupiah(0), facts, 0)

    def _give_up(self, command: GiveUpCount) -> Performed:
        self.given_up.append(command.uuid)
        return Performed("count", 0, Rupiah(0), (), 0)
