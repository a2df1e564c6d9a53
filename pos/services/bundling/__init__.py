"""What lies in a day's folder: reports, forms, and a page that lists them; ``pos/services/bundles.py`` writes it."""
