"""The use cases: the one thing that the command line and the window talk to."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from postil.desk.desk import Desk
    from postil.desk.page import Margin, Page, Shelved

__all__ = ["Desk", "Margin", "Page", "Shelved"]


def __getattr__(name: str) -> Any:
    """Imported when asked for: whoever wants one use case need not wait for all of them."""
    if name == "Desk":
        from postil.desk.desk import Desk

        return Desk
    if name in __all__:
        from postil.desk import page

        return getattr(page, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
