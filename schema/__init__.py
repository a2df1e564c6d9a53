"""Tables, constraints and migrations of one register, with no knowledge of the program that fills them."""
