"""What the first picture costs: which modules are loaded by then, and how many dataclasses were made."""

from tests.support.first_paint import at_first_paint

DATACLASSES = 20


def test_the_first_picture_loads_nothing_heavy_and_makes_few_dataclasses() -> None:
    found = at_first_paint()
    assert found.heavy == set()
    assert len(found.dataclasses) <= DATACLASSES
    assert "pos.ui.counter" in found.modules
