"""The two kinds of failure: the world's (say it, with the remedy) and ours (report it)."""


class PostilError(Exception):
    """Base of every error that Postil raises on purpose."""


class UserError(PostilError):
    """The world is at fault: a file, a setting, a full disk.

    The message is a finished sentence in plain words that names the thing and, where there is one, the remedy. It is
    shown to the reader as it is; on the command line it ends with exit code 1.
    """


class BugError(PostilError):
    """We are at fault: a promise inside the program is broken. Reported with a traceback; exit code 70."""
