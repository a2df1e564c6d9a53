"""Goods that come in and go back: receipts, returns, claims, what is paid for them, and the correction of all that."""
