"""The ``pos`` command: hands the bootstrap's factories to the command that was called."""

from pos import bootstrap, cli


def main() -> None:
    """Run the command this process was called with."""
    cli.main(bootstrap.factories())


if __name__ == "__main__":
    main()
