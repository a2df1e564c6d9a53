"""What the keys do while selling, one small module per kind of key."""
