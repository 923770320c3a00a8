"""Articles at web addresses that the reader named, with their pictures."""

import time
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from typing_extensions import override

from postil.errors import UserError
from postil.importers.addresses import on_one_host, whole
from postil.importers.base import Imported
from postil.importers.fetch import Fetch, Fetched, Limits, fetch
from postil.importers.html import Html, read_page
from postil.importers.picture_files import LARGEST_PICTURE, PictureFiles

#: Pictures of one page that are fetched, bytes of all of them, and the seconds that they take at most.
_PICTURES, _ALL_BYTES, _ALL_SECONDS = 60, 60_000_000, 40.0
_PICTURE_SECONDS = 12.0
#: Seconds that the further pages of an article may take altogether.
_PARTS_SECONDS = 40.0
_PICTURE_KINDS = "image/webp,image/png,image/jpeg,image/gif"
#: Suffixes of kinds that servers name and files are known by.
_SUFFIXES = {
    "application/pdf": ".pdf",
    "application/epub+zip": ".epub",
    "text/markdown": ".md",
    "application/rtf": ".rtf",
    "text/rtf": ".rtf",
    "message/rfc822": ".eml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.oasis.opendocument.text": ".odt",
}


def read_web(url: str, limits: Limits | None = None, get: Fetch = fetch) -> Imported:
    """The article at an address that the reader typed, pasted, dropped or followed.

    Args:
        url: with its scheme.
        limits: of the page itself.
        get: gets bytes.

    Raises:
        UserError: when it cannot be had, or is no text.
    """
    limits = limits or Limits()
    page = get(url, limits, typed=True)
    _refuse_what_is_no_text(page)
    if page.content_type in ("text/html", "application/xhtml+xml") or Html().accepts(page.data):
        pictures = FetchedPictures(page, limits, get)
        more = _Further(page, limits, get).page
        return read_page(page.data, page.url, page.charset or None, page.url, pictures, more)
    # Only now, and only for what is no page: the registry knows all formats.
    from dataclasses import replace

    from postil.importers.registry import read_data

    name = PurePosixPath(urlsplit(page.url).path).name or urlsplit(page.url).netloc
    suffix = _SUFFIXES.get(page.content_type, "")
    read = read_data(page.data, name if name.endswith(suffix) else name + suffix)
    return replace(read, article=replace(read.article, url=page.url, source=page.url))


def _refuse_what_is_no_text(page: Fetched) -> None:
    if not page.data.strip():
        raise UserError(f"There is nothing at “{page.url}”: the page is empty.")
    kind = page.content_type.partition("/")[0]
    if kind == "image":
        raise UserError(f"“{page.url}” is a picture, not an article.")
    if kind == "video":
        raise UserError(f"“{page.url}” is a video, not an article.")
    if kind == "audio":
        raise UserError(f"“{page.url}” is a sound recording, not an article.")
    if page.content_type in ("application/rss+xml", "application/atom+xml"):
        raise UserError(f"“{page.url}” is a news feed, not an article. Open one of the pages that it lists.")
    if page.content_type in (
        "application/json",
        "text/css",
        "text/javascript",
        "application/javascript",
    ):
        raise UserError(f"“{page.url}” is made for programs, not an article.")


class _Further:
    """Further pages of an article that the reader asked for, on the same machine alone, within limits for all of them."""

    def __init__(self, page: Fetched, limits: Limits, get: Fetch) -> None:
        self._page, self._limits, self._get = page, limits, get
        self._bytes_left = limits.size
        self._end = time.monotonic() + _PARTS_SECONDS

    def page(self, url: str) -> Fetched | None:
        """One of them; None where it cannot be had, or is no page."""
        seconds = min(self._limits.seconds, self._end - time.monotonic())
        own = self._page.private and on_one_host(url, self._page.url)
        limits = Limits(self._bytes_left, seconds, self._limits.redirects, self._limits.private)
        if seconds <= 0 or self._bytes_left <= 0:
            return None
        try:
            found = self._get(url, limits, typed=own)
        except UserError:
            return None
        self._bytes_left -= len(found.data)
        return found if found.content_type in ("text/html", "application/xhtml+xml", "") else None


class FetchedPictures(PictureFiles):
    """Pictures of a page that was fetched, fetched one by one as the article names them.

    Args:
        page: what was fetched; where its reader named a machine of his own network, pictures may lie on that same machine.
        limits: those of the page; whether private addresses are reached holds for pictures, too.
        get: gets bytes.
    """

    def __init__(self, page: Fetched, limits: Limits, get: Fetch = fetch) -> None:
        super().__init__()
        self._page, self._get, self._private = page, get, limits.private
        self._tried: dict[str, bytes | None] = {}
        self._bytes_left = _ALL_BYTES
        self._end = time.monotonic() + _ALL_SECONDS

    @override
    def _beside(self, source: str) -> bytes | None:
        url = whole(self._page.url, source)
        if url not in self._tried:
            self._tried[url] = self._fetched(url)
        return self._tried[url]

    def _fetched(self, url: str) -> bytes | None:
        seconds = min(_PICTURE_SECONDS, self._end - time.monotonic())
        if len(self._tried) >= _PICTURES or seconds <= 0 or self._bytes_left <= 0:
            return None
        own = self._page.private and on_one_host(url, self._page.url)
        limits = Limits(min(LARGEST_PICTURE, self._bytes_left), seconds, 3, self._private)
        try:
            data = self._get(url, limits, typed=own, accept=_PICTURE_KINDS).data
        except UserError:
            return None
        self._bytes_left -= len(data)
        return data
