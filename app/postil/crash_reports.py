"""The folder that reports of our bugs are kept in: not more of them than somebody would read."""

from pathlib import Path

#: So many reports are kept, the newest.
KEPT = 20


def make_room(folder: Path) -> None:
    """Makes ``folder``, and takes the oldest reports out of it so that one more can be written.

    Raises:
        OSError: when the disk does not let us.
    """
    folder.mkdir(parents=True, exist_ok=True)
    # Their names begin with the time.
    for old in sorted(folder.glob("crash-*.txt"))[: 1 - KEPT or None]:
        old.unlink(missing_ok=True)
