"""What is plugged into this machine, found by looking, never by opening: a look can disturb no device."""
