"""What a form of the yard offers besides goods: the words its commands know, for whoever asks and whoever offers."""

from typing import Final

SET_ASIDE_FULL, SET_ASIDE_EMPTY, OUT = "full", "empty", "out"
"""Faulty cylinders: set aside from the full ones, from the empty ones, or handed to the agent."""

LOST_EMPTY, LOST_FAULTY = "lost_empty", "lost_faulty"
"""Shells given up for good, beside ``TO_SALE`` and ``TO_CIRCULATION``."""

FLOOR_KEY: Final = "store"
"""The shop floor among the places that are offered, whose own code is empty."""
