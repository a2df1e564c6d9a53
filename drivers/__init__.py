"""The devices of a counter: printers, drawers, scanners. Knows nothing of `pos` or `schema`: it can be tried alone."""
