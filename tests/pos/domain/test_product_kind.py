"""The closed lists of kinds."""

from pos.domain.product_kind import REFILLS, SERVICES, SHELLS, ProductKind


def test_a_kind_is_a_refill_a_shell_a_service_or_plain_stock_and_never_two_of_them() -> None:
    groups = (REFILLS, SHELLS, SERVICES)
    assert sum(map(len, groups)) == len(frozenset().union(*groups))
    assert frozenset().union(*groups) < frozenset(ProductKind)
