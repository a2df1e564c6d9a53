"""Reports at the till: opened from the menu, moved through by keys, asked again for another day or another product."""
