"""The till's behaviour as pure functions from a state and an input to a new state and effects; knows nothing of Textual."""
