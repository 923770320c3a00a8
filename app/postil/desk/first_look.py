"""What the window shows first: the article that was open last, read without all that a desk can do."""

from postil.library import glance
from postil.library.glance import Glance
from postil.paths import Folders

__all__ = ["Glance", "first_look"]

#: Code points, and marks, that are read while the reader waits for the window; more come in a job, once it is there.
_MOST, _MOST_MARKS = 400_000, 4_000


def first_look(folders: Folders) -> Glance | None:
    """The last article as it was left; None when there is none, it is a long one, or the library cannot just be read.

    No error is raised: whoever opens the library then says what is wrong with it.
    """
    return glance.last(folders, _MOST, _MOST_MARKS)
