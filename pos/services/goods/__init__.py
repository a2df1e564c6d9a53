"""Goods from suppliers and owners: what the forms of trade do, and what they offer to choose from."""

from typing import Final

from pos.services.acting.job import Handlers
from pos.services.goods import paying, receiving, returning, reversing, settling, suppliers
from pos.services.goods.offering import SOURCES

HANDLERS: Final[Handlers] = {
    **suppliers.HANDLERS,
    **receiving.HANDLERS,
    **returning.HANDLERS,
    **settling.HANDLERS,
    **paying.HANDLERS,
    **reversing.HANDLERS,
}
"""By the command's type."""

__all__ = ["HANDLERS", "SOURCES"]
