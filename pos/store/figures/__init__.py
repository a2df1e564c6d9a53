"""Figures of reports: sums over the documents of a period, reached by index, and over what closed days came to."""
