"""drivers.simulators.poles, under the name the tests of the drivers know."""

from drivers.simulators.poles import (
    COLUMNS,
    UnknownBytesError,
    cd5220_shows,
    esc_pos_shows,
)

__all__ = [
    "COLUMNS",
    "UnknownBytesError",
    "cd5220_shows",
    "esc_pos_shows",
]
