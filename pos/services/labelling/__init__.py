"""Shelf labels: which ones are wanted, what stands on them, and the bytes of whatever prints them."""
