"""A shop that offers what the forms of the yard ask for, and a till at it."""

import pytest

from pos.ui.port import Choice
from tests.pos.ui.shop import Shop
from tests.pos.ui.till import Till, selling

_OFFERED = {
    "agents": (Choice("AGEN", "Agen Contoh", ""),),
    "agent_brings": (Choice("rest", "The rest of a delivery", ""), Choice("replacement", "A replacement", "")),
    "faulty_steps": tuple(Choice(key, key, "") for key in ("full", "empty", "out")),
    "shell_steps": tuple(Choice(key, key, "") for key in ("for_sale", "owned", "lost_empty", "lost_faulty")),
    "meter_moments": tuple(Choice(key, key, "") for key in ("open", "close", "new")),
    "places": (Choice("store", "Shop floor", ""), Choice("GUDANG", "Gudang", "")),
    "reasons:faulty": (Choice("Bocor", "Bocor", ""),),
    "reasons:write_off": (Choice("Rusak", "Rusak", ""),),
    **{
        f"containers:{place}": (Choice("TABUNG-3", "Tabung 3 kg", "9"), Choice("TABUNG-12", "Tabung 12 kg", "1"))
        for place in ("empty", "agent", "faulty", "owned")
    },
}


@pytest.fixture
def shop() -> Shop:
    shop = Shop()
    shop.offered.update(_OFFERED)
    return shop


@pytest.fixture
def till(shop: Shop) -> Till:
    return selling(shop)


def performed(shop: Shop) -> object:
    """Return the command that the till asked for last."""
    what, command, _pin = shop.asked[-1]
    assert what == "perform"
    return command
