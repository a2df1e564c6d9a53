"""What the benchmark is at, on the error output: one line that is written over, and none where nobody watches."""

import sys


def say(text: str) -> None:
    """Show a line in place of the last."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[K{text}")
    sys.stderr.flush()


def tell(text: str) -> None:
    """Show a line that stays."""
    say("")
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()
