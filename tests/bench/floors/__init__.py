"""The floors: programs that do only what must be done, to hold ours against in the same run."""
