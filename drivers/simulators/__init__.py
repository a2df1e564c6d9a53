"""Devices without hardware: strict, so that what a forgiving device would swallow is an error here."""
