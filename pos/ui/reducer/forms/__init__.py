"""The engine of forms: which question is next, what a key or a scan answers, and how the whole is sent."""
