"""A shop at work without anybody in it: a month of trading made by the services themselves, for a demo to look at."""
