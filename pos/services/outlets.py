"""A new outlet: its first document, what it starts with, and the demo that can be sold from at once."""

from pos import data
from pos.domain.money import Rupiah
from pos.domain.people import AddUser
from pos.services import catalogue, openings, reference
from pos.services.desk import Desk
from pos.services.importing.carrying import Watch
from pos.services.people import administering
from pos.store import chain

DEMO_PINS = (
    ("kasir", ("kasir",), "1234"),
    ("supervisor", ("manajer",), "9876"),
    ("gudang", ("admin",), "2468"),
    ("bendahara", ("bendahara",), "1357"),
    ("pengawas", ("pengawas",), "8642"),
)
"""The demo's users: name, roles and PIN; published on its login screen."""

_SAMPLES: tuple[data.DataFile, ...] = (
    "sample_catalogue.csv",
    "sample_containers.csv",
    "sample_units.csv",
    "sample_members.csv",
    "sample_suppliers.csv",
)
_DEMO_CASH = {"1102": Rupiah(5_000_000)}


def found(desk: Desk, public_key: str) -> None:
    """Write the first documents of a register: its public key, and the rules it starts with.

    Args:
        desk: The register, whose database is migrated and empty.
        public_key: The public half of its key, 64 hexadecimal digits.
    """
    start = reference.shipped()
    with desk.database.write() as tx:
        reference.seed(tx, start)
        body: dict[str, object] = {"public_key": public_key, "algorithm": "ed25519", "hash": "sha256"}
        chain.append(tx, desk.node, desk.master_entry("node", body, 0))
        reference.record(tx, desk, start, 0)


def fill_demo(desk: Desk) -> None:
    """Give a new register the sample outlet: products, units, containers, what is in stock, members, suppliers, users.

    Args:
        desk: The register, which ``found`` has begun.
    """
    for name in _SAMPLES:
        order = catalogue.Order(data.lines(name), with_openings=True, user=0)
        outcome = catalogue.apply(desk, order, Watch(lambda _done, _of: None, lambda: False))
        assert isinstance(outcome, catalogue.Outcome), name
        assert outcome.state == "applied", outcome.preview.faults
    openings.open_cash(desk, _DEMO_CASH, 0)
    with desk.database.write() as tx:
        for login, roles, pin in DEMO_PINS:
            administering.add(tx, desk, AddUser(login, roles, pin), 0, hint=pin)
