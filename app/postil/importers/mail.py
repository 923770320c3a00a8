"""E-mail, and web pages saved in the form of one (MHTML)."""

import re
from pathlib import Path

from postil.importers.base import Imported

_FIELD = re.compile(rb"([A-Za-z][A-Za-z0-9-]{1,40}):[ \t]|([A-Za-z][A-Za-z0-9-]{1,40}):\r?$")
#: What only mails have at their top; and what others have, too.
_SURE = frozenset(
    {b"message-id", b"received", b"return-path", b"mime-version", b"delivered-to", b"dkim-signature"}
)
_USUAL = frozenset({b"from", b"to", b"subject", b"date", b"cc", b"reply-to", b"content-type"})
#: The line before each mail of a mailbox.
BOX = re.compile(rb"(?:\A|\r?\n\r?\n)From \S+ .{0,80}\r?\n(?=[A-Za-z][A-Za-z0-9-]*:)")
_HEAD = 20_000


class Mail:
    """Mails: the best form of their text, with pictures; what they answer is quoted."""

    name = "mail"
    title = "E-mail"
    suffixes = (".eml", ".mht", ".mhtml")

    def accepts(self, data: bytes) -> bool:
        """Whether the bytes begin with the lines that only mails begin with."""
        names = _names(data[:_HEAD])
        if len(names) < 2:
            return False
        return len(names & _USUAL) > 2 or bool(names & _SURE and len(names & (_USUAL | _SURE)) > 2)

    def read(self, data: bytes, source: str, folder: Path | None = None) -> Imported:  # noqa: ARG002 - the protocol's
        """The article in ``data``."""
        # Its parser takes its time to load, and most texts need none.
        from postil.importers.mail_reading import read_mail

        return read_mail(data, source)


def _names(head: bytes) -> set[bytes]:
    """The names of the fields at the top of a mail, in lower case; empty when something else stands there."""
    head = BOX.sub(b"", head, count=1) if head.startswith(b"From ") else head.removeprefix(b"\xef\xbb\xbf")
    names: set[bytes] = set()
    for line in head.splitlines():
        if not line.strip():
            break
        match = _FIELD.match(line)
        if match:
            names.add((match[1] or match[2]).lower())
        elif not names or line[:1] not in b" \t":
            return names if len(names) > 2 else set()
    return names
