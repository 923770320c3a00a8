"""The parts of a mail as one page: of several forms of its text the best, then what was forwarded, then pictures."""

import re
from email.message import Message
from itertools import islice

from postil.errors import UserError
from postil.importers.encoding import decode_as
from postil.importers.html_tree import Element, classes, known_encoding, parsed, text_of
from postil.importers.mail_headers import date_of, decoded_words, header, sender
from postil.importers.mail_pictures import MailPictures
from postil.importers.mail_text import made, text_elements
from postil.model.block import Role

#: How programs name the signatures that they write, and the lines above what is answered.
_SIGNED = re.compile(
    r"\s(?:gmail_signature|moz-signature|signature|divsignature|ms-outlook-mobile-signature)\s"
)
_ANSWERED = re.compile(
    r"\s(?:divrplyfwdmsg|appendonsend|outlookmessageheader|yahoo_quoted|protonmail_quote)\s"
)
_BYLINE = "postil-byline"
#: What newsletters say about themselves.
_ROUND = re.compile(
    r"\bunsubscribe\b|\b(?:view|read|open)\b.{0,30}\bbrowser\b|manage (?:your )?(?:email )?preferences|newsletter abbestellen|\babmelden\b"
    r"|im browser (?:ansehen|anzeigen|lesen|öffnen)|se désabonner|désinscri|darse de baja|cancelar (?:la )?suscripción|annulla l.iscrizione|отписаться",
    re.IGNORECASE,
)
_LINES = frozenset({"p", "td", "div"})
#: Characters and elements of the largest such line.
_SHORT, _FEW = 500, 25
_PICTURES = frozenset({"image/png", "image/jpeg", "image/jpg", "image/gif", "image/webp"})
_LOCKED = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")


class Body:
    """What is read of one mail.

    Args:
        message: the whole mail.
        source: names it in errors.

    Attributes:
        pictures: finds those in it.
    """

    def __init__(self, message: Message, source: str) -> None:
        self._message, self._source = message, source
        self.pictures = MailPictures(message)
        self._attached: list[Message] = []

    def page(self, title: str, signed: str) -> Element:
        """The root of a page with the mail under its title and the line that says who wrote it.

        Raises:
            UserError: when there is nothing to read in it.
        """
        content = self._elements(self._message)
        root = made("html")
        body = made("body")
        root.append(body)
        if title:
            body.append(made("h1", title))
        if signed:
            body.append(made("p", signed, _BYLINE))
        for element in content:
            body.append(element)
        self._show_attached(body)
        if not content and not self._attached:
            raise UserError(f"“{self._source}” holds no text.")
        return root

    def role_of(self, element: Element) -> Role | None:
        """The role of the words in an element, where it is named for it."""
        named = classes(element)
        if _BYLINE in named:
            return Role.BYLINE
        return Role.FURNITURE if _SIGNED.search(named) or _is_round(element) else None

    def _elements(self, part: Message) -> list[Element]:
        """What is to be read of a part."""
        kind = part.get_content_type()
        if kind in _LOCKED and "signed" not in str(part.get_param("smime-type") or ""):
            raise UserError(
                f"“{self._source}” is encrypted. Open it in your mail program, copy its text, and paste that into Postil."
            )
        if kind == "message/rfc822":
            return self._forwarded(part)
        if part.is_multipart():
            return self._several(part, kind)
        if part.get_content_disposition() == "attachment" or kind in _PICTURES:
            if kind in _PICTURES:
                self._attached.append(part)
            return []
        if kind == "text/html":
            return self._html(part)
        return self._plain(part) if kind in ("text/plain", "text/enriched", "text/markdown") else []

    def _several(self, part: Message, kind: str) -> list[Element]:
        inner = [one for one in part.get_payload() if isinstance(one, Message)]
        if kind == "multipart/alternative":
            found = [self._elements(one) for one in inner]
            said = [sum(len(text_of(element)) for element in elements) for elements in found]
            # The last form is the richest, if it is not an empty shell.
            rich = (n for n in reversed(range(len(found))) if said[n] and said[n] >= 0.3 * max(said))
            return next((found[n] for n in rich), [])
        if kind == "multipart/related":
            return self._elements(inner[0]) if inner else []
        if kind == "multipart/signed":
            return self._elements(inner[0]) if inner else []
        return [element for one in inner for element in self._elements(one)]

    def _forwarded(self, part: Message) -> list[Element]:
        """A mail within the mail, under its own title."""
        inner = part.get_payload(0) if part.is_multipart() else None
        if not isinstance(inner, Message):
            return []
        found, when = [made("hr")], date_of(inner)
        if title := header(inner, "Subject"):
            found.append(made("h2", title))
        signed = ", ".join(filter(None, (sender(inner), f"{when:%Y-%m-%d %H:%M}" if when else "")))
        if signed:
            found.append(made("p", signed, _BYLINE))
        return found + self._elements(inner)

    def _plain(self, part: Message) -> list[Element]:
        told = str(part.get_param("format") or "").lower()
        joined = str(part.get_param("delsp") or "").lower() == "yes"
        return text_elements(self._text(part), flowed=told == "flowed", joined=joined)

    def _html(self, part: Message) -> list[Element]:
        text = self._text(part)
        if not text.strip():
            return []
        root = parsed(text, self._source)
        body = root.find("body")
        body = root if body is None else body
        body.tag = "div"
        for image in [*body.iter("img")]:
            far = (image.get("src") or "").startswith(("http:", "https:", "//"))
            if far and not (image.get("alt") or "").strip():
                image.drop_tree()
        _quote_answered(body)
        return [body]

    def _text(self, part: Message) -> str:
        data = content_of(part)
        charset = part.get_content_charset() or ""
        return decode_as(data, self._source, known_encoding(charset) or None) if data else ""

    def _show_attached(self, body: Element) -> None:
        """The pictures that were sent along, but for those that the text shows."""
        shown = {image.get("src") for image in body.iter("img")}
        for number, part in enumerate(self._attached):
            cid = "cid:" + str(part.get("Content-ID") or "").strip().strip("<>")
            if cid in shown:
                continue
            name = decoded_words(part.get_filename() or "")
            key = f"part:{number}"
            self.pictures.keep(part, key)
            image = made("img")
            image.set("src", key)
            image.set("alt", made("i", name).text or "")
            body.append(image)


def _is_round(element: Element) -> bool:
    """Whether an element only says how the newsletter is read or ended."""
    inner = list(islice(element.iter(), _FEW + 1))
    if element.tag not in _LINES or len(inner) > _FEW or any(one.tag in _LINES for one in inner[1:]):
        return False
    words = text_of(element)
    return len(words) <= _SHORT and _ROUND.search(words) is not None


def content_of(part: Message) -> bytes:
    """The bytes of a part, unpacked; empty when there are none."""
    try:
        data = part.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError):
        return b""
    return data if isinstance(data, bytes) else b""


def _quote_answered(body: Element) -> None:
    """Puts what stands below the head of the answered mail into a quotation, where the program that wrote it did not."""
    for head in body.iter("div", "hr", "span"):
        above = head.getparent()
        if above is None or not _ANSWERED.search(classes(head)):
            continue
        quote = made("blockquote")
        following = [*head.itersiblings()]
        head.addnext(quote)
        for element in following:
            quote.append(element)
        return
