"""The screens: Textual paints and feeds keys; what a key means is decided by the pure reducer."""
