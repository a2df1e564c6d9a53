"""The panels over the sale, one small module per kind."""
