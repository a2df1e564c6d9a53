"""The till's behaviour: pure functions from a state and an input to a new state and effects, without Textual."""
