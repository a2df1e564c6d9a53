"""All tables in one place: importing this module fills the metadata."""

from schema import catalogue, ledger, people, till, trade
from schema.metadata import METADATA

__all__ = ["METADATA", "catalogue", "ledger", "people", "till", "trade"]
