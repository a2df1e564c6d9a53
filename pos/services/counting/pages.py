"""The paper of a count: its minute, with the names of those who counted and of who approved it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from pos.reports.slips.count_minute import count_slip
from pos.services.naming import names_of
from pos.services.page import Leaf, Maker, Page


def _minute(leaf: Leaf) -> Page:
    return leaf.page("count", count_slip(leaf.house, leaf.signed, leaf.body, names_of(leaf.tx)))


PAGES: Final[Mapping[str, Maker]] = MappingProxyType({"stock_count": _minute})
"""By the document's kind."""
