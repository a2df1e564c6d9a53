"""Bytes only: one connection to one device, with deadlines and byte counts. What the bytes mean is not known here."""
