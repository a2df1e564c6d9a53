"""drivers.simulators.ptys, under the name the tests of the drivers know."""

from drivers.simulators.ptys import (
    Cable,
    cable,
    plugged,
)

__all__ = [
    "Cable",
    "cable",
    "plugged",
]
