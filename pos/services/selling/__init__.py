"""Selling: what can be done with a cart and with the last sale, each in one transaction."""

from pos.services.reprinting import reprint_last
from pos.services.selling.cancelling import cancel
from pos.services.selling.completing import Completion, complete
from pos.services.selling.recording import recorded

__all__ = ["Completion", "cancel", "complete", "recorded", "reprint_last"]
