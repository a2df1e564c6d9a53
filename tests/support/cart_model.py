"""A cart in plain dictionaries: what scanning, answering and voiding must leave in it, worked out a second time."""

from typing import TypedDict

from tests.support.shop_model import Sold, Unit

REFILLS = {"cylinder_refill", "gallon_refill"}


class Entry(TypedDict):
    """A line: no ``unit`` for an unknown code; ``shell`` is ``""``, ``ask``, ``empty``, ``bought`` or ``with_gas``.

    ``refill`` is the line of the refill a shell was bought with.
    """

    unit: Unit | None
    milli: int
    shell: str
    refill: int
    is_void: bool


class CartModel:
    """One cart; lines are numbered from 1 and never again."""

    def __init__(self) -> None:
        self.lines: dict[int, Entry] = {}
        self.member = ""
        self.events = 0

    def add(self, unit: Unit | None, milli: int) -> None:
        """An item comes in, or a code that nobody knows."""
        shell = "ask" if unit and unit.kind in REFILLS else ""
        self.lines[len(self.lines) + 1] = Entry(unit=unit, milli=milli, shell=shell, refill=0, is_void=False)
        self.events += 1

    def take_empty(self, line: int) -> None:
        """The empty of a refill was handed in."""
        self.lines[line]["shell"] = "empty"
        self.events += 1

    def sell_shell(self, line: int, shell: Unit) -> None:
        """The buyer takes the shell with its refill."""
        refill = self.lines[line]
        refill["shell"] = "bought"
        bought: Entry = {
            "unit": shell,
            "milli": refill["milli"],
            "shell": "with_gas",
            "refill": line,
            "is_void": False,
        }
        self.lines[len(self.lines) + 1] = bought
        self.events += 1

    def set_count(self, line: int, milli: int) -> None:
        """A quantity is set, of a bought shell that of its refill; the empties are asked for again, bought ones go."""
        line = self.lines[line]["refill"] or line
        entry = self.lines[line]
        entry["milli"] = milli
        if entry["shell"]:
            entry["shell"] = "ask"
            self._void_shells_of(line)
        self.events += 1

    def void(self, line: int) -> None:
        """A line is voided; a refill takes its shell with it, and a shell lets its refill ask again."""
        entry = self.lines[line]
        if entry["refill"] and not self.lines[entry["refill"]]["is_void"]:
            self.lines[entry["refill"]]["shell"] = "ask"
        entry["is_void"] = True
        self._void_shells_of(line)
        self.events += 1

    def serve(self, member: str) -> None:
        """Somebody else buys."""
        self.member = member
        self.events += 1

    def standing(self) -> list[int]:
        """The numbers of the lines that are not void."""
        return [number for number, entry in self.lines.items() if not entry["is_void"]]

    def asking(self) -> list[int]:
        """The numbers of the refills whose empty is wanted."""
        return [number for number in self.standing() if self.lines[number]["shell"] == "ask"]

    def unknown(self) -> list[int]:
        """The numbers of the codes that nobody knows."""
        return [number for number in self.standing() if self.lines[number]["unit"] is None]

    def hindrance(self) -> str:
        """What a payment is refused with; ``""`` when it can be paid."""
        if not self.standing():
            return "EmptyCart"
        return "UnsettledLine" if self.asking() or self.unknown() else ""

    def rows(self) -> list[tuple[str, int, str, int, bool]]:
        """Its lines as the till keeps them: SKU, thousandths, the answer for the shell, the refill, whether void."""
        return [
            (
                each["unit"].sku if each["unit"] else "",
                each["milli"],
                "" if each["shell"] == "with_gas" else each["shell"],
                each["refill"],
                each["is_void"],
            )
            for each in self.lines.values()
        ]

    def sold(self) -> list[Sold]:
        """What is sold when it is paid."""
        entries = [self.lines[number] for number in self.standing()]
        return [Sold(each["unit"], each["milli"], each["shell"]) for each in entries if each["unit"]]

    def _void_shells_of(self, line: int) -> None:
        for entry in self.lines.values():
            if entry["refill"] == line:
                entry["is_void"] = True
