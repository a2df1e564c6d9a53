"""What a check finds: one value per kind of wrong, without words, so that each language can say it."""

from typing import Final, NamedTuple

LAWS: Final = (
    *("file", "version", "structure", "reference"),
    *("sequence", "number", "chain", "hash", "key", "signature"),
    *("payload", "rule", "posting", "figures", "void", "refund", "in_shift"),
    *("cost", "correction", "second_law", "third_law"),
    *("closed_day", "day", "day_sums"),
    *("balance", "last_cost", "lot", "shift", "cart", "anchor"),
)
"""Every law that is checked, in the order in which a person should hear of it."""


class Difference(NamedTuple):
    """One thing that is not as it should be.

    Attributes:
        law: One of ``LAWS``.
        where: The document (``sale 12 (G01-1/45)``), balance, table or cart concerned.
        found: What is there; ``""`` when nothing is.
        expected: What should be there; ``""`` when nothing should.
    """

    law: str
    where: str
    found: str
    expected: str
