"""The ``pos`` command: the till at once, any other command by its name.

A till is opened many times a day on a slow PC, so ``pos`` and ``pos till`` go straight to it, without the library of
the command line (20 ms); what it refuses is said by the command line, which comes to the same refusal.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path

from pos.config import ConfigError
from pos.domain.errors import Refusal
from pos.store.faults import StoreFault


def till_home(arguments: list[str], environment: str) -> Path | None:
    """Return the outlet's folder where the till alone was asked for in a named folder; None for anything else.

    Args:
        arguments: Without the program's name.
        environment: The value of ``POS_HOME``; ``""`` when it is not set.
    """
    match arguments:
        case ["--home", home] | ["--home", home, "till"] if not home.startswith("-"):
            return Path(home).expanduser().absolute()
        case [] | ["till"] if environment:
            return Path(environment).expanduser().absolute()
        case _:
            return None


def main() -> None:
    """Run the command this process was called with."""
    home = till_home(sys.argv[1:], os.environ.get("POS_HOME", ""))
    if home is not None:
        from pos.bootstrap.counter import till

        # A refusal opened nothing; the command line comes to the same one and says why, in the outlet's language.
        with suppress(ConfigError, Refusal, StoreFault, OSError):
            sys.exit(till(home))
    from pos import bootstrap, cli

    cli.main(bootstrap.factories())


if __name__ == "__main__":
    main()
