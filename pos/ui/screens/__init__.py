"""Textual's screens, each with its style sheet beside it; the till has one, and its panels are states of it."""
