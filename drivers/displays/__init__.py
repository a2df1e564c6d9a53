"""Customer displays: two lines of twenty characters, and nothing a display does ever holds up a sale."""
