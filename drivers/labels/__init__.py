"""Labels for shelves and products, in the two languages label printers speak."""
