"""Barcode scanners with a line of their own. What a code means is not known here."""
