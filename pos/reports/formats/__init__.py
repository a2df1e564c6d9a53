"""A report as a slip, PDF, sheet, page, CSV or JSON: the same value, the same words and, made twice, the same bytes."""
