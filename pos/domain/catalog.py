"""What the till sells: a unit of a product with its dated prices already resolved for one business date.

A cart keeps these values whole, so that a cart recovered after a power cut shows the same prices it showed before.
"""

from typing import NamedTuple

from pos.domain.money import Rupiah
from pos.domain.quantity import Milli


class PriceTier(NamedTuple):
    """The prices of one unit from a quantity on.

    Attributes:
        from_count: The tier holds for this many units and more; 0 for the ordinary price.
        retail_rupiah: Price of one unit for everybody.
        member_rupiah: Price of one unit for a member; never above the retail price.
    """

    from_count: Milli
    retail_rupiah: Rupiah
    member_rupiah: Rupiah


class UsedGood(NamedTuple):
    """A product that one unit of a service consumes: the cap of a refilled gallon.

    Attributes:
        sku: The consumed product.
        quantity: Thousandths of its base unit per base unit of the service.
    """

    sku: str
    quantity: Milli


class SoldUnit(NamedTuple):
    """One unit of a product as it is sold on a business date.

    Attributes:
        sku: The product's stock-keeping unit; also its commodity in the ledger.
        name: Name on screen and slip, cleaned.
        kind: A value of ``ProductKind``.
        unit: The unit's name: ``bungkus``, ``dus``, ``kg``.
        factor: Thousandths of the base unit in one of this unit: 1000 for the base unit, 40000 for a carton of 40.
        tiers: Prices, ascending by ``from_count``; the first is from 0.
        cap_rupiah: Cap of one unit on the date (HET); 0 when there is none.
        reference_rupiah: Reference price of one unit on the date (HAP): warns; 0 when there is none.
        container: The returnable container a refill or a shell belongs to; ``""`` when none.
        uses: What one base unit of a service consumes.
        counts_for_shu: Whether a member's purchase counts for the year's surplus.
    """

    sku: str
    name: str
    kind: str
    unit: str
    factor: Milli
    tiers: tuple[PriceTier, ...]
    cap_rupiah: Rupiah
    reference_rupiah: Rupiah
    container: str
    uses: tuple[UsedGood, ...]
    counts_for_shu: bool

    @property
    def is_weighed(self) -> bool:
        """Whether the unit may be sold in fractions."""
        return self.kind == "weighed"

    @property
    def is_service(self) -> bool:
        """Whether it has no stock of its own."""
        return self.kind == "water_refill"

    @property
    def is_refill(self) -> bool:
        """Whether a full shell leaves with it, so that an empty one has to be answered for."""
        return self.kind in {"cylinder_refill", "gallon_refill"}

    @property
    def is_shell(self) -> bool:
        """Whether it is the container itself."""
        return self.kind in {"cylinder", "gallon"}


class Found(NamedTuple):
    """What a code stands for.

    Attributes:
        item: The unit sold.
        count_milli: How many of it the code says: 1000, or the weight printed in an in-store code.
        amount_rupiah: The amount printed in an in-store code, or 0 when the price decides.
        on_hand: What the store holds, in thousandths of the base unit or in shells times 1000; 0 for a service.
    """

    item: SoldUnit
    count_milli: Milli
    amount_rupiah: Rupiah
    on_hand: Milli


class Member(NamedTuple):
    """A member as a sale knows one.

    Attributes:
        person_id: Key of the person; the only thing of a person a document ever holds.
        number: Member number (NIAK), as printed on the card.
        name: Name for the screen; never written into a document or a cart event.
    """

    person_id: int
    number: str
    name: str
