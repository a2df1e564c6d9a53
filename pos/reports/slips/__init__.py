"""Slips: what is printed for a document, read from the document alone, so that a copy says what the original said."""
