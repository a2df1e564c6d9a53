"""Reports of the yard and the back room, in one table of their own."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from pos.services.reporting.period import DAYS, NOW, Listed
from pos.services.reporting.yard import lpg, places, reorder, water

LISTED: Final[Mapping[str, Listed]] = MappingProxyType(
    {
        lpg.NAME: Listed(lpg.TITLE, DAYS, lpg.lpg_day),
        water.NAME: Listed(water.TITLE, DAYS, water.water_meter),
        reorder.NAME: Listed(reorder.TITLE, NOW, reorder.reorder),
        places.NAME: Listed(places.TITLE, NOW, places.stock_places),
    }
)
"""By their names."""
