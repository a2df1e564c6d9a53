"""Values and pure functions of the shop: standard library only, so every rule can be tested without a machine."""
