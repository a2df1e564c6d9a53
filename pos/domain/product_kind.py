"""The kinds of things the outlet sells and their tax classes: closed lists, shared with the schema's CHECKs."""

from enum import StrEnum


class ProductKind(StrEnum):
    """How a product is sold, stocked and counted."""

    GOODS = "goods"
    WEIGHED = "weighed"
    CYLINDER_REFILL = "cylinder_refill"
    CYLINDER = "cylinder"
    WATER_REFILL = "water_refill"
    GALLON_REFILL = "gallon_refill"
    GALLON = "gallon"
    FERTILISER = "fertiliser"


class TaxClass(StrEnum):
    """How a product is taxed; kept from the first import, used when the outlet has to."""

    FREE = "bebas"
    VAT = "ppn"
    SPECIFIC_LPG = "lpg_tertentu"
    SUBSIDISED_FERTILISER = "pupuk_subsidi"


REFILLS = frozenset({ProductKind.CYLINDER_REFILL, ProductKind.GALLON_REFILL})
"""Kinds that leave in a returnable container: a full shell is their stock."""

SHELLS = frozenset({ProductKind.CYLINDER, ProductKind.GALLON})
"""Kinds that are a returnable container themselves."""

SERVICES = frozenset({ProductKind.WATER_REFILL})
"""Kinds without stock; what they use is their cost."""
