"""From the state to what is painted: pure, so that every screen can be tested as plain text."""
