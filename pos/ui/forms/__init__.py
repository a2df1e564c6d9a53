"""What can be filled in at the till: one declaration per form, and nothing of how it is asked or drawn."""
