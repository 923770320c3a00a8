"""The use cases: the one thing that the command line and the window talk to."""

from postil.desk.desk import Desk
from postil.desk.page import Margin, Page, Shelved

__all__ = ["Desk", "Margin", "Page", "Shelved"]
