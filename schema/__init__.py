"""The tables: every law of the ledger a second time, as constraints that no code path can forget."""
