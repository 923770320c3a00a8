"""Markdown: CommonMark with tables, strike-through, footnotes and bare addresses, and a front matter of plain keys."""

import re
from pathlib import Path

from postil.errors import UserError
from postil.importers.base import Imported
from postil.importers.dates import published
from postil.importers.encoding import decode
from postil.importers.metadata import Metadata
from postil.importers.normalise import clean_characters
from postil.importers.picture_files import PictureFiles
from postil.importers.rich import article_from

#: Bytes of the largest Markdown text: its parser takes several seconds for each million.
LARGEST_MARKDOWN = 5_000_000
_FRONT = re.compile(r"\ufeff?---[ \t]*\r?\n(?P<keys>(?:.*\r?\n){0,200}?)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)")
_KEY = re.compile(r"(?P<key>\w[\w -]{0,30}?)[ \t]*:[ \t]*(?P<value>.*)")
_ITEM = re.compile(r"[ \t]*-[ \t]+(?P<value>.+)")
_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?")
#: What plain text hardly has by chance; a text with so many different ones is Markdown.
_SIGNS = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        r"^#{1,6} +\S",
        r"\[[^\]\n]{1,200}\]\((?:https?://|mailto:|#|/|\./)[^)\s]+\)",
        r"!\[[^\]\n]{0,300}\]\([^)\n]{1,500}\)",
        r"^\[\^[\w-]{1,30}\]:",
        r"^ {0,3}(?:```|~~~)",
        r"^\|?[ \t]*:?-{3,}:?[ \t]*\|[-:| \t]*$",
        r"(?<![*\w])\*\*[^*\s][^*\n]{0,300}?\*\*(?![*\w])",
        r"^\[[^\]\n]{1,100}\]:[ \t]+https?://",
    )
)
_ENOUGH = 3
#: Characters that are looked at for signs.
_SAMPLE = 100_000


class Markdown:
    """Markdown files. Pictures that lie beside the file come along."""

    name = "markdown"
    title = "Markdown"
    suffixes = (".md", ".markdown", ".mkd", ".mdown")

    def accepts(self, data: bytes) -> bool:
        """Whether the bytes are surely Markdown: they have several of its signs."""
        if b"\x00" in data[:1000]:
            return False
        return looks_like_markdown(data[: 2 * _SAMPLE].decode("utf-8", "ignore"))

    def read(self, data: bytes, source: str, folder: Path | None = None) -> Imported:
        """The article in ``data``."""
        return read_markdown(decode(data, source), data, source, folder)


def looks_like_markdown(text: str) -> bool:
    """Whether a text has several different signs of Markdown."""
    sample = text[:_SAMPLE]
    signs = sum(sign.search(sample) is not None for sign in _SIGNS)
    return signs >= _ENOUGH or (signs > 0 and _front_matter(sample)[1] > 0)


def read_markdown(text: str, original: bytes, source: str, folder: Path | None = None) -> Imported:
    """The article in Markdown.

    Raises:
        UserError: when there is nothing to read in it, or too much.
    """
    if len(original) > LARGEST_MARKDOWN:
        raise UserError(
            f"“{source}” is larger than {LARGEST_MARKDOWN // 1_000_000} MB, the most that Postil takes for one Markdown text. Split it"
            " into parts."
        )
    from postil.importers.html_conversion import Conversion
    from postil.importers.html_tree import parsed

    keys, start = _front_matter(text)
    html = _rendered(clean_characters(text[start:]))
    if not html.strip():
        raise UserError(f"“{source}” holds no text." if source else "There is no text in it.")
    root, pictures = parsed(html, source), PictureFiles(folder)
    url = next((keys[key] for key in ("url", "link", "source") if keys.get(key, "").startswith("http")), "")
    written = Conversion(root, pictures, url).convert(root)
    article = article_from(written, _about(keys), original, source, url)
    return Imported(article, original, pictures.found)


def _rendered(text: str) -> str:
    """The HTML that Markdown stands for; HTML inside it stays as it is."""
    from markdown_it import MarkdownIt
    from mdit_py_plugins.deflist import deflist_plugin
    from mdit_py_plugins.footnote import footnote_plugin
    from mdit_py_plugins.gfm_autolink import gfm_autolink_plugin
    from mdit_py_plugins.subscript import sub_plugin
    from mdit_py_plugins.superscript import superscript_plugin

    parser = MarkdownIt("commonmark", {"html": True, "linkify": False}).enable(["table", "strikethrough"])
    for plugin in (footnote_plugin, deflist_plugin, sub_plugin, superscript_plugin, gfm_autolink_plugin):
        parser.use(plugin)
    html: str = parser.render(text)
    return html


def _front_matter(text: str) -> tuple[dict[str, str], int]:
    """The keys of the front matter in lower case, lists joined by commas, and where the text begins; 0 without one."""
    match = _FRONT.match(text)
    if match is None:
        return {}, 0
    keys: dict[str, str] = {}
    last = ""
    for line in match["keys"].splitlines():
        item, pair = _ITEM.match(line), _KEY.match(line)
        if item and last:
            keys[last] = ", ".join(filter(None, (keys[last], _plain(item["value"]))))
        elif pair:
            last = pair["key"].lower()
            keys[last] = _plain(pair["value"])
    return (keys, match.end()) if keys else ({}, 0)


def _plain(value: str) -> str:
    """A value without the quotation marks or brackets of YAML."""
    value = value.strip()
    if value.startswith("[") and value.endswith("]"):
        return ", ".join(_plain(part) for part in value[1:-1].split(",") if part.strip())
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        value = value[1:-1]
    return value.removeprefix("[[").removesuffix("]]").strip()


def _about(keys: dict[str, str]) -> Metadata:
    def first(*names: str) -> str:
        return next((keys[name] for name in names if keys.get(name)), "")

    date = first("published", "date", "created")
    match = _ISO.match(date)
    return Metadata(
        title=first("title"),
        authors=tuple(name.strip() for name in first("author", "authors").split(",") if name.strip()),
        published=match.group().replace(" ", "T") if match else published(date),
        site=first("site", "publication", "publisher"),
        language=first("lang", "language"),
    )
