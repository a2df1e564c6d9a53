"""Files given back: what was imported, as it stands now, in the order it came, so that an export can be imported."""
