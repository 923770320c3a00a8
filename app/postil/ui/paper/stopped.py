"""How writing pages ends when the reader has had enough."""

from postil.errors import UserError


class StoppedError(UserError):
    """To be raised by ``tell`` when nobody wants the pages any more."""
