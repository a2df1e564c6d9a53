"""Counting stock: a scan counts, a figure and Enter says how many, and what the books say is never shown."""
