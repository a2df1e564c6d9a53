"""Dated prices, dated rules, containers and last costs: the tables whose rows are keyed by what they say."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple

from sqlalchemy import delete, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from pos.domain.catalogue_csv.containers import ContainerRow
from pos.domain.catalogue_csv.price_rules import PriceRuleRow, RuleAction, RuleKind
from pos.domain.catalogue_csv.prices import PriceList, PriceRow
from pos.domain.money import Rupiah
from pos.domain.quantity import Milli
from pos.domain.valuation import LastCost
from pos.store.catalogue_keys import commodity_keys
from pos.store.catalogue_state import in_parts
from pos.store.reference import rule_values
from pos.store.transaction import Transaction
from schema.catalogue import container, price, price_rule, product, unit
from schema.ledger import balance, commodity

_LAST_COST: Final = (
    "INSERT INTO last_cost(item, value, quantity) SELECT id, ?, ? FROM subledger WHERE code = ?"
    " ON CONFLICT(item) DO UPDATE SET value = excluded.value, quantity = excluded.quantity"
)
