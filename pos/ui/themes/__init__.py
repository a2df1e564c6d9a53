"""The colours of the till, by what they mean; each theme is one value, and widgets know only the meanings."""
