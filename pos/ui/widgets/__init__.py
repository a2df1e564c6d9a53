"""What stands on the counter's screen: pure drawings, and the one widget that keeps each in its place."""
