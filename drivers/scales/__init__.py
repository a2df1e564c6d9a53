"""Scales: what they say, dialect by dialect, and how one is asked."""
