"""Bytes to text, by sniffing."""

import codecs
import contextlib
import re
import unicodedata

from postil.errors import UserError
from postil.importers.foreign import refuse_foreign

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_HTML = re.compile(r"\s*(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
_FEED = re.compile(
    r"\s*(?:<\?[^>]*\?>\s*|<!--.*?-->\s*)*<(?:rss|feed|rdf:RDF|urlset|sitemapindex)\b", re.DOTALL
)
#: Letters and signs that Western texts in Windows-1252 really use, beside ASCII.
_WESTERN = frozenset(
    "€‚„…†‡‰Š‹ŒŽ‘’“”•–—™š›œžŸ\xa0¡£§©«\xad®°²³´·º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜßàáâãäåæçèéêëìíîïñòóôõöøùúûüÿ"
)
_SIGN_IN_WORD = re.compile(r"[^\W\d_][€‚„†‡‰‹•™›¡£§©«®°²³´º»¼½¾¿][^\W\d_]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
#: Bytes that are looked at where the whole would take too long.
_SAMPLE = 200_000


def decode(data: bytes, source: str) -> str:
    """The text in ``data``.

    A byte order mark decides; else UTF-8, UTF-16 (by its zero bytes), Windows-1252 where the letters are those of a Western
    text, and at last the best guess of charset-normalizer.

    Raises:
        UserError: when it is no text; ``source`` names it.
    """
    refuse_foreign(data, source)
    text = _decoded(data)
    if text is None or _binary(text):
        raise UserError(f"“{source}” is not a text. Postil reads plain text files.")
    if _HTML.match(text[:2000]):
        raise UserError(f"“{source}” is a web page. Save it under a name that ends in .html and open that.")
    if _FEED.match(text[:5000]):
        raise UserError(f"“{source}” is a news feed, not an article. Open one of the pages that it lists.")
    return text


def decode_as(data: bytes, source: str, encoding: str | None) -> str:
    """The text in ``data``, which says itself that it is in ``encoding``: believed when no byte order mark or byte disproves it.

    Raises:
        UserError: when it is no text; ``source`` names it.
    """
    text = None
    # A few zero bytes are a slip of whatever wrote the page; UTF-16 without a mark has one in every other place.
    if 0 < 200 * data.count(b"\x00") < len(data):
        data = data.replace(b"\x00", b"")
    # Eight bits can mean anything; that several of them are UTF-8 by chance is next to impossible.
    if encoding and not encoding.startswith("utf") and not data.isascii():
        with contextlib.suppress(UnicodeDecodeError):
            return data.decode("utf-8")
    if encoding and not data.startswith(tuple(bom for bom, _ in _BOMS)):
        with contextlib.suppress(UnicodeDecodeError):
            text = data.decode(encoding)
    text = text if text is not None else _decoded(data)
    if text is None or _binary(text):
        raise UserError(f"“{source}” cannot be read: what is in it is no text.")
    return text


def _decoded(data: bytes) -> str | None:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data.decode(encoding, errors="replace")
    if b"\x00" in data:
        return _utf16(data)
    return _utf8(data) or _windows_1252(data) or _guessed(data)


def _utf8(data: bytes) -> str | None:
    """As UTF-8, also with a few broken places among many right ones, or None."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", errors="replace")
        broken = text.count("\ufffd") - data.count("\ufffd".encode())
        right = sum(not c.isascii() for c in text[:_SAMPLE]) - text.count("\ufffd", 0, _SAMPLE)
        return text if right >= 5 * broken else None


def _utf16(data: bytes) -> str | None:
    """As UTF-16 without a mark, by where the zero bytes lie, or None."""
    even, odd = data[:_SAMPLE:2].count(0), data[1:_SAMPLE:2].count(0)
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    sample = text[:_SAMPLE]
    unassigned = sum(unicodedata.category(c) in {"Cn", "Co"} for c in sample)
    return None if "\x00" in text or unassigned > len(sample) // 50 else text


def _windows_1252(data: bytes) -> str | None:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    sample = text[:_SAMPLE]
    foreign = [c for c in sample if not c.isascii()]
    letters = sum(c.isalpha() for c in sample)
    rare = sum(c.isalpha() for c in foreign) > 0.2 * max(letters, 5)
    return None if rare or not _WESTERN.issuperset(foreign) or _SIGN_IN_WORD.search(sample) else text


def _guessed(data: bytes) -> str | None:
    import charset_normalizer

    best = charset_normalizer.from_bytes(data[:_SAMPLE]).best()
    return data.decode(best.encoding, errors="replace") if best else None


def _binary(text: str) -> bool:
    """Whether control characters, or characters that could not be read, are more than a slip."""
    sample = text[:_SAMPLE]
    if "\x00" in text:
        return True
    return len(_CONTROLS.findall(sample)) + sample.count("\ufffd") > max(1, len(sample) // 50)
