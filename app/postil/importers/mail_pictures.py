"""Pictures that were sent along with a mail, or saved with a page."""

from dataclasses import replace
from email.message import Message
from urllib.parse import unquote

from typing_extensions import override

from postil.importers.addresses import whole
from postil.importers.picture_files import LARGEST_PICTURE, PictureFiles
from postil.model.picture import Picture


class MailPictures(PictureFiles):
    """The pictures in the parts of a mail, by their numbers (``cid:``) or addresses.

    Args:
        message: the whole mail.
        base: address of its page; empty when there is none.
    """

    def __init__(self, message: Message, base: str = "") -> None:
        super().__init__()
        self._base = base
        self._parts: dict[str, Message] = {}
        for part in message.walk():
            number = (part.get("Content-ID") or "") if isinstance(part.get("Content-ID"), str) else ""
            place = str(part.get("Content-Location") or "").strip()
            if number:
                self._parts.setdefault("cid:" + number.strip().strip("<>"), part)
            if place:
                self._parts.setdefault(place, part)

    @override
    def picture(self, source: str) -> Picture:
        found = super().picture(source)
        # Numbers of parts tell nobody anything.
        return replace(found, source="") if source.startswith(("cid:", "part:")) else found

    @override
    def _beside(self, source: str) -> bytes | None:
        part = (
            self._parts.get(source)
            or self._parts.get(unquote(source))
            or self._parts.get(whole(self._base, source))
        )
        return _bytes_of(part) if part is not None else None

    def keep(self, part: Message, name: str) -> None:
        """Lets a part be found by a name."""
        self._parts.setdefault(name, part)


def _bytes_of(part: Message) -> bytes | None:
    """The bytes of a part that may be a picture, or None."""
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) and 0 < len(data) <= LARGEST_PICTURE else None
