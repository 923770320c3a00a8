"""What is read of a mail, and of a page saved in the form of one."""

import hashlib
from dataclasses import replace
from datetime import datetime
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32

from postil.errors import UserError
from postil.importers.base import Imported
from postil.importers.html import read_page
from postil.importers.html_conversion import Conversion
from postil.importers.mail import BOX
from postil.importers.mail_body import Body, content_of
from postil.importers.mail_headers import address, date_of, header, language, sender, site
from postil.importers.mail_pictures import MailPictures
from postil.importers.metadata import Metadata
from postil.importers.rich import article_from

#: Parts within parts: none that a person sent has so many.
_MOST_PARTS = 100


def read_mail(data: bytes, source: str) -> Imported:
    """The article in the bytes of a mail.

    Raises:
        UserError: when it is none, or cannot be read.
    """
    message = _parsed(data, source)
    if not message.keys():
        raise UserError(f"“{source}” is no e-mail: the lines that say who sent it are missing.")
    return _page(message, data, source) if _is_page(message) else _mail(message, data, source)


def _parsed(data: bytes, source: str) -> Message:
    if data.startswith(b"From "):
        if len(BOX.findall(data)) > 1:
            raise UserError(
                f"“{source}” holds several mails. Save the one you want by itself, as .eml, and open that."
            )
        data = BOX.sub(b"", data, count=1)
    lower = data.lower()
    if lower.count(b"multipart/") > _MOST_PARTS or lower.count(b"message/rfc822") > _MOST_PARTS:
        raise UserError(f"“{source}” has too many parts in parts for an e-mail.")
    try:
        return BytesParser(policy=compat32).parsebytes(data.removeprefix(b"\xef\xbb\xbf"))
    except (RecursionError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise UserError(f"“{source}” is damaged: its parts cannot be told apart.") from error


def _mail(message: Message, data: bytes, source: str) -> Imported:
    body = Body(message, source)
    when, name = date_of(message), sender(message)
    about = Metadata(
        title=header(message, "Subject"),
        authors=(name,) if name else (),
        published=when.isoformat(timespec="minutes") if when else "",
        site=site(message),
        language=language(message),
    )
    root = body.page(about.title, _signed(name, when))
    written = Conversion(root, body.pictures, plays=body.role_of).convert(root)
    article = article_from(written, about, data, source, address(message))
    return Imported(article, data, body.pictures.found)


def _signed(name: str, when: datetime | None) -> str:
    """The line under the title: who wrote, and when."""
    return ", ".join(filter(None, (name, f"{when:%Y-%m-%d %H:%M}" if when else "")))


def _is_page(message: Message) -> bool:
    """Whether it is a web page that a browser saved."""
    if message.get("Snapshot-Content-Location"):
        return True
    wrote = header(message, "From").strip("<>").lower()
    page = message.get_content_type() in ("multipart/related", "text/html")
    return page and (
        wrote.startswith("saved by ") or not (wrote or message.get("To") or message.get("Received"))
    )


def _page(message: Message, data: bytes, source: str) -> Imported:
    part = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
    if part is None:
        raise UserError(f"“{source}” is a saved web page in which the page is missing.")
    where = header(message, "Snapshot-Content-Location") or header(part, "Content-Location")
    pictures = MailPictures(message, where)
    url = where if where.startswith(("http://", "https://")) else ""
    read = read_page(content_of(part), source, part.get_content_charset(), url, pictures)
    return Imported(replace(read.article, original=hashlib.sha256(data).hexdigest()), data, pictures.found)
