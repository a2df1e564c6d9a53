"""What no product may take from another, and what it may not name because nothing of that name is known."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches

from pos.domain.catalogue_csv.faults import Problem
from pos.domain.catalogue_csv.formats import barcode_keys
from pos.domain.catalogue_records import ProductRecord
from pos.domain.product_kind import REFILLS, SERVICES, SHELLS, ProductKind
from pos.services.importing.plan import Judge
from pos.store import catalogue_facts, catalogue_rules, catalogue_state
from pos.store.catalogue_containers import containers
from pos.store.catalogue_state import StoredProduct
from pos.store.transaction import Transaction

_NOT_USED_UP = REFILLS | SHELLS | SERVICES


def codes_of(barcodes: Iterable[str]) -> Iterator[str]:
    """Yield everything a scan of these barcodes may be looked up by."""
    return (code for _, code in barcode_keys(barcodes))


def check_codes(
    tx: Transaction, judge: Judge, records: Sequence[ProductRecord], stored: Mapping[str, StoredProduct]
) -> None:
    """Note SKUs, barcodes and short codes that belong to something else, unless that gives them up in the same file."""
    _check_skus(tx, judge, records, stored)
    _check_base_units(tx, judge, records, stored)
    bases = {(each.record.sku, each.record.unit) for each in stored.values()}
    owners = catalogue_facts.barcode_owners(tx, (code for record in records for code in codes_of(record.barcodes)))
    holders = catalogue_facts.short_code_owners(tx)
    for position, record in enumerate(records):
        for code in codes_of(record.barcodes):
            if code in owners and owners[code] not in bases:
                judge.fault(position, "barcode", Problem.TAKEN, given=code, expected=" ".join(owners[code]))
        holder = holders.get(record.short_code or 0, record.sku)
        if holder != record.sku and holder not in stored:
            judge.fault(position, "short_code", Problem.TAKEN, given=str(record.short_code), expected=holder)


def _check_skus(
    tx: Transaction, judge: Judge, records: Sequence[ProductRecord], stored: Mapping[str, StoredProduct]
) -> None:
    """A new SKU may not differ from another in capitals only, nor be the commodity of a shell."""
    if len(stored) == len(records):
        return
    others = {code.casefold(): code for code in containers(tx)} | catalogue_facts.skus_by_caseless(tx)
    named = {record.container.casefold(): record.container for record in records if record.container}
    for position, record in enumerate(records):
        folded = record.sku.casefold()
        other = others.get(folded) or named.get(folded)
        if record.sku not in stored and other:
            judge.fault(position, "sku", Problem.TAKEN, given=record.sku, expected=other)


def _check_base_units(
    tx: Transaction, judge: Judge, records: Sequence[ProductRecord], stored: Mapping[str, StoredProduct]
) -> None:
    """A base unit may not take the name of another unit of its product."""
    renamed = {
        position: record
        for position, record in enumerate(records)
        if record.sku in stored and stored[record.sku].record.unit != record.unit
    }
    units = catalogue_state.units(tx, (record.sku for record in renamed.values()))
    for position, record in renamed.items():
        if (record.sku, record.unit) in units:
            judge.fault(position, "unit", Problem.TAKEN, given=record.unit, expected=record.sku)


def check_references(tx: Transaction, judge: Judge, records: Sequence[ProductRecord]) -> None:
    """Note rules that are not known, containers that are a product, goods used that are not known or have no stock."""
    rules = {rule.rule_id for rule in catalogue_rules.rules(tx)}
    named = {name for record in records for name in (*_used(record.uses), record.container) if name}
    kinds = {each.record.sku: each.record.kind for each in catalogue_state.products(tx, named).values()}
    kinds |= {record.sku: record.kind for record in records}
    for position, record in enumerate(records):
        if record.container in kinds:
            judge.fault(position, "container", Problem.TAKEN, given=record.container, expected=record.container)
        if record.price_rule and record.price_rule not in rules:
            _unknown(judge, position, "price_rule", record.price_rule, rules)
        for sku in _used(record.uses):
            if sku not in kinds:
                _unknown(judge, position, "uses", sku, kinds)
            elif kinds[sku] in _NOT_USED_UP:
                judge.fault(position, "uses", Problem.WRONG_KIND, given=sku, expected=kinds[sku])
    _check_used(tx, judge, records)


def _check_used(tx: Transaction, judge: Judge, records: Sequence[ProductRecord]) -> None:
    """What a service that is not in the file uses up stays a product with a stock."""
    doubtful = {position: record for position, record in enumerate(records) if record.kind in _NOT_USED_UP}
    if not doubtful:
        return
    uses = catalogue_facts.uses_of_services(tx) | {record.sku: "" for record in records}
    used = {sku for each in uses.values() for sku in _used(each)}
    for position, record in doubtful.items():
        if record.sku in used:
            judge.fault(position, "kind", Problem.WRONG_KIND, given=record.kind, expected=ProductKind.GOODS)


def _used(uses: str) -> list[str]:
    return [part.rsplit(":", 1)[0] for part in uses.split(";") if part]


def _unknown(judge: Judge, position: int, column: str, given: str, known: Iterable[str]) -> None:
    nearest = get_close_matches(given, list(known), n=1)
    judge.fault(position, column, Problem.UNKNOWN_REFERENCE, given=given, expected="".join(nearest))
