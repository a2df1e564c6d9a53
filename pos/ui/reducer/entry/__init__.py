"""Modes in which nothing can be sold yet: login, doubtful clock, opening float."""
