"""The register a month is traded on: a demo outlet founded on a day of long ago, with three cashiers and suppliers."""

from pathlib import Path
from typing import Final

from pos.bootstrap.home import Home
from pos.bootstrap.register import desk_of, make
from pos.config import load
from pos.domain.people import AddUser
from pos.services.demo.people import AGENT, SUPPLIER
from pos.services.demo.work import NoPaper, ToldClock, Work
from pos.services.desk import Desk
from pos.services.outlets import fill_demo
from pos.services.session import Paper, Session
from pos.store.database import Database

FOUNDED_MS: Final = 1_772_409_600_000
"""2026-03-02 07:00 WIB, a Monday."""

CASHIERS: Final = (Session(1, "kasir", ("kasir",)), Session(6, "sri", ("kasir",)), Session(7, "agus", ("kasir",)))
MANAGER: Final = Session(2, "supervisor", ("manajer",))
STOREMAN: Final = Session(3, "gudang", ("admin",))
TREASURER: Final = Session(4, "bendahara", ("bendahara",))

__all__ = ["AGENT", "CASHIERS", "MANAGER", "STOREMAN", "SUPPLIER", "TREASURER", "at_work", "found_month"]


def found_month(home: Path) -> None:
    """Make the register."""
    make(home, ToldClock(FOUNDED_MS), _fill)


def _fill(desk: Desk) -> None:
    fill_demo(desk)
    work = Work(desk, ToldClock(desk.clock.now_ms()), NoPaper())
    with desk.database.write() as tx:
        for cashier, pin in zip(CASHIERS[1:], ("7531", "8642"), strict=True):
            work.act(tx, MANAGER, AddUser(cashier.name, cashier.roles, f"{pin}1"), None)


def at_work(home: Path, at_ms: int, paper: Paper) -> Work:
    """Open the register for writing; whoever opens it closes its database."""
    place, clock = Home(home), ToldClock(at_ms)
    return Work(desk_of(place, load(place.config), Database(place.database, writable=True), clock), clock, paper)
