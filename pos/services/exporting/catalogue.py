"""Products, units and containers, written as the files they came from, with the prices that hold on a date."""

from collections.abc import Iterator

from pos.domain.catalogue_csv.containers import CONTAINERS
from pos.domain.catalogue_csv.products import PRODUCTS
from pos.domain.catalogue_csv.units import UNITS
from pos.domain.catalogue_csv.writing import write
from pos.domain.catalogue_records import product_row, unit_row
from pos.store.catalogue_containers import containers
from pos.store.catalogue_facts import prices_in_force
from pos.store.catalogue_state import all_products, all_units
from pos.store.transaction import Transaction


def products_file(tx: Transaction, date: str) -> Iterator[str]:
    """Yield the lines of the file of products with the prices of an ISO date."""
    found = list(all_products(tx))
    prices = prices_in_force(tx, (each.base_unit for each in found), date)
    return write(PRODUCTS, (product_row(each.record, prices.get(each.base_unit, {})) for each in found))


def units_file(tx: Transaction, date: str) -> Iterator[str]:
    """Yield the lines of the file of further units with the prices of an ISO date."""
    found = [each for each in all_units(tx) if not each.is_base]
    prices = prices_in_force(tx, (each.key for each in found), date)
    return write(UNITS, (unit_row(each.record, prices.get(each.key, {})) for each in found))


def containers_file(tx: Transaction) -> Iterator[str]:
    """Yield the lines of the file of containers."""
    return write(CONTAINERS, containers(tx).values())
