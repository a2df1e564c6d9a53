"""Receipt printers: what a slip says (`slip`), how it is laid out (`layout`), and the links that carry it."""
