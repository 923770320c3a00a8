"""``python -m postil``, and the ``postil`` command."""

import sys


def main() -> int:
    """Run the command line; the exit code."""
    from postil.cli.main import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
