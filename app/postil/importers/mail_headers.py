"""What the lines at the top of a mail say: who wrote it, when, about what."""

import email.errors
import re
from datetime import datetime
from email.header import decode_header
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime

from postil.importers.html_tree import known_encoding

_SPACES = re.compile(r"\s+")
_CODE = re.compile(r"[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*")
_TURNED = re.compile(r"(?P<last>[^\W\d_][^\W\d_'’ -]{0,30}),\s+(?P<first>[^\W\d_][\w.'’ -]{0,30})")
_ANGLED = re.compile(r"<([^<>\s]+)>")


def header(message: Message, name: str) -> str:
    """The words of a field, in one line; empty when there is none."""
    raw = next((value for key, value in message.raw_items() if key.lower() == name.lower()), "")
    return _SPACES.sub(" ", decoded_words(str(raw))).strip()


def decoded_words(raw: str) -> str:
    """The words that a field means: encoded ones (RFC 2047) decoded, bytes that are none of ASCII read as UTF-8."""
    if any("\udc80" <= c <= "\udcff" for c in raw):
        raw = _text(raw.encode("utf-8", "surrogateescape"), "utf-8")
    try:
        parts = decode_header(raw)
    except (email.errors.MessageError, ValueError, LookupError):
        return raw
    return "".join(part if isinstance(part, str) else _text(part, encoding) for part, encoding in parts)


def _text(data: bytes, encoding: str | None) -> str:
    for name in (known_encoding(encoding or "") or "utf-8", "utf-8", "cp1252"):
        try:
            return data.decode(name)
        except (UnicodeDecodeError, LookupError, ValueError):
            continue
    return data.decode("latin-1")


def sender(message: Message) -> str:
    """The name of who wrote it, or the address where no name is given."""
    # Names are told from addresses before they are decoded: a decoded one may have a comma of its own.
    raw = next((str(value) for key, value in message.raw_items() if key.lower() == "from"), "")
    try:
        found = getaddresses([_SPACES.sub(" ", raw)])
    except (ValueError, IndexError, TypeError):
        found = []
    name, mailbox = found[0] if found else ("", "")
    name = _SPACES.sub(" ", decoded_words(name)).strip(" '\"")
    turned = _TURNED.fullmatch(name)
    if turned:
        name = f"{turned['first']} {turned['last']}"
    return name or mailbox or header(message, "From")


def date_of(message: Message) -> datetime | None:
    """When it was sent, as its sender's clock said."""
    try:
        return parsedate_to_datetime(header(message, "Date"))
    except (ValueError, TypeError, IndexError, OverflowError, AttributeError):
        return None


def site(message: Message) -> str:
    """The name of the list, or of the organisation, that it is from."""
    named = header(message, "List-Id").partition("<")[0].strip(' "')
    return named or header(message, "Organization")


def language(message: Message) -> str:
    """Its language, where it names one."""
    match = _CODE.match(header(message, "Content-Language"))
    return match.group() if match else ""


def address(message: Message) -> str:
    """Where it can be read in the web, where it says so."""
    match = _ANGLED.search(header(message, "Archived-At"))
    return match[1] if match and match[1].startswith(("http://", "https://")) else ""
