"""The only SQL: functions from a transaction and values to values, so that a rule never hides in a query."""
