"""Use cases: one public method, one transaction; no Textual and no SQL."""
