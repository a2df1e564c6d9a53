"""Modes with a panel over the sale, one module each; a panel never keeps a scan from being heard."""
