"""The founding article with blocks and marks made by hand, so that the reading view is tested without importers and engine."""

import re
from pathlib import Path

import fontpkg_inter
import fontpkg_jetbrains_mono
import fontpkg_literata
from hypothesis import strategies as st
from PySide6.QtGui import QFontDatabase

from postil.model.annotation import Annotation, Kind, Origin
from postil.model.article import Article
from postil.model.block import Block, Role
from postil.model.span import Span
from postil.paths import seeds
from postil.ui.reader.flow import Flow
from postil.ui.reader.typesetting import Typesetting

#: Texts of a few paragraphs, with what makes offsets hard.
PARAGRAPHS = st.lists(
    st.text(st.sampled_from("ab é😀\u0301中 ."), min_size=1, max_size=60), min_size=1, max_size=5
)

#: The same with letters from right to left, and what clings to them.
MIXED = st.lists(
    st.text(st.sampled_from("ab é😀\u0301中 .שָׁלום قال 12🇺🇦"), min_size=1, max_size=60), min_size=1, max_size=5
)

_NAMES = {
    r"Vladimir Putin|Putin": "person:vladimir-putin",
    r"Xi Jinping": "person:xi-jinping",
    r"Russian?|Moscow": "state:RU",
    r"Chinese|China|Beijing|Chinese dragon": "state:CN",
    r"Washington|United States|US|American": "state:US",
    r"Wang Yi": "person:wang-yi",
    r"Chinese Foreign Ministry": "body:cn-mfa",
    r"NATO": "org:nato",
    r"Biden": "person:joe-biden",
    r"UN Security Council": "body:unsc",
    r"the West\b": "bloc:west",
}
_SYSTEMS = r"air defense systems|S-300|S-400|anti-ship missiles|fighters"
_PLACES = r"eastern Ukraine|Crimea|Taiwan|South China Sea"


def load_fonts() -> None:
    """Makes the fonts that come along known to Qt, as the window does."""
    for package in (fontpkg_literata, fontpkg_inter, fontpkg_jetbrains_mono):
        for file in (Path(package.__file__).parent / "files").glob("*.ttf"):
            QFontDatabase.addApplicationFont(str(file))


def text() -> str:
    """The founding article's text."""
    return (seeds() / "beijing-and-moscow-unite-to-confront-washington.txt").read_text(encoding="utf-8")


def block(whole: str, words: str, role: Role) -> Block:
    """The block that begins and ends with these words: "first … last"."""
    first, _, last = words.partition(" … ")
    start = whole.index(first)
    return Block(role, Span(start, whole.index(last, start) + len(last) if last else start + len(first)))


def founding() -> Article:
    """The founding article, cut by hand."""
    whole = text()
    head = [
        block(whole, "Opinion", Role.KICKER),
        block(whole, "Beijing and Moscow unite to confront Washington", Role.TITLE),
        block(whole, "Marwa El- Shinawy", Role.BYLINE),
        block(whole, "5 Min Read", Role.FURNITURE),
        block(whole, "Russian President … Novozhenina", Role.CAPTION),
    ]
    blocks = list(head)
    for match in re.finditer(r"\S[^\n]*\S", whole[head[-1].span.end :]):
        span = Span(*match.span()).shifted(head[-1].span.end)
        line = span.of(whole)
        role = Role.PARAGRAPH
        if line.startswith("Share This"):
            role = Role.FURNITURE
        elif line.startswith(("Marwa El-Shinawy", "Dr Marwa")):
            role = Role.BIO
        blocks.append(Block(role, span))
    return Article(whole, tuple(blocks), title=head[1].span.of(whole))


def marks(whole: str) -> list[Annotation]:
    """Marks of all kinds, in text order."""
    found = [
        Annotation(Span(*match.span()), Kind.ACTOR, entity=entity)
        for pattern, entity in _NAMES.items()
        for match in re.finditer(rf"\b(?:{pattern})\b", whole)
    ]
    found += [Annotation(Span(*m.span()), Kind.SYSTEM, label="class") for m in re.finditer(_SYSTEMS, whole)]
    found += [Annotation(Span(*m.span()), Kind.PLACE) for m in re.finditer(_PLACES, whole)]
    for match in re.finditer("“[^”]+”", whole):
        kind = Kind.QUOTE if len(match.group()) > 60 else Kind.TERM
        found.append(Annotation(Span(*match.span()), kind))
    return sorted(found, key=lambda mark: (mark.span.start, -mark.span.end))


def highlight(whole: str, words: str, colour: str, id_: str = "") -> Annotation:
    """A highlight over the first place where these words stand."""
    start = whole.index(words)
    return Annotation(Span(start, start + len(words)), Kind.HIGHLIGHT, Origin.READER, id=id_, colour=colour)


def flow_of(paragraphs: list[str], furniture: str = "") -> Flow:
    """Paragraphs with a blank line between them; furniture, when given, before the last one."""
    text, blocks = "", []
    for number, paragraph in enumerate(paragraphs):
        if furniture and number == len(paragraphs) - 1:
            blocks.append(Block(Role.FURNITURE, Span(len(text), len(text) + len(furniture))))
            text += furniture + "\n\n"
        blocks.append(Block(Role.PARAGRAPH, Span(len(text), len(text) + len(paragraph))))
        text += paragraph + "\n\n"
    return Flow(Article(text, tuple(blocks)), Typesetting(), 200)
