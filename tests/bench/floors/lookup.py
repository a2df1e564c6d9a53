"""The floor of a lookup: one indexed statement for name and price, straight through the driver."""

FLOOR_LOOKUP = (
    "SELECT p.name, x.amount FROM barcode b JOIN unit u ON u.id = b.unit JOIN product p ON p.id = u.product"
    " JOIN price x ON x.unit = u.id AND x.price_list = 'retail' WHERE b.code = ?"
)
"""What a till cannot do without."""
