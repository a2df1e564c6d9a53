"""The stock count: what is on the shelf against what the books say, while the shop sells."""
