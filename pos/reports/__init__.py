"""Documents and balances as tables and files: values in, values or lines of text out, and no SQL."""
