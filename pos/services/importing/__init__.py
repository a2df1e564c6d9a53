"""What each file means for the catalogue there is: planned by reading alone, so that a preview and an import agree."""
