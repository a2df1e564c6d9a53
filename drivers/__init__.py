"""Devices of the till: transports, printers, scanners and drawers, with no knowledge of what is sold."""
