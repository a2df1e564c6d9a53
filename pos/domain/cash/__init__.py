"""Cash of the outlet beyond the sale: what is asked of the drawer and the safe, and what becomes of it."""
