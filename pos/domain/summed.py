"""A sum as whoever adds up hands it on: so the store can add up where the documents are, and a report only sets out."""

from typing import NamedTuple


class Summed(NamedTuple):
    """How often something happened, and what it came to.

    Attributes:
        group: What is summed: ``sales``, ``classes``, ``tenders`` ...
        key: Of what in the group, an account or a kind; ``""`` for a group of one.
        times: How often.
        amount: Rupiah.
    """

    group: str
    key: str
    times: int
    amount: int


class ShiftSales(NamedTuple):
    """The sales of a shift added up, those that were voided later too.

    Attributes:
        first: Number of the first sale; 0 for none.
        last: Number of the last sale; 0 for none.
        sums: ``sales`` ``rounding`` ``voided_lines`` by nothing, ``buyers`` by ``member`` or ``other``, ``classes`` by
            revenue account, ``tenders`` by kind; where there was nothing, no row or one of zeros.
    """

    first: int
    last: int
    sums: tuple[Summed, ...]
