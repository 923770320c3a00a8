"""All commands: their names at once, and what they do when one is wanted. The window starts without any of them."""

from importlib import import_module

from postil.cli.command import Command

#: Name → module of this package that has the command, in the order of the help.
MODULES = {
    "annotate": "annotate",
    "text": "text",
    "import": "bring",
    "import-notes": "noting",
    "update": "library",
    "list": "library",
    "backup": "library",
    "doctor": "library",
    "archive": "merging",
    "merge": "merging",
    "restore": "merging",
    "search": "across",
    "quotes": "across",
    "dossier": "across",
    "export": "export",
    "cite": "export",
    "formats": "export",
}


def command(name: str) -> Command:
    """The command of that name, one of ``MODULES``."""
    module = import_module(f"postil.cli.{MODULES[name]}")
    found: tuple[Command, ...] = module.COMMANDS
    return next(one for one in found if one.name == name)


def commands() -> tuple[Command, ...]:
    """All of them, in the order of the help."""
    return tuple(command(name) for name in MODULES)
