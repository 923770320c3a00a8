"""The article with everything in it, as Pandoc and LibreOffice Writer wrote it in each format, reads as it does in Markdown."""

from collections import Counter
from pathlib import Path

import pytest

from postil.importers.registry import read
from postil.model.article import Article
from postil.model.block import Role
from postil.model.inline import Style

FOLDERS = Path(__file__).parents[2]
MARKDOWN = read(FOLDERS / "articles" / "everything.md").article
MADE = sorted((FOLDERS / "golden" / "imports" / "from_programs").iterdir())
ROLES = (
    Role.HEADING,
    Role.LIST_ITEM,
    Role.BLOCK_QUOTE,
    Role.TABLE,
    Role.CODE,
    Role.RULE,
    Role.FOOTNOTE,
    Role.PARAGRAPH,
)
#: Pandoc makes headings of what it takes for titles, and writes nothing of the names of authors that it does not also print.
HEAD = (
    "The harbour that learned to listen",
    "The Coast Review",
    "Ines Bravo",
    "Tomas Lind",
    "By Ines Bravo and Tomas Lind",
)


def same(text: str) -> str:
    """A text without what Pandoc makes of straight marks and spaces in code."""
    return text.replace("'", "’").replace("\u00a0", " ")


def told(article: Article, role: Role) -> list[str]:
    """The texts with a role; programs number from 1 where Markdown says nothing else."""
    return [same(text) for text in article.texts(role) if text not in HEAD]


@pytest.mark.parametrize(
    ("file", "role"),
    # Pandoc only indents quotations in RTF, as anything else may be.
    [
        (f, r)
        for f in MADE
        for r in ROLES
        if f.suffix != ".rtf" or r not in (Role.BLOCK_QUOTE, Role.PARAGRAPH)
    ],
    ids=lambda one: getattr(one, "name", str(one)),
)
def test_blocks_are_the_same_in_every_format(file: Path, role: Role) -> None:
    """Their text and order."""
    assert told(read(file).article, role) == told(MARKDOWN, role)


@pytest.mark.parametrize("file", MADE, ids=lambda file: file.name)
def test_words_look_the_same_in_every_format(file: Path) -> None:
    """Bold, italic, struck, raised, lowered, code, signs of notes; pictures and cells are there."""
    imported = read(file)
    article = imported.article
    kept = (Style.STRONG, Style.STRIKE, Style.SUPERSCRIPT, Style.SUBSCRIPT, Style.CODE, Style.NOTE)

    def looks(one: Article) -> Counter[tuple[Style, str]]:
        return Counter(
            (each.style, same(each.span.of(one.text))) for each in one.inlines if each.style in kept
        )

    assert looks(article) - looks(MARKDOWN) == Counter()
    assert len(article.cells) == len(MARKDOWN.cells)
    assert len(imported.pictures) == 1
    assert (article.title, article.language[:2]) == (MARKDOWN.title, "en")
    assert article.authors == MARKDOWN.authors


TRICKY = sorted((FOLDERS / "golden" / "imports" / "from_writer").iterdir())


@pytest.mark.parametrize("file", TRICKY, ids=lambda file: file.suffix)
def test_what_writer_hides_or_changes_is_read_alike(file: Path) -> None:
    """Changes, comments, hidden words, contents, headers; boxes, lists, notes, merged cells, other directions."""
    article = read(file).article
    assert [(one.role.value, one.level, one.span.of(article.text)) for one in article.blocks] == [
        ("title", 0, "Tricky matters"),
        ("heading", 1, "First part"),
        ("paragraph", 0, "Kept inserted words here.[1] And[i]."),
        ("paragraph", 0, "Before the box."),
        ("paragraph", 0, "In the box."),
        ("list item", 1, "I. one"),
        ("list item", 2, "a) one a"),
        ("list item", 2, "b) one b"),
        ("list item", 1, "II. two"),
        ("block quote", 1, "He said so."),
        ("paragraph", 0, "שלום עולם, זה טקסט."),
        ("table", 0, "State\tMissiles\n1990\t2020\nRussia\t12\t"),
        ("paragraph", 0, "See first part.\nNew line “a b” co-op."),
        ("footnote", 0, "1. Footnote."),
        ("footnote", 0, "i. Endnote."),
    ]
    looks = [(one.style.value, one.span.of(article.text)) for one in article.inlines]
    assert looks == [("note", "[1]"), ("note", "[i]"), ("link", "first part"), ("strong", "note")]
    assert (article.title, article.authors, article.published) == (
        "Tricky matters",
        ("Ada Quill",),
        "2021-05-04",
    )
    assert [(cell.rows, cell.columns) for cell in article.cells][:3] == [(2, 1), (1, 2), (1, 1)]
