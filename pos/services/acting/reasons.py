"""The outlet's reasons as choices: ``reasons:<action>``."""

from pos.domain.answers import Choice
from pos.services.acting.job import Source
from pos.services.desk import Desk
from pos.store import reference
from pos.store.transaction import Transaction


def _reasons(tx: Transaction, _desk: Desk, given: tuple[str, ...]) -> tuple[Choice, ...]:
    return tuple(Choice(reason, reason, "") for reason in reference.reasons(tx, given[0]))


SOURCES: dict[str, Source] = {"reasons": _reasons}
"""What every area offers reasons from; ``given`` begins with the action."""
