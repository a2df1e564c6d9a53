"""Goods that come back: what is given back for them, at what cost, and never more than was sold."""
