"""Gerai POS: the point of sale for the outlets of Indonesian cooperatives."""
